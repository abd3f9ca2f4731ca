// SPDX-License-Identifier: MIT
//
// That one point is never after another is proved by the contrary: with it, the claims contradict
// each other, and what is left of them after shrinking is why.
#include <algorithm>
#include <array>
#include <utility>

#include "timeline/query/distances.h"
#include "timeline/query/why.h"
#include "timeline/reason/encode.h"

namespace fasti {

namespace {

using graph::Side;
using graph::Value;
using graph::Variable;

struct End {
  Id<Event> event;
  bool end = false;
  Variable variable() const { return end ? Encoding::end_of(event) : Encoding::start_of(event); }
};

class OrderProver {
 public:
  OrderProver(const Chronology& chronology, const Reasoning& reasoning)
      : chronology_(chronology),
        reasoning_(reasoning),
        network_(reasoning.encoding->network()),
        contrary_(static_cast<graph::Token>(reasoning.claims.size())) {}

  WhyFact prove(const End& earlier, const End& later) const {
    WhyFact fact;
    fact.earlier = earlier.event;
    fact.later = later.event;
    fact.earlier_end = earlier.end;
    fact.later_end = later.end;
    const graph::Network against = contradicted(earlier, later);
    const std::vector<ClaimId> claims = needed(against, core_of(against));
    if (prove_by_windows(earlier, later, claims, fact)) return fact;
    std::vector<graph::Token> all = claims;
    all.push_back(contrary_);
    const auto proof = graph::refute(against, all);
    if (!proof) return fact;
    if (proof->end == graph::Refutation::End::circle) {
      fact.steps = along(against, proof->circle);
    } else {
      fact.how = WhyFact::How::contrary;
      fact.steps = tell(against, points(), proof->steps, Side::least);
      add_ending(against, *proof, fact);
    }
    return fact;
  }

 private:
  std::vector<Point> points() const { return describe_points(chronology_, *reasoning_.encoding); }

  /// The network with the contrary: `earlier` is after `later`.
  graph::Network contradicted(const End& earlier, const End& later) const {
    graph::Network network = network_;
    network.add_arc({later.variable(), earlier.variable(), 1, nullptr, contrary_});
    return network;
  }

  std::vector<ClaimId> core_of(const graph::Network& against) const {
    graph::Enabled enabled = reasoning_.held;
    enabled.resize(contrary_ + std::size_t{1}, false);
    enabled[contrary_] = true;
    return graph::solve(against, enabled).core;
  }

  /// Claims without any of which the order does not follow: the fewer of two ways to shrink, dates
  /// kept before orders and orders before dates.
  std::vector<ClaimId> needed(const graph::Network& against, std::vector<ClaimId> core) const {
    core.erase(std::remove(core.begin(), core.end(), contrary_), core.end());
    std::vector<ClaimId> best;
    for (const Claim::Kind first : {Claim::Kind::relation, Claim::Kind::dating}) {
      std::sort(core.begin(), core.end(), [&](ClaimId a, ClaimId b) {
        const auto key = [&](ClaimId id) {
          return std::pair(reasoning_.claims[id].kind != first, trust(reasoning_.claims[id]));
        };
        return std::pair(key(a), b) < std::pair(key(b), a);
      });
      std::vector<ClaimId> found = graph::shrink(against, core, {contrary_});
      found = graph::shrink(against, by_trust(with_neighbours(found)), {contrary_});
      if (best.empty() || found.size() < best.size()) best = std::move(found);
    }
    return best;
  }

  /// The claims, and the others that count and speak of none but the same events: there may be more
  /// trusted ones among them.
  std::vector<ClaimId> with_neighbours(const std::vector<ClaimId>& claims) const {
    std::vector<Id<Event>> events;
    for (const ClaimId id : claims) {
      const Claim& claim = reasoning_.claims[id];
      events.push_back(claim.event);
      if (claim.relation != nullptr) events.push_back(claim.relation->other);
    }
    const auto among = [&](Id<Event> event) {
      return std::find(events.begin(), events.end(), event) != events.end();
    };
    std::vector<ClaimId> out;
    for (ClaimId id = 0; id < reasoning_.claims.size(); ++id) {
      const Claim& claim = reasoning_.claims[id];
      const bool named = std::find(claims.begin(), claims.end(), id) != claims.end();
      const bool near = claim.kind != Claim::Kind::verified && among(claim.event) &&
                        (claim.relation == nullptr || among(claim.relation->other));
      if (named || (near && reasoning_.held[id])) out.push_back(id);
    }
    return out;
  }

  /// The least trusted first: they are given up first.
  std::vector<ClaimId> by_trust(std::vector<ClaimId> claims) const {
    std::sort(claims.begin(), claims.end(),
              [&](ClaimId a, ClaimId b) { return less_trusted(reasoning_.claims, a, b); });
    return claims;
  }

  bool prove_by_windows(const End& earlier, const End& later, const std::vector<ClaimId>& claims,
                        WhyFact& fact) const {
    graph::Enabled only(reasoning_.claims.size(), false);
    for (const ClaimId id : claims) only[id] = true;
    const graph::Solution solution = graph::solve(network_, only);
    if (solution.verdict != graph::Verdict::consistent) return false;
    const Value last = solution.bounds[earlier.variable()].hi;
    const Value first = solution.bounds[later.variable()].lo;
    if (last == graph::kMax || first == graph::kMin || last > first) return false;
    const graph::Ranks ranks = ranks_of(reasoning_.claims);
    const auto derive = [&](const End& end, Side side, Value bound) {
      const auto proof = graph::derive_bound(network_, only, end.variable(), side, bound, ranks);
      return proof ? tell(network_, points(), *proof, side) : std::vector<WhyStep>();
    };
    fact.how = WhyFact::How::windows;
    fact.steps = derive(earlier, Side::greatest, last);
    fact.second = derive(later, Side::least, first);
    return !fact.steps.empty() && !fact.second.empty();
  }

