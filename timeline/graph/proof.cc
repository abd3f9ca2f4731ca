// SPDX-License-Identifier: MIT
#include "timeline/graph/proof.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "timeline/graph/arithmetic.h"
#include "timeline/graph/components.h"
#include "timeline/graph/decision.h"

/// A bound is derived over all that leads to its variable; the tokens of that derivation are
/// shrunk until each is needed, and the bound is derived again from these.
///
/// Two things need more than a chain of steps from a date. A circle of constants with a positive
/// sum is a contradiction by itself. And a circle with maps may climb where no date bounds it. Let
/// a chain of steps visit a variable v with the values t0 < t1 < … < tn. The steps from one visit
/// to the next keep order, so no solution has v in [ti, ti+1): it would put v at ti+1 or later.
///
///   From infinity: let t0 be supposed only, and let the first visits, up to a tm ≥ t0 + P, go
///   with values below everything irregular, through no sets. A value of v below t0 is by a
///   multiple of the period P below one in [t0, tm), and there the same steps lead beyond it as
///   well. So no solution has v below t0 either: v ≥ tn, whatever t0 was.
///
///   Without end: let the last visits, from a tm ≤ tn − P on, go with values above everything
///   irregular, through no sets. In the same way no solution has v at tn or above it.

namespace fasti::graph {
namespace {

Token token_of(const Network& network, const ProofStep& step) {
  if (step.kind == ProofStep::Kind::assumed) return kAlways;
  return step.kind == ProofStep::Kind::arc ? network.arcs()[step.index].token
                                           : network.domains()[step.index].token;
}

std::vector<Token> tokens_of(const Network& network, const Derivation& steps) {
  std::vector<Token> tokens;
  for (const ProofStep& step : steps) tokens.push_back(token_of(network, step));
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  if (!tokens.empty() && tokens.back() == kAlways) tokens.pop_back();
  return tokens;
}

/// The constraints that take part, as indices of the network.
struct Part {
  std::vector<std::uint32_t> arcs;
  std::vector<std::uint32_t> domains;
};

class Selector {
 public:
  Selector(const Network& network, const Enabled& enabled) : network_(network), enabled_(enabled) {
    near_.assign(network.variable_count(), false);
  }

  /// What can lead to the variable.
  Part leading_to(Variable variable, Side side) {
    std::vector<std::vector<Variable>> tails(near_.size());
    for (const Arc& arc : network_.arcs()) {
      if (!holds(arc.token)) continue;
      const bool least = side == Side::least;
      tails[least ? arc.to : arc.from].push_back(least ? arc.from : arc.to);
    }
    reach({variable}, tails);
    return collect();
  }

  /// What hangs together with the enabled tokens' constraints by what always holds; everything
  /// where no token is enabled.
  Part around_tokens() {
    std::vector<std::vector<Variable>> neighbours(near_.size());
    std::vector<Variable> seeds;
    for (const Arc& arc : network_.arcs()) {
      if (!holds(arc.token)) continue;
      neighbours[arc.from].push_back(arc.to);
      neighbours[arc.to].push_back(arc.from);
      if (arc.token != kAlways) seeds.insert(seeds.end(), {arc.from, arc.to});
    }
    for (const Domain& domain : network_.domains()) {
      if (holds(domain.token) && domain.token != kAlways) seeds.push_back(domain.variable);
    }
    if (seeds.empty()) near_.assign(near_.size(), true);
    reach(std::move(seeds), neighbours);
    return collect();
  }

 private:
  bool holds(Token token) const {
    return token == kAlways || (token < enabled_.size() && enabled_[token]);
  }

  void reach(std::vector<Variable> open, const std::vector<std::vector<Variable>>& next) {
    for (const Variable v : open) near_[v] = true;
    while (!open.empty()) {
      const Variable at = open.back();
      open.pop_back();
      for (const Variable v : next[at]) {
        if (near_[v]) continue;
        near_[v] = true;
        open.push_back(v);
      }
    }
  }

