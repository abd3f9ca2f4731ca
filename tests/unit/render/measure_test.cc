// SPDX-License-Identifier: MIT
#include "render/text/measure.h"

#include <catch2/catch.hpp>

#include "render/text/breaks.h"
#include "render/text/cohesion.h"
#include "render/text/font_metrics.h"
#include "timeline/text/utf8.h"

using namespace fasti::render;

namespace {

using Lines = std::vector<std::string>;

std::string joined(const Lines& lines, std::string_view between) {
  std::string out;
  for (const std::string& line : lines) (out += out.empty() ? "" : between) += line;
  return out;
}

/// A line of `ems` Han characters at 13 pixels.
double ems(double count) { return text_width("国", 13) * count + 0.01; }

constexpr std::string_view kEnglish =
    "NVIDIA says that it holds 900,000 chips worth USD 4.5 bn, and that 15 % of revenue goes to "
    "Washington from 9 April 2025 to August 12";
constexpr std::string_view kChinese =
    "英伟达在2025年8月12日宣布损失5.4亿美元，并计划在3个月内恢复向中国供应H20芯片。";

}  // namespace

TEST_CASE("advance widths are those of Noto Sans") {
  struct Row {
    char32_t code_point;
    int regular;
    int bold;
  };
  const auto row = GENERATE(Row{U'A', 639, 690}, Row{U' ', 260, 260}, Row{U'é', 564, 591},
                            Row{U'…', 791, 855}, Row{U'–', 500, 500}, Row{U'€', 572, 572},
                            Row{U'国', 1000, 1000}, Row{U'，', 1000, 1000}, Row{U'の', 1000, 1000},
                            Row{U'한', 1000, 1000}, Row{U'→', 1000, 1000}, Row{0x301, 0, 0},
                            Row{0x200D, 0, 0}, Row{0x05D0, 632, 676}, Row{0x13A0, 600, 640});
  INFO(static_cast<std::uint32_t>(row.code_point));
  CHECK(advance_width(row.code_point, false) == row.regular);
  CHECK(advance_width(row.code_point, true) == row.bold);
}

TEST_CASE("the width of a text is its advances and a reserve of 8 %") {
  CHECK(text_width("A", 100) == Approx(63.9 * 1.08));
  CHECK(text_width("A", 100, true) == Approx(69.0 * 1.08));
  CHECK(text_width("中国", 10) == Approx(20 * 1.08));
  CHECK(text_width("e\xCC\x81", 10) == Approx(text_width("e", 10)));
  CHECK(text_width("", 10) == 0);
}

TEST_CASE("a longer text is never narrower") {
  double before = 0;
  for (std::size_t end = 0; end < kChinese.size();) {
    fasti::next_code_point(kChinese, end);
    const double width = text_width(kChinese.substr(0, end), 13);
    CHECK(width >= before);
    before = width;
  }
}

TEST_CASE("lines break where English allows it and where a typesetter would") {
  struct Row {
    std::string_view text;
    double width;
    Lines lines;
  };
  const auto row =
      GENERATE(Row{"", 100, {}}, Row{" \n\t ", 100, {}}, Row{"one", 100, {"one"}},
               Row{"one  two\nthree", 300, {"one two three"}},
               Row{"Nvidia holds 900,000 chips", 100, {"Nvidia holds", "900,000 chips"}},
               Row{"They get 15 % of it", 75, {"They get", "15 % of it"}},
               Row{"a charge of USD 4.5 bn", 110, {"a charge of", "USD 4.5 bn"}},
               Row{"begins on Apr 9", 80, {"begins on", "Apr 9"}},
               Row{"begins on 9 April", 80, {"begins on", "9 April"}},
               Row{"well-known rule", 75, {"well-", "known rule"}});
  CHECK(break_lines(row.text, row.width, 13) == row.lines);
}

TEST_CASE("lines break by the Chinese rules where the text has Han") {
  struct Row {
    std::string_view text;
    double ems;
    Lines lines;
  };
  const auto row =
      GENERATE(Row{"一二三四五六", 3, {"一二三", "四五六"}},
               Row{"一二三四", 3, {"一二", "三四"}},      // no single character at the end
               Row{"一二三四。", 3, {"一二", "三四。"}},  // nor with punctuation
               Row{"购买H20芯片和设备", 4.5, {"购买H20", "芯片和", "设备"}},  // H20 is a name
               Row{"一二三，四五", 3, {"一二", "三，", "四五"}});  // no comma begins a line
  CHECK(break_lines(row.text, ems(row.ems), 13) == row.lines);
}

