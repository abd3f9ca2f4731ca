// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>

/// Days and clocks by another road than the program's: months counted by hand, zones by the C
/// library.
namespace fasti::oracle {

/// A day, counted since 1970, so many months later, held at the end of its month.
std::int64_t months_later(std::int64_t day, std::int64_t months);

/// How many days that is at the least and at the most, over all days of the calendar.
struct DayCount {
  std::int64_t least;
  std::int64_t most;
};
DayCount days_in_months(std::int64_t months);

/// The changes of a zone's clock from 1799 to 2599: from an instant on, seconds east of UTC. Before
/// that the clock stands still; after it, it repeats every 400 years.
using ClockChanges = std::map<std::int64_t, std::int64_t>;

/// Found once for each name, which takes a while; lives as long as the program.
const ClockChanges& clock_of(const std::string& zone);

/// The first instant at which the clock shows that day or a later one.
std::int64_t start_of_day(const ClockChanges& clock, std::int64_t day);

/// The day that the clock shows; where it goes back over midnight, the day that has begun goes on.
std::int64_t day_of(const ClockChanges& clock, std::int64_t instant);

}  // namespace fasti::oracle
