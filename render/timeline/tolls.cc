// SPDX-License-Identifier: MIT
#include "render/timeline/tolls.h"

#include <cmath>

namespace fasti::render::chart {

TollMap::TollMap(const Box& frame)
    : frame_(frame),
      columns_(std::size_t(frame.width / kCell) + 2),
      rows_(std::size_t(frame.height / kCell) + 2),
      tolls_(columns_ * rows_, 0) {}

void TollMap::charge(const std::vector<Point>& line, float toll) {
  std::size_t last = tolls_.size();
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point a = line[i - 1];
    const Point b = line[i];
    const int steps = int(std::hypot(b.x - a.x, b.y - a.y) / 2) + 1;
    for (int k = 0; k <= steps; ++k) {
      const double t = double(k) / steps;
      const Point at{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
      const std::size_t cell = cell_of(at);
      if (cell != last) charge_around(at, toll);
      last = cell;
    }
  }
}

void TollMap::charge_around(Point at, float toll) {
  for (const double dy : {-kCell, 0.0, kCell}) {
    for (const double dx : {-kCell, 0.0, kCell}) {
      float& held = tolls_[cell_of({at.x + dx, at.y + dy})];
      held = std::max(held, toll);
    }
  }
}

void TollMap::charge_row(double y, float toll) {
  for (const double dy : {-kCell, 0.0, kCell}) {
    const auto row = tolls_.begin() + std::ptrdiff_t(cell_of({frame_.x, y + dy}));
    std::fill(row, row + std::ptrdiff_t(columns_), toll);
  }
}

}  // namespace fasti::render::chart
