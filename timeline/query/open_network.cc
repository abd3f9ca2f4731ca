// SPDX-License-Identifier: MIT
#include "timeline/query/open_network.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "timeline/reason/encode.h"

namespace fasti {

namespace {

/// Steps of the solver for one question.
constexpr std::uint64_t kBudget = std::uint64_t{1} << 18;

graph::Bounds closed(const Window& window) {
  return {window.lo, window.hi == kFuture ? graph::kMax : window.hi - 1};
}

graph::Bounds days(const Zone& zone, const graph::Bounds& ticks) {
  return {zone.day_of(ticks.lo), zone.day_of(ticks.hi)};
}

/// The days that a dating allows, its holes left aside.
graph::Bounds days(const Zone& zone, const Dating& dating) {
  const auto read = dating.value.read(zone, true);
  const auto* reading = std::get_if<edtf::Reading>(&read);
  if (reading == nullptr) return {};
  return days(zone, closed({reading->extent.start.lo, reading->extent.end.hi}));
}

}  // namespace

OpenNetwork::OpenNetwork(const Chronology& chronology, const Reasoning& reasoning)
    : network_(reasoning.encoding->network()),
      bounds_(reasoning.bounds),
      arcs_(network_.variable_count()),
      domains_(network_.variable_count()) {
  if (bounds_.empty()) {
    take_stated_bounds(chronology, reasoning);
    return;
  }
  const auto holds = [&](graph::Token token) {
    return token == graph::kAlways || reasoning.held[token];
  };
  for (std::size_t i = 0; i < network_.arcs().size(); ++i) {
    const graph::Arc& arc = network_.arcs()[i];
    if (!holds(arc.token) || !open(arc)) continue;
    arcs_[arc.from].push_back(i);
    arcs_[arc.to].push_back(i);
  }
  for (std::size_t i = 0; i < network_.domains().size(); ++i) {
    const graph::Domain& domain = network_.domains()[i];
    if (domain.values != nullptr && holds(domain.token)) domains_[domain.variable].push_back(i);
  }
}

/// Where nothing could be decided: what each date says by itself.
void OpenNetwork::take_stated_bounds(const Chronology& chronology, const Reasoning& reasoning) {
  bounds_.resize(network_.variable_count());
  for (const Event& event : chronology.events) {
    const Id<Event> id = chronology.events.id_of(event);
    bounds_[Encoding::start_of(id)] = closed(reasoning.stated[id.value].start);
    bounds_[Encoding::end_of(id)] = closed(reasoning.stated[id.value].end);
    if (event.status == Status::cancelled) continue;
    for (const Effect& effect : event.effects) {
      const Zone& zone = zone_of(chronology, chronology.instruments[effect.instrument]);
      const EffectDays& of = reasoning.encoding->days_of(effect);
      const Id<Instrument> incoming = effect.with.value_or(effect.instrument);
      bounds_[of.act] = days(zone, bounds_[Encoding::start_of(id)]);
      bounds_[of.incoming] = days(zone_of(chronology, chronology.instruments[incoming]),
                                  bounds_[Encoding::start_of(id)]);
      if (effect.from) bounds_[of.from] = days(zone, *effect.from);
      if (effect.until) bounds_[*of.until] = days(zone, *effect.until);
    }
  }
}

/// Whether the arc can still be violated within the bounds.
bool OpenNetwork::open(const graph::Arc& arc) const {
  const graph::Value most = bounds_[arc.from].hi;
  const graph::Value reached =
      arc.map != nullptr ? arc.map->up(most) : saturating_add(most, arc.weight);
  return reached > bounds_[arc.to].lo;
}

std::vector<graph::Variable> OpenNetwork::reach(const std::vector<graph::Variable>& wanted) const {
  const bool settled = std::all_of(wanted.begin(), wanted.end(), [&](graph::Variable variable) {
    return bounds_[variable].lo == bounds_[variable].hi;
  });
  if (settled) return {};
  std::vector<bool> seen(bounds_.size(), false);
  std::vector<graph::Variable> found;
  const auto add = [&](graph::Variable variable) {
    if (seen[variable] || bounds_[variable].lo == bounds_[variable].hi) return;
    seen[variable] = true;
    found.push_back(variable);
  };
  for (const graph::Variable variable : wanted) add(variable);
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const std::size_t arc : arcs_[found[i]]) {
      add(network_.arcs()[arc].from);
      add(network_.arcs()[arc].to);
    }
  }
  trim(found, wanted);
  std::sort(found.begin(), found.end());
  return found;
}

