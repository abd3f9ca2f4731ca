// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <limits>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

#include "render/graph/company.h"
#include "render/graph/routes.h"
#include "render/graph/swing.h"
#include "render/graph/ways.h"

using namespace fasti;
using namespace fasti::render;

namespace {

constexpr Box kField{0, 0, 400, 300};
constexpr double kFar = std::numeric_limits<double>::infinity();

/// Whole numbers, so that what touches does so to the bit.
Point any_point(std::mt19937& random) {
  return {static_cast<double>(random() % 401), static_cast<double>(random() % 301)};
}

/// Boxes that do not meet, though some touch, lie at the border or reach over it.
std::vector<Box> any_boxes(std::mt19937& random, std::size_t count) {
  std::vector<Box> boxes;
  for (int tries = 0; boxes.size() < count && tries < 200; ++tries) {
    const Point at = any_point(random);
    const Box box{at.x, at.y, static_cast<double>(10 + random() % 90),
                  static_cast<double>(10 + random() % 70)};
    const bool free =
        std::none_of(boxes.begin(), boxes.end(), [&](const Box& b) { return meet(b, box); });
    if (free) boxes.push_back(box);
  }
  return boxes;
}

/// By separating axes: those of the box, and the one square on the segment.
bool goes_inside(Point a, Point b, const Box& box) {
  if (std::max(a.x, b.x) <= box.x || std::min(a.x, b.x) >= box.right()) return false;
  if (std::max(a.y, b.y) <= box.y || std::min(a.y, b.y) >= box.bottom()) return false;
  const std::array<Point, 4> corners{
      {{box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}}};
  double least = kFar;
  double most = -kFar;
  for (const Point corner : corners) {
    const double side = (b.x - a.x) * (corner.y - a.y) - (b.y - a.y) * (corner.x - a.x);
    least = std::min(least, side);
    most = std::max(most, side);
  }
  return least < 0 && most > 0;
}

bool goes_inside(const Polyline& line, const std::vector<Box>& boxes) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    for (const Box& box : boxes) {
      if (goes_inside(line[i - 1], line[i], box)) return true;
    }
  }
  return false;
}

/// Dijkstra's shortest path over everything that sees each other; infinite when there is no way.
double shortest(const std::vector<Box>& boxes, Point from, Point to) {
  std::vector<Point> points{from, to};
  for (const Box& box : boxes) {
    for (const Point corner : {Point{box.x, box.y}, Point{box.right(), box.y},
                               Point{box.right(), box.bottom()}, Point{box.x, box.bottom()}}) {
      const bool inside =
          corner.x >= 0 && corner.x <= kField.width && corner.y >= 0 && corner.y <= kField.height;
      if (inside) points.push_back(corner);
    }
  }
  std::vector<double> way(points.size(), kFar);
  std::vector<bool> done(points.size(), false);
  way[0] = 0;
  while (true) {
    std::size_t next = points.size();
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (!done[i] && way[i] < kFar && (next == points.size() || way[i] < way[next])) next = i;
    }
    if (next == points.size()) return way[1];
    done[next] = true;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const double length = way[next] + distance(points[next], points[i]);
      if (length < way[i] && !goes_inside({points[next], points[i]}, boxes)) way[i] = length;
    }
  }
}

/// One column of cards, each as wide as the field, so that nothing comes past them.
Grid walled_grid() {
  Grid grid;
  grid.width = 300;
  grid.head_bottom = 20;
  grid.bottom = 400;
  grid.lanes.emplace_back().band = {6, 0, 288, 400};
  grid.columns.push_back({0, 0, 294});
  for (int i = 0; i < 3; ++i) {
    Card card;
    card.row = i;
    card.box = {0, 40 + 120.0 * i, 294, 60};
    grid.cards.push_back(card);
  }
  return grid;
}

}  // namespace

TEST_CASE("ways around boxes are as short as those through the whole visibility graph") {
  int found = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    std::mt19937 random(seed);
    const std::vector<Box> boxes = any_boxes(random, seed % 16);
    Ways ways(boxes, kField);
    for (int k = 0; k < 4; ++k) {
      const Point from = any_point(random);
      const Point to = any_point(random);
      INFO("seed " << seed << ", question " << k);
      const std::optional<Polyline> way = ways.find(from, to);
      const double expected = shortest(boxes, from, to);
      REQUIRE(way.has_value() == (expected < kFar));
      if (!way) continue;
      ++found;
      CHECK(length(*way) == Approx(expected).margin(1e-9));
      CHECK(distance(way->front(), from) == 0);
      CHECK(distance(way->back(), to) == 0);
      CHECK_FALSE(goes_inside(*way, boxes));
      const Box around = hull(*way);
      CHECK((around.x >= 0 && around.y >= 0 && around.right() <= 400 && around.bottom() <= 300));
    }
  }
  CHECK(found > 1000);
}

