// SPDX-License-Identifier: MIT
#include "timeline/graph/instance.h"

#include <algorithm>

#include "timeline/graph/arithmetic.h"

namespace fasti::graph {

Instance::Instance(const Network& network, const Enabled& enabled)
    : bounds(network.variable_count()),
      network_(&network),
      enabled_(enabled.begin()),
      token_count_(enabled.size()) {
  load_domains();
}

void Instance::load_domains() {
  const auto distance = [](Value x) { return is_finite(x) ? std::max(x, mirrored(x)) : Value{0}; };
  for (const Domain& domain : network_->domains()) {
    if (!holds(domain.token)) continue;
    Bounds& range = bounds[domain.variable];
    range.lo = std::max(range.lo, domain.lo);
    range.hi = std::min(range.hi, domain.hi);
    reach_ = std::max({reach_, distance(domain.lo), distance(domain.hi)});
    plain_ = plain_ && domain.values == nullptr && domain.lo != kMax && domain.hi != kMin;
    if (domain.values == nullptr) continue;
    if (set_head_.empty()) set_head_.assign(size(), kNone);
    sets_.push_back({domain.values, set_head_[domain.variable]});
    set_head_[domain.variable] = static_cast<std::uint32_t>(sets_.size() - 1);
  }
}

// Tails are counted one place up, so that placing the edges turns counts into offsets and then
// leaves each at the beginning of its own range.
void Instance::lay_out() {
  first_.assign(size() + 2, 0);
  const std::span<const Arc> arcs = network_->arcs();
  for (const Arc& arc : arcs) {
    if (in_use(arc)) ++first_[arc.from + 2];
  }
  for (std::size_t i = 2; i < first_.size(); ++i) first_[i] += first_[i - 1];
  edges_ = std::make_unique_for_overwrite<Edge[]>(first_.back());
  for (std::uint32_t i = 0; i < arcs.size(); ++i) {
    const Arc& arc = arcs[i];
    if (!in_use(arc)) continue;
    const std::uint32_t tag = arc.map != nullptr ? i | Edge::kMapped : i;
    edges_[first_[arc.from + 1]++] = {arc.to, tag, arc.weight};
    if (arc.from == arc.to) note_loop(i);
  }
}

void Instance::note_loop(std::uint32_t arc) {
  if (network_->arcs()[arc].map == nullptr) {
    impossible_arc_ = arc;
    return;
  }
  if (loops_.empty()) loops_.assign(size(), false);
  loops_[network_->arcs()[arc].from] = true;
}

// Each set in turn moves the value on to a member of its own, until all agree on one.
Value Instance::member_at_or_after(Variable variable, Value x) const {
  for (Value before = x;; before = x) {
    for (std::uint32_t i = set_head_[variable]; i != kNone; i = sets_[i].next) {
      const ValueSet& values = *sets_[i].values;
      if (x == kMax) return kMax;
      x = values.at_or_after(x);
    }
    if (x == before) return x;
  }
}

Value Instance::member_at_or_before(Variable variable, Value x) const {
  for (Value before = x;; before = x) {
    for (std::uint32_t i = set_head_[variable]; i != kNone; i = sets_[i].next) {
      const ValueSet& values = *sets_[i].values;
      if (x == kMin) return kMin;
      x = values.at_or_before(x);
    }
    if (x == before) return x;
  }
}

}  // namespace fasti::graph