  Part collect() const {
    Part part;
    for (std::uint32_t i = 0; i < network_.arcs().size(); ++i) {
      const Arc& arc = network_.arcs()[i];
      if (holds(arc.token) && near_[arc.from] && near_[arc.to]) part.arcs.push_back(i);
    }
    for (std::uint32_t i = 0; i < network_.domains().size(); ++i) {
      const Domain& domain = network_.domains()[i];
      if (holds(domain.token) && near_[domain.variable]) part.domains.push_back(i);
    }
    return part;
  }

  const Network& network_;
  const Enabled& enabled_;
  std::vector<bool> near_;
};

/// Whether a chain is the proof that it should be where it climbs; see the head of this file.
class Climb {
 public:
  Climb(const Network& network, Side side, const Derivation& steps)
      : network_(network), side_(side), steps_(steps) {}

  /// Whether the steps from there on are a climb out of infinity.
  bool from_infinity(std::size_t first = 0) const {
    const Wide start = finest(steps_[first]);
    const Wide edge = side_ == Side::least ? network_.regularity().from : -network_.regularity().to;
    for (std::size_t i = first; i < steps_.size(); ++i) {
      const ProofStep& step = steps_[i];
      const Wide x = finest(step);
      if (step.kind == ProofStep::Kind::member || x + unit(step) > edge) return false;
      if (step.variable == steps_[first].variable && x >= start + network_.regularity().period) {
        return true;
      }
    }
    return false;
  }

  /// The first step whose variable the climb returns to; the number of steps when there is none.
  std::size_t beginning() const {
    std::set<Variable> seen;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (!seen.insert(steps_[i].variable).second) continue;
      if (from_infinity(i)) return i;
    }
    return steps_.size();
  }

  bool without_end() const {
    const Wide end = finest(steps_.back());
    const Wide edge = side_ == Side::least ? network_.regularity().to : -network_.regularity().from;
    for (std::size_t i = steps_.size(); i-- > 0;) {
      const ProofStep& step = steps_[i];
      const Wide x = finest(step);
      if (x - unit(step) < edge) return false;
      if (step.variable == steps_.back().variable && x <= end - network_.regularity().period) {
        return true;
      }
      if (step.kind != ProofStep::Kind::arc) return false;
    }
    return false;
  }

 private:
  Wide unit(const ProofStep& step) const { return network_.unit(step.variable); }
  Wide finest(const ProofStep& step) const {
    return Wide{oriented(side_, step.value)} * unit(step);
  }