TEST_CASE("a way around one box goes by its nearer corners") {
  Ways ways({{100, 100, 100, 100}}, kField);
  const std::optional<Polyline> way = ways.find({50, 120}, {250, 120});
  REQUIRE(way);
  REQUIRE(way->size() == 4);
  CHECK(distance((*way)[1], {100, 100}) == 0);
  CHECK(distance((*way)[2], {200, 100}) == 0);
}

TEST_CASE("there is no way through a wall, from inside of a box or from outside of the field") {
  Ways ways({{100, -10, 50, 320}, {200, 100, 50, 50}}, kField);
  CHECK_FALSE(ways.find({50, 50}, {300, 50}));
  CHECK_FALSE(ways.find({225, 125}, {300, 50}));
  CHECK_FALSE(ways.find({300, 50}, {225, 125}));
  CHECK_FALSE(ways.find({300, 50}, {500, 50}));
  CHECK(ways.find({300, 50}, {200, 150}));
}

TEST_CASE("a curve along a way sets out and comes in as it is told, and keeps clear") {
  const Box box{100, 100, 100, 100};
  const Polyline way{{50, 150}, {100, 100}, {200, 100}, {250, 150}};
  const Toll toll = [&](const Polyline& line, double) { return enters(line, box) ? kFar : 0; };
  const Curve curve = swing(way, {0, -1}, {0, 1}, toll);
  REQUIRE(curve.size() >= 4);
  CHECK(curve.size() % 3 == 1);
  CHECK(distance(curve.front(), way.front()) == 0);
  CHECK(distance(curve.back(), way.back()) == 0);
  CHECK(curve[1].x == Approx(50));
  CHECK(curve[1].y < 150);
  CHECK(curve[curve.size() - 2].x == Approx(250));
  CHECK(curve[curve.size() - 2].y < 150);
  CHECK_FALSE(enters(flatten(curve), box));
}

TEST_CASE("where no curve may run the way itself is taken") {
  const Polyline way{{0, 0}, {50, 10}, {100, 80}, {100, 200}};
  const Curve curve = swing(way, {1, 0}, {0, 1}, [](const Polyline&, double) { return kFar; });
  const Polyline line = flatten(curve);
  REQUIRE(line.size() == way.size());
  for (std::size_t i = 0; i < way.size(); ++i) CHECK(distance(line[i], way[i]) == 0);
}

TEST_CASE("where one curve costs more than another, another is taken") {
  const Polyline way{{0, 0}, {300, 0}};
  const auto reach = [&](const Toll& toll) {
    return hull(flatten(swing(way, {0, 1}, {0, -1}, toll))).bottom();
  };
  const double plain = reach([](const Polyline&, double) { return 0; });
  const double low = reach(
      [&](const Polyline& line, double) { return hull(line).bottom() > plain - 20 ? 1000 : 0; });
  CHECK(low <= plain - 20);
}

TEST_CASE("lines cost what they cross and what they run beside") {
  Company company(kField, 3);
  company.put(0, {{0, 100}, {400, 100}});
  company.put(1, {{200, 0}, {200, 300}});
  const auto toll = [&](const Rates& rates, const Polyline& line, std::size_t number = 2) {
    return company.toll(number, line, rates, kFar);
  };
  const Rates crossings{.per_crossing = 1};
  const Rates beside{.near = 5, .per_pixel = 1};
  CHECK(toll(crossings, {{101, 3}, {303, 203}}) == 2);
  CHECK(toll(crossings, {{0, 110}, {190, 290}}) == 0);
  CHECK(toll(beside, {{10, 104}, {110, 104}}) == Approx(100));
  CHECK(toll(beside, {{10, 106}, {110, 106}}) == 0);
  CHECK(toll(beside, {{100, 50}, {100, 150}}) == 0);
  CHECK(toll(beside, {{10, 104}, {110, 104}}, 0) == 0);
  CHECK(company.toll(2, {{10, 104}, {310, 104}}, beside, 50) > 50);
  company.put(0, {{0, 200}, {400, 200}});
  CHECK(toll(beside, {{10, 104}, {110, 104}}) == 0);
  CHECK(toll(beside, {{10, 204}, {110, 204}}) == Approx(100));
}

TEST_CASE("a link that finds no way leaves all of them to the channels") {
  const Grid grid = walled_grid();
  CHECK(route_around_cards(grid, {}));
  CHECK(route_around_cards(grid, {{0, 1, LinkStyle::led_to, "led to", false}}));
  CHECK_FALSE(route_around_cards(grid, {{0, 1, LinkStyle::led_to, "led to", false},
                                        {0, 2, LinkStyle::led_to, "led to", false}}));
}
