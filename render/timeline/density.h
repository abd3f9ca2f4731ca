// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "render/chart/axis.h"
#include "render/content.h"
#include "render/scene.h"

namespace fasti::render::chart {

/// Events that are too many to be drawn one by one.
struct Density {
  std::vector<std::vector<CivilTime>> times;  ///< by lane, in order of time
  std::size_t events = 0;                     ///< with those that nothing dates
  std::size_t links = 0;                      ///< from or to them
};

/// Of more than 2,000 events keeps, for each lane and stretch of time, the one that is contradicted
/// or has the most links; what is taken out is told in `density`. Of their links without plain
/// orders.
Content thin_out(const Content& everything, Density& density);

/// A lane's events along its baseline: the more in a few pixels, the taller.
Group draw_density(const std::vector<CivilTime>& times, const Axis& axis, int lane,
                   double baseline);

}  // namespace fasti::render::chart