  const Network& network_;
  const Side side_;
  const Derivation& steps_;
};

/// Where a derivation begins with a supposed bound, makes it begin at a variable that it returns
/// to; false when it is no proof.
bool begin_properly(const Network& network, Side side, Derivation& steps) {
  if (steps.empty() || steps.front().kind != ProofStep::Kind::assumed) return true;
  const std::size_t first = Climb(network, side, steps).beginning();
  if (first == steps.size()) return false;
  steps.erase(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(first));
  steps.front().kind = ProofStep::Kind::assumed;
  steps.front().index = kNone;
  return true;
}

/// How far the constraints of a part can move a bound, about, in the finest unit.
Wide reach_of(const Network& network, const Part& part) {
  Wide sum = 0;
  for (const std::uint32_t i : part.arcs) {
    const Arc& arc = network.arcs()[i];
    const Wide weight = arc.map != nullptr ? Wide{arc.map->least_shift()}
                                           : Wide{arc.weight} * network.unit(arc.from);
    sum += weight < 0 ? -weight : weight;
  }
  return sum;
}

/// Where climbs out of infinity can begin: in each circle with maps one variable, of the coarsest
/// unit since that one climbs in the fewest visits.
std::vector<Variable> springs(const Network& network, const Enabled& enabled) {
  const Instance instance(network, enabled);
  const Components components = find_components(instance);
  std::vector<Variable> found;
  for (std::size_t i = 0; i < components.size(); ++i) {
    const auto members = components.members(i);
    const bool mapped = std::any_of(members.begin(), members.end(), [&](Variable tail) {
      return std::any_of(instance.begin(tail), instance.end(tail), [&](const Edge& edge) {
        return edge.mapped() && components.of[edge.head] == i;
      });
    });
    if (!mapped) continue;
    found.push_back(*std::max_element(members.begin(), members.end(), [&](Variable a, Variable b) {
      return std::pair(network.unit(a), b) < std::pair(network.unit(b), a);
    }));
  }
  return found;
}

constexpr int kTries = 5;

/// Below all that is irregular, oriented, `attempt` times farther than need be.
Value start_below(const Network& network, const Part& part, Side side, int attempt) {
  const Regularity& regular = network.regularity();
  const Wide edge = side == Side::least ? Wide{regular.from} : -Wide{regular.to};
  return clamped(edge -
                 (2 * Wide{regular.period} + reach_of(network, part)) * (1 << (2 * attempt)));
}

Value end_above(const Network& network, const Part& part, int attempt) {
  const Regularity& regular = network.regularity();
  Wide highest = regular.to;
  for (const std::uint32_t i : part.domains) {
    const Domain& domain = network.domains()[i];
    if (is_finite(domain.lo))
      highest = std::max(highest, Wide{domain.lo} * network.unit(domain.variable));
  }
  return clamped(highest +
                 (2 * Wide{regular.period} + reach_of(network, part)) * (1 << (2 * attempt)));
}

/// Derives the bound from the dates, or where they do not bound it from a climb out of infinity.
std::optional<Derivation> derive(const Network& network, const Enabled& enabled, Variable variable,
                                 Side side, Value bound, const Ranks& ranks, bool climbing) {
  const Part part = Selector(network, enabled).leading_to(variable, side);
  Chase chase(network, part.arcs, part.domains, side, ranks);
  chase.aim_at(variable, oriented(side, bound));
  if (chase.run() == Chase::End::reached) return chase.trace(variable);
  if (!climbing) return std::nullopt;
  for (const Variable spring : springs(network, enabled)) {
    for (int attempt = 0; attempt < kTries; ++attempt) {
      Chase climb(network, part.arcs, part.domains, side, ranks);
      climb.aim_at(variable, oriented(side, bound));
      climb.assume(spring,
                   from_finest(start_below(network, part, side, attempt), network.unit(spring)));
      if (climb.run() != Chase::End::reached) break;
      Derivation steps = climb.trace(variable);
      if (begin_properly(network, side, steps)) return steps;
    }
  }
  return std::nullopt;
}

/// The tokens without which the bound does not follow, out of `tokens`.
std::vector<Token> needed_for(const Network& network, std::vector<Token> tokens, Variable variable,
                              Side side, Value bound, const Ranks& ranks) {
  Network against = network;
  if (side == Side::least) {
    against.add_domain({variable, kMin, bound - 1, nullptr, kAlways});
  } else {
    against.add_domain({variable, bound + 1, kMax, nullptr, kAlways});
  }
  const auto rank = [&](Token token) { return token < ranks.size() ? ranks[token] : 0; };
  std::stable_sort(tokens.begin(), tokens.end(),
                   [&](Token a, Token b) { return rank(a) > rank(b); });
  if (tokens.empty()) {
    const Solution solution = solve(against, {});
    return solution.core;
  }
  return shrink(against, std::move(tokens));
}

std::vector<Token> enabled_tokens(const Enabled& enabled) {
  std::vector<Token> tokens;
  for (Token token = 0; token < enabled.size(); ++token) {
    if (enabled[token]) tokens.push_back(token);
  }
  return tokens;
}

}  // namespace

std::optional<Derivation> derive_bound(const Network& network, const Enabled& enabled,
                                       Variable variable, Side side, Value bound,
                                       const Ranks& ranks) {
  std::optional<Derivation> whole = derive(network, enabled, variable, side, bound, ranks, false);
  const std::vector<Token> used = whole ? tokens_of(network, *whole) : enabled_tokens(enabled);
  const std::vector<Token> needed = needed_for(network, used, variable, side, bound, ranks);
  if (whole && needed.size() == used.size()) return whole;
  auto proof = derive(network, enabling(needed), variable, side, bound, ranks, true);
  return proof ? proof : whole;
}

