// SPDX-License-Identifier: MIT
#include "tests/unit/render/scene_texts.h"

#include <algorithm>

#include <fmt/format.h>

#include "render/chart/bars.h"
#include "render/chart/draw.h"

namespace fasti::render::samples {

namespace {

struct Placed {
  std::string text;
  Box box;
};

/// Lines that stand level, or read downwards.
Box box_of(const TextLine& line) {
  const Box level = chart::text_box(line);
  if (line.rotation == 0) return level;
  const double below = level.bottom() - line.at.y;
  return {line.at.x - below, line.at.y + level.x - line.at.x, level.height, level.width};
}

void collect(const std::vector<Shape>& shapes, std::vector<Placed>& out) {
  for (const Shape& shape : shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape))
      out.push_back({line->text, box_of(*line)});
    if (const auto* group = std::get_if<Group>(&shape)) collect(group->shapes, out);
  }
}

}  // namespace

std::vector<std::string> text_faults(const Scene& scene) {
  std::vector<Placed> all;
  collect(scene.shapes, all);
  std::stable_sort(all.begin(), all.end(),
                   [](const Placed& a, const Placed& b) { return a.box.y < b.box.y; });
  std::vector<std::string> out;
  const double slack = 0.5;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Box& box = all[i].box;
    if (box.x < 0 || box.y < 0 || box.right() > scene.width || box.bottom() > scene.height) {
      out.push_back(fmt::format("`{}` leaves the frame", all[i].text));
    }
    for (std::size_t j = i + 1; j < all.size() && all[j].box.y < box.bottom(); ++j) {
      if (chart::overlap(box, all[j].box, -slack)) {
        out.push_back(fmt::format("`{}` and `{}` overlap", all[i].text, all[j].text));
      }
    }
  }
  return out;
}

std::string texts_of(const Scene& scene) {
  std::vector<Placed> all;
  collect(scene.shapes, all);
  std::string out;
  for (const Placed& each : all) out += each.text + "\n";
  return out;
}

}  // namespace fasti::render::samples
