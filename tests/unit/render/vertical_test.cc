// SPDX-License-Identifier: MIT
#include "render/vertical/vertical.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

#include "render/chart/bars.h"
#include "render/chart/spread.h"
#include "render/svg/svg.h"
#include "render/vertical/pages.h"
#include "render/vertical/plan.h"
#include "tests/unit/render/scene_texts.h"
#include "tests/unit/render/timeline_samples.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

const std::vector<std::string> kClean;

samples::Recipe recipe_of(std::uint32_t seed, int events, int kind) {
  samples::Recipe recipe;
  recipe.seed = seed;
  recipe.events = events;
  recipe.chinese = kind == 1;
  recipe.clustered = kind == 2;
  recipe.years = kind == 3 ? 9 : 1;
  recipe.one_day = kind == 4 && events < 30;
  recipe.lanes = 1 + int(seed % 4);
  return recipe;
}

struct Segment {
  Point from;
  Point to;
};

/// Leaders and links: open lines in the colour of a lane or in red, outside of the bars.
void collect_lines(const std::vector<Shape>& shapes, std::vector<Segment>& out) {
  for (const Shape& shape : shapes) {
    if (const auto* group = std::get_if<Group>(&shape)) {
      if (group->id.rfind("in-", 0) != 0) collect_lines(group->shapes, out);
      continue;
    }
    const auto* path = std::get_if<Path>(&shape);
    if (path == nullptr || path->fill.ink != Ink::none) continue;
    if (path->stroke.paint.ink != Ink::lane && path->stroke.paint.ink != Ink::conflict) continue;
    for (std::size_t i = 1; i < path->steps.size(); ++i) {
      if (path->steps[i].kind == PathStep::Kind::move) continue;
      out.push_back({path->steps[i - 1].to, path->steps[i].to});
    }
  }
}

void collect_texts(const std::vector<Shape>& shapes, std::vector<TextLine>& out) {
  for (const Shape& shape : shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape)) out.push_back(*line);
    const auto* group = std::get_if<Group>(&shape);
    if (group != nullptr && group->id.rfind("in-", 0) != 0) collect_texts(group->shapes, out);
  }
}

/// Clips the segment to the box, side by side (Liang and Barsky).
bool crosses(const Segment& segment, const Box& box) {
  const double dx = segment.to.x - segment.from.x;
  const double dy = segment.to.y - segment.from.y;
  double enter = 0;
  double leave = 1;
  const std::array<std::pair<double, double>, 4> sides{{{-dx, segment.from.x - box.x},
                                                        {dx, box.right() - segment.from.x},
                                                        {-dy, segment.from.y - box.y},
                                                        {dy, box.bottom() - segment.from.y}}};
  for (const auto& [slope, room] : sides) {
    if (slope == 0 && room < 0) return false;
    if (slope < 0) enter = std::max(enter, room / slope);
    if (slope > 0) leave = std::min(leave, room / slope);
  }
  return enter < leave;
}

/// Texts that a leader or a link strikes through, with room for a font that runs 8 % wider.
std::vector<std::string> struck_texts(const Scene& scene) {
  std::vector<Segment> lines;
  std::vector<TextLine> texts;
  collect_lines(scene.shapes, lines);
  collect_texts(scene.shapes, texts);
  std::vector<std::string> out;
  for (const TextLine& text : texts) {
    if (text.paint.ink == Ink::background) continue;  // a count, on a badge above all lines
    Box box = chart::text_box(text);
    const double more = 0.08 * box.width;
    if (text.anchor == Anchor::end) box.x -= more;
    box.width += more;
    const bool struck = std::any_of(lines.begin(), lines.end(),
                                    [&](const Segment& line) { return crosses(line, box); });
    if (struck) out.push_back(text.text);
  }
  return out;
}

}  // namespace

TEST_CASE("no text of an upright timeline covers another or leaves the frame") {
  const int events = GENERATE(3, 9, 20, 60, 120);
  const auto seed = std::uint32_t(GENERATE(range(1, 7)));
  const int kind = GENERATE(range(0, 5));
  const double width = GENERATE(0.0, 560.0, 794.0);
  CAPTURE(events, seed, kind, width);
  const Content content = samples::generated(recipe_of(seed, events, kind));
  const std::vector<Scene> pages = lay_out_vertical(content, {.width = width});
  REQUIRE(pages.size() == 1);
  CHECK(samples::text_faults(pages.front()) == kClean);
  CHECK(struck_texts(pages.front()) == kClean);
}

TEST_CASE("three hundred events stand upright, all with their texts") {
  const int kind = GENERATE(0, 1, 3);
  const Content content = samples::generated(recipe_of(11, 300, kind));
  const Scene scene = lay_out_vertical(content).front();
  CHECK(samples::text_faults(scene) == kClean);
  const chart::UprightPlan plan =
      chart::plan_upright(chart::upright_content(content, 880), {880, 100, 0, 0, {}});
  CHECK(plan.blocks.size() == 300);
}

TEST_CASE("texts stand in order of their marks and as near to them as they can") {
  const Content content =
      chart::upright_content(samples::generated(recipe_of(3, 40, GENERATE(0, 2, 4))), 880);
  const chart::UprightPlan plan = chart::plan_upright(content, {880, 100, 0, 0, {}});
  for (std::size_t i = 1; i < plan.blocks.size(); ++i) {
    const chart::TextBlock& above = plan.blocks[i - 1];
    CHECK(plan.places[above.mark].y < plan.places[plan.blocks[i].mark].y + 9);
    CHECK(above.top + above.height < plan.blocks[i].top);
  }
}

