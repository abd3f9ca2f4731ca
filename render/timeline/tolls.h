// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "render/scene.h"

namespace fasti::render::chart {

/// What a pixel of a way costs more than its length, by small square cells of the picture.
class TollMap {
 public:
  /// Nothing is charged at first.
  explicit TollMap(const Box& frame);

  double at(Point point) const { return tolls_[cell_of(point)]; }

  /// The cells that a line runs through, and those around them, cost at least `toll`.
  void charge(const std::vector<Point>& line, float toll);

  /// The cells at this height, and those around them, cost `toll`.
  void charge_row(double y, float toll);

 private:
  static constexpr double kCell = 4;

  std::size_t cell_of(Point at) const {
    const double x = std::max(0.0, (at.x - frame_.x) / kCell);
    const double y = std::max(0.0, (at.y - frame_.y) / kCell);
    return std::min(rows_ - 1, std::size_t(y)) * columns_ + std::min(columns_ - 1, std::size_t(x));
  }
  void charge_around(Point at, float toll);

  Box frame_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<float> tolls_;
};

}  // namespace fasti::render::chart
