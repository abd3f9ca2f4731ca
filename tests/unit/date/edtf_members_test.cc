// SPDX-License-Identifier: MIT

#include <algorithm>
#include <functional>

#include <catch2/catch.hpp>

#include "timeline/date/edtf.h"

using namespace fasti;

namespace {

edtf::Reading read(std::string_view text, const Zone& zone, bool widened = false) {
  const auto parsed = edtf::parse(text);
  INFO(text);
  REQUIRE(std::holds_alternative<edtf::Date>(parsed));
  const auto reading = std::get<edtf::Date>(parsed).read(zone, widened);
  REQUIRE(std::holds_alternative<edtf::Reading>(reading));
  return std::get<edtf::Reading>(reading);
}

Day day(std::int64_t year, int month, int of) { return to_day({year, month, of}); }

/// Compares members with a day-by-day test of membership over `[first, last)`, at both edges of
/// every day.
void compare(const edtf::Members& members, const Zone& zone, Day first, Day last,
             const std::function<bool(Day)>& is_member) {
  const auto possible = [&](Day d) { return is_member(d) && !zone.days(d, d + 1).empty(); };
  Tick next = kFuture;
  for (Day d = last; d-- > first;) {
    const Window window = zone.days(d, d + 1);
    if (window.empty()) continue;
    if (possible(d)) next = window.hi - 1;
    const Tick at_end = members.at_or_after(window.hi - 1);
    if (possible(d)) next = window.lo;
    if (members.at_or_after(window.lo) != next) FAIL("at or after the start of " << iso_date(d));
    if (at_end != (possible(d) ? window.hi - 1 : next))
      FAIL("at or after the end of " << iso_date(d));
  }
  Tick before = kPast;
  for (Day d = first; d < last; ++d) {
    const Window window = zone.days(d, d + 1);
    if (window.empty()) continue;
    if (members.at_or_before(window.lo) != (possible(d) ? window.lo : before)) {
      FAIL("at or before the start of " << iso_date(d));
    }
    if (possible(d)) before = window.hi - 1;
    if (members.at_or_before(window.hi - 1) != before) {
      FAIL("at or before the end of " << iso_date(d));
    }
  }
}

/// Whether the date's ISO text matches digits and `X`, a shorter text meaning all of the month.
bool matches(std::string_view mask, Day d) {
  std::string iso = iso_date(d);
  if (mask.front() == '-') {
    if (iso.front() != '-') return false;
    iso.erase(1, 2);  // "-001985" to "-1985"
  }
  return std::equal(mask.begin(), mask.end(), iso.begin(),
                    [](char m, char c) { return m == c || (m == 'X' && c != '-'); });
}

}  // namespace

TEST_CASE("masks with holes snap to the days that match, in every zone") {
  struct Row {
    const char* mask;
    Day first;
    Day last;
  };
  const Row rows[] = {
      {"1985-XX-15", day(1984, 12, 1), day(1986, 2, 1)},
      {"1985-XX-31", day(1984, 12, 1), day(1986, 2, 1)},
      {"1985-XX-X1", day(1984, 12, 1), day(1986, 2, 1)},
      {"1985-X1-XX", day(1984, 12, 1), day(1986, 2, 1)},
      {"1985-X1-3X", day(1984, 12, 1), day(1986, 2, 1)},
      {"1985-X1", day(1984, 12, 1), day(1986, 2, 1)},
      {"156X-12-25", day(1559, 1, 1), day(1571, 1, 1)},
      {"19X5", day(1899, 1, 1), day(2000, 1, 1)},
      {"1X85-04", day(1080, 1, 1), day(1990, 1, 1)},
      {"198X-02-29", day(1979, 1, 1), day(1990, 1, 1)},
      {"201X-12-30", day(2009, 1, 1), day(2021, 1, 1)},
      {"-198X-03-15", day(-1991, 1, 1), day(-1978, 1, 1)},
      {"-19X1", day(-1999, 1, 1), day(-1890, 1, 1)},
  };
  for (const Row& row : rows) {
    for (const char* name : {"UTC", "Pacific/Apia", "America/Sao_Paulo"}) {
      CAPTURE(row.mask, name);
      const Zone& zone = *find_zone(name);
      const edtf::Reading reading = read(row.mask, zone);
      REQUIRE(reading.start_members != nullptr);
      CHECK(reading.end_members == reading.start_members);
      compare(*reading.start_members, zone, row.first, row.last,
              [&](Day d) { return matches(row.mask, d); });
    }
  }
}

TEST_CASE("widened masks take in the neighbours of every member") {
  const Zone& zone = utc();
  const edtf::Reading days = read("1985-XX-15~", zone, true);
  REQUIRE(days.start_members != nullptr);
  compare(*days.start_members, zone, day(1984, 12, 1), day(1986, 2, 1), [](Day d) {
    return matches("1985-XX-15", d - 1) || matches("1985-XX-15", d) || matches("1985-XX-15", d + 1);
  });
  const edtf::Reading months = read("198X-12~", zone, true);
  REQUIRE(months.start_members != nullptr);
  compare(*months.start_members, zone, day(1979, 1, 1), day(1991, 1, 1), [](Day d) {
    const CivilDate date = to_civil(d);
    return matches("198X-12", d) || (date.month == 11 && matches("198X-11", d)) ||
           (date.month == 1 && date.year >= 1981 && date.year <= 1990);
  });
  const edtf::Reading by_month = read("198X-~03-31", zone, true);
  REQUIRE(by_month.start_members != nullptr);
  compare(*by_month.start_members, zone, day(1979, 1, 1), day(1991, 1, 1), [](Day d) {
    const std::int64_t year = to_civil(d).year;
    return year >= 1980 && year <= 1989 && d >= add_months(day(year, 3, 31), -1) &&
           d <= day(year, 4, 30);
  });
  CHECK(read("156X~-12-25", zone, true).start_members == nullptr);
}

