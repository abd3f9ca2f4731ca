// SPDX-License-Identifier: MIT
#include "timeline/graph/sweeps.h"

#include <algorithm>

#include "timeline/graph/arithmetic.h"

/// Most networks are shallow: from any event a handful of constraints leads to the date that binds
/// it. There, passing over all variables in the order of their numbers and following the arcs of
/// those that were raised, forward and backward in turn, settles everything in a few passes over
/// memory, with no need of components (Bellman's method with Yen's order, by which a path is
/// followed as far as it runs one way). A variable without a date gets one so far out that no path
/// leads from there to any date, so that cycles are found in the same passes.
///
/// Passes are given up as soon as they no longer make the number of raised labels dwindle. Then
/// either the reasons of the labels have closed to a cycle, which is positive (as each label is at
/// most what its reason now asks for, and less at one place), or the network is deep and the
/// caller's more careful methods are worth their price.
///
/// J. Y. Yen, "An algorithm for finding shortest routes from all source nodes to a given
/// destination in general networks", Q. Appl. Math. 27, 1970.

namespace fasti::graph {
namespace {

constexpr std::size_t kMostSweeps = 32;
constexpr std::size_t kPatience = 4;  ///< so many sweeps run in any case
constexpr std::size_t kSkims = 3;
constexpr std::size_t kFew = 8;  ///< labels, too few to tell how they dwindle

/// Where labels begin that nothing bounds. Labels that come from dates stay within `kDates` of 0
/// even if a positive cycle raises them in every sweep; other ones stay as near to `kFar`.
constexpr Value kFar = Value{1} << 61;
constexpr Value kDates = Value{1} << 60;

}  // namespace

bool Sweeps::suit(const Instance& instance) {
  return instance.plain() && instance.reach() < kDates / 2 / static_cast<Value>(kMostSweeps);
}

/// Passes until one changes nothing; false when they stop getting nearer to that.
template <class Pass>
bool Sweeps::settle(Pass pass) {
  std::size_t before = 0;
  for (std::size_t i = 0; i < kMostSweeps; ++i) {
    const std::size_t changed = pass(i % 2 == 1);
    if (changed == 0) return true;
    if (i >= kPatience && changed > before / 4 * 3 + kFew) return false;
    before = changed;
  }
  return false;
}

template <class Each>
std::size_t Sweeps::sweep(bool downward, Each each) {
  const auto size = static_cast<Variable>(labels_.size());
  std::size_t changed = 0;
  if (downward) {
    for (Variable variable = size; variable-- > 0;) changed += each(variable);
  } else {
    for (Variable variable = 0; variable < size; ++variable) changed += each(variable);
  }
  return changed;
}

/// Raises the heads of the variable's arcs, if it has been raised itself.
std::size_t Sweeps::push(Variable tail) {
  if (raised_[tail] == 0) return 0;
  raised_[tail] = 0;
  const Value base = labels_[tail];
  std::size_t changed = 0;
  const Edge* const end = instance_.end(tail);
  for (const Edge* edge = instance_.begin(tail); edge != end; ++edge) {
    const Value label = base + edge->weight;
    if (label <= labels_[edge->head]) continue;
    labels_[edge->head] = label;
    raised_[edge->head] = 1;
    reasons_[edge->head] = edge->arc();
    ++changed;
  }
  return changed;
}

/// Lowers the variable to what its arcs allow.
std::size_t Sweeps::pull(Variable tail) {
  Value label = labels_[tail];
  const Edge* const end = instance_.end(tail);
  for (const Edge* edge = instance_.begin(tail); edge != end; ++edge) {
    label = std::min(label, labels_[edge->head] - edge->weight);
  }
  const bool changed = label != labels_[tail];
  labels_[tail] = label;
  return changed ? 1 : 0;
}

void Sweeps::begin() {
  labels_.resize(instance_.size());
  raised_.assign(instance_.size(), 1);
  for (Variable v = 0; v < labels_.size(); ++v) {
    const Value lo = instance_.bounds[v].lo;
    labels_[v] = lo == kMin ? -kFar : lo;
  }
}

/// Raises most labels most of the way, without a branch that depends on them: while every second
/// arc raises its head, guessing wrong costs more than the work. Notes no reasons.
void Sweeps::skim() {
  for (std::size_t i = 0; i < kSkims; ++i) {
    for (const Arc& arc : instance_.network().arcs()) {
      if (!instance_.in_use(arc)) continue;
      labels_[arc.to] = std::max(labels_[arc.to], labels_[arc.from] + arc.weight);
    }
  }
}

bool Sweeps::settle_by_pushing() {
  return settle(
      [&](bool downward) { return sweep(downward, [&](Variable v) { return push(v); }); });
}

bool Sweeps::fits() const {
  for (Variable v = 0; v < labels_.size(); ++v) {
    if (labels_[v] > instance_.bounds[v].hi) return false;
  }
  return true;
}

/// Where a label is above its limit, the reasons of all are wanted: that takes sweeps from the
/// beginning.
Sweeps::End Sweeps::raise() {
  begin();
  skim();
  bool settled = settle_by_pushing();
  if (settled && !fits()) {
    begin();
    settled = settle_by_pushing();
  }
  if (!settled) {
    if (find_cycle()) return End::circular;
    std::fill(reasons_.begin(), reasons_.end(), kNone);
    return End::stalled;
  }
  for (Variable v = 0; v < labels_.size(); ++v) {
    instance_.bounds[v].lo = labels_[v] < -kDates ? kMin : labels_[v];
  }
  return End::settled;
}

Sweeps::End Sweeps::lower() {
  labels_.resize(instance_.size());
  bool bounded = false;
  for (Variable v = 0; v < labels_.size(); ++v) {
    const Value hi = instance_.bounds[v].hi;
    bounded = bounded || hi != kMax;
    labels_[v] = hi == kMax ? kFar : hi;
  }
  if (!bounded) return End::settled;
  const bool settled =
      settle([&](bool downward) { return sweep(!downward, [&](Variable v) { return pull(v); }); });
  if (!settled) return End::stalled;
  for (Variable v = 0; v < labels_.size(); ++v) {
    instance_.bounds[v].hi = labels_[v] > kDates ? kMax : labels_[v];
  }
  return End::settled;
}

/// The variable whose bound raised this one's.
Variable Sweeps::cause_of(Variable variable) const {
  return instance_.network().arcs()[reasons_[variable]].from;
}

/// Follows the reasons from every variable in turn, until a walk meets itself.
bool Sweeps::find_cycle() {
  std::vector<Variable> walk(instance_.size(), kNone);  ///< the start of the walk that came by
  for (Variable start = 0; start < walk.size(); ++start) {
    Variable variable = start;
    while (walk[variable] == kNone) {
      walk[variable] = start;
      if (reasons_[variable] == kNone) break;
      variable = cause_of(variable);
      if (walk[variable] != start) continue;
      record_cycle(variable);
      return true;
    }
  }
  return false;
}

void Sweeps::record_cycle(Variable on_cycle) {
  Variable variable = on_cycle;
  do {
    cycle_.push_back(reasons_[variable]);
    variable = cause_of(variable);
  } while (variable != on_cycle);
}

}  // namespace fasti::graph
