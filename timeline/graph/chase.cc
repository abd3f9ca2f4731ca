// SPDX-License-Identifier: MIT
#include "timeline/graph/chase.h"

#include <algorithm>
#include <utility>

#include "timeline/graph/arithmetic.h"

/// Bellman and Ford's method by layers. Every constraint has at most one premise, so a bound's
/// derivation is a chain, and the bounds that chains of k steps can prove are found from those of
/// k − 1 steps. A bound, once recorded, is kept with the one that it came from: later and tighter
/// ones do not rewrite what was derived before them.
///
/// R. Bellman, "On a routing problem", Quarterly of Applied Mathematics 16(1), 1958.

namespace fasti::graph {

Chase::Chase(const Network& network, std::vector<std::uint32_t> arcs,
             const std::vector<std::uint32_t>& domains, Side side, const Ranks& ranks)
    : network_(network),
      side_(side),
      ranks_(ranks),
      arcs_(std::move(arcs)),
      domains_(domains),
      limits_(network.variable_count(), kNone),
      latest_(network.variable_count(), kNone) {
  const auto tail_of = [&](std::uint32_t i) { return tail(network_.arcs()[i]); };
  std::stable_sort(arcs_.begin(), arcs_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return tail_of(a) < tail_of(b); });
  first_.assign(network.variable_count() + 1, 0);
  for (const std::uint32_t arc : arcs_) ++first_[tail_of(arc) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  sets_.resize(network.variable_count());
  const auto opposite = [&](const Domain& domain) {
    return side_ == Side::least ? domain.hi : mirrored(domain.lo);
  };
  for (const std::uint32_t i : domains_) {
    const Domain& domain = network.domains()[i];
    if (domain.values != nullptr) sets_[domain.variable].push_back(i);
    std::uint32_t& limit = limits_[domain.variable];
    if (opposite(domain) == kMax) continue;
    if (limit == kNone || opposite(domain) < opposite(network.domains()[limit])) limit = i;
  }
}

void Chase::aim_at(Variable variable, Value bound) {
  target_ = variable;
  wanted_ = bound;
}

Value Chase::bound(Variable variable) const {
  return latest_[variable] == kNone ? kMin : records_[latest_[variable]].value;
}

Value Chase::through(const Arc& arc, Value x) const {
  if (arc.map == nullptr) return plus(x, arc.weight);
  return side_ == Side::least ? arc.map->up(x) : mirrored(arc.map->down(mirrored(x)));
}

Token Chase::token_of(const Record& record) const {
  if (record.kind == ProofStep::Kind::assumed) return kAlways;
  return record.kind == ProofStep::Kind::arc ? network_.arcs()[record.index].token
                                             : network_.domains()[record.index].token;
}

bool Chase::preferred(const Record& one, const Record& other) const {
  const auto rank = [&](const Record& record) {
    const Token token = token_of(record);
    return token < ranks_.size() ? ranks_[token] : 0;
  };
  return rank(one) < rank(other);
}

bool Chase::stop(End end, Variable variable, std::uint32_t against) {
  end_ = end;
  stopped_at_ = variable;
  against_ = against;
  return false;
}

/// Records a bound if it says more, or as much from a better token; false to stop.
bool Chase::add(const Record& record) {
  const Variable variable = record.variable;
  const std::uint32_t known = latest_[variable];
  if (known != kNone && record.value <= records_[known].value) {
    // What rests on the known record may rest on this one as well, if it is not older itself.
    const bool swap = record.value == records_[known].value && known >= round_ &&
                      (record.before == kNone || record.before < known) &&
                      preferred(record, records_[known]);
    if (swap) records_[known] = record;
    return true;
  }
  if (record.value == kMin) return true;
  if (records_.size() == kCapacity) return stop(End::exhausted, variable, kNone);
  latest_[variable] = static_cast<std::uint32_t>(records_.size());
  records_.push_back(record);
  return snap(variable);
}

/// Moves a new bound on to a member of every set and holds it against the domains.
bool Chase::snap(Variable variable) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::uint32_t i : sets_[variable]) {
      const std::uint32_t last = latest_[variable];
      const Value x = records_[last].value;
      if (x == kMax) break;
      const ValueSet& values = *network_.domains()[i].values;
      const Value next =
          side_ == Side::least ? values.at_or_after(x) : mirrored(values.at_or_before(mirrored(x)));
      if (next == kMax) return stop(End::no_member, variable, i);
      if (next == x) continue;
      moved = true;
      latest_[variable] = static_cast<std::uint32_t>(records_.size());
      records_.push_back({ProofStep::Kind::member, i, variable, last, next});
    }
  }
  const Value x = records_[latest_[variable]].value;
  const std::uint32_t limit = limits_[variable];
  if (limit != kNone) {
    const Domain& domain = network_.domains()[limit];
    const Value most = side_ == Side::least ? domain.hi : mirrored(domain.lo);
    if (x > most) return stop(End::above, variable, limit);
  }
  if (to_finest(x, network_.unit(variable)) > limit_) return stop(End::beyond, variable, kNone);
  return true;
}