  /// The bound that the last step is against, or the set that has no member left.
  void add_ending(const graph::Network& against, const graph::Refutation& proof,
                  WhyFact& fact) const {
    if (proof.end == graph::Refutation::End::endless) {
      fact.ending = WhyFact::Ending::endless;
      return;
    }
    const graph::Domain& limit = against.domains()[proof.against];
    WhyStep step;
    if (limit.token != graph::kAlways) step.claim = limit.token;
    step.point = points()[limit.variable];
    step.side = BoundSide::latest;
    const Value edge = saturating_add(limit.hi, 1);
    step.instant = step.point.day_zone != nullptr ? step.point.day_zone->start_of_day(edge) : edge;
    fact.steps.push_back(step);
    if (proof.end == graph::Refutation::End::no_member) fact.ending = WhyFact::Ending::none_left;
  }

  /// The circle without the contrary, claim by claim, with the distance that each adds.
  std::vector<WhyStep> along(const graph::Network& against,
                             std::vector<std::uint32_t> circle) const {
    const auto contrary = std::find_if(circle.begin(), circle.end(), [&](std::uint32_t arc) {
      return against.arcs()[arc].token == contrary_;
    });
    if (contrary == circle.end()) return {};
    std::rotate(circle.begin(), contrary, circle.end());
    const std::vector<Point> all = points();
    std::vector<WhyStep> steps;
    Tick distance = 0;
    for (std::size_t i = 1; i < circle.size(); ++i) {
      const graph::Arc& arc = against.arcs()[circle[i]];
      distance += arc.map != nullptr ? arc.map->least_shift() : arc.weight * against.unit(arc.from);
      const bool always = arc.token == graph::kAlways;
      if (steps.empty() || (!always && steps.back().claim && steps.back().claim != arc.token)) {
        steps.emplace_back();
      }
      WhyStep& step = steps.back();
      if (!always) step.claim = arc.token;
      step.point = all[arc.to];
      step.distance = distance;
      step.distance_known = all[arc.to].day_zone == nullptr;
    }
    return steps;
  }

  const Chronology& chronology_;
  const Reasoning& reasoning_;
  const graph::Network& network_;
  const graph::Token contrary_;
};

/// An order of end points that makes one of the kinds.
struct Need {
  bool first_earlier;  ///< else the second's point is the earlier
  bool earlier_end;
  bool later_end;
};

struct KindRule {
  WhyOrder::Kind kind;
  std::array<Need, 2> needs;
  std::size_t count;
};

// The first that holds is told.
constexpr auto kRules = std::to_array<KindRule>({
    {WhyOrder::Kind::same, {{{true, true, false}, {false, true, false}}}, 2},
    {WhyOrder::Kind::before, {{{true, true, false}}}, 1},
    {WhyOrder::Kind::after, {{{false, true, false}}}, 1},
    {WhyOrder::Kind::within, {{{false, false, false}, {true, true, true}}}, 2},
    {WhyOrder::Kind::around, {{{true, false, false}, {false, true, true}}}, 2},
    {WhyOrder::Kind::starts, {{{true, false, false}}}, 1},
    {WhyOrder::Kind::started, {{{false, false, false}}}, 1},
});

}  // namespace

WhyOrder why_order(const Chronology& chronology, const Reasoning& reasoning, Id<Event> first,
                   Id<Event> second) {
  const OrderProver prover(chronology, reasoning);
  const Distances distances(chronology, reasoning, first, second);
  WhyOrder out;
  out.first = first;
  out.second = second;
  const auto ends = [&](const Need& need) {
    return std::pair(End{need.first_earlier ? first : second, need.earlier_end},
                     End{need.first_earlier ? second : first, need.later_end});
  };
  const auto holds = [&](const Need& need) {
    const auto [earlier, later] = ends(need);
    return distances.holds(earlier.variable(), later.variable(), 0);
  };
  const auto rule = std::find_if(kRules.begin(), kRules.end(), [&](const KindRule& each) {
    return std::all_of(each.needs.begin(), each.needs.begin() + each.count, holds);
  });
  if (rule != kRules.end()) {
    out.kind = rule->kind;
    for (std::size_t i = 0; i < rule->count; ++i) {
      const auto [earlier, later] = ends(rule->needs[i]);
      out.facts.push_back(prover.prove(earlier, later));
    }
  }
  if (out.kind == WhyOrder::Kind::before || out.kind == WhyOrder::Kind::after) {
    const bool before = out.kind == WhyOrder::Kind::before;
    const Variable earlier = Encoding::end_of(before ? first : second);
    const Variable later = Encoding::start_of(before ? second : first);
    out.least = distances.least(earlier, later);
    const auto most = distances.least(later, earlier);
    if (most) out.most = -*most;
  } else if (out.kind != WhyOrder::Kind::same) {
    for (const bool before : {true, false}) {
      const auto found = distances.example(Encoding::end_of(before ? first : second),
                                           Encoding::start_of(before ? second : first));
      if (!found) continue;
      const auto kind = before ? WhyOrder::Kind::before : WhyOrder::Kind::after;
      out.examples.push_back({kind, (*found)[0], (*found)[1]});
    }
  }
  return out;
}

}  // namespace fasti
