// SPDX-License-Identifier: MIT

#include "timeline/date/edtf_notation.h"

#include <string>

#include <catch2/catch.hpp>

using namespace fasti;

namespace {

std::string fault(std::string_view text) {
  const auto parsed = edtf::parse(text);
  INFO(text);
  REQUIRE(std::holds_alternative<edtf::Error>(parsed));
  const auto& error = std::get<edtf::Error>(parsed);
  CHECK(error.kind == edtf::Error::Kind::syntax);
  return std::to_string(error.at) + ": " + error.message;
}

}  // namespace

TEST_CASE("a date in the notation of another country is turned round") {
  const std::string rule = "the year stands first, with four digits, and hyphens join the parts";
  CHECK(fault("09.04.2025") == "2: " + rule + ": 2025-04-09");
  CHECK(fault("9.4.2025") == "1: " + rule + ": 2025-04-09");
  CHECK(fault("2025.04.09") == "4: " + rule + ": 2025-04-09");
  CHECK(fault("13/04/2025") == "2: " + rule + ": 2025-04-13");
  CHECK(fault("4/13/2025") == "1: " + rule + ": 2025-04-13");
  CHECK(fault("04/04/2025") == "2: " + rule + ": 2025-04-04");
  CHECK(fault("9-4-2025") == "1: " + rule + ": 2025-04-09 or 2025-09-04");
  CHECK(fault("09/04/2025") == "2: " + rule + ": 2025-04-09 or 2025-09-04");
  // No such day, or no such year: no guess.
  CHECK(fault("30.02.2025") == "2: " + rule + ", as in 2025-04-09");
  CHECK(fault("4/9/25") == "1: " + rule + ", as in 2025-04-09");
}

TEST_CASE("words are no dates, and are not taken for letters of the format") {
  for (const char* text : {"yesterday", "today", "unknown", "spring 2025", "April 2025", "Year"}) {
    CHECK(fault(text) == "0: a date begins with a year, as in 2025-04-09, and has no words");
  }
  CHECK(fault("unknown/1985") == "0: an end that is not known is left empty, as in /1985");
  CHECK(fault("y12345") == "0: the `Y` before a long year is a capital");
}

TEST_CASE("signs that stand for others are named") {
  CHECK_THAT(fault("2025\xE2\x80\x93"
                   "04"),
             Catch::Contains("plain hyphen"));
  CHECK_THAT(fault("2025-04-09..2025-04-11"), Catch::Contains("an interval has a slash"));
  CHECK_THAT(fault("2025-Q2"), Catch::Contains("33 to 36"));
  CHECK_THAT(fault("2025-W15"), Catch::Contains("weeks"));
  CHECK_THAT(fault("1980s"), Catch::Contains("198X"));
}
