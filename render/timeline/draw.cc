// SPDX-License-Identifier: MIT
#include "render/timeline/draw.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/timeline/measures.h"

namespace fasti::render::timeline {

namespace {

constexpr double kHeadLength = 7.5;
constexpr double kHeadHalf = 3.3;

}  // namespace

Path polyline(const std::vector<Point>& points, Stroke stroke) {
  Path path;
  path.stroke = std::move(stroke);
  for (const Point& point : points) {
    path.steps.push_back(
        {path.steps.empty() ? PathStep::Kind::move : PathStep::Kind::line, point, {}, {}});
  }
  return path;
}

Path line(Point from, Point to, Stroke stroke) { return polyline({from, to}, std::move(stroke)); }

Path polygon(const std::vector<Point>& points, Paint fill, Stroke stroke) {
  Path path = polyline(points, std::move(stroke));
  path.steps.push_back({PathStep::Kind::close, {}, {}, {}});
  path.fill = fill;
  return path;
}

Path diamond(Point centre, double radius, Paint fill, Stroke stroke) {
  return polygon({{centre.x, centre.y - radius},
                  {centre.x + radius, centre.y},
                  {centre.x, centre.y + radius},
                  {centre.x - radius, centre.y}},
                 fill, std::move(stroke));
}

Path arrowhead(Point tip, Point from, Paint fill) {
  const double dx = tip.x - from.x;
  const double dy = tip.y - from.y;
  const double length = std::max(1e-6, std::hypot(dx, dy));
  const double ux = dx / length;
  const double uy = dy / length;
  const Point back{tip.x - ux * kHeadLength, tip.y - uy * kHeadLength};
  return polygon({tip,
                  {back.x - uy * kHeadHalf, back.y + ux * kHeadHalf},
                  {back.x + uy * kHeadHalf, back.y - ux * kHeadHalf}},
                 fill);
}

Rect pill(const Box& box, Paint fill) {
  return {box, box.height / 2, fill, stroke(plain(Ink::background), kRing)};
}

TextLine text(Point at, std::string words, double size, bool bold, Paint paint) {
  TextLine line;
  line.at = at;
  line.text = std::move(words);
  line.size = size;
  line.bold = bold;
  line.paint = paint;
  return line;
}

// Strokes at 45°, each cut off at the box by hand: patterns print differently everywhere.
void hatch(const Box& box, const Stroke& ink, std::vector<Shape>& out) {
  for (double at = box.x - box.height + 3; at < box.right(); at += 6) {
    const double from = std::max(at, box.x);
    const double to = std::min(at + box.height, box.right());
    if (to - from < 0.5) continue;
    out.emplace_back(line({from, box.bottom() - (from - at)}, {to, box.bottom() - (to - at)}, ink));
  }
}

bool overlap(const Box& a, const Box& b, double gap) {
  return a.x < b.right() + gap && b.x < a.right() + gap && a.y < b.bottom() + gap &&
         b.y < a.bottom() + gap;
}

Box inflated(const Box& box, double by) {
  return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

}  // namespace fasti::render::timeline
