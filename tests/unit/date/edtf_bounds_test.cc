// SPDX-License-Identifier: MIT

#include <catch2/catch.hpp>

#include "timeline/date/edtf.h"

using namespace fasti;

namespace {

edtf::Date date(std::string_view text) {
  const auto parsed = edtf::parse(text);
  INFO(text);
  REQUIRE(std::holds_alternative<edtf::Date>(parsed));
  return std::get<edtf::Date>(parsed);
}

edtf::Reading read(std::string_view text, std::string_view zone, bool widened = false) {
  const auto reading = date(text).read(*find_zone(zone), widened);
  INFO(text);
  REQUIRE(std::holds_alternative<edtf::Reading>(reading));
  return std::get<edtf::Reading>(reading);
}

std::string bounds(const Window& window) {
  return iso_instant(window.lo) + "/" + iso_instant(window.hi);
}

}  // namespace

TEST_CASE("a date is read in its zone") {
  CHECK(bounds(read("2025-07-15", "Asia/Shanghai").extent.start) ==
        "2025-07-14T16:00:00Z/2025-07-15T16:00:00Z");
  CHECK(bounds(read("2025-07-14", "America/New_York").extent.start) ==
        "2025-07-14T04:00:00Z/2025-07-15T04:00:00Z");
  CHECK(bounds(read("2025", "America/New_York").extent.start) ==
        "2025-01-01T05:00:00Z/2026-01-01T05:00:00Z");
  CHECK(bounds(read("2018-11-04", "America/Sao_Paulo").extent.start) ==
        "2018-11-04T03:00:00Z/2018-11-05T02:00:00Z");
  CHECK(bounds(read("2025-04-09T17:30", "America/New_York").extent.start) ==
        "2025-04-09T21:30:00Z/2025-04-09T21:31:00Z");
  CHECK(bounds(read("2025-04-09T17:30+08:00", "America/New_York").extent.start) ==
        "2025-04-09T09:30:00Z/2025-04-09T09:31:00Z");
}

TEST_CASE("a single date and a choice are one occurrence; intervals and series are two points") {
  CHECK(read("2025", "UTC").instant);
  CHECK(read("[2025,2027]", "UTC").instant);
  CHECK(read("1985-XX-15", "UTC").instant);
  CHECK_FALSE(read("2025/2027", "UTC").instant);
  CHECK_FALSE(read("{2025,2027}", "UTC").instant);
}

TEST_CASE("open and unknown ends are told apart") {
  const edtf::Reading open = read("1985/..", "UTC");
  CHECK(open.end_open);
  CHECK_FALSE(open.end_unknown);
  CHECK(open.extent.end.hi == kFuture);
  const edtf::Reading unknown = read("1985/", "UTC");
  CHECK(unknown.end_unknown);
  CHECK_FALSE(unknown.end_open);
  const edtf::Reading start = read("/1985", "UTC");
  CHECK(start.start_unknown);
  CHECK(start.extent.start.lo == kPast);
  const edtf::Reading before = read("[..1985]", "UTC");
  CHECK(before.start_open);
  CHECK_FALSE(before.end_open);
  CHECK(before.extent.start == before.extent.end);
  const edtf::Reading after = read("[1985..]", "UTC");
  CHECK(after.end_open);
  CHECK_FALSE(after.start_open);
}

