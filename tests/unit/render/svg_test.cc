// SPDX-License-Identifier: MIT
#include "render/svg/svg.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

#include <catch2/catch.hpp>

#include "render/cairo/png.h"
#include "render/shapes.h"
#include "render/svg/ids.h"
#include "render/svg/link.h"
#include "render/svg/theme.h"
#include "render/svg/xml.h"

using namespace fasti::render;

namespace {

const std::string kHostile =
    "</text><script>alert('x')</script> \"&\" \x01\x7F\xC2\x85\xEF\xBF\xBE";

/// The names of the elements that are open at the end, or "ill-formed": tags match, attributes are
/// quoted and of different names, and no bare `<` or `&` stands anywhere.
std::string open_elements(std::string_view xml) {
  std::vector<std::string> open;
  for (std::size_t at = 0; at < xml.size();) {
    if (xml[at] == '&') {
      const std::size_t end = xml.find(';', at);
      const std::string_view name = xml.substr(at + 1, end - at - 1);
      const bool known =
          name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "#39";
      if (!known) return "ill-formed";
      at = end;
    } else if (xml[at] == '<') {
      const std::size_t end = xml.find('>', at);
      std::string_view tag = xml.substr(at + 1, end - at - 1);
      if (end == std::string_view::npos || tag.empty()) return "ill-formed";
      if (tag.front() == '/') {
        if (open.empty() || open.back() != tag.substr(1)) return "ill-formed";
        open.pop_back();
      } else if (tag.back() != '/') {
        open.emplace_back(tag.substr(0, tag.find(' ')));
      }
      if (std::count(tag.begin(), tag.end(), '"') % 2 != 0) return "ill-formed";
      if (tag.find('<') != std::string_view::npos) return "ill-formed";
      at = end;
    }
    ++at;
  }
  std::string out;
  for (const std::string& name : open) (out += name) += ' ';
  return out;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

bool has(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

Group item(std::string id, std::string href) {
  Group group;
  group.id = std::move(id);
  group.role = Group::Role::list_item;
  group.title = kHostile;
  group.href = std::move(href);
  group.shapes.push_back(Circle{{10, 20}, 5.5, lane_paint(0), stroke({Ink::background}, 2)});
  group.shapes.push_back(text({20, 20}, kHostile, {13, true, lane_paint(1), Anchor::middle, true}));
  return group;
}

/// One shape of every kind.
Scene every_shape() {
  Scene scene;
  scene.width = 400;
  scene.height = 300.5;
  scene.lang = "en";
  scene.title = kHostile;
  scene.description = kHostile;
  scene.shapes.push_back(Rect{{1, 2, 30, 40.126}, 3, {Ink::band, 0, 0.5}, stroke({Ink::rule})});
  scene.shapes.push_back(Fade{{10, 10, 50, 8}, lane_paint(1, 0.5), true, false, false});
  scene.shapes.push_back(Fade{{10, 30, 50, 8}, lane_paint(1, 0.5), true, false, false});
  scene.shapes.push_back(Fade{{10, 50, 50, 8}, lane_paint(2), true, true, true});
  scene.shapes.push_back(
      curve({0, 0}, {1, 2}, {3, 4}, {5, 6}, dashed(lane_paint(2), 1.5, {6, 3.5})));
  scene.shapes.push_back(arrowhead({100, 100}, {0, 3}, {Ink::conflict}));
  TextLine turned = text({50, 60}, "中国", {11, false, {Ink::muted}, Anchor::end});
  turned.lang = "zh";
  turned.rotation = -90;
  scene.shapes.push_back(turned);
  Group list;
  list.id = "events";
  list.role = Group::Role::list;
  list.shapes = {item("ev-ban", "https://example.org/?a=1&b=\"2\""),
                 item("ev-ban", "java\nscript:alert(1)"), item("ev-芯片 限制", "")};
  scene.shapes.emplace_back(list);
  Group grid;
  grid.role = Group::Role::decoration;
  grid.shapes.push_back(line({0, 0}, {0, 300}, stroke({Ink::hairline})));
  scene.shapes.emplace_back(grid);
  return scene;
}

}  // namespace

static_assert(!std::is_convertible_v<std::string, Markup>);
static_assert(!std::is_convertible_v<std::string_view, Markup>);
static_assert(!std::is_convertible_v<std::string, XmlText>);

TEST_CASE("a picture with every shape is well-formed, one element a line, the same every time") {
  const auto theme = GENERATE(Theme::light, Theme::dark, Theme::automatic);
  const std::string svg = write_svg(every_shape(), theme, "p1-");
  CHECK(open_elements(svg).empty());
  CHECK(svg == write_svg(every_shape(), theme, "p1-"));
  CHECK(svg.ends_with("</svg>\n"));
  std::size_t from = 0;
  for (auto at = svg.find('\n'); at != std::string::npos; at = svg.find('\n', from)) {
    const std::string_view row = std::string_view(svg).substr(from, at - from);
    CHECK(count(row, "<") <= 2);
    from = at + 1;
  }
  for (const auto* banned :
       {"<script", "var(", "textLength", "foreignObject", "@import", "style="}) {
    CHECK_FALSE(has(svg, banned));
  }
}

TEST_CASE("the root says what it is, in which language and how large") {
  const std::string svg = write_svg(every_shape(), Theme::light, "p1-");
  const std::string root = svg.substr(0, svg.find('\n'));
  for (const auto* part :
       {"width=\"400\" height=\"300.5\" viewBox=\"0 0 400 300.5\"", "role=\"graphics-document\"",
        "lang=\"en\" xml:lang=\"en\"", "aria-labelledby=\"p1-title\"",
        "aria-describedby=\"p1-description\"", "Noto Sans CJK SC"}) {
    INFO(part);
    CHECK(has(root, part));
  }
  CHECK(has(svg, "<title id=\"p1-title\">&lt;/text&gt;&lt;script&gt;alert(&#39;x&#39;)"));
}

TEST_CASE("hostile text stays text") {
  CHECK(XmlText("<a b='c' d=\"e\">&\n\t").text() ==
        "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;  ");
  CHECK(XmlText(std::string_view("a\0b\x1B\x7F", 5)).text() == "ab");
  CHECK(XmlText("\xEF\xBF\xBE\xEF\xB7\x90z").text() == "z");
  CHECK(XmlText("\xED\xA0\x80").text() == "\uFFFD\uFFFD\uFFFD");
  CHECK(XmlText("\u2067אב\u2069").text() == "\u2067אב\u2069");
}

TEST_CASE("numbers have at most two decimals and no tail") {
  CHECK(format_number(1) == "1");
  CHECK(format_number(100) == "100");
  CHECK(format_number(1.50) == "1.5");
  CHECK(format_number(-0.001) == "0");
  CHECK(format_number(2.0 / 3) == "0.67");
  CHECK(format_number(1e9) == "1000000000");
  CHECK(format_number(std::numeric_limits<double>::quiet_NaN()) == "0");
  CHECK(format_number(std::numeric_limits<double>::infinity()) == "0");
}

TEST_CASE("only links that lead somewhere harmless are kept") {
  struct Row {
    std::string_view address;
    std::optional<std::string> link;
  };
  const auto row = GENERATE(
      Row{"https://a.example/b?c=d#e", "https://a.example/b?c=d#e"},
      Row{"HTTP://A.example", "HTTP://A.example"}, Row{"mailto:a@b.example", "mailto:a@b.example"},
      Row{"sources.html#s1", "sources.html#s1"}, Row{"#s1", "#s1"}, Row{"a/b:c", "a/b:c"},
      Row{" https://a.example/ b", "https://a.example/b"}, Row{"javascript:alert(1)", {}},
      Row{"java\n\tscript:alert(1)", {}}, Row{"\x01javascript:alert(1)", {}},
      Row{"java\u200Bscript:alert(1)", {}}, Row{"data:text/html,x", {}}, Row{"file:///etc", {}},
      Row{"vbscript:x", {}}, Row{":x", {}}, Row{"", {}}, Row{" \n", {}});
  INFO(row.address);
  CHECK(safe_link(row.address) == row.link);
}

TEST_CASE("links stand inside their items and lose what is not harmless") {
  const std::string svg = write_svg(every_shape(), Theme::light);
  CHECK(count(svg, "<a ") == 1);
  CHECK(has(svg,
            "<a href=\"https://example.org/?a=1&amp;b=%222%22\" rel=\"noopener "
            "noreferrer\">"));
  CHECK_FALSE(has(svg, "script:"));
  Group outer = item("out", "a.html");
  outer.shapes.emplace_back(item("in", "b.html"));
  Scene scene;
  scene.shapes.emplace_back(outer);
  CHECK(count(write_svg(scene, Theme::light), "<a ") == 1);
}

TEST_CASE("a link around a mark without text is named by its title") {
  Group mark = item("ban", "a.html");
  mark.title = "The ban";
  mark.shapes.pop_back();
  Scene scene;
  scene.shapes.emplace_back(mark);
  CHECK(has(write_svg(scene, Theme::light), "rel=\"noopener noreferrer\" aria-label=\"The ban\">"));
}

TEST_CASE("ids are names, unique and prefixed") {
  const std::string svg = write_svg(every_shape(), Theme::light, "p1-");
  CHECK(has(svg, "<g id=\"p1-events\" role=\"list\">"));
  CHECK(has(svg, "<g id=\"p1-ev-ban\" role=\"listitem\">"));
  CHECK(has(svg, "<g id=\"p1-ev-ban-2\" role=\"listitem\">"));
  CHECK(has(svg, "<g id=\"p1-ev-芯片_限制\" role=\"listitem\">"));
  CHECK(has(svg, "<g aria-hidden=\"true\">"));
  IdRegistry ids("");
  CHECK(ids.add("9x") == "_9x");
  CHECK(ids.add("-x") == "_-x");
  CHECK(ids.add("") == "_");
  CHECK(ids.add("a\"><script>") == "a___script_");
  CHECK(ids.add("a-2") == "a-2");
  CHECK(ids.add("a") == "a");
  CHECK(ids.add("a") == "a-3");
}

TEST_CASE("equal fades share a gradient, drawn light, dark or both") {
  const std::string svg = write_svg(every_shape(), Theme::automatic);
  CHECK(count(svg, "<linearGradient") == 2);
  CHECK(count(svg, "fill=\"url(#fade)\"") == 2);
  CHECK(count(svg, "fill=\"url(#fade-2)\"") == 1);
  CHECK(has(svg, ".fasti .g-l1{stop-color:#F0A24A}"));
}

TEST_CASE("a picture for both themes has light colours and overrides them by class") {
  const std::string both = write_svg(every_shape(), Theme::automatic);
  CHECK(count(both, "@media (prefers-color-scheme: dark)") == 1);
  CHECK(has(both, "class=\"f-l0 s-bg\" fill=\"#1B559C\" stroke=\"#FFFFFF\""));
  CHECK(has(both, ".fasti .f-l0{fill:#6DB1F2}"));
  CHECK_FALSE(has(both, ".f-l5{"));
  const std::string light = write_svg(every_shape(), Theme::light);
  const std::string dark = write_svg(every_shape(), Theme::dark);
  for (const std::string& fixed : {light, dark}) {
    CHECK_FALSE(has(fixed, "prefers-color-scheme"));
    CHECK_FALSE(has(fixed, "class=\"f-"));
  }
  CHECK(has(light, "fill=\"#1B559C\""));
  CHECK_FALSE(has(light, "#6DB1F2"));
  CHECK(has(dark, "fill=\"#6DB1F2\""));
  CHECK_FALSE(has(dark, "#FFFFFF"));
}

TEST_CASE("shapes print what the scene says") {
  const std::string svg = write_svg(every_shape(), Theme::light);
  for (const auto* part : {
           "<rect x=\"1\" y=\"2\" width=\"30\" height=\"40.13\" rx=\"3\" fill=\"#F3F5F6\" "
           "fill-opacity=\"0.5\" stroke=\"#C5CCD2\"/>",
           "<path d=\"M0 0C1 2 3 4 5 6\" fill=\"none\" stroke=\"#007163\" stroke-width=\"1.5\" "
           "stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke-dasharray=\"6 3.5\"/>",
           "<path d=\"M100 100L96.7 92.5L103.3 92.5Z\" fill=\"#FFFFFF\" "
           "stroke=\"#C4122F\" stroke-width=\"1.25\"/>",
           "text-anchor=\"end\" fill=\"#56616B\" transform=\"rotate(-90 50 60)\" lang=\"zh\" "
           "xml:lang=\"zh\">中国</text>",
           "stroke=\"#FFFFFF\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
       }) {
    INFO(part);
    CHECK(has(svg, part));
  }
}

TEST_CASE("themes have names") {
  CHECK(parse_theme("light") == Theme::light);
  CHECK(parse_theme("dark") == Theme::dark);
  CHECK(parse_theme("auto") == Theme::automatic);
  CHECK_FALSE(parse_theme("Auto"));
}

namespace {

double luminance(std::string_view hex) {
  double sum = 0;
  constexpr double kWeights[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double c = std::stoi(std::string(hex.substr(1 + 2 * i, 2)), nullptr, 16) / 255.0;
    sum += kWeights[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(Paint a, Paint b, bool dark) {
  const double x = luminance(colour(a, dark)) + 0.05;
  const double y = luminance(colour(b, dark)) + 0.05;
  return std::max(x, y) / std::min(x, y);
}

}  // namespace

TEST_CASE("every colour that text stands in has a contrast of 4.5 to 1 on the ground (WCAG)") {
  std::vector<Paint> inks{{Ink::ink}, {Ink::muted}, {Ink::conflict}};
  for (int lane = 0; lane < palette_size(); ++lane) inks.push_back(lane_paint(lane));
  for (const bool dark : {false, true}) {
    for (const Paint& ink : inks) {
      INFO(colour(ink, dark));
      CHECK(contrast(ink, {Ink::background}, dark) >= 4.5);
    }
  }
  CHECK(colour(lane_paint(palette_size()), false) == colour(lane_paint(0), false));
}
