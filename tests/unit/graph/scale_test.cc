// SPDX-License-Identifier: MIT
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/unit/graph/random.h"
#include "timeline/graph/solver.h"

namespace fasti::graph {
namespace {

constexpr Variable kCount = 100'000;

Network with_variables(Variable count) {
  Network network;
  for (Variable v = 0; v < count; ++v) network.add_variable();
  return network;
}

/// Arcs between shuffled places, so that the numbers of variables are no topological order.
Network random_acyclic(Random& random, std::vector<Variable>& place) {
  Network network = with_variables(kCount);
  place.resize(kCount);
  for (Variable v = 0; v < kCount; ++v) place[v] = v;
  for (Variable v = kCount; v-- > 1;) {
    std::swap(place[v], place[static_cast<Variable>(random.between(0, v))]);
  }
  for (Variable i = 0; i < 3 * kCount; ++i) {
    const auto a = static_cast<Variable>(random.between(0, kCount - 2));
    const auto b = static_cast<Variable>(random.between(a + 1, kCount - 1));
    network.add_arc({place[a], place[b], random.between(-50, 50), nullptr, i});
  }
  for (Variable i = 0; i < kCount / 2; ++i) {
    const auto v = static_cast<Variable>(random.between(0, kCount - 1));
    const Value lo = random.between(0, 1'000);
    network.add_domain({v, lo, kMax, nullptr, 3 * kCount + i});
  }
  return network;
}

/// Lower bounds by walking the places in order, and upper ones in reverse.
std::vector<Bounds> by_order(const Network& network, const std::vector<Variable>& place) {
  std::vector<Bounds> bounds(kCount);
  for (const Domain& domain : network.domains()) {
    bounds[domain.variable].lo = std::max(bounds[domain.variable].lo, domain.lo);
    bounds[domain.variable].hi = std::min(bounds[domain.variable].hi, domain.hi);
  }
  std::vector<std::vector<Arc>> out(kCount);
  for (const Arc& arc : network.arcs()) out[arc.from].push_back(arc);
  for (const Variable v : place) {
    for (const Arc& arc : out[v]) {
      if (bounds[v].lo != kMin) {
        bounds[arc.to].lo = std::max(bounds[arc.to].lo, bounds[v].lo + arc.weight);
      }
    }
  }
  for (auto v = place.rbegin(); v != place.rend(); ++v) {
    for (const Arc& arc : out[*v]) {
      if (bounds[arc.to].hi != kMax) {
        bounds[*v].hi = std::min(bounds[*v].hi, bounds[arc.to].hi - arc.weight);
      }
    }
  }
  return bounds;
}

}  // namespace

TEST_CASE("A chain of 100,000 variables is decided at both ends") {
  Network network = with_variables(kCount);
  for (Variable v = 0; v + 1 < kCount; ++v) network.add_arc({v, v + 1, 1, nullptr, v});
  network.add_domain({0, 0, kMax, nullptr, kCount});
  network.add_domain({kCount - 1, kMin, kCount - 1, nullptr, kCount + 1});
  Enabled enabled(kCount + 3, true);
  const Solution exact = solve(network, enabled);
  REQUIRE(exact.verdict == Verdict::consistent);
  for (Variable v = 0; v < kCount; ++v) REQUIRE(exact.bounds[v] == Bounds{v, v});

  network.add_domain({kCount - 1, kMin, kCount - 2, nullptr, kCount + 2});
  const Solution broken = solve(network, enabled);
  REQUIRE(broken.verdict == Verdict::contradictory);
  CHECK(broken.core.size() == kCount + 1);
}

TEST_CASE("A random acyclic network of 100,000 variables has the bounds of a walk in order") {
  Random random(7);
  std::vector<Variable> place;
  Network network = random_acyclic(random, place);
  const Enabled enabled(4 * kCount, true);
  std::vector<Bounds> expected = by_order(network, place);
  REQUIRE(solve(network, enabled).bounds == expected);

  for (Variable v = 0; v < kCount; v += 7) {
    if (expected[v].lo == kMin) continue;
    network.add_domain({v, kMin, expected[v].lo + random.between(0, 99), nullptr, kAlways});
  }
  expected = by_order(network, place);
  REQUIRE(solve(network, enabled).bounds == expected);
}

TEST_CASE("A cyclic network of 100,000 variables holds until one cycle is made positive") {
  Random random(11);
  Network network = with_variables(kCount);
  std::vector<Value> potential(kCount);
  for (Value& value : potential) value = random.between(0, 1'000'000);
  for (Token i = 0; i < 3 * kCount; ++i) {
    const auto a = static_cast<Variable>(random.between(0, kCount - 1));
    const auto b = static_cast<Variable>(random.between(0, kCount - 1));
    const Value slack = random.between(0, 1'000);
    network.add_arc({a, b, potential[b] - potential[a] - slack, nullptr, i});
  }
  network.add_domain({0, potential[0], potential[0], nullptr, kAlways});
  const Enabled enabled(3 * kCount + 1, true);
  const Solution solution = solve(network, enabled);
  REQUIRE(solution.verdict == Verdict::consistent);
  for (Variable v = 0; v < kCount; ++v) {
    REQUIRE(solution.bounds[v].lo <= potential[v]);
    REQUIRE(solution.bounds[v].hi >= potential[v]);
  }
  for (const Arc& arc : network.arcs()) {
    const Bounds& from = solution.bounds[arc.from];
    const Bounds& to = solution.bounds[arc.to];
    if (from.lo != kMin) REQUIRE(to.lo >= from.lo + arc.weight);
    if (to.hi != kMax) REQUIRE(from.hi <= to.hi - arc.weight);
  }

  Variable bounded = 1;
  while (solution.bounds[bounded].hi == kMax || solution.bounds[bounded].lo == kMin) ++bounded;
  const Value too_far = solution.bounds[bounded].hi - potential[0] + 1;
  network.add_arc({0, bounded, too_far, nullptr, 3 * kCount});
  const Solution broken = solve(network, enabled);
  REQUIRE(broken.verdict == Verdict::contradictory);
  const std::vector<Token> least = shrink(network, broken.core);
  CHECK(std::find(least.begin(), least.end(), 3 * kCount) != least.end());
  CHECK(solve(network,
              [&] {
                Enabled rest(3 * kCount + 1, false);
                for (const Token token : least) rest[token] = true;
                return rest;
              }())
            .verdict == Verdict::contradictory);
}

}  // namespace fasti::graph
