// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "render/chart/measures.h"
#include "render/content/dates.h"
#include "render/content/part.h"
#include "render/text/measure.h"
#include "render/timeline/channels.h"
#include "render/timeline/curve.h"
#include "render/timeline/flags.h"
#include "render/timeline/plan.h"
#include "tests/unit/render/scene_texts.h"
#include "tests/unit/render/timeline_samples.h"
#include "timeline/date/civil.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

constexpr CivilTime kDay = kSecondsPerDay;

CivilTime at(int year, int month, int day) { return to_day({year, month, day}) * kDay; }

Content two_lanes() {
  Content content;
  content.lang = "en";
  content.lanes = {{"a", "Upper", ""}, {"b", "Lower", ""}};
  return content;
}

double highest(const chart::LinkRoute& route) {
  return std::min_element(route.points.begin(), route.points.end(),
                          [](Point a, Point b) { return a.y < b.y; })
      ->y;
}

}  // namespace

TEST_CASE("a span of which only the latest start is known is told by it") {
  const CivilTime latest = at(2025, 7, 14) + kDay;
  const Extent extent{{kPast, latest}, {kPast, kFuture}};
  const DateShape shape = shape_of(std::nullopt, extent, false);
  CHECK(shape == DateShape::open_start);
  const DateWriting writing{Language::en, 2025};
  CHECK(writing.label(shape, extent) == "by Jul 14");
}

TEST_CASE("a bar cut by the days asked for is not one that is still in force") {
  Bar bar;
  bar.pieces.push_back({at(2025, 1, 1), at(2025, 12, 1), BarState::in_force, true});
  std::vector<Bar> bars{bar};
  Selection selection;
  selection.from = floor_day(at(2025, 3, 1));
  selection.to = floor_day(at(2025, 6, 30));
  for (Bar& each : bars) cut_bar(selection, each);
  std::erase_if(bars, [](const Bar& each) { return each.pieces.empty(); });
  REQUIRE(bars.size() == 1);
  CHECK(bars[0].pieces[0].cut_from);
  CHECK(bars[0].pieces[0].cut_to);
  Content content = two_lanes();
  content.marks.push_back(samples::day_mark("e", 0, 2025, 4, 1, "An event"));
  bars[0].title = "A rule";
  content.bars = bars;
  const std::string texts = samples::texts_of(lay_out_timeline(content));
  const auto shown = [&](const std::string& words) {
    return texts.find(words) != std::string::npos;
  };
  CHECK(shown("Goes on beyond the days shown"));
  CHECK_FALSE(shown("Still in force"));
}

TEST_CASE("a link within a lane does not swing into the lane above") {
  Content content = two_lanes();
  content.marks.push_back(samples::day_mark("top", 0, 2025, 1, 5, "Something in the upper lane"));
  for (int i = 0; i < 8; ++i) {
    content.marks.push_back(samples::day_mark("e" + std::to_string(i), 1, 2025, 1 + i, 10,
                                              "A happening of some importance"));
  }
  content.links.push_back({1, 8, LinkStyle::led_to, "led to", false, true});
  const chart::Plan plan = chart::plan_timeline(content, {});
  REQUIRE(plan.links.size() == 1);
  CHECK(highest(plan.links[0]) > plan.lanes.lanes[1].top);
}

TEST_CASE("no word of a title is broken where it could stand whole") {
  const Mark mark = samples::day_mark("e", 0, 2025, 1, 1, "Two announcements on drones");
  for (const chart::Wrapping& words : chart::wrappings_of(mark, "Jan 1")) {
    const bool whole = std::any_of(
        words.title.begin(), words.title.end(),
        [](const std::string& line) { return line.find("announcements") != std::string::npos; });
    CHECK(whole);
  }
}

TEST_CASE("a flag is as wide as its date") {
  const Mark mark = samples::day_mark("e", 0, 2025, 1, 1, "Short");
  const std::string date = "Nov 19, 2018 – Jan 10, 2019";
  for (const chart::Wrapping& words : chart::wrappings_of(mark, date)) {
    for (const std::string& line : words.date) {
      CHECK(text_width(line, chart::kSmall, true) <= words.width);
    }
  }
}

TEST_CASE("a channel goes around boxes, and is drawn tight") {
  const Box frame{0, 0, 400, 300};
  const std::vector<Box> closed{{150, 40, 100, 220}};
  const chart::TollMap free(frame);
  const chart::Tolls tolls{free};
  chart::ChannelFinder finder;
  const std::vector<Point> way =
      finder.find(frame, closed, {{{50, 200}, 0, 0}}, {{{350, 200}, 2, 0}}, tolls, 1);
  REQUIRE(way.size() >= 4);
  const Box inside{151.5, 41.5, 97, 217};
  CHECK_FALSE(chart::meets(way, inside));
  const std::vector<Point> tight = chart::pulled_tight(way, closed);
  CHECK_FALSE(chart::meets(tight, inside));
  CHECK(chart::length(tight) < chart::length(way));
  const std::vector<Box> wall{{150, -10, 100, 320}};
  CHECK(finder.find(frame, wall, {{{50, 200}, 0, 0}}, {{{350, 200}, 2, 0}}, tolls, 1).empty());
}

TEST_CASE("years are named where months are too narrow to be") {
  Content content = two_lanes();
  for (int i = 0; i < 14; ++i) {
    content.marks.push_back(samples::day_mark("e" + std::to_string(i), 0, 2025, 6, 1 + i,
                                              "A happening of some importance"));
  }
  for (int year = 2022; year < 2025; ++year) {
    content.marks.push_back(samples::day_mark("y" + std::to_string(year), 1, year, 7, 1, "Early"));
    content.marks.push_back(samples::day_mark("z" + std::to_string(year), 1, year, 1, 20, "Early"));
  }
  const chart::Plan plan = chart::plan_timeline(content, {});
  for (const chart::Part& part : plan.axis.parts) {
    const bool named =
        std::any_of(plan.ticks.begin(), plan.ticks.end(), [&](const chart::Tick& tick) {
          return tick.rank == chart::TickRank::major && tick.x >= part.left &&
                 tick.x <= part.right && tick.label.find("20") != std::string::npos;
        });
    CHECK(named);
  }
}
