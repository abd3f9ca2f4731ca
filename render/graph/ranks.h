// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/graph/compose.h"
#include "render/graph/graph.h"
#include "render/graph/grid.h"

namespace fasti::render {

/// A graph in ranks: what leads to something stands above it, wherever its lane and its date are.
struct RankLayout {
  Grid grid;  ///< with cards, and without lanes and rows
  std::vector<Curve> curves;
  double unlinked_y = 0;  ///< of the heading above the cards that nothing joins; 0 for none
  std::vector<std::string> warnings;
};

/// Below `top`. Graphviz lays it out; when it fails, it is asked for less, then the program does
/// it.
RankLayout lay_out_ranks(const Content& content, const std::vector<Link>& links,
                         const GraphOptions& options, const Routing& routing, double top);

}  // namespace fasti::render
