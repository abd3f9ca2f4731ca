// SPDX-License-Identifier: MIT
#include "tests/oracle/calendar_by_hand.h"

#include <array>

#include <fmt/format.h>

namespace fasti::oracle {

namespace {

constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kHour = 3'600;
constexpr int kFirstSummer = 2021;
constexpr int kLastSummer = 2029;

constexpr auto kPlaces = std::to_array<Place>({
    {"UTC", 0, Summer::none},
    {"Asia/Shanghai", 8 * kHour, Summer::none},
    {"Asia/Kolkata", 5 * kHour + kHour / 2, Summer::none},
    {"America/Phoenix", -7 * kHour, Summer::none},
    {"America/New_York", -5 * kHour, Summer::american},
    {"Europe/Berlin", kHour, Summer::european},
});

/// The first Sunday from a day on. 1 January 1970 was a Thursday.
std::int64_t sunday_from(std::int64_t day) {
  while ((day + 4) % 7 != 0) ++day;
  return day;
}

SummerTime summer_time(Summer rule, int year) {
  if (rule == Summer::american) {
    return {sunday_from(day_number(year, 3, 8)) + 1, sunday_from(day_number(year, 11, 1))};
  }
  return {sunday_from(day_number(year, 3, 25)) + 1, sunday_from(day_number(year, 10, 25))};
}

}  // namespace

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int month_length(int year, int month) {
  constexpr std::array<int, 12> kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kLengths.at(static_cast<std::size_t>(month - 1));
}

std::int64_t day_number(int year, int month, int day) {
  std::int64_t days = day - 1;
  for (int y = 1970; y < year; ++y) days += leap(y) ? 366 : 365;
  for (int m = 1; m < month; ++m) days += month_length(year, m);
  return days;
}

YearMonthDay date_of(std::int64_t day) {
  YearMonthDay date{1970, 1, 1};
  for (; day >= (leap(date.year) ? 366 : 365); ++date.year) day -= leap(date.year) ? 366 : 365;
  for (; day >= month_length(date.year, date.month); ++date.month) {
    day -= month_length(date.year, date.month);
  }
  date.day += static_cast<int>(day);
  return date;
}

std::string iso(std::int64_t day) {
  const YearMonthDay date = date_of(day);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::int64_t seconds_of(const std::string& instant) {
  const auto number = [&](std::size_t at, std::size_t size) {
    return std::stoi(instant.substr(at, size));
  };
  return day_number(number(0, 4), number(5, 2), number(8, 2)) * kDay + number(11, 2) * kHour +
         number(14, 2) * 60 + number(17, 2);
}

std::span<const Place> places() { return kPlaces; }

std::vector<SummerTime> summer_times(const Place& place) {
  std::vector<SummerTime> out;
  if (place.summer == Summer::none) return out;
  for (int year = kFirstSummer; year <= kLastSummer; ++year) {
    out.push_back(summer_time(place.summer, year));
  }
  return out;
}

std::int64_t start_of_day(const Place& place, std::int64_t day) {
  std::int64_t offset = place.standard;
  for (const SummerTime& summer : summer_times(place)) {
    if (summer.first <= day && day <= summer.last) offset += kHour;
  }
  return day * kDay - offset;
}

std::int64_t afternoon_offset(const Place& place, std::int64_t day) {
  return (day + 1) * kDay - start_of_day(place, day + 1);
}

}  // namespace fasti::oracle
