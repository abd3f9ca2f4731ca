// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <vector>

#include "timeline/graph/network.h"
#include "timeline/graph/solver.h"

namespace fasti::graph {

/// Tries every assignment within a box. Knows nothing of graphs.
class BruteForce {
 public:
  /// `reach`: every variable runs from −reach to reach, counted in the finest unit.
  BruteForce(const Network& network, const Enabled& enabled, Value reach)
      : network_(network), enabled_(enabled), reach_(reach) {
    values_.resize(network.variable_count());
    seen_.assign(network.variable_count(), {kMax, kMin});
    by_last_.resize(network.variable_count());
    for (const Arc& arc : network.arcs()) {
      if (holds(arc.token)) by_last_[std::max(arc.from, arc.to)].push_back(arc);
    }
    extend(0);
  }

  bool consistent() const { return found_; }
  /// The least and greatest value of each variable over the solutions in the box.
  const std::vector<Bounds>& bounds() const { return seen_; }

 private:
  bool holds(Token token) const {
    return token == kAlways || (token < enabled_.size() && enabled_[token]);
  }

  bool allowed(Variable variable, Value x) const {
    for (const Domain& domain : network_.domains()) {
      if (domain.variable != variable || !holds(domain.token)) continue;
      if (x < domain.lo || x > domain.hi) return false;
      if (domain.values != nullptr && domain.values->at_or_after(x) != x) return false;
    }
    return true;
  }

  bool satisfied(const Arc& arc) const {
    const Value from = values_[arc.from];
    return values_[arc.to] >= (arc.map != nullptr ? arc.map->up(from) : from + arc.weight);
  }

  void extend(Variable variable) {
    if (variable == values_.size()) {
      found_ = true;
      for (std::size_t i = 0; i < values_.size(); ++i) {
        seen_[i].lo = std::min(seen_[i].lo, values_[i]);
        seen_[i].hi = std::max(seen_[i].hi, values_[i]);
      }
      return;
    }
    const Value end = reach_ / network_.unit(variable);
    for (Value x = -end; x <= end; ++x) {
      if (!allowed(variable, x)) continue;
      values_[variable] = x;
      const std::vector<Arc>& arcs = by_last_[variable];
      if (std::all_of(arcs.begin(), arcs.end(), [&](const Arc& a) { return satisfied(a); })) {
        extend(variable + 1);
      }
    }
  }

  const Network& network_;
  const Enabled& enabled_;
  const Value reach_;
  std::vector<Value> values_;
  std::vector<Bounds> seen_;
  std::vector<std::vector<Arc>> by_last_;
  bool found_ = false;
};

}  // namespace fasti::graph