TEST_CASE("positions with distances of their own move as little as least squares allow") {
  const std::vector<double> placed = chart::spread({10, 12, 100}, {20, 30, 10}, 0, 1000);
  CHECK(placed == std::vector<double>{1, 21, 100});
  CHECK(chart::spread({10, 12}, {20, 0}, 5, 1000) == std::vector<double>{5, 25});
  CHECK(chart::spread({}, std::vector<double>{}, 0, 9).empty());
}

TEST_CASE("pages hold every event once and each keeps to its height") {
  const int events = GENERATE(12, 60, 200);
  const int kind = GENERATE(range(0, 5));
  CAPTURE(events, kind);
  const Content content = samples::generated(recipe_of(5, events, kind));
  const std::vector<Scene> pages = lay_out_vertical(content, {.width = 794, .page_height = 1123});
  CHECK(pages.size() <= std::size_t(events));
  std::size_t found = 0;
  for (const Scene& page : pages) {
    CHECK(page.height == 1123);
    CHECK(samples::text_faults(page) == kClean);
    CHECK(struck_texts(page) == kClean);
    const std::string svg = write_svg(page, Theme::light);
    for (const Mark& mark : content.marks) {
      found += svg.find("\"ev-" + mark.id + "\"") != std::string::npos ? 1 : 0;
    }
  }
  CHECK(found == content.marks.size());
  if (events == 200) CHECK(pages.size() > 3);
}

TEST_CASE("pages are filled evenly and the last has room for its foot") {
  const std::vector<double> heights(10, 10);
  CHECK(chart::page_starts(heights, {100, 100, 0}) == std::vector<std::size_t>{0});
  CHECK(chart::page_starts(heights, {100, 100, 30}).size() == 2);
  CHECK(chart::page_starts(heights, {60, 60, 10}) == std::vector<std::size_t>{0, 5});
  CHECK(chart::page_starts({500}, {100, 100, 0}) == std::vector<std::size_t>{0});
}

TEST_CASE("an upright timeline says what it leaves out") {
  Content content = samples::generated(recipe_of(2, 30, 0));
  content.bars.clear();
  for (int i = 0; i < 7; ++i) {
    Bar bar;
    bar.id = "bar" + std::to_string(i);
    bar.title = bar.id;
    bar.pieces.push_back({*content.verified - 90 * kSecondsPerDay, *content.verified,
                          BarState::in_force, true, false, false});
    content.bars.push_back(bar);
  }
  const std::string texts = samples::texts_of(lay_out_vertical(content).front());
  CHECK(texts.find("7 instruments are not drawn here.") != std::string::npos);
}

TEST_CASE("an upright timeline without events says so, and the same input gives the same bytes") {
  Content content;
  content.lang = "en";
  content.title = "Title";
  CHECK(samples::texts_of(lay_out_vertical(content).front()) == "Title\nNo events to show.\n");
  const Content full = samples::chip_controls(true);
  CHECK(write_svg(lay_out_vertical(full).front(), Theme::automatic) ==
        write_svg(lay_out_vertical(full).front(), Theme::automatic));
  CHECK(samples::text_faults(lay_out_vertical(full).front()) == kClean);
}

TEST_CASE("a link to another page says at both ends where it leads") {
  Content content;
  content.lang = "en";
  content.lanes.push_back({"l", "Lane", ""});
  for (int i = 0; i < 60; ++i) {
    content.marks.push_back(samples::day_mark("e" + std::to_string(i), 0, 2024, 1 + i / 28,
                                              1 + i % 28, "Event " + std::to_string(i)));
  }
  content.links.push_back({1, 58, LinkStyle::led_to, "led to", false, true});
  content.links.push_back({2, 3, LinkStyle::led_to, "led to", false, true});
  const std::vector<Scene> pages = lay_out_vertical(content, {.width = 794, .page_height = 1123});
  REQUIRE(pages.size() > 1);
  const std::string first = samples::texts_of(pages.front());
  const std::string last = samples::texts_of(pages.back());
  const std::string number = std::to_string(pages.size());
  CHECK(first.find("→ p. " + number + ": Event 58") != std::string::npos);
  CHECK(last.find("← p. 1: Event 1") != std::string::npos);
  CHECK(first.find("Event 3\n") != std::string::npos);
  CHECK(first.find("1 of " + number + " · key on p. " + number) != std::string::npos);
  CHECK(last.find(number + " of " + number + "\n") != std::string::npos);
}

TEST_CASE("links past more lines than can be told apart are told in words") {
  Content content;
  content.lang = "en";
  content.lanes.push_back({"l", "Lane", ""});
  for (int i = 0; i < 40; ++i) {
    content.marks.push_back(samples::day_mark("e" + std::to_string(i), 0, 2024, 1 + i / 28,
                                              1 + i % 28, "Event " + std::to_string(i)));
  }
  for (std::size_t i = 0; i < 20; ++i) {
    content.links.push_back({i, 39 - i, LinkStyle::led_to, "led to", false, true});
  }
  const chart::UprightPlan plan =
      chart::plan_upright(chart::upright_content(content, 880), {880, 100, 0, 0, {}});
  CHECK(plan.arcs.tracks <= 7);
  std::size_t told = 0;
  for (const bool each : plan.told) told += each ? 1 : 0;
  CHECK(told > 0);
  CHECK(told + plan.arcs.arcs.size() == 20);
  CHECK(plan.untold == 0);
  CHECK(struck_texts(lay_out_vertical(content).front()) == kClean);
}
