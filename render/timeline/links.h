// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/content.h"
#include "render/scene.h"

/// The ways of links between marks: around texts and foreign marks.
namespace fasti::render::chart {

/// A mark as links see it.
struct Terminal {
  Box box;                ///< of the shape; links end at it
  bool round = false;     ///< a dot
  bool hollow = false;    ///< a window: its body may be crossed like a bar, its ends may not
  double inner_left = 0;  ///< where links rather begin and end: the inferred window
  double inner_right = 0;
  double pole_x = 0;
  bool pole_up = false;
  bool pole_down = false;
};

/// What links go around.
struct LinkField {
  std::vector<Box> texts;
  std::vector<Terminal> terminals;  ///< in the order of Content::marks
  std::vector<Box> foreign;         ///< other shapes: diamonds
  std::vector<Box> bars;            ///< may be crossed, but are no way to go along
  std::vector<double> baselines;
  std::vector<Box> poles;
  Box frame;  ///< links stay inside
};

struct LinkRoute {
  std::size_t link = 0;         ///< in Content::links
  std::vector<PathStep> steps;  ///< ends where the arrowhead begins
  std::vector<Point> points;    ///< the same, flattened, to the tip
  Point tip;
  Point before;  ///< the arrowhead points from here
  std::optional<TextLine> label;
};

/// What of a foreign mark the link from `from` to `to` may not meet: all of a dot or pill, the ends
/// of a window. Not where the marks touch, for a dot may stand on the end of a pill, and not the
/// end of a window that stands right above or below one of the two.
std::vector<Box> hard_boxes(const Terminal& mark, const Terminal& from, const Terminal& to);

/// The links that are drawn, shorter ones first, and how many more there are than can be followed.
struct LinkRoutes {
  std::vector<LinkRoute> drawn;
  std::size_t left_out = 0;
};

LinkRoutes route_links(const Content& content, const LinkField& field);

/// The path and head of a link.
void draw_link(const LinkRoute& route, const Link& link, int lane, std::vector<Shape>& out);

}  // namespace fasti::render::chart
