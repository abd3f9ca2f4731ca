// SPDX-License-Identifier: MIT
#include "render/content/part.h"

#include <catch2/catch.hpp>

#include "render/link_marks.h"

using namespace fasti;
using namespace fasti::render;

namespace {

constexpr CivilTime kDay = kSecondsPerDay;

Bar bar(std::vector<BarPiece> pieces) {
  Bar out;
  out.pieces = std::move(pieces);
  return out;
}

}  // namespace

TEST_CASE("bars are cut to the days, and what is cut at its end goes on") {
  Selection days;
  days.from = 10;
  days.to = 19;
  std::vector<Bar> bars{
      bar({{0, 5 * kDay, BarState::issued, false, false, false},
           {5 * kDay, 30 * kDay, BarState::in_force, false, true, true}}),
      bar({{12 * kDay, 20 * kDay, BarState::in_force, false, true, true}}),
      bar({{0, 10 * kDay, BarState::in_force, false, false, false}}),
      bar({{20 * kDay, 25 * kDay, BarState::in_force, true, false, false}}),
  };
  for (Bar& each : bars) cut_bar(days, each);
  std::erase_if(bars, [](const Bar& each) { return each.pieces.empty(); });
  REQUIRE(bars.size() == 2);
  REQUIRE(bars[0].pieces.size() == 1);
  const BarPiece& cut = bars[0].pieces[0];
  CHECK(cut.from == 10 * kDay);
  CHECK(cut.to == 20 * kDay);
  CHECK(cut.continues);
  CHECK_FALSE(cut.uncertain_from);
  CHECK_FALSE(cut.uncertain_to);
  const BarPiece& inside = bars[1].pieces[0];
  CHECK(inside.to == 20 * kDay);
  CHECK_FALSE(inside.continues);
  CHECK(inside.uncertain_to);
}

TEST_CASE("lanes without anything in them go, and the rest keep their order") {
  Content content;
  content.lanes = {{"a", "A", ""}, {"b", "B", ""}, {"c", "C", ""}};
  content.marks.resize(1);
  content.marks[0].lane = 2;
  content.bars.resize(1);
  content.bars[0].lane = 1;
  drop_empty_lanes(content);
  REQUIRE(content.lanes.size() == 2);
  CHECK(content.lanes[0].id == "b");
  CHECK(content.lanes[1].id == "c");
  CHECK(content.bars[0].lane == 0);
  CHECK(content.marks[0].lane == 1);
}

TEST_CASE("an event leads to its source, where it leads nowhere yet") {
  Content content;
  content.marks.resize(3);
  content.marks[0].id = "ban";
  content.marks[0].href = "https://example.org/ban";
  content.marks[1].id = "visit";
  content.marks[2].id = "talks";
  content.marks[2].href = "https://example.org/talks";
  Scene scene;
  Group list;
  for (const char* id : {"ev-ban", "ev-visit", "ev-talks"}) {
    Group item;
    item.id = id;
    if (item.id == "ev-talks") item.href = "#own";
    list.shapes.emplace_back(item);
  }
  scene.shapes.emplace_back(list);
  link_marks(content, scene);
  const Group& drawn = std::get<Group>(scene.shapes[0]);
  CHECK(std::get<Group>(drawn.shapes[0]).href == "https://example.org/ban");
  CHECK(std::get<Group>(drawn.shapes[1]).href.empty());
  CHECK(std::get<Group>(drawn.shapes[2]).href == "#own");
}
