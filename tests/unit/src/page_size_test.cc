// SPDX-License-Identifier: MIT
#include "src/page_size.h"

#include <catch2/catch.hpp>

using namespace fasti;

namespace {

PageSize page(std::string_view text, Orientation orientation = Orientation::landscape) {
  const auto read = read_width(text, orientation);
  REQUIRE(std::holds_alternative<PageSize>(read));
  return std::get<PageSize>(read);
}

std::string wrong(std::string_view text) {
  const auto read = read_width(text, Orientation::landscape);
  REQUIRE(std::holds_alternative<std::string>(read));
  return std::get<std::string>(read);
}

}  // namespace

TEST_CASE("a width is pixels, or a sheet that lies or stands") {
  CHECK(page("").width == 0);
  CHECK(page("1200").width == 1200);
  CHECK(page("1200").height == 0);
  CHECK(page("640").width == 640);
  CHECK(page("2e4").width == 20'000);
  CHECK(page("letter").width == 1056);
  CHECK(page("Letter", Orientation::portrait).width == 816);
  CHECK(page("a4").width == Approx(1122.52).epsilon(1e-5));
  CHECK(page("A4", Orientation::portrait).height == Approx(1122.52).epsilon(1e-5));
  CHECK(page("slide", Orientation::portrait).width == 1280);
}

TEST_CASE("a width that is none says what would be one") {
  for (const char* text :
       {"nan", "inf", "-inf", "a5", "12px", " 1200", "1200 ", "0x500", "1,200"}) {
    INFO(text);
    CHECK(wrong(text).find("write pixels such as 1200, or a4, letter or slide") !=
          std::string::npos);
  }
  CHECK(wrong("0") == "a picture is 640 to 20000 pixels wide, and 0 is too narrow");
  CHECK(wrong("-1200") == "a picture is 640 to 20000 pixels wide, and -1200 is too narrow");
  CHECK(wrong("1e9") == "a picture is 640 to 20000 pixels wide, and 1e9 is too wide");
}

TEST_CASE("a scale is any number above nothing") {
  CHECK(std::get<double>(read_scale("0.01")) == 0.01);
  CHECK(std::get<double>(read_scale("40")) == 40);
  for (const char* text : {"0", "-1", "nan", "inf", "", "2x", "1e999"}) {
    INFO(text);
    CHECK(std::holds_alternative<std::string>(read_scale(text)));
  }
}
