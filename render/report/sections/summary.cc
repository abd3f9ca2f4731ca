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
Row fact(std::string label, Cell value) {
  Row row;
  row.cells = {{{Telling::plain(std::move(label))}}, std::move(value)};
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
    const std::string words = of.tell.say(name);
    if (count == 0) return std::string();
    return of.tell.chinese() ? fmt::format("{}{}", words, count)
                             : fmt::format("{} {}", count, words);
  };
  return number(all.size()) +
         of.tell.bracketed(of.tell.joined(
             {tier(primary, Phrase::primary), tier(all.size() - primary, Phrase::secondary)}));
}

/// Names with semicolons between them, behind what is said of all.
class Names {
 public:
  Names(const Telling& tell, std::string head) : tell_(tell), head_(std::move(head)) {}

  void add(Run name) {
    if (!runs_.empty()) {
      runs_.push_back(Telling::plain(std::string(tell_.semicolon())));
    } else if (!head_.empty()) {
      runs_.push_back(Telling::plain(fmt::format("{}{}", head_, tell_.colon()), Voice::quiet));
    }
    runs_.push_back(std::move(name));
  }

  void move_into(Cell& cell) {
    if (!runs_.empty()) cell.push_back(std::move(runs_));
  }

 private:
  const Telling& tell_;
  std::string head_;
  Runs runs_;
};

/// What is in force on the day, what may be, and of what it is not known; empty where no instrument
/// is shown.
Cell in_force(const Subjects& of) {
  Names sure(of.tell, {});
  Names perhaps(of.tell, of.tell.say(Phrase::perhaps));
  Names unknown(of.tell, of.tell.say(Phrase::state_unknown));
  bool any = false;
  bool any_known = false;
  std::optional<Day> ends;
  for (const Answer& answer : of.in_force.as_of(*of.as_of)) {
    if (!shows(of.chronology, of.part, answer.subject)) continue;
    const Certainty certainty = answer.standing.certainty;
    any = true;
    any_known = any_known || certainty != Certainty::unknown;
    if (answer.at_verified) ends = std::max(ends, answer.verified);
    if (certainty == Certainty::certain) sure.add(of.tell.subject(answer.subject));
    if (certainty == Certainty::possible) perhaps.add(of.tell.subject(answer.subject));
    if (certainty == Certainty::unknown) unknown.add(of.tell.subject(answer.subject));
  }
  if (!any) return {};
  if (!any_known) {
    std::string words = of.tell.say(Phrase::state_unknown);
    if (ends) {
      words += of.tell.semicolon();
      words += of.tell.say(Phrase::beyond_record, of.tell.day(*ends));
    }
    return {{Telling::plain(std::move(words))}};
  }
  Cell out;
  sure.move_into(out);
  perhaps.move_into(out);
  unknown.move_into(out);
  if (out.empty()) out.push_back({Telling::plain(of.tell.say(Phrase::none))});
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
      table.rows.push_back(fact(std::move(label), {{Telling::plain(std::move(value))}}));
    }
  };
  const std::size_t all = of.chronology.events.size();
  add(tell.say(Phrase::period), period(of));
  add(tell.say(Phrase::events), of.part.whole() ? number(all)
                                                : word(Word::n_of_events, tell.language(),
                                                       number(of.part.count), number(all)));
  if (!of.facets[0].values.empty())
    table.rows.push_back(fact(tell.say(Phrase::actors), {actors(of)}));
  add(tell.say(Phrase::sources), sources(of));
  if (of.chronology.verified) add(tell.say(Phrase::verified), tell.date(*of.chronology.verified));
  if (Cell standing = of.as_of ? in_force(of) : Cell(); !standing.empty()) {
    const bool some = of.part.selection.has_subject() || of.part.selection.has_dates();
    const Phrase label = some ? Phrase::in_force_of_part : Phrase::in_force_on;
    table.rows.push_back(fact(tell.say(label, tell.day(*of.as_of)), std::move(standing)));
  }
  if (const auto next = upcoming_dates(of); !next.empty()) {
    const std::string days = tell.days(next.front().first, next.front().last);
    Runs runs{Telling::plain(fmt::format("{}{}", days, tell.colon()))};
    runs.insert(runs.end(), next.front().what.begin(), next.front().what.end());
    table.rows.push_back(fact(tell.say(Phrase::next_date), {std::move(runs)}));
  }
  add(tell.say(Phrase::disputes_count), number(conflicts_of(of).size()));
  add(tell.say(Phrase::findings_count), findings(of));
  return {std::move(table)};
}

}  // namespace fasti::render
