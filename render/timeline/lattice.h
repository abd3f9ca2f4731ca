// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/scene.h"

namespace fasti::render::chart {

/// Lines through the edges of boxes, and the stretches between their crossings that enter no box:
/// the fewest lines along which a way around the boxes can run.
class Lattice {
 public:
  /// `through` are points that a line must run through both ways. Lines nearer to one another than
  /// `apart` become one, so a way may enter a box that far.
  Lattice(const Box& frame, const std::vector<Box>& closed, const std::vector<Point>& through,
          double apart);

  std::size_t size() const { return xs_.size() * ys_.size(); }
  Point at(int node) const {
    const auto number = std::uint32_t(node);
    const auto columns = std::uint32_t(xs_.size());
    return {xs_[number % columns], ys_[number / columns]};
  }

  /// The crossing nearest to a point.
  int node_at(Point point) const;

  /// The next crossing to the right (0), below (1), left (2), above (3); -1 where the frame ends or
  /// a box stands between.
  int next(int node, int direction) const {
    if ((open_[std::size_t(node)] >> direction & 1) == 0) return -1;
    const int step = direction % 2 == 0 ? 1 : int(xs_.size());
    return direction < 2 ? node + step : node - step;
  }

 private:
  void close(const Box& box);
  void close_right(std::size_t node);
  void close_down(std::size_t node);

  std::vector<double> xs_;
  std::vector<double> ys_;
  std::vector<std::uint8_t> open_;  ///< by crossing, a bit for each direction that leads on
};

}  // namespace fasti::render::chart
