// SPDX-License-Identifier: MIT
#include "timeline/graph/proof.h"

#include <catch2/catch.hpp>

#include "tests/unit/graph/proof_checker.h"
#include "tests/unit/graph/random_network.h"
#include "timeline/graph/decision.h"

namespace fasti::graph {
namespace {

std::vector<Token> all_tokens(const Enabled& enabled) {
  std::vector<Token> tokens;
  for (Token token = 0; token < enabled.size(); ++token) tokens.push_back(token);
  return tokens;
}

void check_bounds(const RandomNetwork& sample, const Solution& solution) {
  const ProofChecker checker(sample.network, sample.enabled);
  for (Variable v = 0; v < sample.network.variable_count(); ++v) {
    CAPTURE(v, solution.bounds[v].lo, solution.bounds[v].hi);
    for (const Side side : {Side::least, Side::greatest}) {
      const Value bound = side == Side::least ? solution.bounds[v].lo : solution.bounds[v].hi;
      if (!is_finite(bound)) continue;
      const auto proof = derive_bound(sample.network, sample.enabled, v, side, bound, {});
      REQUIRE(proof);
      checker.check_bound(*proof, v, side, bound);
    }
  }
}

void check_sample(std::uint64_t seed) {
  CAPTURE(seed);
  const RandomNetwork sample(seed);
  const Solution solution = solve(sample.network, sample.enabled);
  if (solution.verdict == Verdict::consistent) {
    check_bounds(sample, solution);
    const auto values = find_assignment(sample.network, sample.enabled);
    REQUIRE(values);
    REQUIRE(satisfies(sample.network, sample.enabled, *values));
  } else {
    const std::vector<Token> least = shrink(sample.network, all_tokens(sample.enabled));
    const auto proof = refute(sample.network, least);
    REQUIRE(proof);
    ProofChecker(sample.network, enabling(least)).check(*proof);
  }
}

}  // namespace

TEST_CASE("Every bound, contradiction and solution of 3,000 small networks is proven") {
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) check_sample(seed);
}

TEST_CASE("Every bound, contradiction and solution of 200,000 small networks is proven",
          "[.nightly]") {
  for (std::uint64_t seed = 10'000; seed <= 210'000; ++seed) check_sample(seed);
}

TEST_CASE("Of two derivations the one of fewer claims is told, of two as short the better one") {
  Network network;
  const Variable a = network.add_variable();
  const Variable b = network.add_variable();
  const Variable c = network.add_variable();
  network.add_domain({a, 10, kMax, nullptr, 0});
  network.add_arc({a, b, 0, nullptr, 1});
  network.add_arc({b, c, 0, nullptr, 2});
  network.add_arc({a, c, 0, nullptr, 3});
  network.add_arc({a, c, 0, nullptr, 4});
  const Enabled enabled(5, true);
  const auto token_used = [&](const Ranks& ranks) {
    const auto proof = derive_bound(network, enabled, c, Side::least, 10, ranks);
    REQUIRE(proof);
    REQUIRE(proof->size() == 2);
    return network.arcs()[proof->back().index].token;
  };
  CHECK(token_used({0, 0, 0, 0, 1}) == 3);
  CHECK(token_used({0, 0, 0, 1, 0}) == 4);
}

TEST_CASE("A bound beyond what is implied has no derivation") {
  Network network;
  const Variable a = network.add_variable();
  network.add_domain({a, 10, kMax, nullptr, 0});
  const Ranks none;
  Chase chase(network, {}, {0}, Side::least, none);
  chase.aim_at(a, 11);
  CHECK(chase.run() == Chase::End::settled);
  CHECK(chase.bound(a) == 10);
}

TEST_CASE("Values for variables that nothing bounds lie below what bounds them from above") {
  Network network;
  for (int i = 0; i < 4; ++i) network.add_variable();
  network.add_arc({0, 1, 1'000'000'000, nullptr, 0});
  network.add_arc({1, 2, 1'000'000'000, nullptr, 0});
  network.add_domain({2, kMin, 5, nullptr, 1});
  const auto values = find_assignment(network, Enabled(2, true));
  REQUIRE(values);
  CHECK(satisfies(network, Enabled(2, true), *values));
  CHECK((*values)[0] <= 5 - 2'000'000'000);
}

}  // namespace fasti::graph
