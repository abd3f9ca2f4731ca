// SPDX-License-Identifier: MIT

#include <random>

#include <catch2/catch.hpp>

#include "timeline/date/edtf.h"

using namespace fasti;
using edtf::Form;

namespace {

edtf::Date date(std::string_view text) {
  const auto parsed = edtf::parse(text);
  INFO(text);
  if (const auto* error = std::get_if<edtf::Error>(&parsed)) FAIL(error->at << error->message);
  return std::get<edtf::Date>(parsed);
}

std::string bounds(const Window& window) {
  return iso_instant(window.lo) + "/" + iso_instant(window.hi);
}

/// A date with its level and its strict bounds as days, `earliest/latest`, latest excluded.
struct Row {
  const char* text;
  int level;
  const char* start;
  const char* end;  ///< null where it is the start's
};

std::string days(const Window& window) {
  const auto day = [](Tick tick) {
    return tick == kPast || tick == kFuture ? ".." : iso_date(utc().day_of(tick));
  };
  return std::string(day(window.lo)) + "/" + day(window.hi);
}

// The examples of the specification itself are in edtf_examples_test.cc.
const Row kRows[] = {
    // Level 0
    {"0000", 0, "0000-01-01/0001-01-01", nullptr},
    {"2000-02-29", 0, "2000-02-29/2000-03-01", nullptr},
    {"9999-12-31", 0, "9999-12-31/+010000-01-01", nullptr},
    {"2005/2005", 0, "2005-01-01/2006-01-01", "2005-01-01/2006-01-01"},
    // Level 1
    {"Y12345", 1, "+012345-01-01/+012346-01-01", nullptr},
    {"2001-22", 1, "2001-06-01/2001-09-01", nullptr},
    {"2001-23", 1, "2001-09-01/2001-12-01", nullptr},
    {"2001-24", 1, "2001-12-01/2002-03-01", nullptr},
    {"../..", 1, "../..", "../.."},
    {"1984~/2004-06", 1, "1984-01-01/1985-01-01", "2004-06-01/2004-07-01"},
    {"1984?/2004%", 1, "1984-01-01/1985-01-01", "2004-01-01/2005-01-01"},
    {"-0044-03-15", 1, "-000044-03-15/-000044-03-16", nullptr},
    {"-0100/-0044", 1, "-000100-01-01/-000099-01-01", "-000044-01-01/-000043-01-01"},
    {"-198X", 1, "-001989-01-01/-001979-01-01", nullptr},
    {"-000X", 1, "-000009-01-01/0000-01-01", nullptr},
    // Level 2
    {"Y17E8", 2, "+1700000000-01-01/+1700000001-01-01", nullptr},
    {"1950S4", 2, "1950-01-01/1951-01-01", nullptr},
    {"-1950S2", 2, "-001999-01-01/-001899-01-01", nullptr},
    {"2001-25", 2, "2001-03-01/2001-06-01", nullptr},
    {"2001-26", 2, "2001-06-01/2001-09-01", nullptr},
    {"2001-27", 2, "2001-09-01/2001-12-01", nullptr},
    {"2001-28", 2, "2001-12-01/2002-03-01", nullptr},
    {"2001-29", 2, "2001-09-01/2001-12-01", nullptr},
    {"2001-30", 2, "2001-12-01/2002-03-01", nullptr},
    {"2001-31", 2, "2001-03-01/2001-06-01", nullptr},
    {"2001-32", 2, "2001-06-01/2001-09-01", nullptr},
    {"2001-33", 2, "2001-01-01/2001-04-01", nullptr},
    {"2001-35", 2, "2001-07-01/2001-10-01", nullptr},
    {"2001-36", 2, "2001-10-01/2002-01-01", nullptr},
    {"2001-37", 2, "2001-01-01/2001-05-01", nullptr},
    {"2001-38", 2, "2001-05-01/2001-09-01", nullptr},
    {"2001-39", 2, "2001-09-01/2002-01-01", nullptr},
    {"2001-40", 2, "2001-01-01/2001-07-01", nullptr},
    {"2001-41", 2, "2001-07-01/2002-01-01", nullptr},
    {"[1984]", 2, "1984-01-01/1985-01-01", nullptr},
    {"[156X-12-25,1570]", 2, "1560-12-25/1571-01-01", nullptr},
    {"{1984..}", 2, "1984-01-01/1985-01-01", "1984-01-01/.."},
    {"{2025-07-02,2025-05-23}", 2, "2025-05-23/2025-05-24", "2025-07-02/2025-07-03"},
    {"~2004", 2, "2004-01-01/2005-01-01", nullptr},
    {"1985-XX-15", 2, "1985-01-15/1985-12-16", nullptr},
    {"1985-XX-31", 2, "1985-01-31/1986-01-01", nullptr},
    {"1985-02-2X", 2, "1985-02-20/1985-03-01", nullptr},
    {"198X-02-29", 2, "1980-02-29/1988-03-01", nullptr},
    {"-1XXX-12", 2, "-001999-12-01/-000999-01-01", nullptr},
    {"X985", 2, "0985-01-01/9986-01-01", nullptr},
    {"XXXX", 2, "0000-01-01/+010000-01-01", nullptr},
    {"198X-21", 2, "1980-03-01/1989-06-01", nullptr},
    {"2003-22/2004-22", 1, "2003-06-01/2003-09-01", "2004-06-01/2004-09-01"},
};

}  // namespace

