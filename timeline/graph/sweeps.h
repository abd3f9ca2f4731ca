// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "timeline/graph/instance.h"

namespace fasti::graph {

/// Bounds over a whole network of constant weights by a few passes over it, where a few are enough.
class Sweeps {
 public:
  enum class End {
    settled,   ///< the bounds are exact, as far as the domains of the other side let them
    misfit,    ///< a lower bound is above its upper one; so far reasons go with the lower bounds
    circular,  ///< there is a positive cycle
    stalled,   ///< not settled, or not the kind of network; nothing has changed
  };

  /// `reasons` takes the arc that raised each lower bound last, where there is a misfit.
  Sweeps(Instance& instance, std::vector<std::uint32_t>& reasons)
      : instance_(instance), reasons_(reasons) {}

  /// Raises the lower bounds to the least solution.
  End raise();

  /// Lowers the upper bounds to the greatest solution; requires that there is one, and that
  /// `raise` settled.
  End lower();

  /// The arcs of the positive cycle, as indices of the network.
  const std::vector<std::uint32_t>& cycle() const { return cycle_; }

 private:
  /// `label of to ≥ label of from + weight`, at the arc's own index.
  struct Step {
    Variable from;
    Variable to;
    Value weight;
  };

  bool load();
  void begin();
  std::size_t raise_once(bool backward);
  std::size_t lower_once(bool backward);
  std::size_t raise_with_reasons(bool backward);
  template <class Pass>
  std::size_t settle(std::size_t few, Pass pass);
  bool fits() const;
  void release();
  End raise_labels();
  End look_for_cycle();
  End look_for_misfit();
  bool find_cycle();
  void record_cycle(Variable on_cycle);

  Instance& instance_;
  std::vector<std::uint32_t>& reasons_;
  std::unique_ptr<Step[]> steps_;
  std::size_t step_count_ = 0;
  std::vector<Value> labels_;
  std::vector<std::uint32_t> cycle_;
};

}  // namespace fasti::graph
