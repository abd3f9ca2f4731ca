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