TEST_CASE("dates of every level have their level, bounds and canonical text") {
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const edtf::Date read = date(row.text);
    const Extent local = read.local();
    CHECK(read.level() == row.level);
    CHECK(days(local.start) == row.start);
    CHECK(days(local.end) == (row.end != nullptr ? row.end : row.start));
    CHECK(read.to_string() == row.text);
    CHECK_FALSE(read.zoned());
  }
}

TEST_CASE("times go to the second or the minute and cover it") {
  struct Time {
    const char* text;
    const char* canonical;
    bool zoned;
    const char* instants;
  };
  const Time rows[] = {
      {"1985-04-12T23:20:30", "1985-04-12T23:20:30", false,
       "1985-04-12T23:20:30Z/1985-04-12T23:20:31Z"},
      {"1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z", true,
       "1985-04-12T23:20:30Z/1985-04-12T23:20:31Z"},
      {"1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00", true,
       "1985-04-13T03:20:30Z/1985-04-13T03:20:31Z"},
      {"1985-04-12T23:20:30+04:30", "1985-04-12T23:20:30+04:30", true,
       "1985-04-12T18:50:30Z/1985-04-12T18:50:31Z"},
      {"2025-04-09T17:30-04:00", "2025-04-09T17:30-04:00", true,
       "2025-04-09T21:30:00Z/2025-04-09T21:31:00Z"},
      {"2025-04-09T00:00", "2025-04-09T00:00", false, "2025-04-09T00:00:00Z/2025-04-09T00:01:00Z"},
      {"2025-04-09T23:59:59+00:00", "2025-04-09T23:59:59+00:00", true,
       "2025-04-09T23:59:59Z/2025-04-10T00:00:00Z"},
      {"-0044-03-15T12:00", "-0044-03-15T12:00", false,
       "-000044-03-15T12:00:00Z/-000044-03-15T12:01:00Z"},
  };
  for (const Time& row : rows) {
    CAPTURE(row.text);
    const edtf::Date read = date(row.text);
    CHECK(read.to_string() == row.canonical);
    CHECK(read.zoned() == row.zoned);
    CHECK(read.form() == Form::day);
    const auto reading = read.read(utc(), false);
    REQUIRE(std::holds_alternative<edtf::Reading>(reading));
    CHECK(bounds(std::get<edtf::Reading>(reading).extent.start) == row.instants);
    CHECK(std::get<edtf::Reading>(reading).instant);
  }
  CHECK(date("1985-04-12T23:20:30Z").level() == 0);
  CHECK(date("2025-07-14T09:00Z/2025-07-14T11:00Z").zoned());
  CHECK_FALSE(date("2025-07-14T09:00Z/2025-07-14T11:00").zoned());
}

