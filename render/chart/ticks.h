// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/chart/axis.h"
#include "render/text/words.h"

/// What stands on the axis: two rows, months over days or years over months.
namespace fasti::render::chart {

enum class TickRank : std::uint8_t {
  fine,   ///< a short stroke
  minor,  ///< named in the lower row, with a hairline through the lanes
  major,  ///< named in the upper row, a strong stroke through both
};

struct Tick {
  double x = 0;
  TickRank rank = TickRank::fine;
  bool grid = false;  ///< with a hairline through the lanes
  std::string label;  ///< may be empty where there is no room
};

/// Which way the labels of an axis run into one another: beside each other, or, on an upright axis,
/// above each other.
enum class AxisRun : std::uint8_t { across, down };

/// In order of x. Labels of one row keep clear of one another and of the end of their part.
std::vector<Tick> ticks_of(const Axis& axis, Language language, AxisRun run = AxisRun::across);

}  // namespace fasti::render::chart
