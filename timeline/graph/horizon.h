// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "timeline/graph/local_graph.h"

namespace fasti::graph {

/// Where to begin and where to give up in a component with maps or value sets that no bound closes.
/// All values are oriented, `start` and `end` and `open` in the finest unit.
struct Horizon {
  Value start;  ///< where labels begin when none is bounded: below all that is irregular
  Value open;   ///< labels settled no higher than this mean that they can go down without end
  Value end;    ///< labels above this rise without end
};

/// `labels` and `limits` are oriented, kMin and kMax where unbounded.
Horizon find_horizon(const Network& network, const LocalGraph& graph, Side side,
                     const std::vector<Value>& labels, const std::vector<Value>& limits);

}  // namespace fasti::graph
