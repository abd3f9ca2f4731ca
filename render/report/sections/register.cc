// SPDX-License-Identifier: MIT
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/content/status.h"
#include "render/report/sections/sections.h"
#include "render/status/status.h"
#include "timeline/reason/encode.h"

namespace fasti::render {

namespace {

class Register {
 public:
  explicit Register(const Subjects& of)
      : of_(of), tell_(of.tell), deeds_(deeds_by_instrument(of.chronology)) {
    if (of.as_of) answers_ = of.in_force.as_of(*of.as_of);
  }

  Table write() {
    Table table;
    table.caption = tell_.say(Phrase::register_);
    table.columns = {{tell_.say(Phrase::act), 3},         {tell_.say(Phrase::announced), 1.2},
                     {tell_.say(Phrase::published), 1.2}, {tell_.say(Phrase::effective), 1.2},
                     {tell_.say(Phrase::until), 1.2},     {tell_.say(Phrase::comply), 1.2}};
    for (const Instrument& instrument : of_.chronology.instruments) {
      const Id<Instrument> id = of_.chronology.instruments.id_of(instrument);
      if (!shows(of_.chronology, of_.part, {id, {}})) continue;
      table.rows.push_back(head(id, instrument));
      for (const Deed& deed : deeds_[id.value]) table.rows.push_back(row(id, deed));
    }
    drop_empty_columns(table);
    return table;
  }

 private:
  Row head(Id<Instrument> id, const Instrument& instrument) const {
    Row row;
    row.role = Row::Role::group;
    Run title = tell_.instrument(id);
    title.voice = Voice::strong;
    Runs first{std::move(title)};
    std::vector<std::string> more;
    if (!instrument.citation.empty()) more.push_back(instrument.citation);
    if (instrument.by) more.push_back(tell_.actor(*instrument.by).text);
    if (!instrument.kind.empty()) more.push_back(instrument.kind);
    if (instrument.permits) {
      more.push_back(tell_.say(Phrase::permits, tell_.instrument(*instrument.permits).text));
    }
    for (const std::string& words : more) {
      first.push_back(Telling::plain(" · " + words, Voice::quiet));
    }
    Cell cell{std::move(first)};
    for (const Answer& answer : answers_) {
      if (answer.subject.instrument == id) cell.push_back(state(instrument, answer));
    }
    row.cells = {std::move(cell)};
    return row;
  }

  /// "State on 20 May 2025: in force since 13 January 2025; not enforced".
  Runs state(const Instrument& instrument, const Answer& answer) const {
    std::string label = tell_.say(Phrase::state_of, tell_.day(*of_.as_of));
    if (answer.subject.part) {
      label += tell_.bracketed(instrument.parts[*answer.subject.part].text);
    }
    Runs runs{Telling::plain(fmt::format("{}{}", label, tell_.colon()), Voice::quiet)};
    if (answer.at_verified) {
      const std::string end = tell_.say(Phrase::beyond_record, tell_.day(*answer.verified));
      runs.push_back(Telling::plain(tell_.say(Phrase::state_unknown)));
      runs.push_back(Telling::plain(fmt::format("{}{}{}{}", tell_.semicolon(), end, tell_.colon(),
                                                words(*answer.at_verified))));
      return runs;
    }
    runs.push_back(Telling::plain(words(answer.standing)));
    if (!answer.permissions.empty()) {
      std::vector<std::string> names;
      for (const Id<Instrument> each : answer.permissions) {
        names.push_back(tell_.instrument(each).text);
      }
      runs.push_back(Telling::plain(fmt::format(
          "{}{}", tell_.semicolon(), tell_.say(Phrase::permitted_by, tell_.joined(names)))));
    }
    return runs;
  }

