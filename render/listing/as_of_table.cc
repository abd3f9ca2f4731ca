// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/listing/as_of.h"
#include "render/listing/as_of_words.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

using Cells = std::array<std::string, 4>;

Cells cells(const AsOfRow& row) { return {row.name, row.state, row.since, row.by}; }

/// "2025-04-09", "2022-01-01..2022-12-31"; ".." for a side that nothing bounds.
std::string days(const graph::Bounds& bounds) {
  if (bounds.lo == bounds.hi) return iso_date(bounds.lo);
  const std::string from = bounds.lo == kPast ? "" : iso_date(bounds.lo);
  return from + ".." + (bounds.hi == kFuture ? "" : iso_date(bounds.hi));
}

class Writer {
 public:
  Writer(const AsOf& as_of, Language language)
      : as_of_(as_of), chronology_(as_of.chronology), language_(language) {}

  std::vector<AsOfRow> rows() const {
    std::vector<AsOfRow> out;
    for (const Answer& answer : as_of_.answers) out.push_back(row(answer));
    return out;
  }

 private:
  const std::string& id(Id<Event> event) const { return chronology_.events[event].id.text; }

  AsOfRow row(const Answer& answer) const {
    const Standing& standing = answer.standing;
    AsOfRow row;
    row.name = subject_name(chronology_, answer.subject);
    row.state = state_words(standing);
    const bool begun = standing.since && !standing.states.empty();
    if (begun) {
      row.since = days(standing.since_day);
      row.by = id(*standing.since);
    }
    add_notes(answer, row.notes);
    return row;
  }

  std::string say(AsOfWord word, std::string_view first = {}, std::string_view second = {},
                  std::string_view third = {}) const {
    return as_of_word(word, language_, first, second, third);
  }

  std::string state_words(const Standing& standing) const {
    if (standing.states.empty()) return say(AsOfWord::unknown);
    std::string out = as_of_word(standing.states.front(), language_);
    for (std::size_t i = 1; i < standing.states.size(); ++i) {
      out = say(AsOfWord::either, out, as_of_word(standing.states[i], language_));
    }
    return standing.end_unsaid ? say(AsOfWord::either, out, say(AsOfWord::unknown)) : out;
  }

  /// Days in the middle of a sentence.
  std::string told(const graph::Bounds& bounds) const {
    const bool window = bounds.lo != bounds.hi && bounds.lo != kPast && bounds.hi != kFuture;
    return window ? say(AsOfWord::between, iso_date(bounds.lo), iso_date(bounds.hi)) : days(bounds);
  }

  std::string end_words(const EndAhead& end) const {
    constexpr std::array kThen{AsOfWord::then_unsaid, AsOfWord::then_resumes, AsOfWord::then_ends};
    return say(kThen[static_cast<std::size_t>(end.then)], told(end.last));
  }

  void add_notes(const Answer& answer, std::vector<std::string>& notes) const {
    const Standing& standing = answer.standing;
    if (answer.at_verified) {
      add_last(answer, notes);
      return;
    }
    if (standing.end_unsaid) notes.push_back(unsaid_words(standing));
    if (standing.end) notes.push_back(end_words(*standing.end));
    if (standing.enforced == false) {
      notes.push_back(standing.waived_by ? say(AsOfWord::not_enforced_by, id(*standing.waived_by))
                                         : say(AsOfWord::not_enforced));
    } else if (!standing.enforced && standing.waived_by) {
      notes.push_back(say(AsOfWord::perhaps_not_enforced_by, id(*standing.waived_by)));
    }
    if (standing.states.size() > 1 && !standing.since) {
      std::vector<std::string> ids;
      for (const Id<Event> event : standing.events) ids.push_back(id(event));
      notes.push_back(say(AsOfWord::turns_on, joined(ids)));
    }
    if (!standing.exact) notes.push_back(say(AsOfWord::inexact));
    if (!answer.permissions.empty()) notes.push_back(permissions(answer.permissions));
  }

  /// Of what has an end, perhaps behind it, after which nothing is known.
  std::string unsaid_words(const Standing& standing) const {
    const bool sure = standing.states.empty();
    if (!standing.since) return say(sure ? AsOfWord::passed : AsOfWord::may_have_passed);
    return say(sure ? AsOfWord::passed_of : AsOfWord::may_have_passed_of, id(*standing.since));
  }

  std::string permissions(const std::vector<Id<Instrument>>& instruments) const {
    std::vector<std::string> ids;
    for (const Id<Instrument> each : instruments) {
      const std::string& name = chronology_.instruments[each].id.text;
      ids.push_back(perhaps(each) ? say(AsOfWord::perhaps, name) : name);
    }
    return say(AsOfWord::permitted_by, joined(ids));
  }

  /// What stood on the last day of the record.
  void add_last(const Answer& answer, std::vector<std::string>& notes) const {
    const Standing& then = *answer.at_verified;
    std::string words = state_words(then);
    if (then.since && !then.states.empty()) {
      words = say(AsOfWord::since_by, words, told(then.since_day), id(*then.since));
    }
    if (then.enforced == false) words = say(AsOfWord::and_unenforced, words);
    notes.push_back(say(AsOfWord::record_ends, iso_date(*answer.verified), words));
    if (then.end) notes.push_back(end_words(*then.end));
  }

  std::string joined(const std::vector<std::string>& ids) const {
    std::string out;
    for (const std::string& each : ids) out = out.empty() ? each : say(AsOfWord::list, out, each);
    return out;
  }

  bool perhaps(Id<Instrument> instrument) const {
    return std::none_of(as_of_.answers.begin(), as_of_.answers.end(), [&](const Answer& answer) {
      return answer.subject.instrument == instrument &&
             answer.standing.certainty == Certainty::certain;
    });
  }

  const AsOf& as_of_;
  const Chronology& chronology_;
  Language language_;
};

}  // namespace

std::string subject_name(const Chronology& chronology, const Subject& subject) {
  const Instrument& instrument = chronology.instruments[subject.instrument];
  return subject.part ? instrument.id.text + "#" + instrument.parts[*subject.part].text
                      : instrument.id.text;
}

std::vector<AsOfRow> as_of_rows(const AsOf& as_of, Language language) {
  return Writer(as_of, language).rows();
}

std::string as_of_table(const AsOf& as_of) {
  if (as_of.answers.empty()) return "no instruments\n";
  std::vector<AsOfRow> rows = as_of_rows(as_of);
  rows.insert(rows.begin(), AsOfRow{"INSTRUMENT", "STATE", "SINCE", "BY", {}});
  std::array<int, 4> widths{};
  for (const AsOfRow& each : rows) {
    const Cells row = cells(each);
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], cell_width(row[i]));
  }
  std::string out;
  for (const AsOfRow& each : rows) {
    std::string line;
    const Cells row = cells(each);
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      line.append(static_cast<std::size_t>(widths[i] - cell_width(row[i])) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
    for (const std::string& note : each.notes) out += fmt::format("  {}\n", note);
  }
  return out;
}

}  // namespace fasti::render
