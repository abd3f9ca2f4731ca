// SPDX-License-Identifier: MIT
#include "render/shapes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fasti::render {

namespace {

constexpr double kHollow = 1.25;  // the outline of a hollow arrowhead

Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }

double length(Point p) { return std::hypot(p.x, p.y); }

/// Of length 1; to the right when there is no direction.
Point unit(Point p) {
  const double size = length(p);
  return size > 0 ? p * (1 / size) : Point{1, 0};
}

}  // namespace

Paint lane_paint(int lane, double opacity) { return {Ink::lane, lane, opacity}; }

Paint tint_paint(int lane, double opacity) { return {Ink::lane_tint, lane, opacity}; }

Stroke stroke(Paint paint, double width, std::vector<double> dashes, bool round) {
  return {paint, width, std::move(dashes), round};
}

Stroke dashed(Paint paint, double width, std::vector<double> dashes) {
  return {paint, width, std::move(dashes), true};
}

TextLine text(Point at, std::string words, const TextStyle& style) {
  TextLine out;
  out.at = at;
  out.text = std::move(words);
  out.size = style.size;
  out.bold = style.bold;
  out.halo = style.halo;
  out.anchor = style.anchor;
  out.paint = style.paint;
  return out;
}

PathStep move_to(Point to) { return {PathStep::Kind::move, to, {}, {}}; }

PathStep line_to(Point to) { return {PathStep::Kind::line, to, {}, {}}; }

PathStep curve_to(Point control1, Point control2, Point to) {
  return {PathStep::Kind::curve, to, control1, control2};
}

PathStep close_path() { return {PathStep::Kind::close, {}, {}, {}}; }

Path line(Point from, Point to, Stroke stroke) {
  return {{move_to(from), line_to(to)}, {}, std::move(stroke)};
}

Path polyline(const std::vector<Point>& points, Stroke stroke) {
  Path path{{}, {}, std::move(stroke)};
  for (const Point& point : points) {
    path.steps.push_back(path.steps.empty() ? move_to(point) : line_to(point));
  }
  return path;
}

Path curve(Point from, Point control1, Point control2, Point to, Stroke stroke) {
  return {{move_to(from), curve_to(control1, control2, to)}, {}, std::move(stroke)};
}

Path rounded_polyline(const std::vector<Point>& points, double radius, Stroke stroke) {
  // The control points of a cubic that comes nearest to a quarter of a circle.
  constexpr double kQuarter = 0.5523;
  if (points.size() < 3) return polyline(points, std::move(stroke));
  Path path{{move_to(points.front())}, {}, std::move(stroke)};
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const Point corner = points[i];
    const Point in = points[i - 1] - corner;
    const Point out = points[i + 1] - corner;
    const double bend = std::min({radius, length(in) / 2, length(out) / 2});
    const double pull = bend * (1 - kQuarter);
    path.steps.push_back(line_to(corner + unit(in) * bend));
    path.steps.push_back(
        curve_to(corner + unit(in) * pull, corner + unit(out) * pull, corner + unit(out) * bend));
  }
  path.steps.push_back(line_to(points.back()));
  return path;
}

Path arrowhead(Point tip, Point direction, Paint paint, double scale) {
  const bool hollow = paint.ink == Ink::conflict;
  const Point along = unit(direction);
  const Point across = Point{-along.y, along.x} * (kArrowHalfWidth * scale);
  const Point base = tip - along * (kArrowLength * scale);
  return {{move_to(tip), line_to(base + across), line_to(base - across), close_path()},
          hollow ? Paint{Ink::background} : paint,
          hollow ? stroke(paint, kHollow) : Stroke{}};
}

Point arrow_base(Point tip, Point direction) { return tip - unit(direction) * (kArrowLength - 1); }

Path zigzag(Point from, Point to, double depth, double period, Stroke stroke) {
  const double whole = length(to - from);
  const int teeth = std::max(1, static_cast<int>(std::lround(2 * whole / std::max(period, 1.0))));
  const Point step = (to - from) * (1.0 / teeth);
  const Point along = unit(step);
  const Point across{-along.y * depth, along.x * depth};
  std::vector<Point> points{from};
  for (int i = 1; i < teeth; ++i) {
    points.push_back(from + step * i + across * (i % 2 == 1 ? 1 : -1));
  }
  points.push_back(to);
  return polyline(points, std::move(stroke));
}

Rect pill(Box box, Paint fill, Stroke stroke) {
  return {box, std::min(box.width, box.height) / 2, fill, std::move(stroke)};
}

Path diamond(Point centre, double radius, Paint fill, Stroke stroke) {
  return {{move_to(centre + Point{0, -radius}), line_to(centre + Point{radius, 0}),
           line_to(centre + Point{0, radius}), line_to(centre + Point{-radius, 0}), close_path()},
          fill,
          std::move(stroke)};
}

Path whisker(double left, double right, double y, double cap, Stroke stroke) {
  return {{move_to({left, y - cap}), line_to({left, y + cap}), move_to({left, y}),
           line_to({right, y}), move_to({right, y - cap}), line_to({right, y + cap})},
          {},
          std::move(stroke)};
}

Path chevron(Box box, double depth, Paint fill, Stroke stroke) {
  const double shoulder = box.right() - std::min(depth, box.width);
  return {{move_to({box.x, box.y}), line_to({shoulder, box.y}),
           line_to({box.right(), box.y + box.height / 2}), line_to({shoulder, box.bottom()}),
           line_to({box.x, box.bottom()}), close_path()},
          fill,
          std::move(stroke)};
}

Path hatching(Box box, double gap, Stroke stroke) {
  Path path{{}, {}, std::move(stroke)};
  if (!(gap > 0)) return path;
  // Lines rise at 45°; `foot` is where one meets the bottom edge, left of the box at first.
  const int count = static_cast<int>((box.width + box.height) / gap);
  for (int i = 1; i <= count; ++i) {
    const double foot = box.x - box.height + i * gap;
    const double from = std::max(foot, box.x);
    const double to = std::min(foot + box.height, box.right());
    if (to <= from) continue;
    path.steps.push_back(move_to({from, box.bottom() - (from - foot)}));
    path.steps.push_back(line_to({to, box.bottom() - (to - foot)}));
  }
  return path;
}

}  // namespace fasti::render
