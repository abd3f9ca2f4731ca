// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/listing/as_of.h"
#include "timeline/reason/wording.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

using Cells = std::array<std::string, 4>;

Cells cells(const AsOfRow& row) { return {row.name, row.state, row.since, row.by}; }

std::string_view word(LegalState state) {
  return state == LegalState::in_force ? "in force" : name(state);
}

std::string state_words(const Standing& standing) {
  std::string out;
  for (const LegalState state : standing.states) {
    out += fmt::format("{}{}", out.empty() ? "" : " or ", word(state));
  }
  if (standing.states.empty()) return "unknown";
  return standing.end_unsaid ? out + " or unknown" : out;
}

/// "2025-04-09", "2022-01-01..2022-12-31"; ".." for a side that nothing bounds.
std::string days(const graph::Bounds& bounds) {
  if (bounds.lo == bounds.hi) return iso_date(bounds.lo);
  const std::string from = bounds.lo == kPast ? "" : iso_date(bounds.lo);
  return from + ".." + (bounds.hi == kFuture ? "" : iso_date(bounds.hi));
}

std::string end_words(const EndAhead& end) {
  constexpr std::array<std::string_view, 3> kThen{"what follows is not said", "then resumes",
                                                  "then ends"};
  return fmt::format("until {}, {}", days(end.last), kThen[static_cast<std::size_t>(end.then)]);
}

class Writer {
 public:
  explicit Writer(const AsOf& as_of) : as_of_(as_of), chronology_(as_of.chronology) {}

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

  void add_notes(const Answer& answer, std::vector<std::string>& notes) const {
    const Standing& standing = answer.standing;
    if (answer.at_verified) {
      add_last(answer, notes);
      return;
    }
    if (standing.end_unsaid) {
      const std::string of = standing.since ? fmt::format(" of `{}`", id(*standing.since)) : "";
      notes.push_back(fmt::format("the `until`{} {}, and nothing says what followed", of,
                                  standing.states.empty() ? "has passed" : "may have passed"));
    }
    if (standing.end) notes.push_back(end_words(*standing.end));
    if (standing.enforced == false) {
      notes.push_back("not enforced" + by(standing.waived_by));
    } else if (!standing.enforced && standing.waived_by) {
      notes.push_back("perhaps not enforced" + by(standing.waived_by));
    }
    if (standing.states.size() > 1 && !standing.since) {
      notes.push_back("which of these turns on: " + joined(standing.events));
    }
    if (!standing.exact) notes.emplace_back("too much is open to be told exactly");
    if (!answer.permissions.empty()) {
      std::string ids;
      for (const Id<Instrument> each : answer.permissions) {
        ids += (ids.empty() ? "" : ", ") + chronology_.instruments[each].id.text;
        if (perhaps(each)) ids += " (perhaps)";
      }
      notes.push_back("permitted by: " + ids);
    }
  }

  std::string by(std::optional<Id<Event>> event) const {
    return event ? fmt::format(", by `{}`", id(*event)) : "";
  }

  /// What stood on the last day of the record.
  void add_last(const Answer& answer, std::vector<std::string>& notes) const {
    const Standing& then = *answer.at_verified;
    std::string words = state_words(then);
    const bool lasting = then.since && !then.states.empty();
    if (lasting) words += fmt::format(" since {} by `{}`", days(then.since_day), id(*then.since));
    if (then.enforced == false) words += ", not enforced";
    notes.push_back(fmt::format("the record ends on {}: {}", iso_date(*answer.verified), words));
    if (then.end) notes.push_back(end_words(*then.end));
  }

  std::string joined(const std::vector<Id<Event>>& events) const {
    std::string out;
    for (const Id<Event> event : events) out += (out.empty() ? "" : ", ") + id(event);
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
};

}  // namespace

std::string subject_name(const Chronology& chronology, const Subject& subject) {
  const Instrument& instrument = chronology.instruments[subject.instrument];
  return subject.part ? instrument.id.text + "#" + instrument.parts[*subject.part].text
                      : instrument.id.text;
}

std::vector<AsOfRow> as_of_rows(const AsOf& as_of) { return Writer(as_of).rows(); }

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