/// Takes away what only hangs on one other variable and is not asked for: its bounds have done to
/// that one all that they can. Most instants go, and the days stay with constant distances. Months
/// do not go: what is a month later and 30 days later bears out no day between its bounds.
void OpenNetwork::trim(std::vector<graph::Variable>& found,
                       const std::vector<graph::Variable>& wanted) const {
  std::unordered_map<graph::Variable, bool> kept;
  for (const graph::Variable variable : found) kept[variable] = true;
  const auto loose = [&](graph::Variable variable) {
    if (!kept[variable] || !domains_[variable].empty()) return false;
    if (std::find(wanted.begin(), wanted.end(), variable) != wanted.end()) return false;
    std::optional<graph::Variable> neighbour;
    for (const std::size_t i : arcs_[variable]) {
      const graph::Arc& arc = network_.arcs()[i];
      const graph::Variable other = arc.from == variable ? arc.to : arc.from;
      if (!kept[other] || other == variable) continue;
      if (neighbour && *neighbour != other) return false;
      if (arc.map != nullptr && network_.unit(variable) == network_.unit(other)) return false;
      neighbour = other;
    }
    return true;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (const graph::Variable variable : found) {
      if (!loose(variable)) continue;
      kept[variable] = false;
      changed = true;
    }
  }
  std::erase_if(found, [&](graph::Variable variable) { return !kept[variable]; });
}

NetworkPart OpenNetwork::cut(const std::vector<graph::Variable>& wanted) const {
  NetworkPart part{graph::Network(network_.regularity()), {}, {}};
  const std::vector<graph::Variable> variables = reach(wanted);
  for (const graph::Variable old : variables) {
    const graph::Variable number = part.network.add_variable(network_.unit(old));
    part.numbers.emplace(old, number);
    part.bounds.push_back(bounds_[old]);
    part.network.add_domain({number, bounds_[old].lo, bounds_[old].hi, nullptr, graph::kAlways});
    for (const std::size_t i : domains_[old]) {
      part.network.add_domain(
          {number, graph::kMin, graph::kMax, network_.domains()[i].values, graph::kAlways});
    }
  }
  for (const graph::Variable old : variables) {
    for (const std::size_t i : arcs_[old]) {
      graph::Arc arc = network_.arcs()[i];
      if (arc.from != old || !part.numbers.contains(arc.to)) continue;  // each arc once
      arc.from = part.numbers.at(arc.from);
      arc.to = part.numbers.at(arc.to);
      arc.token = graph::kAlways;
      part.network.add_arc(arc);
    }
  }
  return part;
}

bool OpenNetwork::may_precede(graph::Variable a, graph::Variable b) const {
  if (bounds_[a].hi < bounds_[b].lo) return true;
  if (bounds_[a].lo >= bounds_[b].hi) return false;
  NetworkPart part = cut({a, b});
  const auto left = part.numbers.find(a);
  const auto right = part.numbers.find(b);
  if (left == part.numbers.end() || right == part.numbers.end()) return true;
  part.network.add_arc({left->second, right->second, 1, nullptr, graph::kAlways});
  return graph::solve(part.network, {}, kBudget).verdict != graph::Verdict::contradictory;
}

std::vector<bool> OpenNetwork::ordered_after(graph::Variable from) const {
  std::vector<bool> found(bounds_.size(), false);
  found[from] = true;
  for (std::vector<graph::Variable> todo{from}; !todo.empty();) {
    const graph::Variable at = todo.back();
    todo.pop_back();
    for (const std::size_t i : arcs_[at]) {
      const graph::Arc& arc = network_.arcs()[i];
      if (arc.from != at || arc.map != nullptr || arc.weight < 0 || found[arc.to]) continue;
      found[arc.to] = true;
      todo.push_back(arc.to);
    }
  }
  return found;
}

}  // namespace fasti
