// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "timeline/graph/solver.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

/// A part of a network that can be decided by itself; every constraint of it bears kAlways.
struct NetworkPart {
  graph::Network network;
  std::unordered_map<graph::Variable, graph::Variable> numbers;  ///< from the whole; never iterated
  std::vector<graph::Bounds> bounds;                             ///< by number
};

/// What a chronology leaves open of its days: the network with its exact bounds, less the arcs that
/// these bounds already satisfy. Without them a network falls into small parts, since most dates
/// are sure to the day. The reasoning must outlive it.
class OpenNetwork {
 public:
  OpenNetwork(const Chronology& chronology, const Reasoning& reasoning);

  /// Exact, both included.
  const graph::Bounds& bounds(graph::Variable variable) const { return bounds_[variable]; }

  /// The variables among `wanted` that are not settled, and all that hangs together with them.
  NetworkPart cut(const std::vector<graph::Variable>& wanted) const;

  /// Whether `a < b` in some solution; true where that is too hard to tell.
  bool may_precede(graph::Variable a, graph::Variable b) const;

  /// By variable: whether orders alone, one after another, put it no earlier than `from`.
  std::vector<bool> ordered_after(graph::Variable from) const;

 private:
  void take_stated_bounds(const Chronology& chronology, const Reasoning& reasoning);
  bool open(const graph::Arc& arc) const;
  std::vector<graph::Variable> reach(const std::vector<graph::Variable>& wanted) const;
  void trim(std::vector<graph::Variable>& found, const std::vector<graph::Variable>& wanted) const;

  const graph::Network& network_;
  std::vector<graph::Bounds> bounds_;
  std::vector<std::vector<std::size_t>> arcs_;     ///< by variable at either end: open arcs
  std::vector<std::vector<std::size_t>> domains_;  ///< by variable: those with holes
};

}  // namespace fasti
