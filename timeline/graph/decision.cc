// SPDX-License-Identifier: MIT
#include "timeline/graph/decision.h"

#include <algorithm>

#include "timeline/graph/arithmetic.h"

/// The origin of time is no variable of the graph: bounds are kept apart, so that a million dated
/// events do not hang together through it and most components are single variables. Components
/// are settled in topological order: forward, each takes the least values that follow from what
/// lies before it, and the network is consistent if and only if they fit under the domains. Then
/// they are a solution themselves. A variable that nothing bounds from below, and whatever leads
/// into it, can be put as low as need be. Backward, the greatest values are found in the same way.

namespace fasti::graph {
namespace {

void make_set(std::vector<Token>& tokens) {
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  if (!tokens.empty() && tokens.back() == kAlways) tokens.pop_back();
}

}  // namespace

Enabled enabling(const std::vector<Token>& tokens) {
  Enabled enabled;
  for (const Token token : tokens) {
    if (token == kAlways) continue;
    if (token >= enabled.size()) enabled.resize(std::size_t{token} + 1, false);
    enabled[token] = true;
  }
  return enabled;
}

Decision::Decision(const Network& network, const Enabled& enabled, std::uint64_t budget)
    : budget_(budget),
      instance_(network, enabled),
      reasons_(network.variable_count(), kNone),
      sweeps_(instance_, reasons_) {}

void Decision::find_parts() {
  if (cyclic_) return;
  instance_.lay_out();
  components_ = find_components(instance_);
  cyclic_.emplace(instance_, components_, reasons_, budget_);
}

bool Decision::is_cyclic(std::uint32_t component) const {
  const std::span<const Variable> members = components_.members(component);
  return members.size() > 1 || instance_.has_loop(members.front());
}

Verdict Decision::raise() {
  switch (sweeps_.raise()) {
    case Sweeps::End::settled:
      return Verdict::consistent;
    case Sweeps::End::misfit:
      conflict_.at = first_misfit();
      return Verdict::contradictory;
    case Sweeps::End::circular:
      conflict_.cycle = sweeps_.cycle();
      return Verdict::contradictory;
    case Sweeps::End::stalled:
      break;
  }
  find_parts();
  if (instance_.impossible_arc() == kNone) return raise_parts();
  conflict_.cycle.assign(1, instance_.impossible_arc());
  return Verdict::contradictory;
}

/// The first variable whose lower bound is above its upper one.
Variable Decision::first_misfit() const {
  const auto at = std::find_if(instance_.bounds.begin(), instance_.bounds.end(),
                               [](const Bounds& range) { return range.lo > range.hi; });
  return static_cast<Variable>(at - instance_.bounds.begin());
}

Verdict Decision::raise_parts() {
  for (auto component = static_cast<std::uint32_t>(components_.size()); component-- > 0;) {
    const std::span<const Variable> members = components_.members(component);
    const bool cyclic = is_cyclic(component);
    const Verdict verdict = cyclic                  ? cyclic_->raise(component)
                            : fits(members.front()) ? Verdict::consistent
                                                    : Verdict::contradictory;
    if (verdict == Verdict::contradictory) {
      if (cyclic) conflict_ = cyclic_->conflict();
      if (conflict_.at == kNone) conflict_.at = members.front();
    }
    if (verdict != Verdict::consistent) return verdict;
    for (const Variable variable : members) push(variable, cyclic);
  }
  return Verdict::consistent;
}

/// Moves the lower bound on to a member of the variable's sets and holds it against the upper one.
bool Decision::fits(Variable variable) {
  Bounds& range = instance_.bounds[variable];
  if (range.lo != kMax && instance_.has_set(variable)) {
    range.lo = instance_.member_at_or_after(variable, range.lo);
    if (range.lo == kMax) return false;
  }
  return range.lo <= range.hi;
}

/// Along the arcs that leave the component; those inside hold already.
void Decision::push(Variable variable, bool cyclic) {
  const Value lo = instance_.bounds[variable].lo;
  if (lo == kMin) return;
  const Edge* const end = instance_.end(variable);
  for (const Edge* edge = instance_.begin(variable); edge != end; ++edge) {
    if (cyclic && components_.of[edge->head] == components_.of[variable]) continue;
    const Value bound = edge->mapped() ? instance_.network().arcs()[edge->arc()].map->up(lo)
                                       : plus(lo, edge->weight);
    Value& head = instance_.bounds[edge->head].lo;
    if (bound <= head) continue;
    head = bound;
    reasons_[edge->head] = edge->arc();
  }
}

Verdict Decision::lower() {
  const bool shallow = !cyclic_;
  if (shallow && sweeps_.lower() == Sweeps::End::settled) return Verdict::consistent;
  find_parts();
  return lower_parts();
}

Verdict Decision::lower_parts() {
  for (std::uint32_t component = 0; component < components_.size(); ++component) {
    const std::span<const Variable> members = components_.members(component);
    const bool cyclic = is_cyclic(component);
    for (const Variable variable : members) pull(variable, cyclic);
    if (cyclic) {
      if (cyclic_->lower(component) == Verdict::undecided) return Verdict::undecided;
    } else if (instance_.has_set(members.front())) {
      Value& hi = instance_.bounds[members.front()].hi;
      if (hi != kMin) hi = instance_.member_at_or_before(members.front(), hi);
    }
  }
  return Verdict::consistent;
}

void Decision::pull(Variable variable, bool cyclic) {
  Value hi = instance_.bounds[variable].hi;
  const Edge* const end = instance_.end(variable);
  for (const Edge* edge = instance_.begin(variable); edge != end; ++edge) {
    if (cyclic && components_.of[edge->head] == components_.of[variable]) continue;
    const Value head = instance_.bounds[edge->head].hi;
    const Value bound = edge->mapped() ? instance_.network().arcs()[edge->arc()].map->down(head)
                                       : minus(head, edge->weight);
    hi = std::min(hi, bound);
  }
  instance_.bounds[variable].hi = hi;
}

std::uint32_t Decision::last_step(Variable variable) const {
  return !cyclic_ || cyclic_->log().latest.empty() ? kNone : cyclic_->log().latest[variable];
}

/// Of the domain that bounds the variable most on this side; of several the last token, so that
/// `shrink` keeps what is to be kept.
Token Decision::domain_token(Variable variable, Side side) const {
  Token token = kAlways;
  Value tightest = kMin;
  for (const Domain& domain : instance_.network().domains()) {
    if (domain.variable != variable || !instance_.holds(domain.token)) continue;
    const Value bound = side == Side::least ? domain.lo : mirrored(domain.hi);
    if (bound < tightest || bound == kMin) continue;
    token = bound > tightest ? domain.token : std::max(token, domain.token);
    tightest = bound;
  }
  return token;
}

/// Follows the lower bound of the variable back to where it comes from. Sets met on the way are
/// taken to have moved it. False when it comes from a horizon.
bool Decision::trace(Variable variable, std::vector<Token>& tokens) const {
  const std::span<const Arc> arcs = instance_.network().arcs();
  std::vector<Variable> with_set;
  std::uint32_t step = last_step(variable);
  std::uint32_t arc = kNone;
  for (;;) {
    if (instance_.has_set(variable)) with_set.push_back(variable);
    if (step != kNone) {
      arc = cyclic_->log().steps[step].arc;
      step = cyclic_->log().steps[step].before;
      variable = arcs[arc].from;
    } else {
      arc = reasons_[variable];
      if (arc == kNone || arc == kFromHorizon) break;
      variable = arcs[arc].from;
      step = last_step(variable);
    }
    tokens.push_back(arcs[arc].token);
  }
  tokens.push_back(domain_token(variable, Side::least));
  std::sort(with_set.begin(), with_set.end());
  for (const Domain& domain : instance_.network().domains()) {
    if (domain.values != nullptr && instance_.holds(domain.token) &&
        std::binary_search(with_set.begin(), with_set.end(), domain.variable)) {
      tokens.push_back(domain.token);
    }
  }
  return arc == kNone;
}

/// The tokens that the derivation used. Where it rests on a horizon they need not be contradictory
/// by themselves, and `proven` is unset.
std::vector<Token> Decision::derivation(bool& proven) const {
  std::vector<Token> tokens;
  proven = true;
  for (const std::uint32_t arc : conflict_.cycle) {
    tokens.push_back(instance_.network().arcs()[arc].token);
  }
  if (conflict_.cycle.empty()) {
    const bool grounded = trace(conflict_.at, tokens);
    tokens.push_back(domain_token(conflict_.at, Side::greatest));
    proven = grounded && conflict_.proven && (!cyclic_ || cyclic_->log().complete);
  }
  make_set(tokens);
  return tokens;
}

/// The variables from which the conflict's component can be reached, itself included.
std::vector<bool> Decision::ancestors() const {
  std::vector<bool> found(instance_.size(), false);
  for (std::uint32_t i = components_.of[conflict_.at]; i < components_.size(); ++i) {
    const std::span<const Variable> members = components_.members(i);
    const bool leads = i == components_.of[conflict_.at] ||
                       std::any_of(members.begin(), members.end(), [&](Variable variable) {
                         return std::any_of(instance_.begin(variable), instance_.end(variable),
                                            [&](const Edge& edge) { return found[edge.head]; });
                       });
    for (const Variable variable : members) found[variable] = leads;
  }
  return found;
}

/// Every token that the conflict's component and what leads into it could have used.
std::vector<Token> Decision::surroundings() const {
  const std::vector<bool> near = ancestors();
  std::vector<Token> tokens;
  for (const Arc& arc : instance_.network().arcs()) {
    if (instance_.holds(arc.token) && near[arc.to]) tokens.push_back(arc.token);
  }
  for (const Domain& domain : instance_.network().domains()) {
    if (instance_.holds(domain.token) && near[domain.variable]) tokens.push_back(domain.token);
  }
  make_set(tokens);
  return tokens;
}

std::vector<Token> Decision::core() const {
  bool proven = false;
  std::vector<Token> tokens = derivation(proven);
  if (proven) return tokens;
  const Enabled enabled = enabling(tokens);
  const Verdict verdict = Decision(instance_.network(), enabled, budget_).raise();
  return verdict == Verdict::contradictory ? tokens : surroundings();
}

}  // namespace fasti::graph
