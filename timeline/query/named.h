// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "timeline/date/civil.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"

namespace fasti {

/// What of a chronology a user asks for by name.
struct NamedSubjects {
  std::vector<std::string> actors;
  std::vector<std::string> tags;
  std::string around;  ///< empty for none
  std::size_t steps = 1;
};

/// Days of the calendar, both ends included.
struct DayRange {
  Day first = 0;
  Day last = 0;
};

/// The days of a date such as 2025, 2025-07 or 2025-07-15, or why there are none.
std::variant<DayRange, std::string> read_day_range(std::string_view text);

/// Says that the chronology has none of that name, and which is near, or which there are. `what` is
/// "event", "actor", "tag" or "instrument".
std::string unknown_name(std::string_view what, std::string_view name,
                         std::span<const std::string_view> known);

/// The record of that id; else `wrong` says that there is none.
template <class Record>
std::optional<Id<Record>> find_named(const Table<Record>& table, std::string_view what,
                                     std::string_view name, std::string& wrong) {
  std::vector<std::string_view> known;
  for (const Record& record : table) {
    if (record.id.text == name) return table.id_of(record);
    known.push_back(record.id.text);
  }
  wrong = unknown_name(what, name, known);
  return std::nullopt;
}

/// Adds what is named to the selection. Says what the chronology does not have, and which is near;
/// an empty answer is success.
std::string add_subjects(const NamedSubjects& names, const Chronology& chronology,
                         Selection& selection);

}  // namespace fasti
