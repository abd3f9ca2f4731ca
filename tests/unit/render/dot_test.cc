// SPDX-License-Identifier: MIT
#include "render/dot/dot.h"

#include <catch2/catch.hpp>

#include "tests/support/tool.h"

using namespace fasti::render;
using Catch::Matchers::Contains;

namespace {

Content two_events() {
  Content content;
  content.title = "H20 & \"China\"";
  content.subtitle = "2 events";
  content.lanes = {{"us", "US \\N", ""}, {"china", "中国", ""}};
  content.marks.resize(2);
  content.marks[0].id = "ban";
  content.marks[0].title = "<b>\\N&amp;\\";
  content.marks[0].date_label = "Apr 9";
  content.marks[1].id = "约谈";
  content.marks[1].lane = 1;
  content.marks[1].title = "约谈\"]; x [label=\"";
  content.marks[1].date_label = "Jul 31";
  content.marks[1].planned = true;
  content.marks[1].status = "planned";
  content.links = {{0, 1, fasti::LinkStyle::answered_by, "answered by", false, true}};
  return content;
}

}  // namespace

TEST_CASE("texts cannot leave their quotes in DOT, nor mean more than they say") {
  CHECK(DotText::name("a\"b\\").quoted() == R"("a\"b\\")");
  CHECK(DotText::label("\\N \\l \"<i>\" &amp;\nx\x01").quoted() ==
        R"("\\N \\l \"<i>\" &amp;amp;\nx")");
}

TEST_CASE("Graphviz reads back the events, lanes and links that were written") {
  const std::string plain = fasti::test::run_tool("dot -Tplain {}", write_dot(two_events()));
  CHECK_THAT(plain, Contains("\nnode ban "));
  CHECK_THAT(plain, Contains("\nnode 约谈 "));
  CHECK_THAT(plain, Contains("\nedge ban 约谈 "));
  CHECK_THAT(plain, Contains("\"answered by\""));
  const auto count = [&](const std::string& word) {
    std::size_t found = 0;
    for (std::size_t at = plain.find(word); at != std::string::npos;
         at = plain.find(word, at + 1)) {
      ++found;
    }
    return found;
  };
  CHECK(count("\nnode ") == 2);
  CHECK(count("\nedge ") == 1);
}

TEST_CASE("what Graphviz draws of a text is the text") {
  const std::string svg = fasti::test::run_tool("dot -Tsvg {}", write_dot(two_events()));
  CHECK_THAT(svg, Contains(">&lt;b&gt;\\N&amp;amp;\\</text>"));
  CHECK_THAT(svg, Contains(">US \\N</text>"));
  CHECK_THAT(svg, Contains("约谈&quot;]; x [label=&quot;</text>"));
}

TEST_CASE("what has not happened is told by a word and a frame of its own") {
  Content content = two_events();
  Mark& mark = content.marks[0];
  const std::string happened = write_dot(content);
  CHECK_THAT(happened, Contains(R"("ban" [label="Apr 9\n)"));
  CHECK_THAT(happened,
             Contains(R"(\n约谈\"]; x [label=\"", color="#A05000", style="rounded,dashed"];)"));
  mark.planned = mark.forecast = true;
  mark.status = "forecast";
  const std::string forecast = write_dot(content);
  CHECK_THAT(forecast, Contains(R"("ban" [label="Apr 9 (forecast)\n)"));
  CHECK_THAT(forecast, Contains(R"(style="rounded,dotted"];)"));
  mark.planned = mark.forecast = false;
  mark.cancelled = true;
  mark.status = "cancelled";
  const std::string cancelled = write_dot(content);
  CHECK_THAT(cancelled, Contains(R"("ban" [label="Apr 9 (cancelled)\n)"));
  CHECK_THAT(cancelled, Contains(R"(style="diagonals,dashed"];)"));
  // Graphviz knows the frames: it complains of what it does not know.
  for (const std::string& each : {happened, forecast, cancelled}) {
    CHECK(fasti::test::run_tool("dot -Tsvg {} 2>&1 >/dev/null", each).empty());
  }
}

TEST_CASE("what is contradicted has two lines where Graphviz draws it") {
  Content content = two_events();
  const auto paths = [&] {
    const std::string svg = fasti::test::run_tool("dot -Tsvg {}", write_dot(content));
    std::size_t found = 0;
    for (std::size_t at = svg.find("<path"); at != std::string::npos;
         at = svg.find("<path", at + 1)) {
      ++found;
    }
    return found;
  };
  const std::size_t before = paths();
  content.links[0].contradicted = true;
  CHECK(paths() == before + 1);
  content.marks[0].conflicted = true;
  CHECK_THAT(write_dot(content), Contains("peripheries=2"));
}
