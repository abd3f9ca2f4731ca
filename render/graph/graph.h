// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/content.h"
#include "render/scene.h"

namespace fasti::render {

/// What decides where a card stands.
enum class GraphOrder : std::uint8_t {
  time,  ///< its lane and its date
  rank,  ///< the links: what leads to something stands above it
};

struct GraphOptions {
  double width = 0;  ///< pixels; 0 lets the layout choose
  GraphOrder order = GraphOrder::time;
};

struct GraphPicture {
  Scene scene;
  std::vector<std::string> warnings;  ///< such as that Graphviz failed
};

/// The dependency graph: cards in a grid of lane × time, with links in curves around them or, in
/// large graphs, along channels between them; or in ranks by Graphviz, or by the program.
GraphPicture lay_out_graph(const Content& content, const GraphOptions& options = {});

}  // namespace fasti::render
