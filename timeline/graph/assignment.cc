// SPDX-License-Identifier: MIT
#include <algorithm>

#include "timeline/graph/arithmetic.h"
#include "timeline/graph/proof.h"

/// The least values of all variables together are a solution. A variable that nothing bounds from
/// below has none; it is given a floor, the same for all such variables and below every date, and
/// the least values are sought again. The floor is lowered until it is out of the way, which it is
/// once it lies below the dates by the sum of all distances and some periods of the calendar
/// (horizon.cc).

namespace fasti::graph {
namespace {

/// The least bound that any variable has, in the finest unit; 0 when there is none.
Value lowest_bound(const Network& network, const std::vector<Bounds>& bounds) {
  Value lowest = kMax;
  for (Variable v = 0; v < bounds.size(); ++v) {
    for (const Value bound : {bounds[v].lo, bounds[v].hi}) {
      if (is_finite(bound)) lowest = std::min(lowest, to_finest(bound, network.unit(v)));
    }
  }
  return lowest == kMax ? 0 : lowest;
}

std::vector<Value> least_values(const std::vector<Bounds>& bounds) {
  std::vector<Value> values;
  values.reserve(bounds.size());
  for (const Bounds& range : bounds) values.push_back(range.lo);
  return values;
}

bool all_finite(const std::vector<Value>& values) {
  return std::all_of(values.begin(), values.end(), is_finite);
}

}  // namespace

bool satisfies(const Network& network, const Enabled& enabled, const std::vector<Value>& values) {
  const auto holds = [&](Token token) {
    return token == kAlways || (token < enabled.size() && enabled[token]);
  };
  const auto in_domain = [&](const Domain& domain) {
    const Value x = values[domain.variable];
    if (x < domain.lo || x > domain.hi) return false;
    return domain.values == nullptr || domain.values->at_or_after(x) == x;
  };
  const auto in_order = [&](const Arc& arc) {
    const Value from = values[arc.from];
    return values[arc.to] >= (arc.map != nullptr ? arc.map->up(from) : plus(from, arc.weight));
  };
  return all_finite(values) &&
         std::all_of(network.domains().begin(), network.domains().end(),
                     [&](const Domain& d) { return !holds(d.token) || in_domain(d); }) &&
         std::all_of(network.arcs().begin(), network.arcs().end(),
                     [&](const Arc& a) { return !holds(a.token) || in_order(a); });
}

std::optional<std::vector<Value>> find_assignment(const Network& network, const Enabled& enabled) {
  const Solution free = solve(network, enabled);
  if (free.verdict != Verdict::consistent) return std::nullopt;
  std::vector<Value> values = least_values(free.bounds);
  constexpr Value kFirstMargin = Value{86'400} * 366;
  constexpr Value kLastMargin = Value{1} << 60;
  const Value lowest = lowest_bound(network, free.bounds);
  for (Value margin = kFirstMargin; !all_finite(values) && margin < kLastMargin; margin *= 20) {
    Network floored = network;
    const Value floor = minus(lowest, margin);
    for (Variable v = 0; v < free.bounds.size(); ++v) {
      if (free.bounds[v].lo != kMin) continue;
      floored.add_domain({v, from_finest(floor, network.unit(v)), kMax, nullptr, kAlways});
    }
    const Solution solution = solve(floored, enabled);
    if (solution.verdict == Verdict::consistent) values = least_values(solution.bounds);
  }
  if (!satisfies(network, enabled, values)) return std::nullopt;
  return values;
}

}  // namespace fasti::graph
