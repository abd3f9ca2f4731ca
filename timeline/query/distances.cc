// SPDX-License-Identifier: MIT
#include "timeline/query/distances.h"

#include <algorithm>
#include <utility>

#include "timeline/graph/arithmetic.h"
#include "timeline/graph/proof.h"
#include "timeline/query/open_network.h"
#include "timeline/reason/encode.h"

/// Whether one point is always at least so far after another is asked of the solver: with the
/// contrary added, there must be no solution. The greatest such distance is most often that of the
/// two windows, or that along the constants from the one to the other, and a single question
/// confirms it; only where calendars or sets say more is it sought by halving.

namespace fasti {

namespace {

using graph::Value;
using graph::Variable;

constexpr Value kFar = Value{10'000} * 366 * kSecondsPerDay;

bool has_solution(const graph::Network& network) {
  return graph::solve(network, {}).verdict != graph::Verdict::contradictory;
}

}  // namespace

Distances::Distances(const Chronology& chronology, const Reasoning& reasoning, Id<Event> first,
                     Id<Event> second)
    : points_{Encoding::start_of(first), Encoding::end_of(first), Encoding::start_of(second),
              Encoding::end_of(second)} {
  const OpenNetwork open(chronology, reasoning);
  NetworkPart part = open.cut({points_.begin(), points_.end()});
  network_ = std::move(part.network);
  for (std::size_t i = 0; i < points_.size(); ++i) {
    bounds_.at(i) = open.bounds(points_.at(i));
    const auto known = part.numbers.find(points_.at(i));
    if (known != part.numbers.end()) {
      numbers_.at(i) = known->second;
      continue;
    }
    numbers_.at(i) = network_.add_variable();
    network_.add_domain(
        {numbers_.at(i), bounds_.at(i).lo, bounds_.at(i).hi, nullptr, graph::kAlways});
  }
}

std::size_t Distances::place(Variable variable) const {
  return static_cast<std::size_t>(std::find(points_.begin(), points_.end(), variable) -
                                  points_.begin());
}

bool Distances::holds(Variable earlier, Variable later, Value least) const {
  graph::Network against = network_;
  against.add_arc(
      {numbers_.at(place(later)), numbers_.at(place(earlier)), 1 - least, nullptr, graph::kAlways});
  return !has_solution(against);
}

std::optional<Value> Distances::by_constants(Variable from, Variable to) const {
  std::vector<Value> longest(network_.variable_count(), graph::kMin);
  longest[from] = 0;
  for (bool changed = true; changed;) {
    changed = false;
    for (const graph::Arc& arc : network_.arcs()) {
      if (arc.map != nullptr || longest[arc.from] == graph::kMin) continue;
      const Value reached = graph::plus(longest[arc.from], arc.weight);
      if (reached <= longest[arc.to]) continue;
      longest[arc.to] = reached;
      changed = true;
    }
  }
  return longest[to] == graph::kMin ? std::nullopt : std::optional(longest[to]);
}

std::optional<Value> Distances::least(Variable earlier, Variable later) const {
  const graph::Bounds& from = bounds_.at(place(earlier));
  const graph::Bounds& to = bounds_.at(place(later));
  Value known = -kFar;
  if (from.hi != graph::kMax && to.lo != graph::kMin) known = to.lo - from.hi;
  const auto path = by_constants(numbers_.at(place(earlier)), numbers_.at(place(later)));
  if (path) known = std::max(known, *path);
  if (known == -kFar) {
    if (!holds(earlier, later, known)) return std::nullopt;
  } else if (!holds(earlier, later, known + 1)) {
    return known;
  }
  Value beyond = kFar;
  if (from.lo != graph::kMin && to.hi != graph::kMax) beyond = to.hi - from.lo + 1;
  while (beyond - known > 1) {
    const Value middle = known + (beyond - known) / 2;
    (holds(earlier, later, middle) ? known : beyond) = middle;
  }
  return known;
}

std::optional<std::array<Extent, 2>> Distances::example(Variable earlier, Variable later) const {
  constexpr std::array<Value, 4> kRound{kSecondsPerDay, 3600, 60, 1};
  for (const Value apart : kRound) {
    graph::Network with = network_;
    with.add_arc(
        {numbers_.at(place(earlier)), numbers_.at(place(later)), apart, nullptr, graph::kAlways});
    if (!has_solution(with)) continue;
    const auto values = graph::find_assignment(with, {});
    if (!values) continue;
    const auto window = [&](std::size_t point) {
      const Tick tick = (*values)[numbers_.at(point)];
      return Window{tick, tick + 1};
    };
    return std::array<Extent, 2>{{{window(0), window(1)}, {window(2), window(3)}}};
  }
  return std::nullopt;
}

}  // namespace fasti
