// SPDX-License-Identifier: MIT
//
// WCAG 2.2, success criterion 1.4.1: what a picture tells by a colour it also tells by a shape. All
// inks are made one here, only the ground stays apart, and the drawings have to differ still.
#include <array>
#include <functional>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "render/chart/bars.h"
#include "render/chart/marks.h"
#include "render/graph/links.h"
#include "render/svg/svg.h"
#include "render/timeline/links.h"
#include "render/vertical/arcs.h"
#include "tests/unit/render/timeline_samples.h"

using namespace fasti::render;
using fasti::LinkStyle;

namespace {

constexpr std::array kStyles{LinkStyle::led_to, LinkStyle::answered_by, LinkStyle::told_by,
                             LinkStyle::order};

std::string without_colour(std::vector<Shape> shapes) {
  Scene scene;
  scene.width = scene.height = 100;
  scene.shapes = std::move(shapes);
  std::string out = write_svg(scene, Theme::light);
  out = std::regex_replace(out, std::regex("<style>[^]*?</style>|<(title|desc)[^]*?</\\1>"), "");
  out = std::regex_replace(out, std::regex(" (class|aria-[a-z]+|id)=\"[^\"]*\""), "");
  return std::regex_replace(out, std::regex("#(?!FFFFFF)[0-9A-F]{6}"), "#000000");
}

/// Every two of the drawings differ.
void check_all_differ(const std::map<std::string, std::vector<Shape>>& drawings) {
  std::map<std::string, std::string> seen;
  for (const auto& [name, shapes] : drawings) {
    REQUIRE_FALSE(shapes.empty());
    const auto [place, fresh] = seen.emplace(without_colour(shapes), name);
    INFO(name << " looks like " << place->second << " without colours");
    CHECK(fresh);
  }
}

using DrawLink = std::function<std::vector<Shape>(const Link& link)>;

void check_links(const DrawLink& draw) {
  std::map<std::string, std::vector<Shape>> drawings;
  for (const LinkStyle style : kStyles) {
    for (const bool contradicted : {false, true}) {
      const Link link{0, 1, style, "led to", contradicted, true};
      drawings[fmt::format("style {}{}", int(style), contradicted ? ", contradicted" : "")] =
          draw(link);
    }
  }
  check_all_differ(drawings);
}

Content two_events() {
  Content content;
  content.lang = "en";
  content.lanes = {{"us", "United States", ""}};
  content.marks = {samples::day_mark("a", 0, 2025, 4, 9, "A"),
                   samples::day_mark("b", 0, 2025, 7, 15, "B")};
  return content;
}

}  // namespace

TEST_CASE("links of a timeline are told apart without colours") {
  check_links([](const Link& link) {
    chart::LinkRoute route;
    route.steps = {{PathStep::Kind::move, {10, 10}, {}, {}},
                   {PathStep::Kind::line, {60, 10}, {}, {}}};
    route.tip = {67, 10};
    route.before = {10, 10};
    std::vector<Shape> out;
    chart::draw_link(route, link, 0, out);
    return out;
  });
}

TEST_CASE("links of a graph are told apart without colours") {
  check_links([](const Link& link) {
    const Curve curve{{10, 10}, {30, 10}, {50, 10}, {70, 10}};
    const Paint paint{link.contradicted ? Ink::conflict : Ink::lane};
    return std::vector<Shape>{draw_link(curve, link.style, paint, link.label)};
  });
}

TEST_CASE("links of a vertical timeline are told apart without colours") {
  for (const ArcForm form : {ArcForm::bracket, ArcForm::level, ArcForm::turn}) {
    check_links([form](const Link& link) {
      Content content = two_events();
      content.links = {link};
      const std::vector<ArcEnd> ends{{40, 10, 5}, {80, form == ArcForm::level ? 10.0 : 70.0, 5}};
      std::vector<Shape> out;
      draw_arc({0, form, 0}, content, ends, 20, out);
      return out;
    });
  }
}

TEST_CASE("marks of a timeline are told apart without colours") {
  using chart::Form;
  for (const Form form : {Form::dot, Form::pill, Form::bar}) {
    const auto draw = [form](const std::function<void(Mark&)>& change) {
      Mark mark = samples::day_mark("a", 0, 2025, 4, 9, "A");
      change(mark);
      chart::PlacedMark placed;
      placed.form = form;
      placed.x = placed.left = placed.core_left = 40;
      placed.right = placed.core_right = 60;
      std::vector<Shape> out;
      chart::draw_extent(placed, mark, 50, out);
      chart::draw_mark(placed, mark, 50, out);
      return out;
    };
    check_all_differ({
        {"happened", draw([](Mark&) {})},
        {"planned", draw([](Mark& mark) { mark.planned = true; })},
        {"cancelled", draw([](Mark& mark) { mark.cancelled = true; })},
        {"conflicted", draw([](Mark& mark) { mark.conflicted = true; })},
    });
  }
}

TEST_CASE("the states of an instrument are told apart without colours") {
  constexpr std::array kStates{BarState::in_force, BarState::issued, BarState::suspended,
                               BarState::waived, BarState::proposed};
  std::map<std::string, std::vector<Shape>> drawings;
  for (const BarState state : kStates) {
    Content content = two_events();
    BarPiece piece;
    piece.from = content.marks[0].inferred.start.lo;
    piece.to = content.marks[1].inferred.start.lo;
    piece.state = state;
    content.bars = {{"bar", 0, "Rule", "", "", "", {piece}, "bar"}};
    const chart::Axis axis = chart::make_axis(chart::interests_of(content), 100, 900, 0);
    const auto placed = chart::place_bars(content, axis, 1000);
    REQUIRE(placed.size() == 1);
    drawings[fmt::format("state {}", int(state))] = {
        chart::draw_bar(placed.front(), content.bars.front(), axis, 20)};
  }
  check_all_differ(drawings);
}
