// SPDX-License-Identifier: MIT
//
// Every example of the Library of Congress's specification of EDTF (4 February 2019,
// https://www.loc.gov/standards/datetime/), level by level.

#include <catch2/catch.hpp>

#include "timeline/date/edtf.h"

using namespace fasti;

namespace {

/// Strict bounds of both points as days, `earliest/latest`, latest excluded.
struct Example {
  const char* text;
  int level;
  bool soft;
  const char* start;
  const char* end;  ///< null where it is the start's
};

const Example kExamples[] = {
    // Level 0: dates and intervals
    {"1985-04-12", 0, false, "1985-04-12/1985-04-13", nullptr},
    {"1985-04", 0, false, "1985-04-01/1985-05-01", nullptr},
    {"1985", 0, false, "1985-01-01/1986-01-01", nullptr},
    {"1964/2008", 0, false, "1964-01-01/1965-01-01", "2008-01-01/2009-01-01"},
    {"2004-06/2006-08", 0, false, "2004-06-01/2004-07-01", "2006-08-01/2006-09-01"},
    {"2004-02-01/2005-02-08", 0, false, "2004-02-01/2004-02-02", "2005-02-08/2005-02-09"},
    {"2004-02-01/2005-02", 0, false, "2004-02-01/2004-02-02", "2005-02-01/2005-03-01"},
    {"2004-02-01/2005", 0, false, "2004-02-01/2004-02-02", "2005-01-01/2006-01-01"},
    {"2005/2006-02", 0, false, "2005-01-01/2006-01-01", "2006-02-01/2006-03-01"},
    // Level 1: long years, seasons, qualifiers, unspecified digits, open and unknown ends, negative
    // years
    {"Y170000002", 1, false, "+170000002-01-01/+170000003-01-01", nullptr},
    {"Y-170000002", 1, false, "-170000002-01-01/-170000001-01-01", nullptr},
    {"2001-21", 1, false, "2001-03-01/2001-06-01", nullptr},
    {"1984?", 1, true, "1984-01-01/1985-01-01", nullptr},
    {"2004-06~", 1, true, "2004-06-01/2004-07-01", nullptr},
    {"2004-06-11%", 1, true, "2004-06-11/2004-06-12", nullptr},
    {"201X", 1, false, "2010-01-01/2020-01-01", nullptr},
    {"20XX", 1, false, "2000-01-01/2100-01-01", nullptr},
    {"2004-XX", 1, false, "2004-01-01/2005-01-01", nullptr},
    {"1985-04-XX", 1, false, "1985-04-01/1985-05-01", nullptr},
    {"1985-XX-XX", 1, false, "1985-01-01/1986-01-01", nullptr},
    {"1985-04-12/..", 1, false, "1985-04-12/1985-04-13", "1985-04-12/.."},
    {"1985-04/..", 1, false, "1985-04-01/1985-05-01", "1985-04-01/.."},
    {"1985/..", 1, false, "1985-01-01/1986-01-01", "1985-01-01/.."},
    {"../1985-04-12", 1, false, "../1985-04-13", "1985-04-12/1985-04-13"},
    {"../1985-04", 1, false, "../1985-05-01", "1985-04-01/1985-05-01"},
    {"../1985", 1, false, "../1986-01-01", "1985-01-01/1986-01-01"},
    {"1985-04-12/", 1, false, "1985-04-12/1985-04-13", "1985-04-12/.."},
    {"1985-04/", 1, false, "1985-04-01/1985-05-01", "1985-04-01/.."},
    {"1985/", 1, false, "1985-01-01/1986-01-01", "1985-01-01/.."},
    {"/1985-04-12", 1, false, "../1985-04-13", "1985-04-12/1985-04-13"},
    {"/1985-04", 1, false, "../1985-05-01", "1985-04-01/1985-05-01"},
    {"/1985", 1, false, "../1986-01-01", "1985-01-01/1986-01-01"},
    {"-1985", 1, false, "-001985-01-01/-001984-01-01", nullptr},
    // Level 2: powers and significant digits, parts of years, sets, qualified parts, masks,
    // intervals of these
    {"Y-17E7", 2, false, "-170000000-01-01/-169999999-01-01", nullptr},
    {"1950S2", 2, false, "1900-01-01/2000-01-01", nullptr},
    {"Y171010000S3", 2, false, "+171000000-01-01/+172000000-01-01", nullptr},
    {"Y3388E2S3", 2, false, "+338000-01-01/+339000-01-01", nullptr},
    {"2001-34", 2, false, "2001-04-01/2001-07-01", nullptr},
    {"[1667,1668,1670..1672]", 2, false, "1667-01-01/1673-01-01", nullptr},
    {"[..1760-12-03]", 2, false, "../1760-12-04", nullptr},
    {"[1760-12..]", 2, false, "1760-12-01/..", nullptr},
    {"[1760-01,1760-02,1760-12..]", 2, false, "1760-01-01/..", nullptr},
    {"[1667,1760-12]", 2, false, "1667-01-01/1761-01-01", nullptr},
    {"[..1984]", 2, false, "../1985-01-01", nullptr},
    {"{1667,1668,1670..1672}", 2, false, "1667-01-01/1668-01-01", "1672-01-01/1673-01-01"},
    {"{1960,1961-12}", 2, false, "1960-01-01/1961-01-01", "1961-12-01/1962-01-01"},
    {"{..1984}", 2, false, "../1985-01-01", "1984-01-01/1985-01-01"},
    {"2004-06~-11", 2, true, "2004-06-11/2004-06-12", nullptr},
    {"2004?-06-11", 2, true, "2004-06-11/2004-06-12", nullptr},
    {"?2004-06-~11", 2, true, "2004-06-11/2004-06-12", nullptr},
    {"2004-%06-11", 2, true, "2004-06-11/2004-06-12", nullptr},
    {"156X-12-25", 2, false, "1560-12-25/1569-12-26", nullptr},
    {"15XX-12-25", 2, false, "1500-12-25/1599-12-26", nullptr},
    {"XXXX-12-XX", 2, false, "0000-12-01/+010000-01-01", nullptr},
    {"1XXX-XX", 2, false, "1000-01-01/2000-01-01", nullptr},
    {"1XXX-12", 2, false, "1000-12-01/2000-01-01", nullptr},
    {"1984-1X", 2, false, "1984-10-01/1985-01-01", nullptr},
    {"2004-06-~01/2004-06-~20", 2, true, "2004-06-01/2004-06-02", "2004-06-20/2004-06-21"},
    {"2004-06-XX/2004-07-03", 2, false, "2004-06-01/2004-07-01", "2004-07-03/2004-07-04"},
};

struct TimeExample {
  const char* text;
  const char* instants;
};

// Level 0: dates with a time of day, read in UTC where they are local.
const TimeExample kTimes[] = {
    {"1985-04-12T23:20:30", "1985-04-12T23:20:30Z/1985-04-12T23:20:31Z"},
    {"1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z/1985-04-12T23:20:31Z"},
    {"1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z/1985-04-13T03:20:31Z"},
    {"1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30Z/1985-04-12T18:50:31Z"},
};

edtf::Date date(const char* text) {
  const auto parsed = edtf::parse(text);
  INFO(text);
  REQUIRE(std::holds_alternative<edtf::Date>(parsed));
  return std::get<edtf::Date>(parsed);
}

std::string days(const Window& window) {
  const auto day = [](Tick tick) {
    return tick == kPast || tick == kFuture ? ".." : iso_date(utc().day_of(tick));
  };
  return std::string(day(window.lo)) + "/" + day(window.hi);
}

edtf::Reading strict(const edtf::Date& date) {
  return std::get<edtf::Reading>(date.read(utc(), false));
}

}  // namespace

