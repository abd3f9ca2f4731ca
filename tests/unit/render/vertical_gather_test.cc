// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "render/svg/svg.h"
#include "render/timeline/flags.h"
#include "render/vertical/choice.h"
#include "render/vertical/plan.h"
#include "render/vertical/vertical.h"
#include "tests/unit/render/scene_texts.h"
#include "tests/unit/render/timeline_samples.h"

using namespace fasti;                 // NOLINT(google-build-using-namespace)
using namespace fasti::render;         // NOLINT(google-build-using-namespace)
using namespace fasti::render::chart;  // NOLINT(google-build-using-namespace)

namespace {

constexpr CivilTime kDay = kSecondsPerDay;
const std::vector<std::string> kClean;

Content in_lanes(int count, const std::string& lang = "en") {
  Content content;
  content.lang = lang;
  for (int i = 0; i < count; ++i) content.lanes.push_back({"l" + std::to_string(i), "Lane", ""});
  return content;
}

/// Adds so many events of one day.
void add_day(Content& content, int lane, int month, int day, int count) {
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(content.marks.size());
    content.marks.push_back(
        samples::day_mark("e" + number, lane, 2024, month, day, "Event " + number));
  }
}

/// An event some time between two days of 2024, or throughout.
void add_span(Content& content, int lane, int from, int days, DateShape shape) {
  const std::string number = std::to_string(content.marks.size());
  Mark mark = samples::day_mark("e" + number, lane, 2024, 1, 1, "Event " + number);
  const CivilTime start = mark.stated.start.lo + from * kDay;
  mark.shape = shape;
  mark.stated.start.lo = start;
  mark.stated.start.hi = start + (shape == DateShape::days ? kDay : days * kDay);
  mark.stated.end.lo = shape == DateShape::days ? start + (days - 1) * kDay : start;
  mark.stated.end.hi = start + days * kDay;
  mark.inferred = mark.stated;
  content.marks.push_back(std::move(mark));
}

UprightPlan planned(const Content& content) {
  return plan_upright(upright_content(content, 880), {880, 100, 0, 0, {}});
}

Axis axis_of(const Content& content) { return make_axis(interests_of(content), 0, 2000, 0); }

std::size_t gathered(const std::vector<PlacedMark>& marks) {
  return std::size_t(std::count_if(marks.begin(), marks.end(), [](const PlacedMark& mark) {
    return mark.form == Form::gathered;
  }));
}

/// Marks of a lane by themselves that cover one another more than an end.
std::size_t covered(const std::vector<PlacedMark>& marks) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    for (std::size_t j = i + 1; j < marks.size(); ++j) {
      const PlacedMark& a = marks[i];
      const PlacedMark& b = marks[j];
      if (a.lane != b.lane || a.row != b.row) continue;
      if (!a.gathered.empty() && a.gathered == b.gathered) continue;
      if (std::min(a.right, b.right) - std::max(a.left, b.left) > 12) ++out;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a day with more events than stand side by side has one mark with their number") {
  Content content = in_lanes(1);
  add_day(content, 0, 3, 4, 2);
  add_day(content, 0, 3, 9, 40);
  add_day(content, 0, 3, 20, 5);
  const UprightPlan plan = planned(content);
  REQUIRE(gathered(plan.marks) == 40);
  CHECK(plan.marks[2].gathered.size() == 40);
  for (std::size_t i = 2; i < 42; ++i) {
    CHECK(plan.places[i].x == plan.places[2].x);
    CHECK(plan.places[i].y == plan.places[2].y);
  }
  CHECK(plan.blocks.size() == 47);
  CHECK(plan.unlabelled == 0);
  const Scene scene = lay_out_vertical(content).front();
  CHECK(samples::text_faults(scene) == kClean);
  const std::string texts = samples::texts_of(scene);
  CHECK(texts.find("\n40\n") != std::string::npos);
  CHECK(texts.find("Several events, and how many") != std::string::npos);
}

TEST_CASE("events that gather are each told, and the mark says which they are") {
  Content content = in_lanes(1);
  add_day(content, 0, 3, 4, 1);
  add_day(content, 0, 3, 9, 20);
  const std::string svg = write_svg(lay_out_vertical(content).front(), Theme::light);
  for (const Mark& mark : content.marks) {
    const std::size_t at = svg.find("id=\"ev-" + mark.id + "\"");
    REQUIRE(at != std::string::npos);
    const std::string title = "<title>" + mark.title + "</title>";
    CHECK(svg.compare(svg.find("<title>", at), title.size(), title) == 0);
  }
  CHECK(svg.find("20 events; Mar 9 · Event 1; Mar 9 · Event 2;") != std::string::npos);
  CHECK(svg.find("Event 11; 9 more</title>") != std::string::npos);
}

TEST_CASE("a few events of a day stand side by side") {
  Content content = in_lanes(3);
  add_day(content, 1, 3, 9, 8);
  const UprightPlan plan = planned(content);
  CHECK(gathered(plan.marks) == 0);
  std::set<double> places;
  for (const ArcEnd& place : plan.places) places.insert(place.x);
  CHECK(places.size() == 8);
}

