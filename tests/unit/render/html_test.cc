// SPDX-License-Identifier: MIT
#include "render/html/html.h"

#include <map>
#include <type_traits>

#include <catch2/catch.hpp>

#include "render/content/make_content.h"
#include "render/html/facts_table.h"
#include "render/svg/svg.h"
#include "render/table_link.h"
#include "tests/support/memory_files.h"
#include "tests/unit/query/asking.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

bool has(std::string_view text, std::string_view what) { return count(text, what) > 0; }

std::string page_of(const std::string& path, const std::string& lang, Selection selection = {},
                    std::map<std::string, std::string> held = {}) {
  test::MemoryFiles files(std::move(held), FASTI_ROOT);
  const Loaded loaded = load(path, files);
  REQUIRE(loaded.chronology);
  const Reasoning reasoning = reason(*loaded.chronology);
  const Part part = select(*loaded.chronology, reasoning, std::move(selection));
  const Content content = make_content(*loaded.chronology, reasoning, part, lang);
  return facts_page({*loaded.chronology, reasoning, part, content});
}

}  // namespace

static_assert(!std::is_invocable_v<decltype(&HtmlWriter::begin), HtmlWriter&, std::string>);

TEST_CASE("HTML ends what it begins and escapes what it is told") {
  HtmlWriter html;
  html.begin("p").attribute("title", "\"><script>").text("<b>&");
  html.begin("a").link("javascript:alert(1)").text("x").end();
  CHECK(html.take() ==
        "<!doctype html>\n<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;<a>x</a></p>\n");
}

TEST_CASE("the table tells every event once, in order of time, with what joins it to others") {
  const std::string page = page_of("examples/h20/h20.yaml", "en");
  CHECK(count(page, "<tr id=\"ev-") == 30);
  CHECK(page.find("id=\"ev-us-controls\"") < page.find("id=\"ev-ban\""));
  CHECK(has(page, "href=\"#ev-h20-launch\""));
  CHECK(count(page, "<tr id=\"in-") == 3);
  CHECK(has(page, "scope=\"row\""));
  CHECK(page == page_of("examples/h20/h20.yaml", "en"));
  CHECK(count(page, "<table") == count(page, "</table>"));
  CHECK(count(page, "<tr") == count(page, "</tr>"));
  const std::string chinese = page_of("examples/h20/h20.yaml", "zh");
  CHECK(has(chinese, "<html lang=\"zh\">"));
  CHECK(has(chinese, "美国要求H20出口须经许可"));
}

TEST_CASE("the table of a part tells that part") {
  Selection selection;
  selection.from = 20'284;  // 2025-07-15
  selection.to = 20'284;
  CHECK(count(page_of("examples/h20/h20.yaml", "en", selection), "<tr id=\"ev-") < 10);
}

TEST_CASE("titles of users stay text, in their own direction and language") {
  const std::string text = R"yaml(fasti: 1
title: "</title><script>alert(1)</script>"
sources: {s: {title: "<i>", url: "javascript:alert(1)"
}
}
events:
  - {id: a, date: 2025-01-01, title: "\u202Eשלום <b>", sources: s}
  - {id: b, date: 2025-01-02, title: {zh: 禁令}, because-of: a})yaml";
  const std::string page = page_of("a.yaml", "en", {}, {{"a.yaml", text}});
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "javascript:"));
  CHECK_FALSE(has(page, "<b>"));
  CHECK_FALSE(has(page, "\u202E"));
  CHECK(has(page, "dir=\"auto\">שלום &lt;b&gt;"));
  CHECK(has(page, "lang=\"zh\">禁令"));
}

TEST_CASE("a picture leads to its table from its foot") {
  Scene scene;
  scene.width = 400;
  scene.height = 100;
  scene.lang = "zh";
  add_table_link("t.html", scene);
  const std::string svg = write_svg(scene, Theme::light, "p-");
  CHECK(has(svg, "aria-details=\"p-table-of-facts\""));
  CHECK(has(svg, "<g id=\"p-table-of-facts\">\n<a href=\"t.html\""));
  CHECK(has(svg, "这些事实的表格"));
  CHECK(scene.height == 100);
}
