// SPDX-License-Identifier: MIT

#include "timeline/date/zone.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace fasti;

namespace {

const Zone& zone(std::string_view name) {
  const Zone* found = find_zone(name);
  REQUIRE(found != nullptr);
  return *found;
}

Day day(std::int64_t year, int month, int of) { return to_day({year, month, of}); }

Tick at(std::int64_t year, int month, int of, int hour, int minute = 0) {
  return day(year, month, of) * kSecondsPerDay + hour * 3600 + minute * 60;
}

std::string start(std::string_view name, Day of) {
  return iso_instant(zone(name).start_of_day(of));
}

}  // namespace

TEST_CASE("zones are found by their exact IANA names only") {
  for (const char* name :
       {"America/New_York", "Asia/Shanghai", "Asia/Chongqing", "Etc/GMT+5", "GMT"}) {
    CAPTURE(name);
    REQUIRE(find_zone(name) != nullptr);
    CHECK(find_zone(name)->name() == name);
    CHECK(find_zone(name) == find_zone(name));
  }
  for (const char* name : {"", "asia/shanghai", "Asia/Shanghai ", "Asia", "Asia/", "/Asia/Shanghai",
                           "localtime", "posixrules", "posix/UTC", "right/UTC", "../UTC", "+08:00",
                           "Beijing", "zone.tab", "Europe/../UTC"}) {
    CAPTURE(name);
    CHECK(find_zone(name) == nullptr);
  }
  CHECK(find_zone("Asia/Chongqing") != find_zone("Asia/Shanghai"));
  CHECK(find_zone("UTC") == &utc());
  CHECK(utc().name() == "UTC");
}

TEST_CASE("the list of zones is sorted, and each one can be found") {
  const std::vector<std::string> names = zone_names();
  CHECK(names.size() > 400);
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(find_zone(name) != nullptr);
  }
}

