// SPDX-License-Identifier: MIT
#include "render/chart/draw.h"

#include <algorithm>
#include <utility>

namespace fasti::render::chart {

Path polygon(const std::vector<Point>& points, Paint fill, Stroke stroke) {
  Path path = polyline(points, std::move(stroke));
  path.steps.push_back({PathStep::Kind::close, {}, {}, {}});
  path.fill = fill;
  return path;
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

}  // namespace fasti::render::chart