TEST_CASE("every example of the Library of Congress has its level, bounds and firmness") {
  for (const Example& example : kExamples) {
    CAPTURE(example.text);
    const edtf::Date read = date(example.text);
    const Extent extent = strict(read).extent;
    CHECK(read.level() == example.level);
    CHECK(read.soft() == example.soft);
    CHECK(days(extent.start) == example.start);
    CHECK(days(extent.end) == (example.end != nullptr ? example.end : example.start));
    CHECK(read.to_string() == example.text);
  }
  for (const TimeExample& example : kTimes) {
    CAPTURE(example.text);
    const edtf::Date read = date(example.text);
    const Window window = strict(read).extent.start;
    CHECK(read.level() == 0);
    CHECK_FALSE(read.soft());
    CHECK(iso_instant(window.lo) + "/" + iso_instant(window.hi) == example.instants);
  }
}

TEST_CASE("the examples with two meanings of an end tell them apart") {
  CHECK(strict(date("1985/..")).end_open);
  CHECK_FALSE(strict(date("1985/..")).end_unknown);
  CHECK(strict(date("1985/")).end_unknown);
  CHECK_FALSE(strict(date("1985/")).end_open);
  CHECK(strict(date("../1985")).start_open);
  CHECK(strict(date("/1985")).start_unknown);
  CHECK(strict(date("[..1984]")).instant);
  CHECK_FALSE(strict(date("{..1984}")).instant);
}
