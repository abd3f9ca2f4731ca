// SPDX-License-Identifier: MIT

#include "timeline/date/lag.h"

#include <catch2/catch.hpp>

using namespace fasti;

namespace {

Lag lag(std::string_view text) {
  const auto parsed = parse_lag(text);
  INFO(text);
  REQUIRE(std::holds_alternative<Lag>(parsed));
  return std::get<Lag>(parsed);
}

}  // namespace

TEST_CASE("plain lags are exact, in every unit and in ISO 8601") {
  struct Row {
    const char* text;
    Period period;
    bool elapsed;
    const char* words;
  };
  const Row rows[] = {
      {"1 day", {0, 1, 0}, false, "1 day"},
      {"0 days", {0, 0, 0}, false, "0 days"},
      {"3 weeks", {0, 21, 0}, false, "3 weeks"},
      {"1 week", {0, 7, 0}, false, "1 week"},
      {"30 days", {0, 30, 0}, false, "30 days"},
      {"3 months", {3, 0, 0}, false, "3 months"},
      {"2 years", {24, 0, 0}, false, "2 years"},
      {"36 hours", {0, 0, 129'600}, true, "36 hours"},
      {"90 minutes", {0, 0, 5400}, true, "90 minutes"},
      {"1 second", {0, 0, 1}, true, "1 second"},
      {"0 hours", {0, 0, 0}, true, "0 seconds"},
      {"P3M", {3, 0, 0}, false, "3 months"},
      {"P1Y2M", {14, 0, 0}, false, "1 year and 2 months"},
      {"P2W", {0, 14, 0}, false, "2 weeks"},
      {"P1M10D", {1, 10, 0}, false, "1 month and 10 days"},
      {"PT36H", {0, 0, 129'600}, true, "36 hours"},
      {"PT1H30M", {0, 0, 5400}, true, "90 minutes"},
      {"PT0S", {0, 0, 0}, true, "0 seconds"},
      {"P0D", {0, 0, 0}, false, "0 days"},
  };
  for (const Row& row : rows) {
    const Lag read = lag(row.text);
    CAPTURE(row.text);
    CHECK(read.least == row.period);
    CHECK(read.most == row.period);
    CHECK(read.elapsed == row.elapsed);
    CHECK_FALSE(read.approximate);
    CHECK(read.margin_days == 0);
    CHECK(read.margin_seconds == 0);
    CHECK(to_words(read) == row.words);
  }
}

TEST_CASE("ranges and bounds") {
  const Lag range = lag("3 months..4 months");
  CHECK(range.least == Period{3, 0, 0});
  CHECK(range.most == Period{4, 0, 0});
  CHECK(to_words(range) == "3 to 4 months");
  CHECK(to_words(lag("1 day..2 weeks")) == "1 day to 2 weeks");
  CHECK(to_words(lag("0 days..2 months")) == "0 to 2 months");
  CHECK(to_words(lag("P1M..P2M")) == "1 to 2 months");
  CHECK(lag("2 days..2 days") == lag("2 days"));

  const Lag least = lag("at least 30 days");
  CHECK(least.least == Period{0, 30, 0});
  CHECK_FALSE(least.most.has_value());
  CHECK(to_words(least) == "at least 30 days");

  const Lag most = lag("at most PT2H");
  CHECK_FALSE(most.least.has_value());
  CHECK(most.most == Period{0, 0, 7200});
  CHECK(most.elapsed);
  CHECK(to_words(most) == "at most 2 hours");
}

TEST_CASE("an approximate lag has half a unit of play or a quarter of the whole") {
  struct Row {
    const char* text;
    std::int64_t days;
    std::int64_t seconds;
  };
  const Row rows[] = {
      {"~1 month", 15, 0},      {"~1 year", 183, 0},  {"~1 day", 1, 0},      {"~1 week", 4, 0},
      {"~0 days", 1, 0},        {"~3 months", 23, 0}, {"~4 months", 30, 0},  {"~8 days", 2, 0},
      {"~2 weeks", 4, 0},       {"~4 weeks", 7, 0},   {"~10 years", 913, 0}, {"~1 hour", 0, 1800},
      {"~36 hours", 0, 32'400}, {"~P1M", 15, 0},      {"~PT1S", 0, 1},       {"~1 minute", 0, 30},
  };
  for (const Row& row : rows) {
    const Lag read = lag(row.text);
    CAPTURE(row.text);
    CHECK(read.approximate);
    CHECK(read.least == read.most);
    CHECK(read.margin_days == row.days);
    CHECK(read.margin_seconds == row.seconds);
  }
  CHECK(to_words(lag("~1 month")) == "about 1 month");
}

TEST_CASE("what is no lag is refused at the byte at fault") {
  struct Row {
    const char* text;
    std::size_t at;
    const char* part;
  };
  const Row rows[] = {
      {"", 0, "number"},
      {"soon", 0, "number"},
      {"3", 1, "unit"},
      {"3 fortnights", 2, "unit"},
      {"3 Days", 2, "unit"},
      {"3days", 1, "space"},
      {"-3 days", 0, "number"},
      {"1.5 days", 1, "unit"},
      {"3 days ", 6, "follows"},
      {"3 days..", 8, "number"},
      {"3 days..36 hours", 8, "both"},
      {"4 months..3 months", 10, "below"},
      {"2 months..20 days", 10, "below"},
      {"~3 months..4 months", 9, "single"},
      {"at least", 0, "number"},
      {"at least ~3 days", 9, "number"},
      {"1000000000000 days", 0, "too large"},
      {"99999999999999999999999999 days", 0, "too large"},
      {"P", 1, "duration"},
      {"PT", 2, "duration"},
      {"P3", 2, "letter"},
      {"P3H", 2, "letter"},
      {"P2M1Y", 4, "letter"},
      {"P1DT12H", 3, "mix"},
      {"PT3D", 3, "letter"},
  };
  for (const Row& row : rows) {
    const auto parsed = parse_lag(row.text);
    CAPTURE(row.text);
    REQUIRE(std::holds_alternative<ParseError>(parsed));
    const auto& error = std::get<ParseError>(parsed);
    CHECK(error.at == row.at);
    CHECK_THAT(error.message, Catch::Contains(row.part));
  }
}

TEST_CASE("a range of months and days is only backwards where every month says so") {
  CHECK(to_words(lag("1 month..30 days")) == "1 month to 30 days");
  CHECK(to_words(lag("31 days..1 month")) == "31 days to 1 month");
}
