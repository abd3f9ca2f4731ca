// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "render/graph/layered.h"

namespace fasti::render {

/// A graph whose ties all lead from one layer to the next: long ties have knots in the layers that
/// they pass. Nodes from `knots` on are knots.
struct Layers {
  struct Node {
    std::size_t layer = 0;
    double width = 0;
    std::vector<std::size_t> above;  ///< nodes of the layer before that are tied to it
    std::vector<std::size_t> below;
  };
  std::vector<Node> nodes;
  std::vector<std::vector<std::size_t>> order;  ///< nodes of each layer from left to right
  std::vector<std::vector<std::size_t>> paths;  ///< of each tie, downwards, ends included
  std::vector<bool> reversed;                   ///< ties that are drawn upwards
  std::size_t knots = 0;
};

/// Layers by longest paths, with few crossings.
Layers make_layers(const RankGraph& graph);

}  // namespace fasti::render
