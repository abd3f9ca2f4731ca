// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>
#include <string>

#include <catch2/catch.hpp>

#include "render/cairo/png.h"
#include "render/content/make_content.h"
#include "render/fonts/base64.h"
#include "render/fonts/font_book.h"
#include "render/fonts/letters.h"
#include "render/fonts/outlines.h"
#include "render/fonts/stack.h"
#include "render/shapes.h"
#include "render/text/measure.h"
#include "render/timeline/timeline.h"
#include "render/vertical/vertical.h"
#include "tests/support/memory_files.h"
#include "tests/unit/query/asking.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

bool has(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

Scene scene_of(std::vector<TextLine> lines) {
  Scene scene;
  scene.width = 400;
  scene.height = 200;
  scene.lang = "en";
  scene.title = "Letters";
  for (TextLine& line : lines) scene.shapes.emplace_back(std::move(line));
  return scene;
}

Content h20(const std::string& lang) {
  test::MemoryFiles files({}, FASTI_ROOT);
  const Loaded loaded = load("examples/h20/h20.yaml", files);
  REQUIRE(loaded.chronology);
  const Reasoning reasoning = reason(*loaded.chronology);
  return make_content(*loaded.chronology, reasoning, select(*loaded.chronology, reasoning, {}),
                      lang);
}

/// Left and right edge of the ink.
std::pair<double, double> extent(const Path& path) {
  double left = std::numeric_limits<double>::max();
  double right = std::numeric_limits<double>::lowest();
  for (const PathStep& step : path.steps) {
    if (step.kind == PathStep::Kind::close) continue;
    left = std::min(left, step.to.x);
    right = std::max(right, step.to.x);
  }
  return {left, right};
}

}  // namespace

TEST_CASE("base64 is that of RFC 4648") {
  CHECK(base64("").empty());
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foo") == "Zm9v");
  CHECK(base64("foobar") == "Zm9vYmFy");
  CHECK(base64("\xFF\xFE\xFD") == "//79");
}

TEST_CASE("embedded fonts hold what the picture says, in each weight and script") {
  const Scene scene = scene_of({text({10, 20}, "Ban"), text({10, 40}, "Ban", {13, true}),
                                text({10, 60}, "出口管制"), text({10, 80}, "شريحة")});
  const Letters letters = make_letters(scene, Fonts::embedded);
  CHECK(letters.missing.empty());
  CHECK(letters.fonts.rules.size() == 4);
  CHECK(letters.fonts.family.starts_with("Fasti "));
  const std::string svg = write_svg(scene, Theme::light, {}, letters.fonts);
  CHECK(count(svg, "@font-face{") == 4);
  CHECK(has(svg, "unicode-range:U+42,U+61,U+6E"));
  CHECK(has(svg, "font-family=\"&quot;" + letters.fonts.family + "&quot;,&quot;Noto Sans&quot;"));
  CHECK(svg == write_svg(scene, Theme::light, {}, make_letters(scene, Fonts::embedded).fonts));
  const Scene other = scene_of({text({10, 20}, "Bans")});
  CHECK(make_letters(other, Fonts::embedded).fonts.family != letters.fonts.family);
}

TEST_CASE("outlines leave no text to draw, and all of it to read") {
  const Scene scene = scene_of({text({10, 20}, "Ban"), text({10, 60}, "出口\u202E管制")});
  const std::string svg =
      write_svg(scene, Theme::light, {}, make_letters(scene, Fonts::outlines).fonts);
  CHECK_FALSE(has(svg, "<text"));
  CHECK(count(svg, "role=\"img\"") == 2);
  CHECK(has(svg, "aria-label=\"Ban\""));
  CHECK(has(svg, "aria-label=\"出口管制\""));
}

TEST_CASE("outlines stay within the room that was measured") {
  for (const char* lang : {"en", "zh"}) {
    const Content content = h20(lang);
    for (const Scene& scene : {lay_out_timeline(content), lay_out_vertical(content).front()}) {
      const auto lines = text_lines(scene);
      FontBook book(characters_of(lines), scene.lang);
      for (const TextLine* line : lines) {
        const auto path = outline(*line, scene.lang, book);
        REQUIRE(path);
        const auto [left, right] = extent(*path);
        const double room = text_width(line->text, line->size, line->bold);
        const double share = line->anchor == Anchor::start ? 0
                             : line->anchor == Anchor::end ? 1
                                                           : 0.5;
        INFO(line->text);
        // Some letters, such as J, reach a little beyond their own room.
        const double reach = line->size * 0.15;
        CHECK(left >= line->at.x - room * share - reach);
        CHECK(right <= line->at.x + room * (1 - share) + reach);
        // Close to it, too: the fonts are those that were measured.
        if (line->text.size() > 12) CHECK(right - left >= 0.7 * room);
      }
    }
  }
}

TEST_CASE("outlines run from right to left and join their letters") {
  const TextLine hebrew = text({100, 20}, "אב גד");
  FontBook book(characters_of({&hebrew}), "he");
  const auto path = outline(hebrew, "he", book);
  REQUIRE(path);
  CHECK(extent(*path).first >= 99);
  CHECK(extent(*path).second <= 101 + text_width(hebrew.text, 13));
  // Apart, the letters have other forms than together.
  const TextLine joined = text({0, 20}, "ببب");
  const TextLine apart = text({0, 20}, "ب\u200Cب\u200Cب");
  FontBook arabic(characters_of({&joined, &apart}), "ar");
  CHECK(extent(*outline(joined, "ar", arabic)).second <
        extent(*outline(apart, "ar", arabic)).second);
}

TEST_CASE("what no font has is told, once, with a way out") {
  const Scene scene = scene_of({text({10, 20}, "a\U000F1234b\U000F1235")});
  const std::vector<char32_t> missing = missing_characters(scene);
  CHECK(missing == std::vector<char32_t>{0xF1234, 0xF1235});
  CHECK(has(missing_note(missing), "no installed font has U+F1234"));
  CHECK(has(missing_note(missing), "and 1 more character,"));
  CHECK(missing_note({}).empty());
  CHECK(make_letters(scene, Fonts::embedded).missing == missing);
  const std::string svg =
      write_svg(scene, Theme::light, {}, make_letters(scene, Fonts::outlines).fonts);
  CHECK(has(svg, "<path"));
}

TEST_CASE("joiners and selectors need no font") {
  CHECK(missing_characters(scene_of({text({0, 0}, "a\u200D\uFE0F\u2068b\u2069")})).empty());
}