  std::string words(const Standing& standing) const {
    std::string out = tell_.states(standing.states);
    const auto add = [&out](std::string_view sign, std::string_view more) {
      out.append(sign).append(more);
    };
    if (standing.end_unsaid && !standing.states.empty()) {
      out = tell_.say(Phrase::state_or, out, tell_.say(Phrase::state_unknown));
    }
    if (standing.since && !standing.states.empty()) {
      const graph::Bounds& day = standing.since_day;
      add(tell_.comma(), tell_.say(Phrase::since, tell_.days(day.lo, day.hi)));
    }
    if (standing.end) {
      constexpr Phrase kThen[] = {Phrase::then_unsaid, Phrase::then_resumes, Phrase::then_ends};
      const graph::Bounds& day = standing.end->last;
      add(tell_.semicolon(), tell_.say(kThen[static_cast<std::size_t>(standing.end->then)],
                                       tell_.days(day.lo, day.hi)));
    }
    if (standing.enforced == false) {
      add(tell_.semicolon(), word(Word::not_enforced, tell_.language()));
    } else if (!standing.enforced && standing.waived_by) {
      add(tell_.semicolon(), tell_.say(Phrase::maybe_unenforced));
    }
    return out;
  }

  static Cell cell(std::string words) {
    if (words.empty()) return {};
    return {{Telling::plain(std::move(words))}};
  }

  std::string days(graph::Variable variable) const {
    const graph::Bounds& bounds = of_.in_force.bounds({variable, 0});
    return bounds.lo == kPast && bounds.hi == kFuture ? std::string()
                                                      : tell_.days(bounds.lo, bounds.hi);
  }

  Row row(Id<Instrument> id, const Deed& deed) const {
    const Effect& effect = *deed.effect;
    const Event& event = *deed.event;
    const bool incoming = effect.instrument != id;  // what a `replaces` brings in
    const EffectKind kind = incoming ? EffectKind::imposes : effect.kind;
    std::string verb = tell_.say(
        static_cast<Phrase>(static_cast<int>(Phrase::eff_proposes) + static_cast<int>(kind)));
    if (effect.part && !incoming) {
      verb += tell_.bracketed(of_.chronology.instruments[id].parts[*effect.part].text);
    }
    const Id<Event> event_id = of_.chronology.events.id_of(event);
    const EffectDays& of_effect = of_.in_force.effect_days(effect);
    // What is only put forward or adopted takes effect by another act.
    const bool effective = kind != EffectKind::proposes && kind != EffectKind::issues;
    Row row;
    row.facets = facets_of(of_, event);
    row.mark = "ev-" + event.id.text;
    row.cells = {{{Telling::plain(std::move(verb), Voice::emphasis),
                   Telling::plain(std::string(tell_.colon())), tell_.event(event_id)}},
                 cell(event.date ? tell_.date(*event.date) : days(of_effect.act)),
                 cell(event.published ? tell_.date(*event.published) : ""),
                 cell(effective ? days(of_effect.from) : ""),
                 cell(of_effect.until ? days(*of_effect.until) : ""),
                 cell(effect.comply ? tell_.date(*effect.comply) : "")};
    return row;
  }

  const Subjects& of_;
  const Telling& tell_;
  std::vector<std::vector<Deed>> deeds_;
  std::vector<Answer> answers_;
};

}  // namespace

Blocks write_register(const Subjects& of) {
  Table table = Register(of).write();
  if (table.rows.empty()) {
    const auto none = word(Word::no_instruments, of.tell.language());
    return {Paragraph{{Telling::plain(std::string(none))}}};
  }
  Blocks out;
  StatusContent status =
      make_status(of.chronology, of.reasoning, of.part, without_head(of.content), of.as_of);
  status.subtitle.clear();
  if (!status.rows.empty()) {
    Scene scene = fit(of.room, [&](double width) {
      return std::move(lay_out_status(status, {.width = width}).front());
    });
    scene.title = of.content.title;
    out.emplace_back(Picture{"status", std::move(scene)});
  }
  out.emplace_back(std::move(table));
  return out;
}

}  // namespace fasti::render
