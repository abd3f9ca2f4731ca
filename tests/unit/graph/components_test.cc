// SPDX-License-Identifier: MIT
#include "timeline/graph/components.h"

#include <catch2/catch.hpp>

#include "tests/unit/graph/random.h"

namespace fasti::graph {
namespace {

Network from_pairs(int count, const std::vector<std::pair<Variable, Variable>>& pairs) {
  Network network;
  for (int i = 0; i < count; ++i) network.add_variable();
  for (const auto& [from, to] : pairs) network.add_arc({from, to, 0, nullptr, kAlways});
  return network;
}

/// Which variables reach which, by closing the relation.
std::vector<std::vector<bool>> closure(int count,
                                       const std::vector<std::pair<Variable, Variable>>& pairs) {
  const auto size = static_cast<std::size_t>(count);
  std::vector<std::vector<bool>> reaches(size, std::vector<bool>(size, false));
  for (std::size_t i = 0; i < size; ++i) reaches[i][i] = true;
  for (const auto& [from, to] : pairs) reaches[from][to] = true;
  for (std::size_t via = 0; via < size; ++via) {
    for (std::size_t from = 0; from < size; ++from) {
      if (!reaches[from][via]) continue;
      for (std::size_t to = 0; to < size; ++to) {
        if (reaches[via][to]) reaches[from][to] = true;
      }
    }
  }
  return reaches;
}

Components components_of(const Network& network) {
  const Enabled none;
  Instance instance(network, none);
  instance.lay_out();
  return find_components(instance);
}

}  // namespace

TEST_CASE("Variables share a component if and only if they reach each other") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto count = static_cast<int>(random.between(1, 9));
    std::vector<std::pair<Variable, Variable>> pairs;
    for (auto i = random.between(0, 2 * count); i > 0; --i) {
      pairs.emplace_back(random.between(0, count - 1), random.between(0, count - 1));
    }
    const Network network = from_pairs(count, pairs);
    const Components components = components_of(network);
    const auto reaches = closure(count, pairs);
    REQUIRE(components.order.size() == static_cast<std::size_t>(count));
    for (std::size_t a = 0; a < reaches.size(); ++a) {
      for (std::size_t b = 0; b < reaches.size(); ++b) {
        const bool same = components.of[a] == components.of[b];
        REQUIRE(same == (reaches[a][b] && reaches[b][a]));
        if (reaches[a][b]) REQUIRE(components.of[a] >= components.of[b]);
      }
    }
    for (std::uint32_t i = 0; i < components.size(); ++i) {
      for (const Variable member : components.members(i)) REQUIRE(components.of[member] == i);
    }
  }
}

TEST_CASE("A long chain and a long cycle need no deep stack") {
  constexpr Variable kCount = 300'000;
  Network network;
  for (Variable v = 0; v < kCount; ++v) network.add_variable();
  for (Variable v = 0; v + 1 < kCount; ++v) network.add_arc({v, v + 1, 0, nullptr, kAlways});
  CHECK(components_of(network).size() == kCount);
  network.add_arc({kCount - 1, 0, 0, nullptr, kAlways});
  CHECK(components_of(network).size() == 1);
}

}  // namespace fasti::graph
