// SPDX-License-Identifier: MIT
#include "timeline/graph/cyclic.h"

#include <algorithm>

namespace fasti::graph {
namespace {

/// Sums below this cannot leave the range of Value.
constexpr Wide kNarrow = Wide{1} << 62;

}  // namespace

CyclicSolver::CyclicSolver(Instance& instance, const Components& components,
                           std::vector<std::uint32_t>& reasons, std::uint64_t budget)
    : instance_(instance),
      components_(components),
      reasons_(reasons),
      budget_(budget),
      numbers_(instance.size()) {}

/// Returns whether any label is bounded.
bool CyclicSolver::load(std::uint32_t component, Side side) {
  graph_.build(instance_, components_, component, side, numbers_);
  labels_.resize(graph_.size());
  limits_.resize(graph_.size());
  bool bounded = false;
  for (std::uint32_t node = 0; node < graph_.size(); ++node) {
    const Bounds& range = instance_.bounds[graph_.variable(node)];
    labels_[node] = side == Side::least ? range.lo : mirrored(range.hi);
    limits_[node] = side == Side::least ? range.hi : mirrored(range.lo);
    bounded = bounded || labels_[node] != kMin;
  }
  return bounded;
}

void CyclicSolver::store(Side side) {
  for (std::uint32_t node = 0; node < graph_.size(); ++node) {
    Bounds& range = instance_.bounds[graph_.variable(node)];
    (side == Side::least ? range.lo : range.hi) = oriented(side, labels_[node]);
  }
}

Verdict CyclicSolver::fail_at(std::uint32_t node, bool proven) {
  conflict_.at = graph_.variable(node);
  conflict_.proven = proven;
  return Verdict::contradictory;
}

template <typename Label>
bool CyclicSolver::has_no_positive_cycle(const LocalGraph& graph, BellmanFord<Label>& method) {
  std::vector<Label> labels(graph.size(), Label{0});
  if (method.run(graph, labels)) return true;
  conflict_.cycle = method.cycle();
  return false;
}

bool CyclicSolver::has_no_positive_cycle(const LocalGraph& graph) {
  return graph.total_weight() < kNarrow ? has_no_positive_cycle(graph, narrow_)
                                        : has_no_positive_cycle(graph, wide_);
}

/// Longest distances from the labels; false on a positive cycle.
bool CyclicSolver::settle_differences() {
  Wide greatest = 0;
  for (const Value label : labels_) {
    if (label != kMin) greatest = std::max(greatest, label < 0 ? -Wide{label} : Wide{label});
  }
  used_wide_ = greatest + graph_.total_weight() >= kNarrow;
  if (!used_wide_) {
    if (narrow_.run(graph_, labels_)) return true;
    conflict_.cycle = narrow_.cycle();
    return false;
  }
  std::vector<Wide> labels(labels_.size(), BellmanFord<Wide>::kUnreached);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels_[i] != kMin) labels[i] = labels_[i];
  }
  if (!wide_.run(graph_, labels)) {
    conflict_.cycle = wide_.cycle();
    return false;
  }
  for (std::size_t i = 0; i < labels.size(); ++i) labels_[i] = clamped(labels[i]);
  return true;
}

template <typename Label>
void CyclicSolver::note_reasons(const BellmanFord<Label>& method) {
  for (std::uint32_t node = 0; node < graph_.size(); ++node) {
    if (method.reason(node) != kNone) reasons_[graph_.variable(node)] = method.reason(node);
  }
}

void CyclicSolver::note_reasons() {
  if (used_wide_) {
    note_reasons(wide_);
  } else {
    note_reasons(narrow_);
  }
}

Verdict CyclicSolver::raise_differences(bool bounded) {
  if (!bounded) {
    return has_no_positive_cycle(graph_) ? Verdict::consistent : Verdict::contradictory;
  }
  if (!settle_differences()) return Verdict::contradictory;
  note_reasons();
  store(Side::least);
  for (std::uint32_t node = 0; node < graph_.size(); ++node) {
    if (labels_[node] > limits_[node]) return fail_at(node, true);
  }
  return Verdict::consistent;
}

void CyclicSolver::begin_at(Value start) {
  for (std::uint32_t node = 0; node < graph_.size(); ++node) {
    labels_[node] = from_finest(start, instance_.network().unit(graph_.variable(node)));
  }
}

bool CyclicSolver::stays_open(Value open) const {
  for (std::uint32_t node = 0; node < graph_.size(); ++node) {
    const Value unit = instance_.network().unit(graph_.variable(node));
    if (to_finest(labels_[node], unit) > open) return false;
  }
  return true;
}

Verdict CyclicSolver::raise_calendar(bool bounded) {
  const Network& network = instance_.network();
  if (!has_no_positive_cycle(graph_.relaxed(network))) return Verdict::contradictory;
  const Horizon horizon = find_horizon(network, graph_, Side::least, labels_, limits_);
  if (!bounded) begin_at(horizon.start);
  std::vector<Value> limits = limits_;
  for (std::uint32_t node = 0; node < graph_.size(); ++node) {
    const Value unit = network.unit(graph_.variable(node));
    limits[node] = std::min(limits[node], from_finest(horizon.end, unit));
  }
  if (log_.latest.empty()) log_.latest.assign(instance_.size(), kNone);
  Propagation propagation(instance_, graph_, Side::least, &log_, budget_);
  const Propagation::End end = propagation.run(labels_, limits);
  if (end == Propagation::End::exhausted) return Verdict::undecided;
  if (end == Propagation::End::failed) {
    const std::uint32_t node = propagation.failed_at();
    const bool beyond = labels_[node] > limits_[node] || labels_[node] == kMax;
    return fail_at(node, bounded && beyond && log_.complete);
  }
  if (!bounded && stays_open(horizon.open)) return Verdict::consistent;
  store(Side::least);
  for (std::uint32_t node = 0; !bounded && node < graph_.size(); ++node) {
    reasons_[graph_.variable(node)] = kFromHorizon;
  }
  return Verdict::consistent;
}

Verdict CyclicSolver::lower_calendar(bool bounded) {
  const Horizon horizon =
      find_horizon(instance_.network(), graph_, Side::greatest, labels_, limits_);
  if (!bounded) begin_at(horizon.start);
  Propagation propagation(instance_, graph_, Side::greatest, nullptr, budget_);
  if (propagation.run(labels_, {}) == Propagation::End::exhausted) return Verdict::undecided;
  if (bounded || !stays_open(horizon.open)) store(Side::greatest);
  return Verdict::consistent;
}

Verdict CyclicSolver::raise(std::uint32_t component) {
  const bool bounded = load(component, Side::least);
  return graph_.calendar() ? raise_calendar(bounded) : raise_differences(bounded);
}

Verdict CyclicSolver::lower(std::uint32_t component) {
  const bool bounded = load(component, Side::greatest);
  if (graph_.calendar()) return lower_calendar(bounded);
  if (!bounded) return Verdict::consistent;
  settle_differences();
  store(Side::greatest);
  return Verdict::consistent;
}

}  // namespace fasti::graph
