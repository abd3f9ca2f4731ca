// SPDX-License-Identifier: MIT
#include "render/diagnostics/excerpt.h"

#include <string>

#include <catch2/catch.hpp>

#include "timeline/text/utf8.h"

using namespace fasti;
using fasti::render::Excerpt;
using fasti::render::excerpt;

namespace {

Span span_of(const SourceText& file, const std::string& text) {
  const auto begin = static_cast<std::uint32_t>(file.bytes().find(text));
  return {0, begin, begin + static_cast<std::uint32_t>(text.size())};
}

}  // namespace

TEST_CASE("carets stand under Chinese text, two cells a character") {
  const SourceText file("a.yaml", "fasti: 1\n  title: 英伟达 H20\n");
  const Excerpt shown = excerpt(file, span_of(file, "H20"));
  CHECK(shown.line_number == 2);
  CHECK(shown.line == "  title: 英伟达 H20");
  CHECK(shown.indent == 9 + 6 + 1);
  CHECK(shown.underline == 3);
  CHECK(excerpt(file, span_of(file, "英伟达")).underline == 6);
}

TEST_CASE("tabs are widened and controls written out") {
  const SourceText file("a.yaml",
                        "\ta: \x1b"
                        "bad\n");
  const Excerpt shown = excerpt(file, span_of(file, "bad"));
  CHECK(shown.line == "    a: \\u{1b}bad");
  CHECK(shown.indent == 4 + 3 + 6);
}

TEST_CASE("a span over several lines is underlined to the end of the first") {
  const SourceText file("a.yaml", "one: {a,\n  b}\n");
  const Excerpt shown = excerpt(file, span_of(file, "{a,\n  b}"));
  CHECK(shown.indent == 5);
  CHECK(shown.underline == 3);
}

TEST_CASE("long lines are cropped around the span") {
  for (const std::size_t before : {0U, 50U, 400U, 5'000'000U}) {
    const SourceText file("a.yaml", std::string(before, 'x') + "HERE" + std::string(900, 'y'));
    const Excerpt shown = excerpt(file, span_of(file, "HERE"));
    INFO(before);
    REQUIRE(cell_width(shown.line) <= 112);
    std::size_t at = 0;
    std::size_t cells = 0;
    while (cells < shown.indent) {
      cells += static_cast<std::size_t>(cell_width(next_code_point(shown.line, at)));
    }
    CHECK(shown.line.substr(at, 4) == "HERE");
    CHECK(shown.underline == 4);
  }
}

TEST_CASE("the end of a file has an excerpt too") {
  const SourceText file("a.yaml", "");
  const Excerpt shown = excerpt(file, {0, 0, 0});
  CHECK(shown.line.empty());
  CHECK(shown.indent == 0);
  CHECK(shown.underline == 1);
}