TEST_CASE("numbers, dates and units hold together in lines of every width") {
  for (double width = 100; width < 400; width += 7) {
    const std::string english = joined(break_lines(kEnglish, width, 13), "|");
    for (const auto* whole : {"900,000 chips", "USD 4.5 bn", "15 %", "9 April", "August 12"}) {
      INFO(english);
      CHECK(english.find(whole) != std::string::npos);
    }
    const std::string chinese = joined(break_lines(kChinese, width, 13), "|");
    for (const auto* whole : {"2025年8月12日", "5.4亿美元", "3个月"}) {
      INFO(chinese);
      CHECK(chinese.find(whole) != std::string::npos);
    }
  }
}

TEST_CASE("lines fit, lose nothing and end well, greedy and even, at every width") {
  const auto text = GENERATE(kEnglish, kChinese);
  for (double width = 60; width < 700; width += 11) {
    const Lines greedy = break_lines(text, width, 13);
    const Lines even = balance_lines(text, width, 13);
    CHECK(even.size() == greedy.size());
    for (const Lines& lines : {greedy, even}) {
      std::string without_spaces = joined(lines, "");
      std::erase(without_spaces, ' ');
      std::string expected(text);
      std::erase(expected, ' ');
      CHECK(without_spaces == expected);
      for (const std::string& line : lines) CHECK(text_width(line, 13) <= width + 1e-6);
      CHECK_FALSE((lines.size() > 1 && is_orphan(lines.back())));
    }
  }
}

TEST_CASE("balanced lines are no more uneven than greedy ones") {
  const auto squares = [](const Lines& lines) {
    double sum = 0;
    for (const std::string& line : lines) sum += text_width(line, 13) * text_width(line, 13);
    return sum;
  };
  for (double width = 60; width < 500; width += 9) {
    CHECK(squares(balance_lines(kEnglish, width, 13)) <=
          squares(break_lines(kEnglish, width, 13)) + 1e-6);
  }
  CHECK(balance_lines("one two three four", 110, 13) == Lines{"one two", "three four"});
}

TEST_CASE("a word wider than the line is broken, but not inside a combining sequence") {
  const Lines word = break_lines("Donaudampfschifffahrtsgesellschaft", 60, 13);
  CHECK(word.size() > 1);
  CHECK(joined(word, "") == "Donaudampfschifffahrtsgesellschaft");
  CHECK(break_lines("e\xCC\x81\xCC\x82"
                    "e\xCC\x81",
                    9, 13) == Lines{"e\xCC\x81\xCC\x82", "e\xCC\x81"});
  CHECK(break_lines("国家", 1, 13) == Lines{"国", "家"});
  CHECK(break_lines("ab", 0, 13) == Lines{"a", "b"});
  CHECK(break_lines("ab", -5, 13) == Lines{"a", "b"});
}

TEST_CASE("a limit of lines ends in an ellipsis that fits") {
  for (const std::string_view text : {kEnglish, kChinese}) {
    for (const std::size_t limit : {1U, 2U, 3U}) {
      const Lines lines = balance_lines(text, 150, 13, false, limit);
      REQUIRE(lines.size() == limit);
      CHECK(lines.back().ends_with("…"));
      CHECK_FALSE(lines.back().ends_with(" …"));
      CHECK(text_width(lines.back(), 13) <= 150);
    }
  }
  CHECK(break_lines("one two", 200, 13, false, 1) == Lines{"one two"});
}

TEST_CASE("bytes that are not UTF-8 and controls do not reach the lines") {
  CHECK(break_lines("a\xFF"
                    "b\x01",
                    200, 13) == Lines{"a\xEF\xBF\xBD"
                                      "b"});
}

TEST_CASE("breaks are offsets of bytes and end with the text") {
  CHECK(line_breaks("ab cd", false) == std::vector<std::size_t>{3, 5});
  CHECK(line_breaks("国家", true) == std::vector<std::size_t>{3, 6});
  CHECK(cluster_breaks("e\xCC\x81z") == std::vector<std::size_t>{3, 4});
  CHECK(line_breaks("", false).empty());
}
