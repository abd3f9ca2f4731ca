// SPDX-License-Identifier: MIT
#include "render/document/document.h"

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/document/html.h"
#include "render/document/html_page.h"
#include "render/document/html_text.h"
#include "render/document/latex.h"
#include "render/document/markdown.h"
#include "render/document/pandoc.h"
#include "render/document/picture_files.h"
#include "render/text/plain_text.h"
#include "tests/support/tool.h"

namespace {

using namespace fasti::render;

/// One section with a table whose only cell has a text with a note.
Document sample() {
  Run run;
  run.text = "Tom & Jerry";
  run.note = {Run{"seen | there"}};
  Table table;
  table.caption = "Things";
  table.columns = {{"Name", 1}, {"Where", 2}};
  table.rows = {Row{{{{run}}, {{Run{"a|b"}}, {Run{"second"}}}}}};
  Document document;
  document.lang = "en";
  document.title = "A *title*";
  document.sections = {{"things", "Things", {table}}};
  return document;
}

template <class Encoded>
concept Raw = requires(HtmlSink sink, Encoded text) {
  sink << text;
};

}  // namespace

TEST_CASE("raw text does not compile into a sink") {
  STATIC_REQUIRE(!Raw<std::string>);
  STATIC_REQUIRE(!Raw<std::string_view>);
  STATIC_REQUIRE(!Raw<LatexText>);
  STATIC_REQUIRE(Raw<HtmlText>);
}

TEST_CASE("plain text is one line without controls") {
  CHECK(plain_run("a\nb\t c") == "a b c");
  CHECK(plain_run("a\x01\x1b[0m\x7f"
                  "b") == "a[0mb");
  CHECK(plain_run("\xe2\x80\xae"
                  "abc") == "abc");
  CHECK(plain_run("a\xff"
                  "b") ==
        "a\xef\xbf\xbd"
        "b");
  CHECK(plain_run("\xe2\x80\x8f") == "\xe2\x80\x8f");
}

TEST_CASE("punctuation of Markdown is text") {
  CHECK(MarkdownText("a*b_c").text() == "a\\*b\\_c");
  CHECK(MarkdownText("- item").text() == "\\- item");
  CHECK(MarkdownText("12. item").text() == "12\\. item");
  CHECK(MarkdownText("(a) item").text() == "(a\\) item");
  CHECK(MarkdownText("a -- b...").text() == "a -\\- b.\\.\\.");
  CHECK(MarkdownText("<b>&amp;").text() == "&lt;b&gt;&amp;amp;");
  CHECK(MarkdownText("http://x www.y.z").text() == "http\\://x www\\.y.z");
}

TEST_CASE("nothing in LaTeX text is a command, an argument or a ligature") {
  CHECK(LatexText("\\a{b}").text() == "\\textbackslash{}a\\{b\\}");
  CHECK(LatexText("[x]*").text() == "{[}x{]}{*}");
  CHECK(LatexText("50% & $5 #1 _ ^ ~").text() ==
        "50\\% \\& \\$5 \\#1 \\_ \\textasciicircum{} \\textasciitilde{}");
  CHECK(LatexText("a--b").text() == "a-{}-{}b");
  CHECK(LatexText("王 · 李").text() == "王\\ ·\\ 李");
}

TEST_CASE("no space stands behind the last row of a table in LaTeX") {
  Document document = sample();
  auto& table = std::get<Table>(document.sections[0].blocks[0]);
  table.rows.push_back(table.rows[0]);
  const std::string latex = write_latex(document, {Paper::a4, false, "r.tex"});
  const std::size_t space = latex.find("\\addlinespace");
  REQUIRE(space != std::string::npos);
  CHECK(latex.find("\\addlinespace", space + 1) == std::string::npos);
  CHECK(latex.find(" \\\\\n\\end{longtable}") != std::string::npos);
}

TEST_CASE("what the fonts of LaTeX do not write is found") {
  CHECK_FALSE(beyond_latex_fonts("Ærø Ωμέγα Москва 中文 かな 한국 𠀀 “a” – … → №"));
  CHECK(beyond_latex_fonts("abc عربي") == U'ع');
  CHECK(beyond_latex_fonts("हिन्दी") == U'ह');
  CHECK(beyond_latex_fonts("a 🚀") == U'🚀');
}

TEST_CASE("one document, four formats") {
  const Document document = sample();
  const std::string html = write_html(document);
  CHECK(html.find("Tom &amp; Jerry<sup>") != std::string::npos);
  CHECK(html.find("<p>a|b</p><p>second</p>") != std::string::npos);
  const std::string github = write_markdown(document, {Flavour::github, false, "r.md"});
  CHECK(github ==
        "# A \\*title\\*\n\n## Things\n\n| Name | Where |\n|---|---|\n"
        "| Tom &amp; Jerry[^1] | a\\|b<br>second |\n\n[^1]: seen \\| there\n");
  const std::string pandoc = write_markdown(document, {Flavour::pandoc, false, "r.md"});
  CHECK(pandoc.starts_with("---\ntitle: \"A \\\\*title\\\\*\"\n"));
  const std::string latex = write_latex(document, {Paper::a4, false, "r.tex"});
  CHECK(latex.find(
            "Tom \\& Jerry\\footnote{seen \\textbar{} there} & a\\textbar{}b\\newline second") !=
        std::string::npos);
  const auto json = nlohmann::json::parse(write_pandoc(document, "[1,22]", {}));
  CHECK(json["blocks"][0]["c"][2][0]["c"] == "Things");
  CHECK(json["blocks"][1]["c"][4][0][3][0][1].size() == 2);
}

TEST_CASE("the policy of a page lets its own script run") {
  const std::string script(kPageScript.text());
  const std::string hash = fasti::test::run_tool(
      FASTI_PYTHON
      " -c 'import base64,hashlib,sys; "
      "print(base64.b64encode(hashlib.sha256(open(sys.argv[1],\"rb\").read()).digest())"
      ".decode(),end=\"\")' {}",
      script);
  CHECK(hash == kPageScriptHash.text());
  CHECK(script.find("</script") == std::string::npos);
}

TEST_CASE("pictures are named after their document") {
  CHECK(picture_file("out/A report #1.tex", "timeline", ".pdf") ==
        "A-report--1-97b775-timeline.pdf");
  CHECK(picture_file("a b.md", "graph", ".svg") != picture_file("a-b.md", "graph", ".svg"));
  CHECK(picture_file("a b.md", "graph", ".svg") != picture_file("a_b.md", "graph", ".svg"));
  CHECK(picture_path("out/r.md", "graph", ".svg") == "out/r-graph.svg");
  CHECK(picture_path("r.md", "graph", ".svg") == "r-graph.svg");
}
