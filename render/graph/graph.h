// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/scene.h"

namespace fasti::render {

struct GraphOptions {
  double width = 0;  ///< pixels; 0 lets the layout choose
};

struct GraphPicture {
  Scene scene;
  std::vector<std::string> warnings;  ///< such as that Graphviz could not route the links
};

/// The dependency graph: cards in a grid of lane × time, links routed by Graphviz, or by the
/// program's own channels when Graphviz cannot.
GraphPicture lay_out_graph(const Content& content, const GraphOptions& options = {});

}  // namespace fasti::render
