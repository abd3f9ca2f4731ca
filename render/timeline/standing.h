// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/chart/axis.h"
#include "render/chart/marks.h"

/// Where the marks of a lane stand beside and below one another, and which of them gather.
namespace fasti::render::chart {

/// Moves the dots of one lane apart along the axis and gives every mark a row, so that none covers
/// another. Where that takes more rows than 0 to `most_rows`, dots of one place that fill them all
/// gather in row 0, and of the rest as few as possible in row `most_rows`, the longest first.
/// `most_rows` is at least 2.
void stand_marks(const std::vector<PlacedMark*>& marks, const Axis& axis, int most_rows);

}  // namespace fasti::render::chart
