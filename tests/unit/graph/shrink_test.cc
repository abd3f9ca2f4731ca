// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "timeline/graph/solver.h"

namespace fasti::graph {
namespace {

using Tokens = std::vector<Token>;

/// x ≥ 10 by each of the tokens 0 and 1, x ≤ 5 by each of 2 and 3.
Network twice_contradictory() {
  Network network;
  const Variable x = network.add_variable();
  for (const Token token : {0U, 1U}) network.add_domain({x, 10, kMax, nullptr, token});
  for (const Token token : {2U, 3U}) network.add_domain({x, kMin, 5, nullptr, token});
  return network;
}

}  // namespace

TEST_CASE("Tokens are given up in the order in which they are listed") {
  const Network network = twice_contradictory();
  CHECK(shrink(network, {0, 1, 2, 3}) == Tokens{1, 3});
  CHECK(shrink(network, {3, 1, 0, 2}) == Tokens{0, 2});
  CHECK(shrink(network, {2, 2, 1}) == Tokens{2, 1});
}

TEST_CASE("The background stays and is not named") {
  const Network network = twice_contradictory();
  CHECK(shrink(network, {0, 1}, {2}) == Tokens{1});
  CHECK(shrink(network, {0, 1, 2, 3}, {0, kAlways}) == Tokens{3});
}

TEST_CASE("Nothing is needed beside a background that contradicts itself") {
  CHECK(shrink(twice_contradictory(), {1, 3}, {0, 2}).empty());
}

TEST_CASE("A token that owns several constraints stands for all of them") {
  Network network;
  for (int i = 0; i < 3; ++i) network.add_variable();
  network.add_arc({0, 1, 1, nullptr, 0});
  network.add_arc({1, 2, 1, nullptr, 1});
  network.add_arc({2, 0, 1, nullptr, 0});
  network.add_arc({1, 0, -1, nullptr, 2});
  CHECK(shrink(network, {2, 1, 0}) == Tokens{1, 0});
}

TEST_CASE("Constraints that always hold join the conflict from afar") {
  Network network;
  for (int i = 0; i < 5; ++i) network.add_variable();
  for (Variable v = 0; v < 4; ++v) network.add_arc({v, v + 1, 0, nullptr, kAlways});
  network.add_domain({0, 7, kMax, nullptr, 0});
  network.add_domain({4, kMin, 6, nullptr, 1});
  network.add_domain({2, 0, 9, nullptr, 2});
  CHECK(shrink(network, {0, 1, 2}) == Tokens{0, 1});
}

TEST_CASE("One of several chains remains, and all of it") {
  Network network;
  for (int i = 0; i < 30; ++i) network.add_variable();
  Tokens core;
  for (Token chain = 0; chain < 3; ++chain) {
    for (Token i = 0; i < 10; ++i) {
      const Token token = chain * 10 + i;
      network.add_arc({token, i == 9 ? chain * 10 : token + 1, 1, nullptr, token});
      core.push_back(token);
    }
  }
  const Tokens least = shrink(network, core);
  REQUIRE(least.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) CHECK(least[i] == least[0] + i);
}

}  // namespace fasti::graph
