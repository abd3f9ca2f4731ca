// SPDX-License-Identifier: MIT
//
// A misstep is certain where it is made in every world in which its event comes to pass (see
// worlds.h). The first world lets every event come to pass, so one without a misstep settles that
// none is certain, and most subjects need no other. Of two acts that do one thing twice in an
// unknown order each is only possibly the second; that one of them is, is certain all the same, and
// it is told of the one written last.
#include <algorithm>
#include <array>
#include <utility>

#include "timeline/query/in_force.h"

namespace fasti {

namespace {

/// Beyond so many worlds nothing is taken for certain.
constexpr std::size_t kMostWorlds = 500;

constexpr auto kTwice = std::to_array<MisstepKind>(
    {MisstepKind::imposed_twice, MisstepKind::suspended_twice, MisstepKind::waived_twice});

void widen(graph::Bounds& bounds, const graph::Bounds& by) {
  bounds = {std::min(bounds.lo, by.lo), std::max(bounds.hi, by.hi)};
}

/// One misstep in all the worlds in which it is made.
struct Tally {
  FoundMisstep step;
  std::size_t worlds = 0;
  graph::Bounds cause_day;
  bool same_base = true;
  bool same_cause = true;
};

class Tallies {
 public:
  explicit Tallies(const std::vector<Act>& acts) : acts_(acts), done_(acts.size(), 0) {}

  void add(const std::vector<FoundMisstep>& steps, const std::vector<bool>& counts,
           const World& world) {
    ++worlds_;
    for (ActId id = 0; id < acts_.size(); ++id) done_[id] += counts[id] ? 1 : 0;
    std::array<bool, kTwice.size()> seen{};
    for (const FoundMisstep& step : steps) {
      add(step, world);
      for (std::size_t i = 0; i < kTwice.size(); ++i) {
        seen[i] = seen[i] || step.kind == kTwice[i];
      }
    }
    for (std::size_t i = 0; i < kTwice.size(); ++i) twice_[i] += seen[i] ? 1 : 0;
  }

  /// Whether something can still turn out to be certain.
  bool undecided() const {
    const bool unseen = std::find(done_.begin(), done_.end(), 0) != done_.end();
    return unseen || std::any_of(found_.begin(), found_.end(), [&](const Tally& tally) {
             return certain(tally) || always_twice(tally.step.kind);
           });
  }

  /// In order of the acts. Unless `complete` there may be more worlds.
  std::vector<Misstep> list(const Subject& subject, const OpenNetwork& open, bool complete) {
    std::sort(found_.begin(), found_.end(), [](const Tally& a, const Tally& b) {
      return std::pair(a.step.act, a.step.kind) < std::pair(b.step.act, b.step.kind);
    });
    std::vector<Misstep> out;
    for (const Tally& tally : found_) {
      out.push_back(describe(tally, subject, open));
      out.back().certain = complete && (certain(tally) || stands_for_others(tally));
    }
    return out;
  }

 private:
  void add(const FoundMisstep& step, const World& world) {
    const graph::Bounds day = step.cause ? world.bounds(step.cause_day) : graph::Bounds{};
    const auto known = std::find_if(found_.begin(), found_.end(), [&](const Tally& tally) {
      return tally.step.act == step.act && tally.step.kind == step.kind;
    });
    if (known == found_.end()) {
      found_.push_back({step, 1, day});
      return;
    }
    ++known->worlds;
    known->same_base = known->same_base && known->step.base == step.base;
    known->same_cause = known->same_cause && known->step.cause == step.cause;
    widen(known->cause_day, day);
  }

  bool certain(const Tally& tally) const { return tally.worlds == done_[tally.step.act]; }

  /// Whether some act does this twice in every world.
  bool always_twice(MisstepKind kind) const {
    const auto found = std::find(kTwice.begin(), kTwice.end(), kind);
    return found != kTwice.end() &&
           twice_[static_cast<std::size_t>(found - kTwice.begin())] == worlds_;
  }

  /// Whether it is the last of those of which one does something twice in every world.
  bool stands_for_others(const Tally& tally) const {
    return always_twice(tally.step.kind) &&
           std::none_of(found_.begin(), found_.end(), [&](const Tally& other) {
             if (other.step.kind != tally.step.kind) return false;
             return certain(other) ||
                    acts_[other.step.act].effect->span > acts_[tally.step.act].effect->span;
           });
  }

