// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "render/content.h"
#include "render/graph/graphviz.h"
#include "render/graph/grid.h"

namespace fasti::render {

/// How links are to be routed; tests put other work and limits in place.
struct Routing {
  RoutingWork work = route_here;
  ChildLimits limits;
  std::size_t most_cards = 60;  ///< beyond, Graphviz is too slow and is not asked
};

/// Routes the links through Graphviz, from border to border, clear of all cards and inside of the
/// grid's field. None when Graphviz failed or what it answered is not so.
std::optional<std::vector<Curve>> route_around_cards(const Grid& grid,
                                                     const std::vector<Link>& links,
                                                     const Routing& routing);

}  // namespace fasti::render