/// Applies the arcs that leave a record's variable: those that always hold, or those with tokens.
bool Chase::follow(std::uint32_t record, bool always) {
  const Variable variable = records_[record].variable;
  const Value value = records_[record].value;
  for (std::uint32_t i = first_[variable]; i < first_[variable + 1]; ++i) {
    const Arc& arc = network_.arcs()[arcs_[i]];
    if ((arc.token == kAlways) != always) continue;
    if (!add({ProofStep::Kind::arc, arcs_[i], head(arc), record, through(arc, value)})) {
      return false;
    }
  }
  return true;
}

/// Follows what always holds from every record that is the last of its variable.
bool Chase::settle(std::size_t from) {
  for (std::size_t i = from; i < records_.size(); ++i) {
    const auto record = static_cast<std::uint32_t>(i);
    if (latest_[records_[i].variable] == record && !follow(record, true)) return false;
  }
  return true;
}

void Chase::assume(Variable variable, Value bound) {
  round_ = records_.size();
  add({ProofStep::Kind::assumed, kNone, variable, kNone, bound});
}

bool Chase::begin() {
  begun_ = true;
  for (const std::uint32_t i : domains_) {
    const Domain& domain = network_.domains()[i];
    const Value bound = side_ == Side::least ? domain.lo : mirrored(domain.hi);
    if (!add({ProofStep::Kind::domain, i, domain.variable, kNone, bound})) return false;
  }
  // A set may end where its domain names no bound, or have no member at all.
  for (const std::uint32_t i : domains_) {
    const Domain& domain = network_.domains()[i];
    if (domain.values == nullptr || latest_[domain.variable] != kNone) continue;
    const Value first = side_ == Side::least ? domain.values->at_or_after(kMin)
                                             : mirrored(domain.values->at_or_before(kMax));
    if (first == kMax) return stop(End::no_member, domain.variable, i);
    if (!add({ProofStep::Kind::member, i, domain.variable, kNone, first})) return false;
  }
  return settle(0);
}

bool Chase::next_round() {
  std::vector<std::uint32_t> frontier;
  for (std::size_t i = round_; i < records_.size(); ++i) {
    const auto record = static_cast<std::uint32_t>(i);
    if (latest_[records_[i].variable] == record) frontier.push_back(record);
  }
  round_ = records_.size();
  for (const std::uint32_t record : frontier) {
    if (!follow(record, false)) return false;
  }
  return settle(round_);
}

Chase::End Chase::run() {
  if (!begun_ && !begin()) return end_;
  if (!settle(round_)) return end_;
  // A round is finished even where it has reached the target: it may do so by better tokens.
  while (target_ == kNone || bound(target_) < wanted_) {
    if (round_ == records_.size()) return End::settled;
    if (!next_round()) return end_;
  }
  return End::reached;
}

std::vector<ProofStep> Chase::trace(Variable variable) const {
  std::vector<ProofStep> steps;
  for (std::uint32_t i = latest_[variable]; i != kNone; i = records_[i].before) {
    const Record& record = records_[i];
    steps.push_back({record.kind, record.index, record.variable, oriented(side_, record.value)});
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

}  // namespace fasti::graph
