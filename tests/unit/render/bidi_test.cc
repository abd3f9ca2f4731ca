// SPDX-License-Identifier: MIT
#include "render/text/bidi.h"

#include <catch2/catch.hpp>

#include "render/shapes.h"
#include "render/svg/svg.h"
#include "render/text/measure.h"

using namespace fasti::render;

namespace {

constexpr double kSize = 13;

bool has(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

std::string written(const TextLine& line) {
  Scene scene;
  scene.width = 200;
  scene.height = 50;
  scene.shapes.emplace_back(line);
  return write_svg(scene, Theme::light);
}

}  // namespace

TEST_CASE("the first strong letter gives the direction, whatever is isolated before it") {
  CHECK(runs_right_to_left("שלום"));
  CHECK(runs_right_to_left("2025: وزارة"));
  CHECK_FALSE(runs_right_to_left("H20 שבבים"));
  CHECK_FALSE(runs_right_to_left("\u2068שלום\u2069 and more"));
  CHECK_FALSE(runs_right_to_left("2025 – 15 %"));
  CHECK(has_right_to_left("H20 שבבים"));
  CHECK_FALSE(has_right_to_left("芯片 H20"));
}

TEST_CASE("controls of direction do not reach beyond their text") {
  CHECK(contained("a\u202Eb\u202C c\u202Ad") == "ab cd");
  CHECK(contained("\u2067open") == "\u2067open\u2069");
  CHECK(contained("late\u2069 end") == "late end");
  CHECK(contained("\u2068\u2067x\u2069\u2069\u2069") == "\u2068\u2067x\u2069\u2069");
  CHECK(contained("plain") == "plain");
  CHECK(isolated("plain") == "plain");
  CHECK(isolated("שלום") == "\u2068שלום\u2069");
  CHECK(isolated("\u202Eשלום") == "\u2068שלום\u2069");
}

TEST_CASE("runs are told from left to right as they are seen") {
  const std::u32string line = U"abc \u05D0\u05D1\u05D2 12 def";
  const auto runs = visual_runs(line, false);
  REQUIRE(runs.size() == 4);
  CHECK_FALSE(runs[0].right_to_left);
  // The number stands left of the Hebrew word before it.
  CHECK(line.substr(runs[1].first, runs[1].last - runs[1].first) == U"12");
  CHECK(runs[2].right_to_left);
  CHECK(runs[3].last == line.size());
  CHECK(visual_runs(U"", true).empty());
}

TEST_CASE("a line from right to left stands where it would stand from left to right") {
  CHECK(has(written(text({10, 20}, "שלום")), "direction=\"rtl\" text-anchor=\"end\""));
  CHECK(has(written(text({10, 20}, "שלום", {kSize, false, {Ink::ink}, Anchor::middle})),
            "direction=\"rtl\" text-anchor=\"middle\""));
  const std::string end = written(text({10, 20}, "שלום", {kSize, false, {Ink::ink}, Anchor::end}));
  CHECK(has(end, "direction=\"rtl\""));
  CHECK_FALSE(has(end, "text-anchor"));
  CHECK_FALSE(has(written(text({10, 20}, "H20 שבבים")), "direction"));
  CHECK(has(written(text({10, 20}, "שלום")), "\"Noto Sans Hebrew\"") ==
        false);  // quotes are escaped
  CHECK(has(written(text({10, 20}, "שלום")), "&quot;Noto Sans Hebrew&quot;"));
  CHECK_FALSE(has(written(text({10, 20}, "plain")), "Hebrew"));
}

TEST_CASE("every line of a broken text runs in the direction of the whole") {
  const std::string english = "Huang says that the ministry (משרד המסחר) approves";
  for (double width = 40; width < 300; width += 7) {
    for (const std::string& line : break_lines(english, width, kSize)) {
      INFO(width << " " << line);
      CHECK_FALSE(runs_right_to_left(line));
      CHECK(contained(line) == line);
    }
  }
  const std::string hebrew = "משרד המסחר הודיע H20 ו-MI308 על הגבלות";
  for (double width = 40; width < 300; width += 7) {
    for (const std::string& line : balance_lines(hebrew, width, kSize)) {
      INFO(width << " " << line);
      CHECK(runs_right_to_left(line));
    }
  }
}

TEST_CASE("an isolate that is cut by a line break is closed on its line") {
  for (const std::string& line : break_lines("one \u2067two three four\u2069 five", 60, kSize)) {
    CHECK(contained(line) == line);
  }
}

TEST_CASE("Arabic letters are as wide as their neighbours make them") {
  // Initial, medial and final forms of one letter are narrower together than three by themselves.
  const double apart = text_width("ب ب ب", kSize) - 2 * text_width(" ", kSize);
  CHECK(text_width("ببب", kSize) < apart);
  // Alef joins nothing after it.
  CHECK(text_width("اب", kSize) == Approx(text_width("ا", kSize) + text_width("ب", kSize)));
  // A mark between two letters does not part them and takes no room.
  CHECK(text_width("بَب", kSize) == Approx(text_width("بب", kSize)));
}
