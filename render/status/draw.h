// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/status/rows.h"

namespace fasti::render::chart {

/// A row of the status view with its title, for those who look and those who listen.
Group draw_status_row(const PlacedStatusRow& placed, const StatusContent& content,
                      const Axis& axis);

/// The key of the status view, with only what occurs, from `top` on; its last baseline in `bottom`.
std::vector<Shape> draw_status_key(const StatusContent& content,
                                   const std::vector<PlacedStatusRow>& rows, double top,
                                   double width, double& bottom);

}  // namespace fasti::render::chart
