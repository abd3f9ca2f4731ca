// SPDX-License-Identifier: MIT
#include "render/graph/links.h"

#include <algorithm>

#include "render/shapes.h"

namespace fasti::render {

namespace {

constexpr double kHeadScale = 7.0 / 6;  // heads are larger than in other views, as ways are longer
constexpr double kLineEnd = 6;          // the line ends inside of the head, not at its tip

Point towards(Point from, Point to, double by) {
  const double whole = distance(from, to);
  if (whole == 0) return from;
  return {from.x + (to.x - from.x) * by / whole, from.y + (to.y - from.y) * by / whole};
}

/// The point from which the curve comes to its end.
Point before_end(const Curve& curve) {
  for (std::size_t i = curve.size() - 1; i-- > 0;) {
    if (distance(curve[i], curve.back()) > 0.5) return curve[i];
  }
  return {curve.back().x, curve.back().y - 1};
}

}  // namespace

Stroke link_stroke(LinkStyle style, Paint paint) {
  Stroke stroke;
  stroke.paint = paint;
  stroke.width = style == LinkStyle::order ? 1 : 1.5;
  if (style == LinkStyle::answered_by) stroke.dashes = {6, 3.5};
  if (style == LinkStyle::told_by) stroke.dashes = {0.1, 4};
  stroke.round = style != LinkStyle::answered_by;
  return stroke;
}

Group draw_link(const Curve& curve, LinkStyle style, Paint paint, const std::string& label) {
  Group group;
  group.title = label;
  const Point tip = curve.back();
  const Point from = before_end(curve);
  Curve shortened = curve;
  shortened.back() = towards(tip, from, std::min(kLineEnd, distance(tip, from)));
  Path line;
  line.steps.push_back(move_to(shortened.front()));
  for (std::size_t i = 1; i + 2 < shortened.size(); i += 3) {
    const Point end = shortened[i + 2];
    const bool straight = is_straight(&shortened[i - 1]);
    line.steps.push_back(straight ? line_to(end) : curve_to(shortened[i], shortened[i + 1], end));
  }
  line.stroke = link_stroke(style, paint);
  group.shapes.emplace_back(std::move(line));
  group.shapes.emplace_back(arrowhead(tip, {tip.x - from.x, tip.y - from.y}, paint, kHeadScale));
  return group;
}

}  // namespace fasti::render
