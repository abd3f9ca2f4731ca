// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/content.h"
#include "render/graph/geometry.h"
#include "render/graph/grid.h"

namespace fasti::render {

struct ChannelRoutes {
  std::vector<Curve> curves;  ///< one for each link, from border to border
  GridSpacing wanted;         ///< the room that this many links would like to have
};

/// Routes every link along the gutters between the columns and through the gaps between the cards
/// of a column, with rounded corners. Always succeeds; where there is less room than wanted the
/// links lie closer together.
ChannelRoutes route_in_channels(const Grid& grid, const std::vector<Link>& links);

}  // namespace fasti::render
