// SPDX-License-Identifier: MIT
//
// The Gregorian calendar repeats after 400 years, which are 146,097 days and whole weeks. Every
// date is moved by whole periods into the 400 years that begin with 1970 (dates from days) or 2000
// (days from dates), where Boost.Date_Time does the arithmetic, and the periods are added again. So
// the same path serves every year, although Boost itself knows only 1400 to 9999.

#include "timeline/date/civil.h"

#include <algorithm>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <fmt/format.h>

namespace fasti {
namespace {

using Calendar = boost::gregorian::gregorian_calendar;

constexpr std::int64_t kPeriodYears = 400;
constexpr Day kPeriodDays = 146'097;

bool infinite(Day day) { return day == kPast || day == kFuture; }

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// The year of 2000–2399 with the same calendar.
unsigned short year_of_period(std::int64_t year) {
  return static_cast<unsigned short>(2000 + year - floor_div(year, kPeriodYears) * kPeriodYears);
}

std::uint32_t boost_number(unsigned short year, int month, int day) {
  return Calendar::day_number(Calendar::ymd_type(year, static_cast<unsigned short>(month),
                                                 static_cast<unsigned short>(day)));
}

std::uint32_t boost_epoch() {
  static const std::uint32_t epoch = boost_number(1970, 1, 1);
  return epoch;
}

/// A month of a year, counted from January of the year 0; held at the infinities.
struct MonthIndex {
  std::int64_t value = 0;

  static MonthIndex of(const CivilDate& date) { return {date.year * 12 + date.month - 1}; }
  std::int64_t year() const { return floor_div(value, 12); }
  int month() const { return static_cast<int>(value - year() * 12) + 1; }
  int length() const { return days_in_month(year(), month()); }
  Day day(int day_of_month) const { return to_day({year(), month(), day_of_month}); }
};

bool infinite(MonthIndex index) { return infinite(index.value); }

MonthIndex shifted(MonthIndex index, std::int64_t months) {
  return {saturating_add(index.value, months)};
}

std::int64_t negated(std::int64_t months) {
  return months == kPast ? kFuture : months == kFuture ? kPast : -months;
}

std::string iso_year(std::int64_t year) {
  if (year >= 0 && year <= 9999) return fmt::format("{:04}", year);
  return fmt::format("{:+07}", year);
}

}  // namespace

Day floor_day(Tick local_seconds) {
  return infinite(local_seconds) ? local_seconds : floor_div(local_seconds, kSecondsPerDay);
}

bool is_leap_year(std::int64_t year) { return Calendar::is_leap_year(year_of_period(year)); }

int days_in_month(std::int64_t year, int month) {
  return Calendar::end_of_month_day(year_of_period(year), static_cast<unsigned short>(month));
}

Day to_day(const CivilDate& date) {
  const Day within =
      static_cast<Day>(boost_number(year_of_period(date.year), date.month, date.day)) -
      static_cast<Day>(boost_epoch());
  Day periods = 0;
  if (__builtin_mul_overflow(floor_div(date.year, kPeriodYears) - 5, kPeriodDays, &periods)) {
    return date.year < 0 ? kPast : kFuture;
  }
  return saturating_add(periods, within);
}

CivilDate to_civil(Day day) {
  const std::int64_t periods = floor_div(day, kPeriodDays);
  const auto within = static_cast<std::uint32_t>(day - periods * kPeriodDays);
  const auto ymd = Calendar::from_day_number(boost_epoch() + within);
  return {ymd.year + periods * kPeriodYears, ymd.month.as_number(), ymd.day.as_number()};
}

int weekday(Day day) {
  const Day since_monday = day - floor_div(day, 7) * 7 + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>(since_monday % 7) + 1;
}

Day add_months(Day day, std::int64_t months) {
  if (infinite(day)) return day;
  const CivilDate date = to_civil(day);
  const MonthIndex to = shifted(MonthIndex::of(date), months);
  if (infinite(to)) return to.value;
  return to.day(std::min(date.day, to.length()));
}

Day last_day_reaching(Day day, std::int64_t months) {
  if (infinite(day)) return day;
  const CivilDate date = to_civil(day);
  const MonthIndex to = MonthIndex::of(date);
  const MonthIndex from = shifted(to, negated(months));
  if (infinite(from)) return from.value;
  const bool all_of_month = date.day == to.length();
  return from.day(all_of_month ? from.length() : std::min(date.day, from.length()));
}

Day first_day_reaching(Day day, std::int64_t months) {
  if (infinite(day)) return day;
  const CivilDate date = to_civil(day);
  const MonthIndex from = shifted(MonthIndex::of(date), negated(months));
  if (infinite(from)) return from.value;
  return date.day <= from.length() ? from.day(date.day) : shifted(from, 1).day(1);
}

std::string iso_date(Day day) {
  if (infinite(day)) return "..";
  const CivilDate date = to_civil(day);
  return fmt::format("{}-{:02}-{:02}", iso_year(date.year), date.month, date.day);
}

std::string iso_instant(Tick tick) {
  if (infinite(tick)) return "..";
  const Day day = floor_div(tick, kSecondsPerDay);
  const auto second = static_cast<int>(tick - day * kSecondsPerDay);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_date(day), second / 3600, second / 60 % 60,
                     second % 60);
}

}  // namespace fasti
