// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph/graph.h"
#include "render/graph/graphviz_ranks.h"

namespace fasti::render {

/// How the picture comes about; tests put other work and limits in place.
struct Routing {
  std::size_t most_cards = 60;  ///< beyond, links in channels are easier to follow than curves
  RankWork rank = rank_here;
  ChildLimits rank_limits{.wall_milliseconds = 6000, .cpu_seconds = 6};
};

/// `lay_out_graph` with a say in how links are routed.
GraphPicture compose_graph(const Content& content, const GraphOptions& options,
                           const Routing& routing);

}  // namespace fasti::render