TEST_CASE("the local bounds ignore an offset") {
  const Extent local = date("2025-04-09T17:30-04:00").local();
  CHECK(bounds(local.start) == "2025-04-09T17:30:00Z/2025-04-09T17:31:00Z");
}

TEST_CASE("form and qualities are read off the text") {
  CHECK(date("1985-04-12").form() == Form::day);
  CHECK(date("1985-04-12~").form() == Form::day);
  CHECK(date("1985-04-XX").form() == Form::coarse);
  CHECK(date("1985").form() == Form::coarse);
  CHECK(date("1985-21").form() == Form::coarse);
  CHECK(date("1985/1986").form() == Form::interval);
  CHECK(date("[1985,1987]").form() == Form::one_of);
  CHECK(date("{1985,1987}").form() == Form::all_of);

  CHECK_FALSE(date("1985-XX").soft());
  CHECK(date("1985?").uncertain());
  CHECK_FALSE(date("1985?").approximate());
  CHECK(date("1985~").approximate());
  CHECK_FALSE(date("1985~").uncertain());
  CHECK(date("1985%").approximate());
  CHECK(date("1985%").uncertain());
  CHECK(date("1985/~1986-04").approximate());
  CHECK(date("[1985,1986?]").soft());
}

TEST_CASE("what is no date is refused at the byte at fault") {
  using Kind = edtf::Error::Kind;
  struct Fault {
    const char* text;
    std::size_t at;
    Kind kind;
    const char* part;
  };
  const Fault faults[] = {
      {"", 0, Kind::syntax, "no date"},
      {"198", 3, Kind::syntax, "four digits"},
      {"19", 2, Kind::syntax, "four digits"},
      {"-19", 3, Kind::syntax, "four digits"},
      {"12345", 4, Kind::syntax, "Y12345"},
      {"-99999", 5, Kind::syntax, "Y-99999"},
      {"+1985", 0, Kind::syntax, "year"},
      {"24:00", 0, Kind::syntax, "follows a day"},
      {"17:30:00", 0, Kind::syntax, "follows a day"},
      {"20250714", 4, Kind::syntax, "2025-07-14"},
      {"2025/07/14", 7, Kind::syntax, "hyphens"},
      {"2025-7-14", 6, Kind::syntax, "07"},
      {"2025-07-4", 9, Kind::syntax, "04"},
      {"2025-071", 7, Kind::syntax, "two digits"},
      {"2025-", 5, Kind::syntax, "month"},
      {"2025-07-", 8, Kind::syntax, "day"},
      {"2025-07-14-", 10, Kind::syntax, "follow"},
      {" 1985", 0, Kind::syntax, "spaces"},
      {"1985 ", 4, Kind::syntax, "spaces"},
      {"1985- 04", 5, Kind::syntax, "spaces"},
      {"1985 -04", 4, Kind::syntax, "spaces"},
      {"1985 / 1986", 4, Kind::syntax, "spaces"},
      {"1985/ 1986", 5, Kind::syntax, "spaces"},
      {"1985\t", 4, Kind::syntax, "follow"},
      {"1985\n", 4, Kind::syntax, "follow"},
      {"1985\xC2\xA0", 4, Kind::syntax, "follow"},
      {"2025-07-14 10:00", 10, Kind::syntax, "`T`"},
      {"2025-07-14T 10:00", 11, Kind::syntax, "spaces"},
      {"2025-07-14T10:00 Z", 16, Kind::syntax, "spaces"},
      {"July 2025", 0, Kind::syntax, "year"},
      {"\xE5\xB9\xB4", 0, Kind::syntax, "year"},
      {"198u", 3, Kind::syntax, "`X`"},
      {"198x", 3, Kind::syntax, "`X`"},
      {"y12345", 0, Kind::syntax, "capital"},
      {"open/1985", 0, Kind::syntax, "`..`"},
      {"2004-(06)~", 5, Kind::syntax, "brackets"},
      {"2004?~", 5, Kind::syntax, "both"},
      {"1985,1986", 4, Kind::syntax, "sets"},
      {"1984..1986", 4, Kind::syntax, "set"},
      {"..", 0, Kind::syntax, "interval"},
      {"1985-13", 5, Kind::impossible, "month 13"},
      {"1985-00", 5, Kind::impossible, "month 00"},
      {"1985-20", 5, Kind::impossible, "month 20"},
      {"1985-42", 5, Kind::impossible, "month 42"},
      {"1985-?13", 6, Kind::impossible, "month 13"},
      {"1985-2X", 5, Kind::impossible, "months"},
      {"1985-04-00", 8, Kind::impossible, "day 00"},
      {"1985-04-31", 8, Kind::impossible, "April 1985 has 30 days"},
      {"1985-04-99", 8, Kind::impossible, "day 99"},
      {"2001-02-29", 8, Kind::impossible, "February 2001 has 28 days"},
      {"1900-02-29", 8, Kind::impossible, "February 1900 has 28 days"},
      {"-0001-02-29", 9, Kind::impossible, "February -1 has 28 days"},
      {"2025-02-29/2025-03-01", 8, Kind::impossible, "February 2025 has 28 days"},
      {"2025-01-01/2025-06-31", 19, Kind::impossible, "June 2025 has 30 days"},
      {"1985-02-3X", 8, Kind::impossible, "February 1985"},
      {"XXXX-02-30", 8, Kind::impossible, "February"},
      {"19X1-02-29", 8, Kind::impossible, "February"},
      {"1985-X2-3X", 0, Kind::syntax, nullptr},  // 30 and 31 December: a date
      {"1985-21-01", 7, Kind::syntax, "no days"},
      {"-0000", 0, Kind::impossible, "0000"},
      {"Y2001", 0, Kind::syntax, "2001"},
      {"Y012345", 1, Kind::syntax, "leading"},
      {"Y12345-01", 6, Kind::syntax, "alone"},
      {"Y1234567890123456", 16, Kind::syntax, "exponent"},
      {"Y17E", 4, Kind::syntax, "exponent"},
      {"Y17E0", 4, Kind::syntax, "exponent"},
      {"1950S", 5, Kind::syntax, "significant"},
      {"1950S5", 5, Kind::syntax, "1 to 4"},
      {"1950S0", 5, Kind::syntax, "1 to 4"},
      {"19XXS2", 4, Kind::syntax, "both"},
      {"1985-04T10:00", 7, Kind::syntax, "day"},
      {"1985-04-12T24:00", 11, Kind::impossible, "next day"},
      {"1985-04-12T24:00:00Z", 11, Kind::impossible, "next day"},
      {"1985-04-12T24:01", 11, Kind::impossible, "next day"},
      {"1985-04-12T25:00", 11, Kind::impossible, "hour 25"},
      {"1985-04-12T10:60", 14, Kind::impossible, "minute 60"},
      {"1985-04-12T10:00:60", 17, Kind::impossible, "second 60"},
      {"1985-04-12T10", 13, Kind::syntax, "minutes"},
      {"1985-04-12T1000", 13, Kind::syntax, "colons"},
      {"1985-04-12T10:00:00.5", 19, Kind::syntax, "second"},
      {"1985-04-12t10:00", 10, Kind::syntax, "capital"},
      {"1985-04-12T10:00z", 16, Kind::syntax, "capital"},
      {"1985-04-12T10:00-00:00", 16, Kind::syntax, "+00:00"},
      {"1985-04-12T10:00+24:00", 17, Kind::impossible, "hour 24"},
      {"1985-04-12T10:00~", 16, Kind::syntax, "takes no"},
      {"1985-04-12~T10:00", 11, Kind::syntax, "exact day"},
      {"1985-04-XXT10:00", 10, Kind::syntax, "exact day"},
      {"1985/1984", 5, Kind::backwards, "(1984) before it starts (1985)"},
      {"1985-04-12/1985-04-11", 11, Kind::backwards, "before"},
      {"2025-07-14T10:00/2025-07-14T09:59", 17, Kind::backwards, "before"},
      {"2025-07-14T10:00Z/2025-07-14T11:59+02:00", 18, Kind::backwards, "before"},
      {"-0044/-0100", 6, Kind::backwards, "before"},
      {"1985/1986/1987", 9, Kind::syntax, "one slash"},
      {"1985/198", 8, Kind::syntax, "four digits"},
      {"1985//1986", 5, Kind::syntax, "one slash"},
      {"/", 0, Kind::syntax, "at least one side"},
      {"[]", 1, Kind::syntax, "needs a date"},
      {"[..]", 3, Kind::syntax, "expected"},
      {"[1667", 5, Kind::syntax, "closing"},
      {"[1667}", 5, Kind::syntax, "closing"},
      {"[1667,]", 6, Kind::syntax, "needs a date"},
      {"[1667, 1668]", 6, Kind::syntax, "spaces"},
      {"[1667,..1668]", 6, Kind::syntax, "first"},
      {"[1667..,1668]", 5, Kind::syntax, "last"},
      {"[1672..1670]", 7, Kind::backwards, "range"},
      {"[1667]~", 6, Kind::syntax, "follow"},
      {"[1667/1668]", 5, Kind::syntax, "slash"},
      {"{2001-02-29}", 9, Kind::impossible, "February"},
  };
  for (const Fault& fault : faults) {
    CAPTURE(fault.text);
    const auto parsed = edtf::parse(fault.text);
    if (fault.part == nullptr) {
      CHECK(std::holds_alternative<edtf::Date>(parsed));
      continue;
    }
    REQUIRE(std::holds_alternative<edtf::Error>(parsed));
    const auto& error = std::get<edtf::Error>(parsed);
    CHECK(error.at == fault.at);
    CHECK(error.kind == fault.kind);
    CHECK_THAT(error.message, Catch::Contains(fault.part));
  }
}

