// SPDX-License-Identifier: MIT
//
// The order in which claims are held against each other: the account; each source against the
// account, less its repair; all sources together. Where everything is consistent, one solution of
// everything says so at once, since fewer claims cannot contradict when more do not.
#include "timeline/reason/reasoning.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "timeline/graph/solver.h"
#include "timeline/reason/account_dates.h"
#include "timeline/reason/cycles.h"
#include "timeline/reason/encode.h"
#include "timeline/reason/refutation.h"

namespace fasti {

namespace {

Extent extent_of(const graph::Solution& solution, Id<Event> event) {
  const auto window = [](const graph::Bounds& bounds) {
    return Window{bounds.lo, saturating_add(bounds.hi, 1)};
  };
  return {window(solution.bounds[Encoding::start_of(event)]),
          window(solution.bounds[Encoding::end_of(event)])};
}

using graph::Enabled;
using graph::Verdict;

class Reasoner {
 public:
  explicit Reasoner(const Chronology& chronology) : chronology_(chronology) {
    result_.claims = collect_claims(chronology);
    encoding_ = std::make_shared<Encoding>(chronology, result_.claims);
    result_.encoding = encoding_;
    result_.disputed.assign(claims().size(), false);
    active_.assign(claims().size(), false);
    excluded_.assign(claims().size(), false);
  }

  Reasoning run() {
    result_.stated = account_dates(claims(), chronology_.events.size(), Margin::without);
    report_cycles();
    enable_if([](const Claim&) { return true; });
    if (solve().verdict != Verdict::consistent || !result_.conflicts.empty()) {
      judge_account();
      judge_sources();
    }
    infer_dates();
    const Refutation refutation(*encoding_, claims(), excluded_);
    for (Conflict& conflict : result_.conflicts) {
      conflict.also_against = refutation.also_against(conflict);
    }
    result_.idle_rejections = refutation.idle_rejections(result_.conflicts);
    std::stable_sort(
        result_.conflicts.begin(), result_.conflicts.end(),
        [&](const Conflict& a, const Conflict& b) { return order_of(a) < order_of(b); });
    return std::move(result_);
  }

 private:
  const std::vector<Claim>& claims() const { return result_.claims; }

  std::tuple<Conflict::Kind, std::size_t> order_of(const Conflict& conflict) const {
    const bool account = conflict.kind == Conflict::Kind::account;
    return {account ? Conflict::Kind::cycle : conflict.kind, conflict.claims.size()};
  }

  /// Enables the claims that may hold: not rejected, not excluded, and wanted.
  template <class Wanted>
  void enable_if(Wanted wanted) {
    for (ClaimId id = 0; id < claims().size(); ++id) {
      const Claim& claim = claims()[id];
      active_[id] = !claim.rejected && !excluded_[id] && wanted(claim);
    }
  }

  graph::Solution solve() {
    graph::Solution solution = graph::solve(encoding_->network(), active_);
    if (solution.verdict == Verdict::undecided) result_.undecided = true;
    return solution;
  }

  /// Circles that share no claim, until none is left.
  void report_cycles() {
    for (;;) {
      std::vector<std::vector<ClaimId>> cycles = find_cycles(chronology_, claims(), excluded_);
      if (cycles.empty()) return;
      for (std::vector<ClaimId>& cycle : cycles) report_cycle(std::move(cycle));
    }
  }

  void report_cycle(std::vector<ClaimId> cycle) {
    Conflict conflict{Conflict::Kind::cycle, std::move(cycle), {}, true};
    Enabled only(claims().size(), false);
    for (const ClaimId id : conflict.claims) only[id] = true;
    conflict.equal_instants =
        graph::solve(encoding_->network(), only).verdict == Verdict::consistent;
    if (!conflict.equal_instants) result_.account_consistent = false;
    // One of a circle stays out for good, or the rest would be held to fall on one instant.
    broken_.push_back(
        *std::min_element(conflict.claims.begin(), conflict.claims.end(),
                          [&](ClaimId x, ClaimId y) { return less_trusted(claims(), x, y); }));
    record(std::move(conflict));
  }

  void judge_account() {
    const auto in_account = [](const Claim& claim) { return claim.account(); };
    for (;;) {
      enable_if(in_account);
      const graph::Solution solution = solve();
      if (solution.verdict != Verdict::contradictory) break;
      result_.account_consistent = false;
      record({Conflict::Kind::account, shrink(solution.core), {}, false});
    }
    repair_account();
  }

  /// Takes back as much of the contradicted account as can hold, the most trusted claims first:
  /// what stays out is an irreducible repair.
  void repair_account() {
    std::vector<ClaimId> doubtful;
    for (ClaimId id = 0; id < claims().size(); ++id) {
      const bool broken = std::find(broken_.begin(), broken_.end(), id) != broken_.end();
      if (excluded_[id] && claims()[id].account() && !broken) doubtful.push_back(id);
    }
    std::sort(doubtful.begin(), doubtful.end(),
              [&](ClaimId a, ClaimId b) { return less_trusted(claims(), b, a); });
    enable_if([](const Claim& claim) { return claim.account(); });
    for (const ClaimId id : doubtful) {
      active_[id] = true;
      excluded_[id] = solve().verdict == Verdict::contradictory;
      active_[id] = !excluded_[id];
    }
  }

