// SPDX-License-Identifier: MIT

#include "timeline/date/civil.h"

#include <catch2/catch.hpp>

using namespace fasti;

TEST_CASE("days and dates agree on known days") {
  struct Row {
    CivilDate date;
    Day day;
    int weekday;
  };
  const Row rows[] = {
      {{1970, 1, 1}, 0, 4},        {{1969, 12, 31}, -1, 3},        {{2000, 2, 29}, 11'016, 2},
      {{2025, 4, 9}, 20'187, 3},   {{1582, 10, 15}, -141'427, 5},  {{0, 1, 1}, -719'528, 6},
      {{-400, 1, 1}, -865'625, 6}, {{9999, 12, 31}, 2'932'896, 5}, {{10'000, 1, 1}, 2'932'897, 6},
  };
  for (const Row& row : rows) {
    CAPTURE(row.day);
    CHECK(to_day(row.date) == row.day);
    CHECK(to_civil(row.day) == row.date);
    CHECK(weekday(row.day) == row.weekday);
  }
}

TEST_CASE("every day of a thousand years follows the one before") {
  CivilDate expected{-310, 1, 1};
  const Day begin = to_day(expected);
  for (Day day = begin; day < begin + 366'000; ++day) {
    const CivilDate date = to_civil(day);
    if (date != expected || to_day(date) != day) FAIL("at day " << day);
    if (++expected.day > days_in_month(expected.year, expected.month)) {
      expected.day = 1;
      if (++expected.month > 12) {
        expected.month = 1;
        ++expected.year;
      }
    }
  }
}

TEST_CASE("leap years repeat with the calendar, before the year 0 too") {
  CHECK(is_leap_year(2000));
  CHECK_FALSE(is_leap_year(1900));
  CHECK(is_leap_year(0));
  CHECK(is_leap_year(-4));
  CHECK_FALSE(is_leap_year(-100));
  CHECK(is_leap_year(-170'000'000));
  CHECK(days_in_month(-4, 2) == 29);
  CHECK(days_in_month(1985, 4) == 30);
}

TEST_CASE("years out of reach saturate, and far ones come back") {
  CHECK(to_day({std::numeric_limits<std::int64_t>::max(), 12, 31}) == kFuture);
  CHECK(to_day({std::numeric_limits<std::int64_t>::min(), 1, 1}) == kPast);
  const CivilDate far{-292'277'022'657, 1, 27};
  CHECK(to_civil(to_day(far)) == far);
  CHECK(to_civil(kFuture - 1).year > 1'000'000'000'000);
  CHECK(to_civil(kPast + 1).year < -1'000'000'000'000);
}

TEST_CASE("months are clamped to the month's last day") {
  const auto day = [](std::int64_t year, int month, int of) { return to_day({year, month, of}); };
  CHECK(add_months(day(2025, 1, 31), 1) == day(2025, 2, 28));
  CHECK(add_months(day(2024, 1, 31), 1) == day(2024, 2, 29));
  CHECK(add_months(day(2024, 2, 29), 12) == day(2025, 2, 28));
  CHECK(add_months(day(2024, 2, 29), 48) == day(2028, 2, 29));
  CHECK(add_months(day(2025, 3, 31), -1) == day(2025, 2, 28));
  CHECK(add_months(day(1, 1, 15), -12) == day(0, 1, 15));
  CHECK(add_months(kPast, 5) == kPast);
  CHECK(add_months(kFuture, -5) == kFuture);
  CHECK(add_months(0, kFuture - 3) == kFuture);
}

TEST_CASE("the adjoints of adding months are what they say, day by day") {
  const Day begin = to_day({2023, 11, 25});
  const Day end = begin + 4 * 366;
  for (std::int64_t months = -30; months <= 30; ++months) {
    // Both are monotone, so a walking pointer over all days finds them by brute force.
    Day greatest = add_months(begin, -months) - 70;
    Day least = greatest;
    for (Day day = begin; day < end; ++day) {
      while (add_months(greatest + 1, months) <= day) ++greatest;
      while (add_months(least, months) < day) ++least;
      if (last_day_reaching(day, months) != greatest || first_day_reaching(day, months) != least) {
        FAIL(iso_date(day) << " by " << months << " months");
      }
    }
  }
  CHECK(last_day_reaching(kFuture, 3) == kFuture);
  CHECK(first_day_reaching(kPast, 3) == kPast);
}

TEST_CASE("dates print as ISO 8601, with a sign and six digits outside four-digit years") {
  CHECK(iso_date(20'187) == "2025-04-09");
  CHECK(iso_date(to_day({0, 3, 1})) == "0000-03-01");
  CHECK(iso_date(to_day({-44, 3, 15})) == "-000044-03-15");
  CHECK(iso_date(to_day({12'345, 3, 15})) == "+012345-03-15");
  CHECK(iso_date(to_day({-170'000'000, 1, 1})) == "-170000000-01-01");
  CHECK(iso_instant(0) == "1970-01-01T00:00:00Z");
  CHECK(iso_instant(-1) == "1969-12-31T23:59:59Z");
  CHECK(iso_instant(1'744'234'200) == "2025-04-09T21:30:00Z");
  CHECK(iso_instant(kFuture - 1) == "+292277026596-12-04T15:30:06Z");
}
