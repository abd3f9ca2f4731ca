// SPDX-License-Identifier: MIT
#include "render/shapes.h"

#include <cmath>

#include <catch2/catch.hpp>

using namespace fasti::render;

namespace {

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("an arrowhead points along its direction, whatever the direction's length") {
  const auto direction = GENERATE(Point{1, 0}, Point{0, -9}, Point{3, 4}, Point{0, 0});
  const Path head = arrowhead({50, 60}, direction, {Ink::ink});
  REQUIRE(head.steps.size() == 4);
  const Point tip = head.steps[0].to;
  const Point a = head.steps[1].to;
  const Point b = head.steps[2].to;
  CHECK(distance(a, b) == Approx(2 * kArrowHalfWidth));
  const Point middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
  CHECK(distance(tip, middle) == Approx(kArrowLength));
  const Point shown{tip.x - middle.x, tip.y - middle.y};
  CHECK(shown.x * direction.x + shown.y * direction.y ==
        Approx(kArrowLength * std::hypot(direction.x, direction.y)));
  CHECK(distance(arrow_base(tip, direction), tip) < kArrowLength);
}

TEST_CASE("a zigzag begins and ends where it should and keeps to its depth") {
  const Path path = zigzag({10, 100}, {10, 200}, 2, 14, stroke({Ink::rule}));
  CHECK(path.steps.front().to.y == 100);
  CHECK(path.steps.back().to.y == 200);
  CHECK(path.steps.size() == 15);
  for (const PathStep& step : path.steps) CHECK(std::abs(step.to.x - 10) <= 2);
  CHECK(zigzag({0, 0}, {0, 0}, 2, 14, {}).steps.size() == 2);
}

TEST_CASE("corners are rounded no more than their legs allow") {
  const Path path = rounded_polyline({{0, 0}, {10, 0}, {10, 100}}, 12, stroke({Ink::muted}));
  REQUIRE(path.steps.size() == 4);
  CHECK(path.steps[1].to.x == Approx(5));
  CHECK(path.steps[2].kind == PathStep::Kind::curve);
  CHECK(path.steps[2].to.y == Approx(5));
  CHECK(path.steps[3].to.y == 100);
  CHECK(rounded_polyline({{0, 0}, {10, 0}}, 12, {}).steps.size() == 2);
}

TEST_CASE("hatching stays inside its box") {
  const Box box{10, 20, 50, 18};
  const Path path = hatching(box, 6, stroke(lane_paint(0)));
  CHECK(path.steps.size() >= 2 * 8);
  for (const PathStep& step : path.steps) {
    CHECK(step.to.x >= box.x - 1e-9);
    CHECK(step.to.x <= box.right() + 1e-9);
    CHECK(step.to.y >= box.y - 1e-9);
    CHECK(step.to.y <= box.bottom() + 1e-9);
  }
  CHECK(hatching(box, 0, {}).steps.empty());
}

TEST_CASE("pills, diamonds, whiskers and chevrons keep to their boxes") {
  CHECK(pill({0, 0, 60, 11}, {Ink::ink}).radius == 5.5);
  CHECK(pill({0, 0, 6, 11}, {Ink::ink}).radius == 3);
  const Path square = diamond({5, 5}, 5, {Ink::background}, stroke({Ink::conflict}));
  for (std::size_t i = 0; i < 4; ++i) CHECK(distance(square.steps[i].to, {5, 5}) == Approx(5));
  const Path caps = whisker(10, 30, 5, 4, stroke({Ink::ink}));
  CHECK(caps.steps.front().to.y == 1);
  CHECK(caps.steps.back().to.x == 30);
  const Path point = chevron({0, 0, 20, 10}, 30, {Ink::ink});
  CHECK(point.steps[1].to.x == 0);
  CHECK(point.steps[2].to.x == 20);
}
