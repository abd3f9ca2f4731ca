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
/// derived from the dates until one is against a date or a set; and else from a climb.

namespace fasti::graph {
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
      : network_(network), enabled_(enabling(tokens)), part_(around_tokens(network, enabled_)) {}

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
