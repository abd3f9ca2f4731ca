// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/timeline/channels.h"
#include "render/timeline/links.h"

/// Where links meet marks.
namespace fasti::render::timeline {

struct Port {
  Point at;
  Point out;  ///< unit vector that leads away from the mark
  double cost = 0;
};

/// Where a curve may begin or end at a mark whose other end is at `other`.
std::vector<Port> ports_of(const Terminal& mark, Point other);

/// Where a way through the channels may begin or end.
std::vector<Gate> gates_of(const Terminal& mark);

}  // namespace fasti::render::timeline
