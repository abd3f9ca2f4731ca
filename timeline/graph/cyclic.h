// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/graph/bellman_ford.h"
#include "timeline/graph/components.h"
#include "timeline/graph/horizon.h"
#include "timeline/graph/instance.h"
#include "timeline/graph/propagate.h"

namespace fasti::graph {

/// As the reason of a lower bound: it rests on the component's labels having begun at a horizon.
/// An arc's index is its head's bound's reason; kNone is a domain.
inline constexpr std::uint32_t kFromHorizon = kNone - 1;

/// Where a contradiction showed.
struct Conflict {
  /// The arcs of a cycle that cannot hold; empty when a variable's derived lower bound is against
  /// its domain instead.
  std::vector<std::uint32_t> cycle;
  Variable at = kNone;
  /// Whether the derivation by itself is a proof. It need not be one where labels began at a
  /// horizon or passed one: that argument is about the component as a whole.
  bool proven = true;
};

/// Bounds inside components that are cycles: takes what came in from outside and settles it.
class CyclicSolver {
 public:
  CyclicSolver(Instance& instance, const Components& components,
               std::vector<std::uint32_t>& reasons, std::uint64_t budget);

  /// Raises the lower bounds of the component to the least solution.
  Verdict raise(std::uint32_t component);

  /// Lowers the upper bounds to the greatest solution; requires that there is one.
  Verdict lower(std::uint32_t component);

  const Conflict& conflict() const { return conflict_; }
  const StepLog& log() const { return log_; }

 private:
  bool load(std::uint32_t component, Side side);
  void store(Side side);
  Verdict fail_at(std::uint32_t node, bool proven);

  bool has_no_positive_cycle(const LocalGraph& graph);
  template <typename Label>
  bool has_no_positive_cycle(const LocalGraph& graph, BellmanFord<Label>& method);

  bool settle_differences();
  void note_reasons();
  template <typename Label>
  void note_reasons(const BellmanFord<Label>& method);
  Verdict raise_differences(bool bounded);

  void begin_at(Value start);
  bool stays_open(Value open) const;
  Verdict raise_calendar(bool bounded);
  Verdict lower_calendar(bool bounded);

  Instance& instance_;
  const Components& components_;
  std::vector<std::uint32_t>& reasons_;
  std::uint64_t budget_;
  LocalGraph graph_;
  std::vector<std::uint32_t> numbers_;
  std::vector<Value> labels_;  ///< oriented
  std::vector<Value> limits_;  ///< oriented
  bool used_wide_ = false;
  BellmanFord<Value> narrow_;
  BellmanFord<Wide> wide_;
  StepLog log_;
  Conflict conflict_;
};

}  // namespace fasti::graph
