// SPDX-License-Identifier: MIT
#include <vector>

#include <catch2/catch.hpp>

#include "render/timeline/curve.h"
#include "render/timeline/curves.h"
#include "render/timeline/terrain.h"
#include "render/timeline/tolls.h"

using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

chart::Terminal dot(double x, double y) {
  chart::Terminal out;
  out.box = {x - 5.5, y - 5.5, 11, 11};
  out.round = true;
  out.pole_x = x;
  return out;
}

/// Two dots above one another, with room for a text between them.
chart::LinkField field() {
  chart::LinkField out;
  out.frame = {0, 0, 600, 400};
  out.terminals = {dot(300, 40), dot(300, 360)};
  out.baselines = {40, 360};
  return out;
}

}  // namespace

TEST_CASE("tolls are charged on a line and close to it, and the dearest holds") {
  chart::TollMap tolls({10, 10, 400, 300});
  tolls.charge_row(100, 1);
  tolls.charge({{50, 50}, {50, 200}}, 2);
  tolls.charge({{20, 60}, {200, 60}}, 1.5F);
  CHECK(tolls.at({300, 101}) == 1);
  CHECK(tolls.at({300, 120}) == 0);
  CHECK(tolls.at({53, 150}) == 2);
  CHECK(tolls.at({70, 150}) == 0);
  CHECK(tolls.at({50, 60}) == 2);
  CHECK(tolls.at({120, 60}) == 1.5);
}

TEST_CASE("a curve between two marks is straight where nothing is in its way") {
  const chart::LinkField open = field();
  chart::Terrain terrain(open);
  terrain.set_ends(0, 1);
  const auto curve =
      chart::best_curve(open.terminals[0], open.terminals[1], false, chart::kMarkCost, terrain);
  REQUIRE(curve);
  for (const Point& point : chart::flatten(curve->cubic, 20)) CHECK(point.x == Approx(300));
}

TEST_CASE("a curve between two marks goes around a text, and there is none through a wall") {
  chart::LinkField walled = field();
  const Box text{260, 180, 80, 30};
  walled.texts = {text};
  {
    chart::Terrain terrain(walled);
    terrain.set_ends(0, 1);
    const auto curve = chart::best_curve(walled.terminals[0], walled.terminals[1], false,
                                         chart::kMarkCost, terrain);
    REQUIRE(curve);
    const std::vector<Point> points = chart::flatten(curve->cubic, 40);
    CHECK_FALSE(chart::meets(points, text));
    CHECK(terrain.clean(points));
  }
  walled.texts.push_back({0, 240, 600, 30});
  chart::Terrain terrain(walled);
  terrain.set_ends(0, 1);
  CHECK_FALSE(chart::best_curve(walled.terminals[0], walled.terminals[1], false, chart::kMarkCost,
                                terrain));
}

TEST_CASE("marks of one row with no room between them are one box for a channel") {
  chart::LinkField row = field();
  for (int i = 0; i < 10; ++i) row.terminals.push_back(dot(100 + 13.5 * i, 200));
  row.terminals.push_back(dot(400, 200));
  chart::Terrain terrain(row);
  terrain.set_ends(0, 1);
  CHECK(terrain.closed(row.frame, 1).size() == 11);
  CHECK(chart::joined(terrain.closed(row.frame, 1)).size() == 2);
  CHECK(terrain.closed({0, 150, 90, 100}, 1).empty());
}

TEST_CASE("a way that crosses another one costs more, and one along it still more") {
  const chart::LinkField open = field();
  chart::Terrain terrain(open);
  terrain.set_ends(0, 1);
  const std::vector<Point> across{{200, 200}, {400, 201}};
  const double before = terrain.cost(across, 1e9);
  terrain.add_way({{300, 100}, {300, 150}, {300, 300}});
  const double crossing = terrain.cost(across, 1e9);
  CHECK(crossing > before);
  terrain.add_way({{200, 203}, {250, 203}, {300, 203}, {350, 203}, {400, 203}});
  CHECK(terrain.cost({{200, 201}, {250, 201}, {300, 201}, {350, 201}, {400, 201}}, 1e9) > crossing);
}
