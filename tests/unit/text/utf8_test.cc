// SPDX-License-Identifier: MIT
#include "timeline/text/utf8.h"

#include <string>

#include <catch2/catch.hpp>

using namespace fasti;

TEST_CASE("every code point survives encoding and decoding") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    std::size_t offset = 0;
    REQUIRE(next_code_point(text, offset) == c);
    REQUIRE(offset == text.size());
    REQUIRE(!find_invalid_utf8(text));
  }
}

TEST_CASE("malformed UTF-8 is found at its first byte") {
  struct Row {
    std::string text;
    std::size_t at;
  };
  const Row rows[] = {
      {"\xE9t\xE9", 0},         // Latin-1
      {"ab\xC0\x80", 2},        // overlong
      {"a\xE0\x80\xAF", 1},     // overlong
      {"\xED\xA0\x80", 0},      // surrogate
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"中\xE5\x9B", 3},        // cut off
      {"ok\xFF", 2},
  };
  for (const Row& row : rows) {
    INFO(row.at);
    REQUIRE(find_invalid_utf8(row.text) == row.at);
  }
  CHECK(!find_invalid_utf8("英伟达 H20 – ¶3 🙂"));
}

TEST_CASE("terminal cells: Han takes two, combining marks none") {
  CHECK(cell_width("H20") == 3);
  CHECK(cell_width("英伟达") == 6);
  CHECK(cell_width("，") == 2);
  CHECK(cell_width("e\u0301") == 1);
  CHECK(cell_width("한국") == 4);
  CHECK(count_code_points("英伟达H20") == 6);
}

TEST_CASE("controls and bidirectional marks are written out") {
  CHECK(escape_controls("a\x1b[31mb") == "a\\u{1b}[31mb");
  CHECK(escape_controls("x\u202Ey") == "x\\u{202e}y");
  CHECK(escape_controls("\x7f\u0085") == "\\u{7f}\\u{85}");
  CHECK(escape_controls("英伟达 – ¶3") == "英伟达 – ¶3");
}
