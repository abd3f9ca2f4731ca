// SPDX-License-Identifier: MIT
#include "render/document/rich_text.h"

#include <string>

#include <catch2/catch.hpp>

#include "render/document/html.h"
#include "render/document/latex.h"
#include "render/document/markdown.h"

namespace {

using namespace fasti::render;

/// The paragraphs, one a line, with the marks of emphasis that their runs stand for.
std::string told(const Cell& cell) {
  std::string out;
  for (const Runs& paragraph : cell) {
    for (const Run& run : paragraph) {
      const std::string mark = run.voice == Voice::strong     ? "**"
                               : run.voice == Voice::emphasis ? "*"
                               : run.voice == Voice::code     ? "`"
                                                              : "";
      out += mark + run.text + mark;
      if (!run.href.empty()) out += "<" + run.href + ">";
    }
    out += "\n";
  }
  return out;
}

std::string told(const std::string& markdown) { return told(rich_text(markdown, {})); }

Document document_of(const std::string& markdown) {
  Table table;
  table.columns = {{"Event", 1}};
  Row row;
  row.cells = {rich_text(markdown, {})};
  table.rows.push_back(row);
  return {"en", "T", "", {}, {{"events", "Events", {table}}}};
}

}  // namespace

TEST_CASE("a description is read as Markdown") {
  CHECK(told("Some **bold**, *slanted* and `code`.") == "Some **bold**, *slanted* and `code`.\n");
  CHECK(told("one\ntwo\n\nthree") == "one two\nthree\n");
  CHECK(told("a line\\\nand another") == "a line\nand another\n");
  CHECK(told("# Head\n\nbody") == "**Head**\nbody\n");
  CHECK(told("a [link](https://example.org) and <https://fasti.example>") ==
        "a link<https://example.org> and https://fasti.example<https://fasti.example>\n");
  CHECK(told("***both***") == "**both**\n");
  CHECK(told("it cost 5 * 3 * 2 and a_b_c") == "it cost 5 * 3 * 2 and a_b_c\n");
  CHECK(told("") == "");
}

TEST_CASE("entries of lists and lines of code are paragraphs of their own") {
  CHECK(told("before\n\n- one\n- two") == "before\n• one\n• two\n");
  CHECK(told("3. three\n4. four") == "3. three\n4. four\n");
  CHECK(told("- one\n\n  more\n  1. inner") == "• one\nmore\n1. inner\n");
  CHECK(told("```\na = 1\n\nb = 2\n```") == "`a = 1`\n`b = 2`\n");
  CHECK(told("> quoted\n> text") == "quoted text\n");
}

TEST_CASE("HTML in a description is text, and a picture its description") {
  CHECK(told("a <b onclick=x>b</b>") == "a <b onclick=x>b</b>\n");
  CHECK(told("<script>\nalert(1)\n</script>") == "<script>\nalert(1)\n</script>\n");
  CHECK(told("![a chip](https://example.org/chip.png)") == "a chip\n");
}

TEST_CASE("a description is marked up in each format of documents, and safe") {
  const Document document =
      document_of("**bold** [good](https://example.org) [bad](javascript:alert(1)) <i>x</i>");
  const std::string html = write_html(document, {});
  CHECK(html.find("<strong>bold</strong>") != std::string::npos);
  CHECK(html.find("<a href=\"https://example.org\"") != std::string::npos);
  CHECK(html.find("javascript:") == std::string::npos);
  CHECK(html.find("&lt;i&gt;x&lt;/i&gt;") != std::string::npos);
  const std::string markdown = write_markdown(document, {});
  CHECK(markdown.find("**bold** [good](<https://example.org>)") != std::string::npos);
  CHECK(markdown.find("javascript:") == std::string::npos);
  const std::string latex = write_latex(document, {});
  CHECK(latex.find("\\textbf{bold}") != std::string::npos);
  CHECK(latex.find("\\href{https://example.org}{good") != std::string::npos);
}

TEST_CASE("the depth of a description costs no stack") {
  const std::string deep = std::string(100'000, '>') + " end";
  CHECK(told(deep) == "end\n");
  std::string items;
  for (int i = 0; i < 500; ++i) items += "- ";
  CHECK(told(items + "end").ends_with("end\n"));
}
