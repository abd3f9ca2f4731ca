// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <utility>

#include "timeline/graph/arithmetic.h"
#include "timeline/graph/climb.h"
#include "timeline/graph/decision.h"
#include "timeline/graph/part.h"
#include "timeline/graph/proof.h"

/// A circle of constants with a positive sum is a contradiction by itself. Else lower bounds are
/// derived from the dates until one is against a date or a set. Where no dates take part, maps may
/// go around a circle as well: if each moves by no less than its least and that makes a positive
/// sum, the circle is as good as one of constants. And else they climb (climb.cc).

namespace fasti::graph {
namespace {

/// How far an arc's head is beyond its tail at the least, in the finest unit.
Wide least_of(const Network& network, const Arc& arc) {
  if (arc.map != nullptr) return arc.map->least_shift();
  return Wide{arc.weight} * network.unit(arc.from);
}

/// A circle of arcs with a positive sum, by Bellman and Ford's method; of constants alone, or of
/// maps as well.
std::vector<std::uint32_t> positive_circle(const Network& network,
                                           const std::vector<std::uint32_t>& arcs, bool with_maps) {
  std::map<Variable, std::pair<Wide, std::uint32_t>> labels;  // with the arc that set it
  std::vector<std::uint32_t> usable;
  for (const std::uint32_t i : arcs) {
    const Arc& arc = network.arcs()[i];
    if ((arc.map != nullptr && !with_maps) || (arc.map == nullptr && arc.weight == kMin)) continue;
    usable.push_back(i);
    labels[arc.from] = labels[arc.to] = {0, kNone};
  }
  std::uint32_t last = kNone;
  for (std::size_t round = 0; round <= labels.size(); ++round) {
    last = kNone;
    for (const std::uint32_t i : usable) {
      const Arc& arc = network.arcs()[i];
      const Wide bound = labels[arc.from].first + least_of(network, arc);
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
      : network_(network), enabled_(enabling(tokens)), part_(around_tokens(network, enabled_)) {}

  std::optional<Refutation> run() {
    Refutation found;
    found.circle = positive_circle(network_, part_.arcs, false);
    if (!found.circle.empty()) return found;
    if (auto proof = attempt(kNone)) return proof;
    found.circle = positive_circle(network_, part_.arcs, true);
    if (!found.circle.empty()) return found;
    for (const Variable spring : springs(network_, enabled_)) {
      if (auto proof = attempt(spring)) return proof;
    }
    return std::nullopt;
  }

 private:
  /// From the dates, and if there is a spring from a climb out of infinity at it.
  std::optional<Refutation> attempt(Variable spring) const {
    for (int farther = 0; farther < kClimbTries; ++farther) {
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
      if (proof.end == Refutation::End::endless && !end_properly(network_, proof.steps)) continue;
      if (begin_properly(network_, Side::least, proof.steps)) return proof;
    }
    return std::nullopt;
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
