// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/graph/local_graph.h"
#include "timeline/graph/network.h"
#include "timeline/graph/solver.h"

namespace fasti::graph {

/// The constraints that take part, as indices of the network.
struct Part {
  std::vector<std::uint32_t> arcs;
  std::vector<std::uint32_t> domains;
};

/// What can lead to a bound of the variable, out of what is enabled.
Part leading_to(const Network& network, const Enabled& enabled, Variable variable, Side side);

/// What hangs together with the enabled tokens' constraints by what always holds; everything where
/// no token is enabled.
Part around_tokens(const Network& network, const Enabled& enabled);

}  // namespace fasti::graph
