// SPDX-License-Identifier: MIT
#include "timeline/graph/sweeps.h"

#include <algorithm>

#include "timeline/graph/arithmetic.h"

/// Most networks are shallow: from any event a handful of constraints leads to the date that binds
/// it. There, passing over the arcs in the order in which they were given settles everything in a
/// few passes (Bellman and Ford's method at its plainest), with no need of adjacency or components:
/// memory is read in sequence, but for the labels, which are few enough for a cache. And a pass
/// takes the greater of two values without a branch, for while every second arc raises its head,
/// guessing wrong costs more than the work. Where arcs are given in an order of time, a pass along
/// it follows a path from end to end; so a pass that changes almost as much as the one before it
/// turns round. A variable without a date gets one so far out that no path leads from there to any
/// date, so that cycles are found in the same passes.
///
/// Passes are given up as soon as they no longer make the number of raised labels dwindle. Then
/// either a few labels chase each other round a positive cycle, and passes that note what raised
/// each label show the reasons closing to one (as each label is at most what its reason now asks
/// for, and less at one place, that cycle is positive); or the network is deep, and the caller's
/// more careful methods are worth their price.
///
/// R. Bellman, "On a routing problem", Quarterly of Applied Mathematics 16(1), 1958.

namespace fasti::graph {
namespace {

constexpr std::size_t kMostPasses = 32;
constexpr std::size_t kPatience = 4;  ///< so many passes run in any case
constexpr std::size_t kMostWithReasons = 32;
constexpr std::size_t kStalled = ~std::size_t{0};

/// Of how many variables one is raised when a branch on it is better than none.
constexpr std::size_t kShare = 3;

/// And of how many when they are too many for one short cycle.
constexpr std::size_t kManyShare = 32;

/// Where labels begin that nothing bounds. Labels that come from dates stay within `kDates` of 0
/// even if a positive cycle raises them in every pass; other ones stay as near to `kFar`.
constexpr Value kFar = Value{1} << 61;
constexpr Value kDates = Value{1} << 60;

/// Calls `each` for all below `count`, in order or against it.
template <class Each>
void for_all(std::size_t count, bool backward, Each each) {
  if (backward) {
    for (std::size_t i = count; i-- > 0;) each(i);
  } else {
    for (std::size_t i = 0; i < count; ++i) each(i);
  }
}

}  // namespace

/// False where there is more than constant weights, or so great ones that sums are in danger. What
/// is not in use becomes a step that changes nothing, so that indices stay those of the arcs.
bool Sweeps::load() {
  if (!instance_.plain()) return false;
  const std::span<const Arc> arcs = instance_.network().arcs();
  step_count_ = arcs.size();
  steps_ = std::make_unique_for_overwrite<Step[]>(step_count_);
  Wide reach = instance_.reach();
  for (std::size_t i = 0; i < step_count_; ++i) {
    const Arc& arc = arcs[i];
    if (!instance_.in_use(arc)) {
      steps_[i] = {arc.from, arc.from, 0};
      continue;
    }
    if (arc.map != nullptr) return false;
    steps_[i] = {arc.from, arc.to, arc.weight};
    reach += std::max(arc.weight, -arc.weight);
  }
  return reach < kDates / 2 / static_cast<Value>(kMostPasses + kMostWithReasons);
}

void Sweeps::begin() {
  labels_.resize(instance_.size());
  for (Variable v = 0; v < labels_.size(); ++v) {
    const Value lo = instance_.bounds[v].lo;
    labels_[v] = lo == kMin ? -kFar : lo;
  }
}

std::size_t Sweeps::raise_once(bool backward) {
  std::size_t changed = 0;
  Value* const labels = labels_.data();
  for_all(step_count_, backward, [&, steps = steps_.get()](std::size_t i) {
    const Step& step = steps[i];
    const Value label = labels[step.from] + step.weight;
    const Value present = labels[step.to];
    labels[step.to] = std::max(label, present);
    changed += static_cast<std::size_t>(labels[step.to] != present);
  });
  return changed;
}

std::size_t Sweeps::lower_once(bool backward) {
  std::size_t changed = 0;
  Value* const labels = labels_.data();
  for_all(step_count_, backward, [&, steps = steps_.get()](std::size_t i) {
    const Step& step = steps[i];
    const Value label = labels[step.to] - step.weight;
    const Value present = labels[step.from];
    labels[step.from] = std::min(label, present);
    changed += static_cast<std::size_t>(labels[step.from] != present);
  });
  return changed;
}

std::size_t Sweeps::raise_with_reasons(bool backward) {
  std::size_t changed = 0;
  Value* const labels = labels_.data();
  for_all(step_count_, backward, [&, steps = steps_.get()](std::size_t i) {
    const Step& step = steps[i];
    const Value label = labels[step.from] + step.weight;
    if (label <= labels[step.to]) return;
    labels[step.to] = label;
    reasons_[step.to] = static_cast<std::uint32_t>(i);
    ++changed;
  });
  return changed;
}

/// Passes until one changes no more than `few` labels, and how many that were; kStalled when they
/// stop getting nearer to that.
template <class Pass>
std::size_t Sweeps::settle(std::size_t few, Pass pass) {
  std::size_t before = kStalled;
  bool backward = false;
  for (std::size_t i = 0; i < kMostPasses; ++i) {
    const std::size_t changed = pass(backward);
    if (changed <= few) return changed;
    const bool dwindling = changed <= before / 4 * 3;
    if (i >= kPatience && !dwindling) break;
    if (!dwindling) backward = !backward;
    before = changed;
  }
  return kStalled;
}

bool Sweeps::fits() const {
  for (Variable v = 0; v < labels_.size(); ++v) {
    if (labels_[v] > instance_.bounds[v].hi) return false;
  }
  return true;
}

Sweeps::End Sweeps::raise() {
  const End end = load() ? raise_labels() : End::stalled;
  if (end == End::stalled) release();
  if (end == End::stalled || end == End::circular) return end;
  for (Variable v = 0; v < labels_.size(); ++v) {
    instance_.bounds[v].lo = labels_[v] < -kDates ? kMin : labels_[v];
  }
  return end;
}

Sweeps::End Sweeps::raise_labels() {
  begin();
  const auto pass = [this](bool backward) { return raise_once(backward); };
  const std::size_t left = settle(labels_.size() / kShare, pass);
  if (left == kStalled) return End::stalled;
  if (left != 0 && fits()) {
    const End end = look_for_cycle();
    if (end != End::settled) return end;
  }
  return fits() ? End::settled : look_for_misfit();
}

/// Where a label is above its limit, what raised it is wanted: that takes passes from the
/// beginning, until one shows such a label again. Its reasons lead back to a date, unless they
/// lead round a cycle.
Sweeps::End Sweeps::look_for_misfit() {
  begin();
  std::fill(reasons_.begin(), reasons_.end(), kNone);
  for (bool backward = false; fits(); backward = !backward) raise_with_reasons(backward);
  return find_cycle() ? End::circular : End::misfit;
}

Sweeps::End Sweeps::lower() {
  bool bounded = false;
  for (Variable v = 0; v < labels_.size(); ++v) {
    const Value hi = instance_.bounds[v].hi;
    bounded = bounded || hi != kMax;
    labels_[v] = hi == kMax ? kFar : hi;
  }
  if (!bounded) return End::settled;
  const auto pass = [this](bool backward) { return lower_once(!backward); };
  if (settle(0, pass) == kStalled) {
    release();
    return End::stalled;
  }
  for (Variable v = 0; v < labels_.size(); ++v) {
    instance_.bounds[v].hi = labels_[v] > kDates ? kMax : labels_[v];
  }
  return End::settled;
}

void Sweeps::release() {
  steps_.reset();
  labels_ = {};
}

/// Passes that note reasons, given up where many labels go on being raised: a cycle that keeps so
/// many busy is found sooner elsewhere. Looking through the reasons takes as long as a pass, so it
/// is done less and less often.
Sweeps::End Sweeps::look_for_cycle() {
  std::size_t next_look = 2;
  std::size_t before = kStalled;
  for (std::size_t i = 1; i <= kMostWithReasons; ++i) {
    const std::size_t changed = raise_with_reasons(i % 2 == 0);
    if (changed == 0) return End::settled;
    if (changed > before / 4 * 3 && changed > labels_.size() / kManyShare) break;
    before = changed;
    if (i < next_look) continue;
    if (find_cycle()) return End::circular;
    next_look *= 2;
  }
  std::fill(reasons_.begin(), reasons_.end(), kNone);
  return End::stalled;
}

/// Follows the reasons from every variable in turn, until a walk meets itself.
bool Sweeps::find_cycle() {
  std::vector<Variable> walk(instance_.size(), kNone);  ///< the start of the walk that came by
  for (Variable start = 0; start < walk.size(); ++start) {
    Variable variable = start;
    while (walk[variable] == kNone && reasons_[variable] != kNone) {
      walk[variable] = start;
      variable = steps_[reasons_[variable]].from;
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
    variable = steps_[reasons_[variable]].from;
  } while (variable != on_cycle);
}

}  // namespace fasti::graph