TEST_CASE("seasons of many years have holes between them") {
  const edtf::Reading reading = read("198X-24", utc());
  REQUIRE(reading.start_members != nullptr);
  compare(*reading.start_members, utc(), day(1979, 1, 1), day(1991, 1, 1), [](Day d) {
    const CivilDate date = to_civil(d);
    const std::int64_t winter = date.month <= 2 ? date.year - 1 : date.year;
    return (date.month == 12 || date.month <= 2) && winter >= 1980 && winter <= 1989;
  });
}

TEST_CASE("sets have members where, and only where, they have holes") {
  for (const char* text :
       {"[2025-05-23..2025-07-02]", "[2025-05-23,2025-05-24]", "[1667,1668]", "[1668,1667..1667]",
        "[..1984]", "[1984..]", "[1985,1985-04-12]", "[1985-XX-15,1985]", "{1667,1668,1670..1672}",
        "1985-04-XX", "1985-XX-XX", "1984-1X", "1985-02-2X", "198X", "1XXX-XX", "XXXX", "1985/1987",
        "{1985,1985-XX-15}", "[1984-12-31,1985-01]"}) {
    CAPTURE(text);
    const edtf::Reading reading = read(text, *find_zone("Asia/Shanghai"));
    CHECK(reading.start_members == nullptr);
    CHECK(reading.end_members == nullptr);
  }
  const Zone& zone = *find_zone("Asia/Shanghai");
  const edtf::Reading two = read("[2025-05-23,2025-07-02]", zone);
  REQUIRE(two.start_members != nullptr);
  compare(*two.start_members, zone, day(2025, 5, 1), day(2025, 8, 1),
          [](Day d) { return d == day(2025, 5, 23) || d == day(2025, 7, 2); });
  const edtf::Reading mixed = read("[1985-XX-15,1986-02..1986-03,1985-04]", zone);
  REQUIRE(mixed.start_members != nullptr);
  compare(*mixed.start_members, zone, day(1984, 12, 1), day(1986, 6, 1), [](Day d) {
    return matches("1985-XX-15", d) || matches("1985-04", d) || matches("1986-02", d) ||
           matches("1986-03", d);
  });
}

TEST_CASE("an open set goes on for ever on that side, with holes on the other") {
  const edtf::Reading reading = read("[1760-01,1760-02,1760-12..]", utc());
  REQUIRE(reading.start_members != nullptr);
  const edtf::Members& members = *reading.start_members;
  const Tick march = utc().start_of_day(day(1760, 3, 1));
  const Tick december = utc().start_of_day(day(1760, 12, 1));
  CHECK(members.at_or_after(kPast) == utc().start_of_day(day(1760, 1, 1)));
  CHECK(members.at_or_after(march) == december);
  CHECK(members.at_or_before(december - 1) == march - 1);
  CHECK(members.at_or_before(march - 1) == march - 1);
  CHECK(members.at_or_after(december + 5'000'000'000) == december + 5'000'000'000);
  CHECK(members.at_or_before(utc().start_of_day(day(1759, 1, 1))) == kPast);
}

TEST_CASE("an end of an interval may have holes of its own") {
  const edtf::Reading reading = read("1985-01-01/1985-XX-15", utc());
  CHECK(reading.start_members == nullptr);
  REQUIRE(reading.end_members != nullptr);
  compare(*reading.end_members, utc(), day(1984, 12, 1), day(1986, 2, 1),
          [](Day d) { return matches("1985-XX-15", d); });
}

TEST_CASE("a series starts in what can be its first member") {
  const edtf::Reading reading = read("{156X-12-25,1566}", utc());
  CHECK(iso_instant(reading.extent.start.lo) == "1560-12-25T00:00:00Z");
  CHECK(iso_instant(reading.extent.start.hi) == "1567-01-01T00:00:00Z");
  REQUIRE(reading.start_members != nullptr);
  compare(*reading.start_members, utc(), day(1559, 1, 1), day(1571, 1, 1), [](Day d) {
    return d < day(1567, 1, 1) && (matches("156X-12-25", d) || matches("1566", d));
  });
}

TEST_CASE("a mask of every year is asked, not listed") {
  const edtf::Reading reading = read("XXXX-12-25", utc());
  REQUIRE(reading.start_members != nullptr);
  const edtf::Members& members = *reading.start_members;
  CHECK(members.at_or_after(utc().start_of_day(day(2025, 12, 26))) ==
        utc().start_of_day(day(2026, 12, 25)));
  CHECK(members.at_or_before(utc().start_of_day(day(2025, 12, 25)) - 1) ==
        utc().start_of_day(day(2024, 12, 26)) - 1);
  CHECK(members.at_or_after(utc().start_of_day(day(10'000, 1, 1))) == kFuture);
  CHECK(members.at_or_after(kFuture) == kFuture);
  CHECK(members.at_or_before(kPast) == kPast);
  CHECK(members.at_or_before(kFuture) == utc().start_of_day(day(9999, 12, 26)) - 1);
}
