// SPDX-License-Identifier: MIT
#include "render/timeline/timeline.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

#include "render/chart/axis.h"
#include "render/chart/spread.h"
#include "render/chart/ticks.h"
#include "render/svg/svg.h"
#include "render/timeline/curve.h"
#include "render/timeline/plan.h"
#include "tests/unit/render/timeline_samples.h"
#include "timeline/date/civil.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

constexpr CivilTime kDay = kSecondsPerDay;

CivilTime at(int year, int month, int day) { return to_day({year, month, day}) * kDay; }

chart::Interest interest(CivilTime from, CivilTime to, int lane = 0) {
  return {{from, to}, from, lane, 60};
}

void collect_texts(const std::vector<Shape>& shapes, std::vector<std::string>& out) {
  for (const Shape& shape : shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape)) out.push_back(line->text);
    if (const auto* group = std::get_if<Group>(&shape)) collect_texts(group->shapes, out);
  }
}

std::string all_text(const Scene& scene) {
  std::vector<std::string> lines;
  collect_texts(scene.shapes, lines);
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

void collect_ids(const std::vector<Shape>& shapes, std::vector<std::string>& out) {
  for (const Shape& shape : shapes) {
    if (const auto* group = std::get_if<Group>(&shape)) {
      if (!group->id.empty()) out.push_back(group->id);
      collect_ids(group->shapes, out);
    }
  }
}

Content one_lane() {
  Content content;
  content.lang = "en";
  content.title = "Title";
  content.lanes = {{"us", "US government", "1 event"}};
  return content;
}

}  // namespace

TEST_CASE("nothing in a picture of generated events covers anything else") {
  const int events = GENERATE(3, 9, 20, 40, 80);
  const auto seed = std::uint32_t(GENERATE(range(1, 5)));
  const int kind = GENERATE(range(0, 5));
  samples::Recipe recipe;
  recipe.seed = seed;
  recipe.events = events;
  recipe.chinese = kind == 1;
  recipe.clustered = kind == 2;
  recipe.years = kind == 3 ? 9 : 1;
  recipe.one_day = kind == 4 && events < 30;
  recipe.lanes = 2 + int(seed % 3);
  CAPTURE(events, seed, kind);
  CHECK(samples::collisions(samples::generated(recipe)) == std::vector<std::string>{});
}

TEST_CASE("nothing covers anything else with a hundred and twenty events") {
  samples::Recipe recipe;
  recipe.events = 120;
  recipe.lanes = 5;
  recipe.years = 3;
  CHECK(samples::collisions(samples::generated(recipe)) == std::vector<std::string>{});
}

TEST_CASE("a chronology with long gaps and a dense week is drawn without collisions at any width") {
  const bool chinese = GENERATE(false, true);
  const double width = GENERATE(0.0, 640.0, 820.0, 1000.0, 1280.0, 1500.0, 1760.0);
  CAPTURE(chinese, width);
  CHECK(samples::collisions(samples::chip_controls(chinese), width) == std::vector<std::string>{});
}

TEST_CASE("every event has its flag in a picture of sixty events") {
  samples::Recipe recipe;
  recipe.events = 60;
  recipe.years = 2;
  const chart::Plan plan = chart::plan_timeline(samples::generated(recipe), {});
  CHECK(plan.unlabelled == 0);
  CHECK(std::all_of(plan.lanes.flags.begin(), plan.lanes.flags.end(),
                    [](const auto& flag) { return flag.has_value(); }));
}

TEST_CASE("above three hundred events the rest are dots, and the picture says how many") {
  samples::Recipe recipe;
  recipe.events = 340;
  recipe.years = 4;
  recipe.lanes = 6;
  const Content content = chart::without_plain_orders(samples::generated(recipe));
  const chart::Plan plan = chart::plan_timeline(content, {});
  CHECK(plan.unlabelled > 0);
  CHECK(plan.unlabelled < 340);
  CHECK(all_text(lay_out_timeline(content))
            .find(std::to_string(plan.unlabelled) + " events stand without a label.") !=
        std::string::npos);
}

