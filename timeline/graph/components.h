// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "timeline/graph/instance.h"

namespace fasti::graph {

/// The strongly connected components, numbered so that every arc leads into its own component or
/// one of a lower number.
struct Components {
  std::vector<std::uint32_t> of;     ///< the component of every variable
  std::vector<Variable> order;       ///< the variables by component; inside one, a variable
                                     ///< comes after those first reached through it
  std::vector<std::uint32_t> first;  ///< where each begins in `order`, and one more for the end

  std::size_t size() const { return first.size() - 1; }
  std::span<const Variable> members(std::size_t component) const {
    return {order.data() + first[component], first[component + 1] - first[component]};
  }
};

Components find_components(const Instance& instance);

}  // namespace fasti::graph
