// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/timeline/channels.h"
#include "render/timeline/links.h"

/// Where links meet marks, and what of marks they may not meet.
namespace fasti::render::chart {

struct Port {
  Point at;
  Point out;  ///< unit vector that leads away from the mark
  double cost = 0;
};

/// Where a curve may begin or end at a mark whose other end is at `other`.
std::vector<Port> ports_of(const Terminal& mark, Point other);

/// Where a way through the channels may begin or end.
std::vector<Gate> gates_of(const Terminal& mark);

/// What of a mark no link between others may meet: all of a dot or pill, the ends of a window.
std::vector<Box> hard_parts(const Terminal& mark);

/// Whether such a part of `mark` touches `end`: a dot may stand on the end of a pill. The end of a
/// window also where it stands right above or below.
bool touches(const Box& part, const Terminal& mark, const Terminal& end);

}  // namespace fasti::render::chart
