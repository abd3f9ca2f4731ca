// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "render/content.h"

/// Which time an axis shows, and which it leaves out.
namespace fasti::render::chart {

/// A half-open range of time that the axis must show unbroken.
struct Range {
  CivilTime from = 0;
  CivilTime to = 0;
};

/// What the axis makes room for.
struct Interest {
  Range range;
  CivilTime anchor = 0;  ///< where the text of it stands
  int lane = -1;         ///< of that text; -1 where there is none
  double wish = 0;       ///< pixels that the text would like to have to itself
};

/// The parts of the time that `interests` cover: a gap between them of more than six weeks and
/// more than 12 % of what is shown is left out. Sorted; never empty.
std::vector<Range> unbroken_ranges(const std::vector<Interest>& interests, std::size_t most_parts);

/// What may be shown of the gap between two ranges, so that what is left out stays a long gap.
CivilTime spare_of(const Range& a, const Range& b);

}  // namespace fasti::render::chart
