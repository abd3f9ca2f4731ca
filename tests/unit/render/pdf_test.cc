// SPDX-License-Identifier: MIT
//
// Documents are read back by programs that are not the one that wrote them.
#include "render/cairo/pdf.h"

#include <catch2/catch.hpp>

#include "render/shapes.h"
#include "render/svg/link.h"
#include "tests/support/run_fasti.h"
#include "tests/support/tool.h"

using namespace fasti::render;
using Catch::Matchers::Contains;
using fasti::test::run_tool;

namespace {

Scene page(const std::string& words, const std::string& href = "") {
  Scene scene;
  scene.width = 400;
  scene.height = 200;
  scene.title = "H20 与中国 (\\)";
  scene.description = "Two pages.";
  Group group;
  group.href = href;
  group.shapes.emplace_back(text({20, 40}, words));
  TextLine haloed = text({20, 80}, "美国要求许可");
  haloed.halo = true;
  group.shapes.emplace_back(haloed);
  scene.shapes.emplace_back(group);
  return scene;
}

std::string pdf_of(const std::vector<Scene>& pages, const Sheet& sheet = {}) {
  const auto made = write_pdf(pages, Theme::automatic, sheet);
  REQUIRE(std::holds_alternative<std::string>(made));
  return std::get<std::string>(made);
}

std::string draw(const std::string& options) {
  fasti::test::MemoryFiles files({}, FASTI_ROOT);
  const fasti::test::Run run =
      fasti::test::run_fasti(files, "render examples/h20/h20.yaml --quiet -o h20.pdf " + options);
  REQUIRE(run.exit == 0);
  return files.files.at("h20.pdf");
}

/// Checks that each text stands in the words, and after the one before.
void check_order(const std::string& words, const std::vector<std::string>& texts) {
  std::size_t at = 0;
  for (const std::string& text : texts) {
    INFO(text);
    const std::size_t found = words.find(text, at);
    REQUIRE(found != std::string::npos);
    at = found + text.size();
  }
}

}  // namespace

TEST_CASE("a PDF holds its text as text, Chinese and with a halo as well") {
  const std::string words = run_tool("pdftotext -raw {} -", pdf_of({page("Washington")}));
  check_order(words, {"Washington", "美国要求许可"});
}

TEST_CASE("each scene is a page, and the first gives title and subject") {
  const std::string pdf = pdf_of({page("one"), page("two"), page("three")});
  const std::string facts = run_tool("pdfinfo {}", pdf);
  CHECK_THAT(facts, Contains("Pages:           3\n"));
  CHECK_THAT(facts, Contains("Title:           H20 与中国 (\\)\n"));
  CHECK_THAT(facts, Contains("Subject:         Two pages.\n"));
  CHECK_THAT(facts, Contains("Page size:       300 x 150 pts\n"));
  CHECK_THAT(facts, !Contains("CreationDate"));
  CHECK_THAT(run_tool("pdftotext -f 2 -l 2 {} -", pdf), Contains("two") && !Contains("three"));
}

TEST_CASE("a PDF has the size of its sheet, and what is too large is made smaller") {
  const std::string pdf = pdf_of({page("one")}, {200, 400});
  CHECK_THAT(run_tool("pdfinfo {}", pdf), Contains("Page size:       150 x 300 pts\n"));
  // Half of its size, and in the middle: 75 points from the left of a line that begins at 20 of
  // 400.
  const std::string boxes = run_tool("pdftotext -bbox {} -", pdf);
  CHECK_THAT(boxes, Contains("xMin=\"7.5"));
  Scene huge = page("one");
  huge.width = 40'000;
  CHECK_THAT(run_tool("pdfinfo {}", pdf_of({huge})), Contains("Page size:       14400 x 72 pts\n"));
}

TEST_CASE("links of a PDF lead where they should, whatever stands in the address") {
  const std::string pdf = pdf_of({page("x", "https://example.org/a(b)\\c)?q=1&r='中\"")});
  CHECK_THAT(run_tool("pdfinfo -url {}", pdf),
             Contains("https://example.org/a%28b%29%5Cc%29?q=1&r=%27%E4%B8%AD%22\n"));
  CHECK_THAT(run_tool("pdfinfo -url {}", pdf_of({page("x", "javascript:alert(1)")})),
             !Contains("javascript"));
  CHECK(encoded_link("https://example.org/%20?a=b#c") == "https://example.org/%20?a=b#c");
}

TEST_CASE("the same scenes make the same PDF") {
  CHECK(pdf_of({page("one"), page("two")}) == pdf_of({page("one"), page("two")}));
  CHECK(draw("--lang zh") == draw("--lang zh"));
}

TEST_CASE("a page that has no size is refused") {
  CHECK(std::holds_alternative<RenderError>(write_pdf({Scene{}}, Theme::light)));
}

TEST_CASE("the titles of a timeline come out of its PDF in order of time within a lane") {
  check_order(run_tool("pdftotext -raw {} -", draw("")),
              {"Nvidia's H20 and China, 2025", "Apr 9\nUS requires", "Apr 10\n", "Aug 8\n"});
  check_order(run_tool("pdftotext -raw {} -", draw("--lang zh --width a4")),
              {"英伟达H20与中国，2025", "4月9日\n美国要求", "4月10日\n", "8月8日\n"});
}

TEST_CASE("pages of paper lie or stand as the view does") {
  const std::string a4 = run_tool("pdfinfo {}", draw("--width a4"));
  CHECK_THAT(a4, Contains("Page size:       841.89 x 595.276 pts (A4)\n"));
  const std::string graph = run_tool("pdfinfo {}", draw("--width letter --view graph"));
  CHECK_THAT(graph, Contains("Page size:       612 x 792 pts (letter)\n"));
  CHECK_THAT(run_tool("pdfinfo {}", draw("--width slide")),
             Contains("Page size:       960 x 540 pts\n"));
}