TEST_CASE("the same content gives the same timeline") {
  const Content content = samples::chip_controls(false);
  const std::string first = write_svg(lay_out_timeline(content), Theme::automatic);
  CHECK(first == write_svg(lay_out_timeline(content), Theme::automatic));
  CHECK(first.size() > 10'000);
}

TEST_CASE("a timeline without events has its title and a sentence") {
  Content content = one_lane();
  const std::string words = all_text(lay_out_timeline(content));
  CHECK(words == "Title\nNo events to show.\n");
}

TEST_CASE("a timeline of one event shows its date, its title and nothing of other kinds") {
  Content content = one_lane();
  content.marks = {samples::day_mark("ban", 0, 2025, 4, 9, "Licence required")};
  const Scene scene = lay_out_timeline(content);
  const std::string words = all_text(scene);
  CHECK(words.find("Apr 9\n") != std::string::npos);
  CHECK(words.find("Licence\nrequired") + words.find("Licence required") != 2 * std::string::npos);
  CHECK(words.find("Exact day") != std::string::npos);
  CHECK(words.find("Approximate") == std::string::npos);
  CHECK(words.find("Links") == std::string::npos);
  CHECK(samples::collisions(content) == std::vector<std::string>{});
}

TEST_CASE("a very long title is wrapped and stays inside the frame") {
  Content content = one_lane();
  std::string title;
  for (int i = 0; i < 40; ++i) title += "a rather long title ";
  content.title = title;
  content.marks = {samples::day_mark("ban", 0, 2025, 4, 9, title),
                   samples::day_mark("end", 0, 2025, 4, 10, title)};
  CHECK(samples::collisions(content) == std::vector<std::string>{});
  CHECK(samples::collisions(content, 640) == std::vector<std::string>{});
}

TEST_CASE("events come in order of time, each in a list item with its id") {
  const Content content = samples::chip_controls(false);
  std::vector<std::string> ids;
  collect_ids(lay_out_timeline(content).shapes, ids);
  std::vector<std::string> events;
  std::vector<std::string> expected;
  for (const std::string& id : ids) {
    if (id.starts_with("ev-")) events.push_back(id);
  }
  for (const Mark& mark : content.marks) expected.push_back("ev-" + mark.id);
  CHECK(events == expected);
}

TEST_CASE("a span with uncertain ends is solid only where it certainly lasts") {
  Content content = one_lane();
  content.marks = {samples::day_mark("visit", 0, 2025, 7, 1, "Visit")};
  Mark& visit = content.marks.front();
  visit.shape = DateShape::days;
  visit.stated = {{at(2025, 7, 1), at(2025, 7, 15)}, {at(2025, 7, 16), at(2025, 8, 1)}};
  visit.inferred = visit.stated;
  const chart::Plan plan = chart::plan_timeline(content, {});
  const chart::PlacedMark& placed = plan.marks.front();
  CHECK(placed.left == Approx(plan.axis.x(at(2025, 7, 1))));
  CHECK(placed.core_left == Approx(plan.axis.x(at(2025, 7, 14))));
  CHECK(placed.core_right == Approx(plan.axis.x(at(2025, 7, 17))));
  CHECK(placed.right == Approx(plan.axis.x(at(2025, 8, 1))));
}

TEST_CASE("a planned event says so in words") {
  Content content = one_lane();
  content.marks = {samples::day_mark("launch", 0, 2025, 9, 1, "Launch")};
  content.marks.front().planned = true;
  content.marks.front().status = "planned";
  CHECK(all_text(lay_out_timeline(content)).find("Sep 1 · planned") != std::string::npos);
}

TEST_CASE("an axis is broken at long gaps and never inside a window") {
  using chart::unbroken_ranges;
  const auto ranges = unbroken_ranges(
      {interest(at(2022, 1, 1), at(2023, 1, 1)), interest(at(2023, 11, 1), at(2023, 12, 1)),
       interest(at(2025, 1, 21), at(2025, 2, 1)), interest(at(2025, 3, 1), at(2025, 10, 1))},
      7);
  REQUIRE(ranges.size() == 3);
  CHECK(ranges[0].from == at(2022, 1, 1));
  CHECK(ranges[0].to == at(2023, 1, 1));
  CHECK(ranges[1].from == at(2023, 11, 1));
  CHECK(ranges[2].from == at(2025, 1, 21));
  CHECK(ranges[2].to == at(2025, 10, 1));
}

TEST_CASE("a gap of six weeks or less is not broken") {
  const auto short_gap = chart::unbroken_ranges(
      {interest(at(2025, 1, 1), at(2025, 1, 2)), interest(at(2025, 2, 13), at(2025, 2, 14))}, 7);
  CHECK(short_gap.size() == 1);
  const auto long_gap = chart::unbroken_ranges(
      {interest(at(2025, 1, 1), at(2025, 1, 2)), interest(at(2025, 2, 14), at(2025, 2, 15))}, 7);
  CHECK(long_gap.size() == 2);
}

TEST_CASE("a series at regular distances is not broken") {
  std::vector<chart::Interest> series;
  for (int month = 1; month <= 11; month += 2) {
    series.push_back(interest(at(2025, month, 1), at(2025, month, 2)));
  }
  CHECK(chart::unbroken_ranges(series, 7).size() == 1);
}

TEST_CASE("positions on an axis rise with time") {
  const Content content = samples::chip_controls(false);
  const chart::Plan plan = chart::plan_timeline(content, {});
  double before = 0;
  for (CivilTime time = at(2021, 12, 1); time < at(2025, 12, 1); time += kDay) {
    const double x = plan.axis.x(time);
    REQUIRE(x >= before);
    before = x;
  }
  CHECK(plan.axis.gaps.size() == 2);
}

TEST_CASE("labels of one row of the axis do not touch") {
  const double width = GENERATE(640.0, 1280.0, 1760.0);
  const chart::Plan plan = chart::plan_timeline(samples::chip_controls(false), {.width = width});
  double free = 0;
  for (const chart::Tick& tick : plan.ticks) {
    if (tick.rank != chart::TickRank::major || tick.label.empty()) continue;
    CHECK(tick.x >= free);
    free = tick.x + 5 + double(tick.label.size()) * 5;
  }
}

TEST_CASE("spreading keeps the distance, the order and the bounds") {
  const auto xs = chart::spread({10, 10, 12, 50}, 13, 0, 100);
  REQUIRE(xs.size() == 4);
  CHECK(xs[1] - xs[0] == Approx(13));
  CHECK(xs[2] - xs[1] == Approx(13));
  CHECK(xs[3] == Approx(50));
  CHECK(xs[0] >= 0);
  const auto tight = chart::spread({10, 10, 10}, 13, 0, 20);
  CHECK(tight.front() == Approx(0));
  CHECK(tight.back() == Approx(20));
}

TEST_CASE("spreading moves points as little as least squares allow") {
  const auto xs = chart::spread({20, 20}, 10, 0, 100);
  CHECK(xs[0] == Approx(15));
  CHECK(xs[1] == Approx(25));
}

TEST_CASE("a segment meets a box that it runs through, touches or lies in") {
  const Box box{10, 10, 10, 10};
  CHECK(chart::meets(Point{0, 15}, Point{30, 15}, box));
  CHECK(chart::meets(Point{12, 12}, Point{13, 13}, box));
  CHECK(chart::meets(Point{0, 20}, Point{20, 0}, box));
  CHECK_FALSE(chart::meets(Point{0, 9}, Point{30, 9}, box));
  CHECK_FALSE(chart::meets(Point{0, 30}, Point{9, 10}, box));
}
