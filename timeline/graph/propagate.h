// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/graph/local_graph.h"

namespace fasti::graph {

/// What raised a label: an arc, and the step that had raised the label at its tail; kNone where
/// that one was as it came into the component.
struct Step {
  std::uint32_t arc;
  std::uint32_t before;
};

/// Every step of propagation, so that a derivation is what happened and not what a later step
/// overwrote.
struct StepLog {
  static constexpr std::size_t kCapacity = std::size_t{1} << 23;

  std::vector<Step> steps;
  std::vector<std::uint32_t> latest;  ///< of every variable; empty before the first step
  bool complete = true;               ///< false once the capacity is spent
};

/// Raises labels to the least fixed point in a component with maps or value sets.
class Propagation {
 public:
  enum class End { settled, failed, exhausted };

  /// `log` may be null. `budget` counts down by one for every application of an arc.
  Propagation(const Instance& instance, const LocalGraph& graph, Side side, StepLog* log,
              std::uint64_t& budget)
      : instance_(instance), graph_(graph), side_(side), log_(log), budget_(budget) {}

  /// `labels` and `limits` are oriented. Fails at the first label above its limit; without
  /// `limits` there are none.
  End run(std::vector<Value>& labels, const std::vector<Value>& limits);

  std::uint32_t failed_at() const { return failed_at_; }

 private:
  Value through(const Edge& edge, Value x) const;
  bool snap(std::uint32_t node);
  bool apply(std::uint32_t tail, const Edge& edge);
  void record(std::uint32_t tail, const Edge& edge);
  void enqueue(std::uint32_t node);

  const Instance& instance_;
  const LocalGraph& graph_;
  const Side side_;
  StepLog* const log_;
  std::uint64_t& budget_;
  std::vector<Value>* labels_ = nullptr;
  const std::vector<Value>* limits_ = nullptr;
  std::vector<std::uint32_t> queue_;
  std::vector<bool> queued_;
  std::size_t front_ = 0;
  std::size_t back_ = 0;
  std::uint32_t failed_at_ = kNone;
};

}  // namespace fasti::graph
