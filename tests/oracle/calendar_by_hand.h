// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// A second calendar, counted out year by year and good for 2000 to 2099, so that the tests owe
/// nothing to the one they test.
namespace fasti::oracle {

bool leap(int year);
int month_length(int year, int month);

/// Days since 1970-01-01.
std::int64_t day_number(int year, int month, int day);

struct YearMonthDay {
  int year;
  int month;
  int day;
};
YearMonthDay date_of(std::int64_t day);

/// "2025-04-09".
std::string iso(std::int64_t day);

/// Seconds since 1970 of "2025-04-09T00:00:00Z".
std::int64_t seconds_of(const std::string& instant);

enum class Summer { none, american, european };

/// A zone by its rules since 2007.
struct Place {
  const char* zone;
  std::int64_t standard;  ///< seconds east of UTC
  Summer summer;
};

std::span<const Place> places();

/// The days from the one after the clocks go forward through the one on which they go back: those
/// that begin in summer time.
struct SummerTime {
  std::int64_t first;
  std::int64_t last;
};
std::vector<SummerTime> summer_times(const Place& place);

/// The first instant of a local day.
std::int64_t start_of_day(const Place& place, std::int64_t day);

/// Seconds east of UTC in the afternoon of a day.
std::int64_t afternoon_offset(const Place& place, std::int64_t day);

}  // namespace fasti::oracle