TEST_CASE("where windows crowd a lane the longest gather, and no mark covers another") {
  Content content = in_lanes(1);
  for (int i = 0; i < 12; ++i) add_span(content, 0, 20 * i, 360 - 20 * i, DateShape::window);
  for (int i = 0; i < 12; ++i) add_span(content, 0, 30 * i, 25, DateShape::window);
  const Axis axis = axis_of(content);
  const std::vector<PlacedMark> all = place_marks(content, axis);
  CHECK(gathered(all) == 0);
  const std::vector<PlacedMark> few = place_marks(content, axis, 3);
  CHECK(gathered(few) > 4);
  for (const PlacedMark& mark : few) CHECK(mark.row <= 3);
  for (std::size_t i = 12; i < 24; ++i) CHECK(few[i].form == Form::bar);
  CHECK(covered(all) == 0);
  CHECK(covered(few) == 0);
}

TEST_CASE("marks keep to their rows, whatever there is") {
  samples::Recipe recipe;
  recipe.seed = std::uint32_t(GENERATE(range(1, 9)));
  recipe.events = GENERATE(60, 400);
  recipe.clustered = GENERATE(false, true);
  const int most = GENERATE(2, 4);
  CAPTURE(recipe.seed, recipe.events, recipe.clustered, most);
  const Content content = samples::generated(recipe);
  const std::vector<PlacedMark> marks = place_marks(content, axis_of(content), most);
  std::size_t heads = 0;
  std::size_t members = 0;
  for (const PlacedMark& mark : marks) {
    CHECK(mark.row <= most);
    if (mark.gathered.empty() || mark.gathered.front() != mark.index) continue;
    ++heads;
    members += mark.gathered.size();
    CHECK(mark.gathered.size() > 1);
    for (const std::size_t other : mark.gathered) CHECK(marks[other].gathered == mark.gathered);
  }
  CHECK(members == gathered(marks));
  if (recipe.events == 400) CHECK(heads > 0);
}

TEST_CASE("a dot is half seen at least where a pill begins") {
  Content content = in_lanes(1);
  add_day(content, 0, 1, 1, 1);
  add_span(content, 0, 0, 60, DateShape::days);
  const std::vector<PlacedMark> marks = place_marks(content, axis_of(content));
  CHECK(marks[0].row != marks[1].row);
}

TEST_CASE("of a window, one cap at least is in view") {
  Content content = in_lanes(1);
  add_day(content, 0, 2, 1, 1);
  add_span(content, 0, 31, 60, DateShape::window);
  const auto row = [&] {
    return place_marks(content, make_axis(interests_of(content), 0, 300, 0))[1].row;
  };
  CHECK(row() == 0);
  add_day(content, 0, 3, 31, 1);
  CHECK(row() == 1);
}

TEST_CASE("of more events than have texts, the mark that stands for several says how many more") {
  Content content = in_lanes(2);
  add_day(content, 0, 3, 4, 3);
  add_day(content, 1, 5, 9, 330);
  content.links.push_back({0, 100, LinkStyle::led_to, "led to", false, true});
  content.links.push_back({1, 200, LinkStyle::led_to, "led to", false, true});
  const UprightPlan plan = planned(content);
  CHECK(gathered(plan.marks) == 330);
  const auto block = std::find_if(plan.blocks.begin(), plan.blocks.end(),
                                  [](const TextBlock& each) { return !each.rest.empty(); });
  REQUIRE(block != plan.blocks.end());
  CHECK(block->rest == "329 more");
  CHECK(plan.blocks.size() + plan.unlabelled == 333);
  CHECK(plan.bottom < 1500);
  for (const Arc& arc : plan.arcs.arcs) {
    CHECK(plan.places[content.links[arc.link].to].y == plan.places[100].y);
  }
  CHECK(samples::text_faults(lay_out_vertical(content).front()) == kClean);
}

TEST_CASE("texts beside a tall axis are those of most weight that stand near their marks") {
  Content content = in_lanes(2);
  for (int i = 0; i < 6; ++i) add_day(content, i % 2, 3, 1 + i, 1);
  content.links.push_back({1, 3, LinkStyle::led_to, "led to", false, true});
  std::vector<PlacedMark> marks(6);
  std::vector<TextBlock> blocks(6);
  for (std::size_t i = 0; i < 6; ++i) {
    marks[i].index = i;
    marks[i].x = 10 * double(i);
    blocks[i].mark = i;
    blocks[i].height = 31;  // with the gap, half of it is the distance of two marks
  }
  CHECK(choose_upright(content, marks, blocks, 6) == std::vector<bool>(6, true));
  CHECK(choose_upright(content, marks, blocks, 5) ==
        std::vector<bool>{false, true, false, true, false, true});
}

TEST_CASE("a flag whose pole has no way but through a text is not drawn") {
  Content content = in_lanes(1);
  add_day(content, 0, 3, 4, 1);
  const std::vector<PlacedMark> marks = place_marks(content, axis_of(content));
  Obstacles free;
  CHECK_FALSE(place_flags(content, marks, free, 0, 2000).flags.front().strikes);
  Obstacles shut;
  for (const double y : {-20.0, 10.0}) shut.texts.push_back({marks[0].x - 900, y, 1800, 10});
  CHECK(place_flags(content, marks, shut, 0, 2000).flags.front().strikes);
}

TEST_CASE("a crowded day looks the same in Chinese, with its own words") {
  Content content = in_lanes(1, "zh");
  add_day(content, 0, 3, 4, 1);
  add_day(content, 0, 3, 9, 12);
  const std::string texts = samples::texts_of(lay_out_vertical(content).front());
  CHECK(texts.find("多个事件及其数量") != std::string::npos);
  CHECK(texts.find("\n12\n") != std::string::npos);
}
