// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "render/scene.h"

namespace fasti::render::timeline {

/// Where a way may begin or end, and the direction that leads away from its mark: 0 right, 1 down,
/// 2 left, 3 up.
struct Gate {
  Point at;
  int direction = 0;
  double cost = 0;
};

/// The cheapest way of horizontal and vertical stretches from one of `from` to one of `to` that
/// enters no box of `closed`; corners only, empty where there is none. `toll` is the cost, per
/// pixel, of being at a point, in addition to its length. The grid's cells are about `cell` pixels
/// wide, more in very large frames.
std::vector<Point> find_channel(const Box& frame, const std::vector<Box>& closed,
                                const std::vector<Gate>& from, const std::vector<Gate>& to,
                                const std::function<double(Point)>& toll, double cell = 4);

}  // namespace fasti::render::timeline