TEST_CASE("approximate dates widen by one unit of their precision, and only when asked") {
  struct Row {
    const char* text;
    const char* widened;
  };
  const Row rows[] = {
      {"1985-04-12~", "1985-04-11T00:00:00Z/1985-04-14T00:00:00Z"},
      {"1985-04~", "1985-03-01T00:00:00Z/1985-06-01T00:00:00Z"},
      {"1985-02%", "1985-01-01T00:00:00Z/1985-04-01T00:00:00Z"},
      {"1985~", "1984-01-01T00:00:00Z/1987-01-01T00:00:00Z"},
      {"1985-21~", "1984-12-01T00:00:00Z/1985-09-01T00:00:00Z"},
      {"1985-34~", "1985-01-01T00:00:00Z/1985-10-01T00:00:00Z"},
      {"1985-37~", "1984-09-01T00:00:00Z/1985-09-01T00:00:00Z"},
      {"1985-40~", "1984-07-01T00:00:00Z/1986-01-01T00:00:00Z"},
      {"198X~", "1970-01-01T00:00:00Z/2000-01-01T00:00:00Z"},
      {"1950S2~", "1800-01-01T00:00:00Z/2100-01-01T00:00:00Z"},
      {"1985-04-XX~", "1985-03-01T00:00:00Z/1985-06-01T00:00:00Z"},
      {"2004-06~-11", "2003-06-11T00:00:00Z/2005-06-12T00:00:00Z"},
      {"~2004-06-11", "2003-06-11T00:00:00Z/2005-06-12T00:00:00Z"},
      {"2004-%06-11", "2004-05-11T00:00:00Z/2004-07-12T00:00:00Z"},
      {"2004-06-~11", "2004-06-10T00:00:00Z/2004-06-13T00:00:00Z"},
      {"?2004-06-~11", "2004-06-10T00:00:00Z/2004-06-13T00:00:00Z"},
      {"~2004-06-11~", "2003-06-11T00:00:00Z/2005-06-12T00:00:00Z"},
      {"2004-~03-31", "2004-02-29T00:00:00Z/2004-05-01T00:00:00Z"},
      {"1985-04-12?", "1985-04-12T00:00:00Z/1985-04-13T00:00:00Z"},
      {"1985?", "1985-01-01T00:00:00Z/1986-01-01T00:00:00Z"},
      {"[1985~,1987]", "1984-01-01T00:00:00Z/1988-01-01T00:00:00Z"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(bounds(read(row.text, "UTC", true).extent.start) == row.widened);
    std::string firm = row.text;
    std::erase_if(firm, [](char c) { return c == '~' || c == '%'; });
    CHECK(read(row.text, "UTC").extent == read(firm, "UTC").extent);
  }
  const edtf::Reading interval = read("1985-04~/1985-06-10", "UTC", true);
  CHECK(bounds(interval.extent.start) == "1985-03-01T00:00:00Z/1985-06-01T00:00:00Z");
  CHECK(bounds(interval.extent.end) == "1985-06-10T00:00:00Z/1985-06-11T00:00:00Z");
}

TEST_CASE("a local time that the zone skips or has twice is a fault, unless an offset says which") {
  const Zone& new_york = *find_zone("America/New_York");
  const auto gap = date("2025-03-09T02:30").read(new_york, false);
  REQUIRE(std::holds_alternative<edtf::LocalTimeFault>(gap));
  CHECK(std::get<edtf::LocalTimeFault>(gap).at == 11);
  CHECK(std::get<edtf::LocalTimeFault>(gap).reading.kind == LocalReading::Kind::gap);

  const auto overlap = date("2025-11-02/2025-11-02T01:30").read(new_york, false);
  REQUIRE(std::holds_alternative<edtf::LocalTimeFault>(overlap));
  CHECK(std::get<edtf::LocalTimeFault>(overlap).at == 22);
  CHECK(std::get<edtf::LocalTimeFault>(overlap).reading.kind == LocalReading::Kind::overlap);

  CHECK(bounds(read("2025-11-02T01:30-05:00", "America/New_York").extent.start) ==
        "2025-11-02T06:30:00Z/2025-11-02T06:31:00Z");
  CHECK(bounds(read("2025-03-09T02:30", "Asia/Shanghai").extent.start) ==
        "2025-03-08T18:30:00Z/2025-03-08T18:31:00Z");
}

TEST_CASE("a day that a zone skipped is a fault; the month around it is none") {
  const Zone& apia = *find_zone("Pacific/Apia");
  const auto skipped = date("[2011-12-29,2011-12-30]").read(apia, false);
  REQUIRE(std::holds_alternative<edtf::LocalTimeFault>(skipped));
  CHECK(std::get<edtf::LocalTimeFault>(skipped).at == 12);
  CHECK(std::get<edtf::LocalTimeFault>(skipped).reading.kind == LocalReading::Kind::gap);
  CHECK(bounds(read("2011-12", "Pacific/Apia").extent.start) ==
        "2011-12-01T10:00:00Z/2011-12-31T10:00:00Z");
  CHECK(bounds(read("2011-12-31", "Pacific/Apia").extent.start) ==
        "2011-12-30T10:00:00Z/2011-12-31T10:00:00Z");
}

TEST_CASE("dates beyond what seconds can hold keep an instant at the edge") {
  const Window far = read("Y17E20", "UTC").extent.start;
  CHECK(far.hi == kFuture);
  CHECK(far.lo == kFuture - 1);
  const Window long_ago = read("Y-17E20", "America/New_York").extent.start;
  CHECK(long_ago.lo == kPast);
  CHECK(long_ago.hi == kPast + 1);
  CHECK(bounds(read("Y-17E7", "America/New_York").extent.start) ==
        "-170000000-01-01T04:56:02Z/-169999999-01-01T04:56:02Z");
}
