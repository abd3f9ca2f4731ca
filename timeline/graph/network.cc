// SPDX-License-Identifier: MIT
#include "timeline/graph/network.h"

namespace fasti::graph {

Variable Network::add_variable(Value unit) {
  units_.push_back(unit);
  return static_cast<Variable>(units_.size() - 1);
}

}  // namespace fasti::graph
