// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "render/content.h"
#include "render/graph/geometry.h"
#include "render/graph/grid.h"

namespace fasti::render {

/// Routes the links in curves, from border to border, clear of all cards and inside of the grid's
/// field. None where that cannot be.
std::optional<std::vector<Curve>> route_around_cards(const Grid& grid,
                                                     const std::vector<Link>& links);

}  // namespace fasti::render