TEST_CASE("offsets of all times, long ago and far ahead") {
  struct Row {
    const char* zone;
    Tick instant;
    int offset;
  };
  const Row rows[] = {
      {"America/New_York", at(2025, 7, 14, 12), -4 * 3600},
      {"America/New_York", at(2025, 1, 14, 12), -5 * 3600},
      {"America/New_York", at(2037, 12, 1, 12), -5 * 3600},
      {"America/New_York", at(2038, 7, 1, 12), -4 * 3600},
      {"America/New_York", at(3000, 7, 1, 12), -4 * 3600},
      {"America/New_York", at(3000, 1, 1, 12), -5 * 3600},
      {"America/New_York", at(150'000, 7, 1, 12), -4 * 3600},
      {"America/New_York", at(-3000, 7, 1, 12), -(4 * 3600 + 56 * 60 + 2)},
      {"America/New_York", at(-150'000, 7, 1, 12), -(4 * 3600 + 56 * 60 + 2)},
      {"Australia/Sydney", at(2999, 12, 31, 12), 11 * 3600},
      {"Australia/Sydney", at(3000, 7, 1, 12), 10 * 3600},
      {"Asia/Shanghai", at(3000, 7, 1, 12), 8 * 3600},
      {"Asia/Shanghai", at(1800, 7, 1, 12), 8 * 3600 + 5 * 60 + 43},
      {"Europe/Moscow", at(2044, 7, 1, 12), 3 * 3600},
      {"America/Santiago", at(2041, 4, 1, 12), -3 * 3600},
      {"America/Santiago", at(2041, 5, 1, 12), -4 * 3600},
      {"UTC", at(3000, 7, 1, 12), 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.zone, iso_instant(row.instant));
    CHECK(zone(row.zone).offset_at(row.instant) == row.offset);
  }
}

TEST_CASE("summer time begins on the right Sunday in years after the database's last") {
  // 2050-03-13 and 2050-11-06 are the second and the first Sunday.
  const Zone& new_york = zone("America/New_York");
  CHECK(new_york.offset_at(at(2050, 3, 13, 6, 59)) == -5 * 3600);
  CHECK(new_york.offset_at(at(2050, 3, 13, 7)) == -4 * 3600);
  CHECK(new_york.offset_at(at(2050, 11, 6, 5, 59)) == -4 * 3600);
  CHECK(new_york.offset_at(at(2050, 11, 6, 6)) == -5 * 3600);
  CHECK(new_york.read_local(at(2050, 3, 13, 2, 30)).kind == LocalReading::Kind::gap);
  CHECK(new_york.read_local(at(2050, 11, 6, 1, 30)).kind == LocalReading::Kind::overlap);
}

TEST_CASE("a local time is unique, skipped or there twice") {
  const Zone& new_york = zone("America/New_York");
  const LocalReading unique = new_york.read_local(at(2025, 4, 9, 17, 30));
  CHECK(unique.kind == LocalReading::Kind::unique);
  CHECK(iso_instant(unique.first) == "2025-04-09T21:30:00Z");
  CHECK(unique.second == unique.first);
  CHECK(unique.first_offset == -4 * 3600);

  const LocalReading gap = new_york.read_local(at(2025, 3, 9, 2, 30));
  CHECK(gap.kind == LocalReading::Kind::gap);
  CHECK(gap.first_offset == -5 * 3600);
  CHECK(gap.second_offset == -4 * 3600);
  CHECK(iso_instant(gap.first) == "2025-03-09T07:30:00Z");
  CHECK(iso_instant(gap.second) == "2025-03-09T06:30:00Z");

  const LocalReading overlap = new_york.read_local(at(2025, 11, 2, 1, 30));
  CHECK(overlap.kind == LocalReading::Kind::overlap);
  CHECK(overlap.first_offset == -4 * 3600);
  CHECK(overlap.second_offset == -5 * 3600);
  CHECK(iso_instant(overlap.first) == "2025-11-02T05:30:00Z");
  CHECK(iso_instant(overlap.second) == "2025-11-02T06:30:00Z");
}

TEST_CASE("a day begins at its first instant that exists") {
  CHECK(start("Asia/Shanghai", day(2025, 7, 15)) == "2025-07-14T16:00:00Z");
  CHECK(start("America/New_York", day(2025, 7, 15)) == "2025-07-15T04:00:00Z");
  // The clock went from 24:00 on to 01:00.
  CHECK(start("America/Sao_Paulo", day(2018, 11, 4)) == "2018-11-04T03:00:00Z");
  CHECK(start("America/Sao_Paulo", day(2018, 11, 5)) == "2018-11-05T02:00:00Z");
  // The clock went from 01:00 back to 00:00: the day begins with the first midnight.
  CHECK(start("America/Havana", day(2024, 11, 3)) == "2024-11-03T04:00:00Z");
  // 30 December 2011 never was.
  CHECK(start("Pacific/Apia", day(2011, 12, 29)) == "2011-12-29T10:00:00Z");
  CHECK(start("Pacific/Apia", day(2011, 12, 30)) == "2011-12-30T10:00:00Z");
  CHECK(start("Pacific/Apia", day(2011, 12, 31)) == "2011-12-30T10:00:00Z");
  CHECK(zone("Pacific/Apia").days(day(2011, 12, 30), day(2011, 12, 31)).empty());
  CHECK(utc().start_of_day(kPast) == kPast);
  CHECK(utc().start_of_day(kFuture) == kFuture);
  CHECK(utc().start_of_day(to_day({400'000'000'000, 1, 1})) == kFuture);
}

TEST_CASE("the date of an instant is that of the zone's clock") {
  CHECK(zone("Asia/Shanghai").day_of(at(2025, 7, 14, 16)) == day(2025, 7, 15));
  CHECK(zone("America/New_York").day_of(at(2025, 7, 15, 3, 59)) == day(2025, 7, 14));
  CHECK(utc().day_of(-1) == -1);
  CHECK(utc().day_of(kPast) == kPast);
  CHECK(utc().day_of(kFuture) == kFuture);
}

TEST_CASE("14 July in Washington and 15 July in Beijing share twelve hours") {
  const Window us = zone("America/New_York").days(day(2025, 7, 14), day(2025, 7, 15));
  const Window china = zone("Asia/Shanghai").days(day(2025, 7, 15), day(2025, 7, 16));
  const Window both{std::max(us.lo, china.lo), std::min(us.hi, china.hi)};
  CHECK(iso_instant(both.lo) == "2025-07-14T16:00:00Z");
  CHECK(iso_instant(both.hi) == "2025-07-15T04:00:00Z");
}

TEST_CASE("every day of a year holds its own start and ends where the next begins") {
  for (const char* name :
       {"America/New_York", "Pacific/Apia", "Africa/Casablanca", "America/Sao_Paulo", "Asia/Tehran",
        "Antarctica/Troll", "Australia/Lord_Howe"}) {
    const Zone& each = zone(name);
    for (Day d = day(2010, 12, 20); d < day(2019, 1, 10); ++d) {
      const Window window = each.days(d, d + 1);
      if (window.empty()) continue;
      if (each.day_of(window.lo) != d || each.day_of(window.lo - 1) == d) FAIL(name << iso_date(d));
    }
  }
}