  /// Each source against the account, and all of them together. Only sources that take part in some
  /// contradiction of all are held against the account alone: the others cannot contradict it.
  void judge_sources() {
    for (;;) {
      enable_if([](const Claim&) { return true; });
      const graph::Solution solution = solve();
      if (solution.verdict != Verdict::contradictory) return;
      bool alone = false;
      for (const Id<Source> source : sources_of(solution.core)) alone |= judge_source(source);
      if (alone) continue;
      std::vector<ClaimId> conflict = shrink(solution.core);
      const Conflict::Kind kind = kind_of(conflict);
      record({kind, std::move(conflict), {}, false});
    }
  }

  /// Whether a source contradicts the account or itself; its conflicts are recorded.
  bool judge_source(Id<Source> source) {
    for (bool found = false;; found = true) {
      enable_if([&](const Claim& claim) { return claim.account() || claim.source == source; });
      const graph::Solution solution = solve();
      if (solution.verdict != Verdict::contradictory) return found;
      std::vector<ClaimId> conflict = shrink(solution.core);
      const Conflict::Kind kind = kind_of(conflict);
      record({kind, std::move(conflict), {}, false});
    }
  }

  std::vector<Id<Source>> sources_of(const std::vector<ClaimId>& core) const {
    std::vector<Id<Source>> sources;
    for (const ClaimId id : core) {
      if (!claims()[id].account()) sources.push_back(*claims()[id].source);
    }
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    return sources;
  }

  Conflict::Kind kind_of(const std::vector<ClaimId>& conflict) const {
    const std::vector<Id<Source>> sources = sources_of(conflict);
    const bool account = std::any_of(conflict.begin(), conflict.end(),
                                     [&](ClaimId id) { return claims()[id].account(); });
    if (sources.size() > 1) return Conflict::Kind::sources;
    return account ? Conflict::Kind::source_account : Conflict::Kind::source_itself;
  }

  /// An irreducible conflict within `core`. Deletion is tried with the most trusted claims first,
  /// so that doubtful ones stay, and the other way round; the smaller result is taken.
  std::vector<ClaimId> shrink(std::vector<ClaimId> core) const {
    std::sort(core.begin(), core.end(),
              [&](ClaimId a, ClaimId b) { return less_trusted(claims(), b, a); });
    std::vector<ClaimId> first = graph::shrink(encoding_->network(), core);
    std::reverse(core.begin(), core.end());
    std::vector<ClaimId> second = graph::shrink(encoding_->network(), std::move(core));
    return second.size() < first.size() ? second : first;
  }

  /// Records a conflict, and takes its claims out of the search for further ones: between sources
  /// only theirs, since the account stays what they are held against.
  void record(Conflict conflict) {
    const bool in_account = conflict.within_account();
    if (conflict.kind != Conflict::Kind::cycle) put_weakest_first(conflict.claims);
    for (const ClaimId id : conflict.claims) {
      result_.disputed[id] = true;
      // The day of `verified` bounds each event by itself: it stays, for the next one to be found.
      const bool shared = claims()[id].kind == Claim::Kind::verified;
      if ((in_account && !shared) || !claims()[id].account()) excluded_[id] = true;
    }
    result_.conflicts.push_back(std::move(conflict));
  }

  void put_weakest_first(std::vector<ClaimId>& conflict) const {
    std::sort(conflict.begin(), conflict.end(),
              [&](ClaimId a, ClaimId b) { return claims()[a].span < claims()[b].span; });
    const auto weakest =
        std::min_element(conflict.begin(), conflict.end(),
                         [&](ClaimId a, ClaimId b) { return less_trusted(claims(), a, b); });
    std::rotate(conflict.begin(), weakest, weakest + 1);
  }

  void infer_dates() {
    result_.inferred = result_.stated;
    result_.held.assign(claims().size(), false);
    if (result_.undecided) return;
    enable_if([](const Claim&) { return true; });
    graph::Solution solution = solve();
    if (solution.verdict != Verdict::consistent) return;
    result_.held = active_;
    result_.bounds = solution.bounds;
    if (!result_.account_consistent) return;
    for (std::uint32_t i = 0; i < chronology_.events.size(); ++i) {
      result_.inferred[i] = extent_of(solution, Id<Event>{i});
    }
  }

  const Chronology& chronology_;
  std::shared_ptr<const Encoding> encoding_;
  Reasoning result_;
  Enabled active_;               ///< what the next solution is asked for
  std::vector<ClaimId> broken_;  ///< of each circle the claim that gives way
  std::vector<bool> excluded_;   ///< by claim: taken out of the reasoning
};

}  // namespace

Reasoning reason(const Chronology& chronology) { return Reasoner(chronology).run(); }

std::optional<Extent> implied(const Reasoning& reasoning, const std::vector<ClaimId>& claims,
                              Id<Event> event) {
  Enabled only(reasoning.claims.size(), false);
  for (const ClaimId id : claims) only[id] = true;
  const graph::Solution solution = graph::solve(reasoning.encoding->network(), only);
  if (solution.verdict != Verdict::consistent) return std::nullopt;
  return extent_of(solution, event);
}

}  // namespace fasti
