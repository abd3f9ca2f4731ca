// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/scene.h"

/// Shapes that more than one layout draws.
namespace fasti::render {

/// A lane's colour.
Paint lane_paint(int lane, double opacity = 1);
/// A lane's pale colour.
Paint tint_paint(int lane, double opacity = 1);
/// Solid without `dashes`.
Stroke stroke(Paint paint, double width = 1, std::vector<double> dashes = {}, bool round = false);
/// A dashed stroke with round ends, so that a dash of almost nothing is a dot.
Stroke dashed(Paint paint, double width, std::vector<double> dashes);

/// How a piece of text looks.
struct TextStyle {
  double size = 13;
  bool bold = false;
  Paint paint{Ink::ink};
  Anchor anchor = Anchor::start;
  bool halo = false;
};
TextLine text(Point at, std::string words, const TextStyle& style = {});

PathStep move_to(Point to);
PathStep line_to(Point to);
PathStep curve_to(Point control1, Point control2, Point to);
PathStep close_path();

Path line(Point from, Point to, Stroke stroke);
Path polyline(const std::vector<Point>& points, Stroke stroke);
Path curve(Point from, Point control1, Point control2, Point to, Stroke stroke);

/// Right angles and bends of `radius`, less where a leg is too short.
Path rounded_polyline(const std::vector<Point>& points, double radius, Stroke stroke);

inline constexpr double kArrowLength = 7.5;
inline constexpr double kArrowHalfWidth = 3.3;

/// A triangle whose tip is at `tip` and that points along `direction` (of any length): filled, or
/// in the ink of contradictions hollow, so that nobody has to know them by their colour.
Path arrowhead(Point tip, Point direction, Paint paint, double scale = 1);

/// Where the line that ends in an arrowhead at `tip` should end, so that it does not show beside
/// the tip.
Point arrow_base(Point tip, Point direction);

/// From `from` to `to` with teeth of `depth` to both sides, one every `period` pixels.
Path zigzag(Point from, Point to, double depth, double period, Stroke stroke);

/// A bar with half circles at both ends.
Rect pill(Box box, Paint fill, Stroke stroke = {});

/// A square on its corner; `radius` is from the centre to a corner.
Path diamond(Point centre, double radius, Paint fill, Stroke stroke);

/// A level line from `left` to `right` at `y` with upright caps of half height `cap`.
Path whisker(double left, double right, double y, double cap, Stroke stroke);

/// A bar that ends in a point at the right: `depth` pixels of `box` are the point.
Path chevron(Box box, double depth, Paint fill, Stroke stroke = {});

/// Slanting lines across `box`, `gap` apart: the ground of what is suspended.
Path hatching(Box box, double gap, Stroke stroke);

}  // namespace fasti::render