TEST_CASE("an interval is backwards only where no order can hold") {
  for (const char* text : {
           "1985-06/1985",  // may end in December
           "19XX/1905",     // may start in 1900
           "1985~/1984",    // may start in 1984
           "1985-04-12/1985-04-12",
           "2025-07-15/2025-07-14T20:00-04:00",  // the 15th has begun in Beijing
           "[1667~..1666]",
       }) {
    CAPTURE(text);
    CHECK(std::holds_alternative<edtf::Date>(edtf::parse(text)));
  }
}

TEST_CASE("any text is read or refused, and what is read prints as the same date") {
  std::mt19937 random(20250409);
  const std::string alphabet = "0123456789X-/.,[]{}?~%YESTZ: +";
  const auto pick = [&random](std::size_t size) { return random() % size; };
  int read_count = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string text = kRows[pick(std::size(kRows))].text;
    for (std::size_t edits = 1 + pick(3); edits > 0; --edits) {
      const std::size_t at = pick(text.size() + 1);
      if (pick(2) == 0 && at < text.size()) {
        text[at] = alphabet[pick(alphabet.size())];
      } else if (pick(2) == 0) {
        text.insert(at, 1, alphabet[pick(alphabet.size())]);
      } else if (at < text.size()) {
        text.erase(at, 1);
      }
    }
    CAPTURE(text);
    const auto parsed = edtf::parse(text);
    if (const auto* error = std::get_if<edtf::Error>(&parsed)) {
      if (error->at > text.size() || error->message.empty()) FAIL("no place or no message");
      continue;
    }
    ++read_count;
    const auto& first = std::get<edtf::Date>(parsed);
    const auto again = edtf::parse(first.to_string());
    if (!std::holds_alternative<edtf::Date>(again)) FAIL(first.to_string());
    const auto& second = std::get<edtf::Date>(again);
    if (!(second.local() == first.local()) || second.level() != first.level() ||
        second.to_string() != first.to_string()) {
      FAIL(first.to_string());
    }
  }
  CHECK(read_count > 1'000);
}