namespace {

/// A circle of constant arcs with a positive sum, by Bellman and Ford's method.
std::vector<std::uint32_t> positive_circle(const Network& network,
                                           const std::vector<std::uint32_t>& arcs) {
  std::map<Variable, std::pair<Wide, std::uint32_t>> labels;  // with the arc that set it
  std::vector<std::uint32_t> constant;
  for (const std::uint32_t i : arcs) {
    const Arc& arc = network.arcs()[i];
    if (arc.map != nullptr || arc.weight == kMin) continue;
    constant.push_back(i);
    labels[arc.from] = labels[arc.to] = {0, kNone};
  }
  std::uint32_t last = kNone;
  for (std::size_t round = 0; round <= labels.size(); ++round) {
    last = kNone;
    for (const std::uint32_t i : constant) {
      const Arc& arc = network.arcs()[i];
      const Wide bound = labels[arc.from].first + arc.weight;
      if (bound <= labels[arc.to].first) continue;
      labels[arc.to] = {bound, i};
      last = i;
    }
    if (last == kNone) return {};
  }
  // Still rising after as many rounds as there are variables: the reasons run in a circle.
  Variable at = network.arcs()[last].to;
  for (std::size_t i = 0; i < labels.size(); ++i) at = network.arcs()[labels[at].second].from;
  std::vector<std::uint32_t> circle;
  const Variable start = at;
  do {
    circle.push_back(labels[at].second);
    at = network.arcs()[circle.back()].from;
  } while (at != start);
  std::reverse(circle.begin(), circle.end());
  return circle;
}

class Refuter {
 public:
  Refuter(const Network& network, const std::vector<Token>& tokens)
      : network_(network),
        enabled_(enabling(tokens)),
        part_(Selector(network, enabled_).around_tokens()) {}

  std::optional<Refutation> run() {
    Refutation found;
    found.circle = positive_circle(network_, part_.arcs);
    if (!found.circle.empty()) return found;
    if (auto proof = attempt(kNone)) return proof;
    for (const Variable spring : springs(network_, enabled_)) {
      if (auto proof = attempt(spring)) return proof;
    }
    return std::nullopt;
  }

 private:
  /// From the dates, and if there is a spring from a climb out of infinity at it.
  std::optional<Refutation> attempt(Variable spring) const {
    for (int farther = 0; farther < kTries; ++farther) {
      Chase chase(network_, part_.arcs, part_.domains, Side::least, ranks_);
      chase.set_limit(end_above(network_, part_, farther));
      if (spring != kNone) {
        chase.assume(spring, from_finest(start_below(network_, part_, Side::least, farther),
                                         network_.unit(spring)));
      }
      const Chase::End end = chase.run();
      if (end == Chase::End::settled || end == Chase::End::exhausted) return std::nullopt;
      Refutation proof;
      proof.steps = chase.trace(chase.stopped_at());
      proof.against = chase.against();
      proof.end = end == Chase::End::above       ? Refutation::End::above
                  : end == Chase::End::no_member ? Refutation::End::no_member
                                                 : Refutation::End::endless;
      if (proof.end == Refutation::End::endless && !ends_properly(proof.steps)) continue;
      if (begin_properly(network_, Side::least, proof.steps)) return proof;
    }
    return std::nullopt;
  }

  /// Ends the chain at a visit of the variable that it visits most often, of the coarsest unit;
  /// false when that does not show that the climb has no end.
  bool ends_properly(Derivation& steps) const {
    std::map<Variable, std::size_t> visits;
    for (const ProofStep& step : steps) ++visits[step.variable];
    const auto most = std::max_element(visits.begin(), visits.end(), [&](auto& a, auto& b) {
      return std::pair(a.second, network_.unit(a.first)) <
             std::pair(b.second, network_.unit(b.first));
    });
    while (steps.back().variable != most->first) steps.pop_back();
    return Climb(network_, Side::least, steps).without_end();
  }

  const Network& network_;
  const Enabled enabled_;
  const Part part_;
  const Ranks ranks_;
};

}  // namespace

std::optional<Refutation> refute(const Network& network, const std::vector<Token>& tokens) {
  return Refuter(network, tokens).run();
}

}  // namespace fasti::graph
