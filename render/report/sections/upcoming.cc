// SPDX-License-Identifier: MIT
//
// What is to come is read off what is set: a change of an instrument is told where its state before
// and after the day differ in the end, so that an end that was put off since is not told.
#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "render/report/sections/sections.h"

namespace fasti::render {

namespace {

class Finder {
 public:
  Finder(const Subjects& of, Day after) : of_(of), tell_(of.tell), after_(after) {}

  std::vector<Upcoming> find() {
    for (const Mark& mark : of_.content.marks) add_event(mark);
    for (const Instrument& instrument : of_.chronology.instruments) {
      const Id<Instrument> id = of_.chronology.instruments.id_of(instrument);
      if (!shows(of_.chronology, of_.part, {id, {}})) continue;
      for (const Subject& subject : of_.in_force.subjects(id)) add_subject(subject);
    }
    std::stable_sort(out_.begin(), out_.end(), [](const Upcoming& a, const Upcoming& b) {
      return std::tie(a.first, a.last) < std::tie(b.first, b.last);
    });
    return std::move(out_);
  }

 private:
  const Event* event_of(const Mark& mark) const {
    for (const Event& event : of_.chronology.events) {
      if (event.id.text == mark.id) return &event;
    }
    return nullptr;
  }

  void add_event(const Mark& mark) {
    if (!mark.planned) return;
    const bool ends = mark.inferred.end.hi != kFuture;
    const Day last = ends ? floor_day(mark.inferred.end.hi - 1) : kFuture;
    if (last <= after_) return;
    const Day first = mark.inferred.start.lo == kPast ? kPast : floor_day(mark.inferred.start.lo);
    const Event* event = event_of(mark);
    const Id<Event> id = of_.chronology.events.id_of(*event);
    const std::string status = event->status == Status::forecast
                                   ? tell_.say(Phrase::forecast)
                                   : std::string(word(Word::planned, tell_.language()));
    out_.push_back({first,
                    last,
                    {tell_.event(id), Telling::plain(" · " + status, Voice::quiet)},
                    std::nullopt,
                    event});
  }

  std::string name(const Subject& subject) const { return tell_.subject(subject).text; }

  void add_subject(const Subject& subject) {
    const std::vector<Act> acts = of_.in_force.acts(subject);
    for (const Act& act : acts) {
      const graph::Bounds from = of_.in_force.bounds(act.from);
      if (from.lo != kPast && from.hi != kFuture) {
        add_change(subject, acts, act, {from.lo + act.from.offset, from.hi + act.from.offset},
                   false);
      }
      if (act.until) {
        const graph::Bounds until = of_.in_force.bounds(*act.until);
        if (until.lo != kPast && until.hi != kFuture) {
          add_change(subject, acts, act,
                     {until.lo + act.until->offset, until.hi + act.until->offset}, true);
        }
      }
      add_compliance(subject, acts, act);
    }
  }

  /// A change on one of these days, or after one of them where they are the last of a state.
  void add_change(const Subject& subject, const std::vector<Act>& acts, const Act& act,
                  graph::Bounds days, bool last_days) {
    if (days.hi <= after_) return;
    const Day shift = last_days ? 1 : 0;
    const Standing before = of_.in_force.on(subject, acts, days.lo - 1 + shift);
    const Standing after = of_.in_force.on(subject, acts, days.hi + shift);
    if (before.states == after.states && before.enforced == after.enforced) return;
    const std::string then = stands(after);
    const std::string words =
        last_days ? tell_.say(Phrase::change_after, name(subject), stands(before), then)
                  : tell_.say(Phrase::change_to, name(subject), then);
    add({days.lo, days.hi, {Telling::plain(words)}, act.event, &of_.chronology.events[act.event]});
  }

  std::string stands(const Standing& standing) const {
    std::string out = tell_.states(standing.states);
    if (standing.enforced == false) {
      out += tell_.bracketed(word(Word::not_enforced, tell_.language()));
    }
    return out;
  }

  void add_compliance(const Subject& subject, const std::vector<Act>& acts, const Act& act) {
    if (!act.own || !act.effect->comply) return;
    const Extent civil = act.effect->comply->value.local();
    if (civil.start.lo == kPast || civil.end.hi == kFuture) return;
    const Day first = floor_day(civil.start.lo);
    const Day last = floor_day(civil.end.hi - 1);
    if (last <= after_) return;
    const Standing then = of_.in_force.on(subject, acts, last);
    if (then.states == std::vector{LegalState::ended}) return;
    const std::string words = tell_.say(Phrase::set_comply, name(subject));
    add({first, last, {Telling::plain(words)}, act.event, &of_.chronology.events[act.event]});
  }

  /// Parts that go with their whole say the same on one day; one is enough.
  void add(Upcoming item) {
    const bool said = std::any_of(out_.begin(), out_.end(), [&](const Upcoming& other) {
      return other.first == item.first && other.last == item.last && other.by == item.by &&
             other.what.front().text == item.what.front().text;
    });
    if (!said) out_.push_back(std::move(item));
  }

  const Subjects& of_;
  const Telling& tell_;
  Day after_;
  std::vector<Upcoming> out_;
};

}  // namespace

std::vector<Upcoming> upcoming_dates(const Subjects& of) {
  // Without an end of the record nothing says what is past.
  return of.as_of ? Finder(of, *of.as_of).find() : std::vector<Upcoming>();
}

Blocks write_upcoming(const Subjects& of) {
  const Telling& tell = of.tell;
  if (!of.as_of) return {Paragraph{{Telling::plain(tell.say(Phrase::no_record_end))}}};
  const std::vector<Upcoming> dates = upcoming_dates(of);
  const std::string day = tell.day(*of.as_of);
  if (dates.empty()) return {Paragraph{{Telling::plain(tell.say(Phrase::no_upcoming, day))}}};
  Table table;
  table.caption = tell.say(Phrase::upcoming);
  table.columns = {
      {tell.say(Phrase::date), 1.3}, {tell.say(Phrase::what), 4}, {tell.say(Phrase::event), 2.5}};
  for (const Upcoming& each : dates) {
    Row row;
    row.cells = {{{Telling::plain(tell.days(each.first, each.last))}}, {each.what}, {}};
    if (each.by) row.cells[2] = {{tell.event(*each.by)}};
    if (each.facets != nullptr) {
      row.facets = facets_of(of, *each.facets);
      row.mark = "ev-" + each.facets->id.text;
    }
    table.rows.push_back(std::move(row));
  }
  drop_empty_columns(table);
  return {Paragraph{{Telling::plain(tell.say(Phrase::after_day, day))}, Paragraph::Role::remark},
          std::move(table)};
}

}  // namespace fasti::render
