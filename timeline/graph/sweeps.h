// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/graph/instance.h"

namespace fasti::graph {

/// Bounds over a whole network of constant weights by a few passes over it, where a few are enough.
class Sweeps {
 public:
  enum class End {
    settled,   ///< the bounds are exact, as far as the domains of the other side let them
    circular,  ///< there is a positive cycle
    stalled,   ///< not settled; nothing has changed
  };

  /// `reasons` takes the arc that raised each lower bound last.
  Sweeps(Instance& instance, std::vector<std::uint32_t>& reasons)
      : instance_(instance), reasons_(reasons) {}

  /// Whether the network has constant weights only, and none so great that sums are in danger.
  static bool suit(const Instance& instance);

  /// Raises the lower bounds to the least solution.
  End raise();

  /// Lowers the upper bounds to the greatest solution; requires that there is one.
  End lower();

  /// The arcs of the positive cycle, as indices of the network.
  const std::vector<std::uint32_t>& cycle() const { return cycle_; }

 private:
  void begin();
  void skim();
  bool settle_by_pushing();
  bool fits() const;
  template <class Pass>
  bool settle(Pass pass);
  template <class Each>
  std::size_t sweep(bool downward, Each each);
  std::size_t push(Variable tail);
  std::size_t pull(Variable tail);
  bool find_cycle();
  void record_cycle(Variable on_cycle);
  Variable cause_of(Variable variable) const;

  Instance& instance_;
  std::vector<std::uint32_t>& reasons_;
  std::vector<Value> labels_;
  std::vector<std::uint8_t> raised_;  ///< since its arcs were last followed
  std::vector<std::uint32_t> cycle_;
};

}  // namespace fasti::graph
