// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "timeline/graph/arithmetic.h"
#include "timeline/graph/components.h"
#include "timeline/graph/instance.h"

namespace fasti::graph {

/// Which bounds are sought. The greatest values are the least ones of the mirrored network: every
/// value negated, every arc turned round. So one algorithm serves both sides; what it sees is
/// *oriented*, that is mirrored on the side of the greatest.
enum class Side { least, greatest };

constexpr Value oriented(Side side, Value x) { return side == Side::least ? x : mirrored(x); }

/// One component by itself, its variables numbered from 0 in an order in which labels spread fast.
class LocalGraph {
 public:
  /// The arcs inside the component, turned round on the side of the greatest. `numbers` is scratch
  /// space, one place for each variable of the network.
  void build(const Instance& instance, const Components& components, std::uint32_t component,
             Side side, std::vector<std::uint32_t>& numbers);

  std::size_t size() const { return variables_.size(); }
  Variable variable(std::uint32_t node) const { return variables_[node]; }
  const Edge* begin(std::uint32_t tail) const { return edges_.data() + first_[tail]; }
  const Edge* end(std::uint32_t tail) const { return edges_.data() + first_[tail + 1]; }

  /// Whether maps or value sets take part, so that sums of weights say nothing.
  bool calendar() const { return calendar_; }
  /// The sum of the weights' absolute values.
  Wide total_weight() const { return total_weight_; }

  /// Every weight in the finest unit and every map by its least shift: what holds of these holds of
  /// the graph itself, but not the other way round. Weights that are too low to count are left out.
  LocalGraph relaxed(const Network& network) const;

  /// How far below another variable one can lie in any solution, in the finest unit.
  Value spread(const Network& network) const;

 private:
  void number(std::span<const Variable> members, Side side, std::vector<std::uint32_t>& numbers);
  void place(std::uint32_t tail, const Edge& edge);

  std::vector<Variable> variables_;
  std::vector<std::uint32_t> first_;
  std::vector<Edge> edges_;
  bool calendar_ = false;
  Wide total_weight_ = 0;
};

}  // namespace fasti::graph
