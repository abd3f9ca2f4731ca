// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "render/content.h"
#include "render/graph/graphviz.h"
#include "render/graph/graphviz_ranks.h"
#include "render/graph/grid.h"

namespace fasti::render {

/// How Graphviz is used; tests put other work and limits in place.
struct Routing {
  RoutingWork work = route_here;
  ChildLimits limits;
  std::size_t most_cards = 60;  ///< beyond, Graphviz is too slow and is not asked
  RankWork rank = rank_here;
  ChildLimits rank_limits{.wall_milliseconds = 6000, .cpu_seconds = 6};
};

/// Routes the links through Graphviz, from border to border, clear of all cards and inside of the
/// grid's field. None when Graphviz failed or what it answered is not so.
std::optional<std::vector<Curve>> route_around_cards(const Grid& grid,
                                                     const std::vector<Link>& links,
                                                     const Routing& routing);

}  // namespace fasti::render
