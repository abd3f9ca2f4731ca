// SPDX-License-Identifier: MIT
#include "tests/oracle/library_clock.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace fasti::oracle {

namespace {

using Int = std::int64_t;

constexpr Int kDay = 86'400;
constexpr Int kPeriod = 146'097 * kDay;
constexpr Int kFirst = -62'100 * kDay;  // in 1799
constexpr Int kLast = 230'000 * kDay;   // in 2599

Int floor_div(Int a, Int b) { return a / b - (a % b < 0 ? 1 : 0); }

bool leap(Int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

Int month_length(Int year, Int month) {
  constexpr Int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 1 && leap(year) ? 29 : kLengths[month];
}

/// Days since 1970 of the first of January.
Int new_year(Int year) {
  const Int y = year - 1;
  return 365 * (year - 1970) + (floor_div(y, 4) - 492) - (floor_div(y, 100) - 19) +
         (floor_div(y, 400) - 4);
}

Int library_offset(Int instant) {
  const std::time_t time = instant;
  std::tm parts{};
  if (localtime_r(&time, &parts) == nullptr) throw std::runtime_error("an instant out of reach");
  return parts.tm_gmtoff;
}

ClockChanges ask_library(const std::string& zone) {
  setenv("TZ", zone.c_str(), 1);
  tzset();
  ClockChanges changes{{kFirst, library_offset(kFirst)}};
  constexpr Int kStep = kDay / 2;
  for (Int at = kFirst + kStep; at < kLast; at += kStep) {
    const Int now = library_offset(at);
    if (now == changes.rbegin()->second) continue;
    Int before = at - kStep;
    Int after = at;
    while (after - before > 1) {
      const Int middle = before + (after - before) / 2;
      (library_offset(middle) == now ? after : before) = middle;
    }
    changes[after] = now;
  }
  unsetenv("TZ");
  tzset();
  return changes;
}

Int offset(const ClockChanges& clock, Int instant) {
  if (instant >= kLast) instant -= ((instant - kLast) / kPeriod + 1) * kPeriod;
  const auto next = clock.upper_bound(instant);
  return next == clock.begin() ? next->second : std::prev(next)->second;
}

}  // namespace

Int months_later(Int day, Int months) {
  Int year = 1970 + floor_div(day, 366);
  while (new_year(year + 1) <= day) ++year;
  while (new_year(year) > day) --year;
  Int rest = day - new_year(year);
  Int month = 0;
  while (rest >= month_length(year, month)) rest -= month_length(year, month++);
  const Int target = year * 12 + month + months;
  year = floor_div(target, 12);
  month = target - year * 12;
  Int result = new_year(year);
  for (Int m = 0; m < month; ++m) result += month_length(year, m);
  return result + std::min(rest, month_length(year, month) - 1);
}

DayCount days_in_months(Int months) {
  static std::map<Int, DayCount> known;
  const auto found = known.find(months);
  if (found != known.end()) return found->second;
  DayCount out{months_later(0, months), months_later(0, months)};
  for (Int day = 0; day < 146'097; ++day) {
    const Int days = months_later(day, months) - day;
    out = {std::min(out.least, days), std::max(out.most, days)};
  }
  return known.emplace(months, out).first->second;
}

const ClockChanges& clock_of(const std::string& zone) {
  static std::map<std::string, ClockChanges> known;
  const auto found = known.find(zone);
  return found != known.end() ? found->second
                              : known.emplace(zone, ask_library(zone)).first->second;
}

Int start_of_day(const ClockChanges& clock, Int day) {
  Int before = day * kDay - 30 * 3600;
  Int after = day * kDay + 30 * 3600;
  if (offset(clock, before) == offset(clock, after)) return day * kDay - offset(clock, before);
  while (after - before > 1) {
    const Int middle = before + (after - before) / 2;
    (day_of(clock, middle) < day ? before : after) = middle;
  }
  return after;
}

Int day_of(const ClockChanges& clock, Int instant) {
  constexpr Int kBack = 3 * 3600;
  Int day = floor_div(instant + offset(clock, instant), kDay);
  if (offset(clock, instant) == offset(clock, instant - kBack)) return day;
  for (Int back = 600; back <= kBack; back += 600) {
    day = std::max(day, floor_div(instant - back + offset(clock, instant - back), kDay));
  }
  return day;
}

}  // namespace fasti::oracle
