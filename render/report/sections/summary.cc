// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/content/part.h"
#include "render/report/sections/sections.h"

namespace fasti::render {

namespace {

/// A label and what stands beside it.
Row fact(std::string label, Runs value) {
  Row row;
  row.cells = {{{Telling::plain(std::move(label))}}, {std::move(value)}};
  return row;
}

std::string number(std::size_t count) { return fmt::format("{}", count); }

/// From the earliest to the latest instant that the dates of the events allow.
std::string period(const Subjects& of) {
  Day first = kFuture;
  Day last = kPast;
  for (const Mark& mark : of.content.marks) {
    if (mark.inferred.start.lo != kPast) {
      first = std::min(first, floor_day(mark.inferred.start.lo));
      last = std::max(last, floor_day(mark.inferred.start.lo));
    }
    if (mark.inferred.end.hi != kFuture) {
      first = std::min(first, floor_day(mark.inferred.end.hi - 1));
      last = std::max(last, floor_day(mark.inferred.end.hi - 1));
    }
  }
  return first > last ? std::string() : of.tell.days(first, last);
}

Runs actors(const Subjects& of) {
  std::vector<std::string> names = of.facets[0].values;
  return {Telling::plain(of.tell.joined(names))};
}

std::string sources(const Subjects& of) {
  const std::vector<Id<Source>> all = sources_of(of.chronology, of.part);
  const auto primary =
      static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](Id<Source> id) {
        return of.chronology.sources[id].tier == Tier::primary;
      }));
  if (all.empty()) return {};
  const auto tier = [&](std::size_t count, Phrase name) {
    return count == 0 ? std::string() : fmt::format("{} {}", count, of.tell.say(name));
  };
  return fmt::format("{} ({})", all.size(),
                     of.tell.joined({tier(primary, Phrase::primary),
                                     tier(all.size() - primary, Phrase::secondary)}));
}

/// The instruments that are certainly in force on the day, as far as the record goes.
Runs in_force(const Subjects& of) {
  Runs out;
  for (const Answer& answer : of.in_force.as_of(*of.as_of)) {
    const Id<Instrument> id = answer.subject.instrument;
    if (answer.standing.certainty != Certainty::certain) continue;
    if (!shows(of.chronology, of.part, {id, {}})) continue;
    if (!out.empty()) out.push_back(Telling::plain(of.tell.chinese() ? "；" : "; "));
    out.push_back(of.tell.instrument(id));
    if (answer.subject.part) {
      const Instrument& instrument = of.chronology.instruments[id];
      out.back().text += fmt::format(" ({})", instrument.parts[*answer.subject.part].text);
    }
  }
  if (out.empty()) out.push_back(Telling::plain(of.tell.say(Phrase::none)));
  return out;
}

std::string findings(const Subjects& of) {
  const Tally sum = tally({&of.file, 1});
  const std::string words =
      of.tell.joined({of.tell.counted(sum.errors, Phrase::one_error, Phrase::n_errors),
                      of.tell.counted(sum.warnings, Phrase::one_warning, Phrase::n_warnings),
                      of.tell.counted(sum.notes, Phrase::one_note, Phrase::n_notes)});
  return words.empty() ? of.tell.say(Phrase::none) : words;
}

}  // namespace

Blocks write_summary(const Subjects& of) {
  const Telling& tell = of.tell;
  Table table;
  table.caption = tell.say(Phrase::summary);
  table.columns = {{"", 1}, {"", 3}};
  table.named_rows = true;
  const auto add = [&](std::string label, std::string value) {
    if (!value.empty()) {
      table.rows.push_back(fact(std::move(label), {Telling::plain(std::move(value))}));
    }
  };
  const std::size_t all = of.chronology.events.size();
  add(tell.say(Phrase::period), period(of));
  add(tell.say(Phrase::events), of.part.whole() ? number(all)
                                                : word(Word::n_of_events, tell.language(),
                                                       number(of.part.count), number(all)));
  if (!of.facets[0].values.empty())
    table.rows.push_back(fact(tell.say(Phrase::actors), actors(of)));
  add(tell.say(Phrase::sources), sources(of));
  if (of.chronology.verified) add(tell.say(Phrase::verified), tell.date(*of.chronology.verified));
  if (of.as_of && !of.chronology.instruments.empty()) {
    table.rows.push_back(fact(tell.say(Phrase::in_force_on, tell.day(*of.as_of)), in_force(of)));
  }
  if (const auto next = upcoming_dates(of); !next.empty()) {
    Runs runs{Telling::plain(tell.days(next.front().first, next.front().last) +
                             (tell.chinese() ? "：" : ": "))};
    runs.insert(runs.end(), next.front().what.begin(), next.front().what.end());
    table.rows.push_back(fact(tell.say(Phrase::next_date), std::move(runs)));
  }
  add(tell.say(Phrase::disputes_count), number(conflicts_of(of).size()));
  add(tell.say(Phrase::findings_count), findings(of));
  return {std::move(table)};
}

}  // namespace fasti::render
