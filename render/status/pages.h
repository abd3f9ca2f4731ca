// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/status/plan.h"

namespace fasti::render::chart {

/// What pages have to keep to.
struct StatusRoom {
  double height = 0;    ///< of a page
  double axis_top = 0;  ///< on pages behind the first
  double below = 0;     ///< left free below the rows of every page
  double foot = 0;      ///< and below those of the last, for the key and the notes
};

/// Divides a plan between instruments: an instrument keeps its parts with it where a page can hold
/// them, and a lane that goes on has its name above it again.
std::vector<StatusPlan> divide_status(const StatusContent& content, const StatusPlan& whole,
                                      const StatusRoom& room);

}  // namespace fasti::render::chart