  Misstep describe(const Tally& tally, const Subject& subject, const OpenNetwork& open) const {
    const FoundMisstep& step = tally.step;
    const Act& act = acts_[step.act];
    const auto bounds = [&](const DayTerm& term) { return open.bounds(*term.variable); };
    Misstep out;
    out.subject = subject;
    out.event = act.event;
    out.effect = act.effect;
    out.kind = step.kind;
    out.track = step.track;
    out.day = bounds(act.kind == EffectKind::delays ? act.done : act.from);
    if (step.kind == MisstepKind::end_unsaid && act.until) out.day = bounds(*act.until);
    if (tally.same_base) out.base = step.base;
    if (!step.cause || !tally.same_cause) return out;
    const Act& cause = acts_[*step.cause];
    out.since = cause.event;
    out.since_effect = cause.effect;
    out.since_kind = cause.kind;
    out.since_day = tally.cause_day;
    return out;
  }

  const std::vector<Act>& acts_;
  std::vector<std::size_t> done_;  ///< by act: the worlds in which its event comes to pass
  std::vector<Tally> found_;
  std::array<std::size_t, kTwice.size()> twice_{};  ///< worlds in which something is done twice
  std::size_t worlds_ = 0;
};

/// What is wrong on one subject, whatever is done to what.
std::vector<Misstep> missteps_of(const InForce& in_force, const Subject& subject,
                                 bool certain_only) {
  const std::vector<Act> acts = in_force.acts(subject);
  if (acts.empty()) return {};
  Tallies tallies(acts);
  World world(in_force.open(), days_of(acts));
  bool complete = false;
  for (std::size_t told = 0; told < kMostWorlds && !complete; ++told) {
    std::vector<bool> counts;
    for (const Act& act : acts) {
      counts.push_back(!act.planned || world.chance(2 * act.event.value));
    }
    const Condition now = live(acts, counts, world, {std::nullopt, kFuture});
    tallies.add(now.missteps, counts, world);
    if (certain_only && !tallies.undecided()) return {};
    complete = !world.next();
  }
  std::vector<Misstep> out = tallies.list(subject, in_force.open(), complete && world.exact());
  if (certain_only) std::erase_if(out, [](const Misstep& step) { return !step.certain; });
  return out;
}

bool same_fault(const Misstep& a, const Misstep& b) {
  return a.effect == b.effect && a.kind == b.kind;
}

/// A fault done to the whole counts if it is one for its parts too: for every one, or, where
/// nothing says what followed, for one at least. It is as certain as it is of them.
bool holds_for_parts(Misstep& step, const std::vector<std::vector<Misstep>>& of_parts) {
  std::size_t shared = 0;
  std::size_t certain = 0;
  for (const auto& part : of_parts) {
    for (const Misstep& other : part) {
      if (!same_fault(step, other)) continue;
      ++shared;
      certain += other.certain ? 1 : 0;
    }
  }
  const bool some = step.kind == MisstepKind::end_unsaid && !of_parts.empty();
  const std::size_t needed = some ? 1 : of_parts.size();
  step.certain = step.certain && certain >= needed;
  return shared >= needed;
}

std::vector<Misstep> all_missteps(const InForce& in_force, Id<Instrument> instrument,
                                  std::size_t parts, bool certain_only) {
  std::vector<std::vector<Misstep>> of_parts;
  for (std::uint32_t part = 0; part < parts; ++part) {
    of_parts.push_back(missteps_of(in_force, {instrument, part}, certain_only));
  }
  std::vector<Misstep> out;
  for (Misstep& step : missteps_of(in_force, {instrument, std::nullopt}, certain_only)) {
    if (holds_for_parts(step, of_parts)) out.push_back(step);
  }
  for (const auto& part : of_parts) {
    for (const Misstep& step : part) {
      const bool own = step.effect->instrument == instrument && step.effect->part.has_value();
      if (own) out.push_back(step);
    }
  }
  return out;
}

}  // namespace

std::vector<Misstep> InForce::missteps(Id<Instrument> instrument) const {
  return all_missteps(*this, instrument, chronology_.instruments[instrument].parts.size(), false);
}

std::vector<Misstep> InForce::certain_missteps(Id<Instrument> instrument) const {
  return all_missteps(*this, instrument, chronology_.instruments[instrument].parts.size(), true);
}

}  // namespace fasti
