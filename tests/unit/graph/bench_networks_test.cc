// SPDX-License-Identifier: MIT
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/bench/months.h"
#include "tests/bench/networks.h"

namespace fasti::bench {
namespace {

using graph::Arc;
using graph::Domain;
using graph::Token;

bool is_planted(const Sample& sample, Token token) {
  return std::binary_search(sample.planted.begin(), sample.planted.end(), token);
}

/// Every constraint that is not planted holds of the hidden solution.
void check_hidden(const Sample& sample) {
  for (const Arc& arc : sample.network.arcs()) {
    if (is_planted(sample, arc.token)) continue;
    const graph::Value from = sample.hidden[arc.from];
    CHECK(sample.hidden[arc.to] >= (arc.map != nullptr ? arc.map->up(from) : from + arc.weight));
  }
  for (const Domain& domain : sample.network.domains()) {
    if (is_planted(sample, domain.token)) continue;
    CHECK(domain.lo <= sample.hidden[domain.variable]);
    CHECK(domain.hi >= sample.hidden[domain.variable]);
  }
}

}  // namespace

TEST_CASE("generated networks have the answer that they are made for") {
  for (const Family& family : families()) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      CAPTURE(family.name, seed);
      const Sample sample = family.make(300, seed);
      REQUIRE(sample.network.variable_count() == 300);
      check_hidden(sample);
      const graph::Solution solution =
          graph::solve(sample.network, graph::Enabled(sample.tokens, true));
      const bool consistent = solution.verdict == graph::Verdict::consistent;
      REQUIRE(consistent == sample.consistent);
      if (!consistent) CHECK(graph::shrink(sample.network, solution.core) == sample.planted);
    }
  }
}

TEST_CASE(
    "generated networks are the same from the same seed, and have three constraints an event") {
  for (const Family& family : families()) {
    CAPTURE(family.name);
    const Sample one = family.make(1'000, 5);
    const Sample two = family.make(1'000, 5);
    CHECK(one.hidden == two.hidden);
    REQUIRE(one.network.arcs().size() == two.network.arcs().size());
    for (std::size_t i = 0; i < one.network.arcs().size(); ++i) {
      CHECK(one.network.arcs()[i].to == two.network.arcs()[i].to);
      CHECK(one.network.arcs()[i].weight == two.network.arcs()[i].weight);
    }
    CHECK(one.network.arcs().size() > 2'900);
    CHECK(one.network.arcs().size() < 3'100);
  }
}

TEST_CASE("months of the benchmark keep order and have adjoints") {
  for (graph::Value day = -800; day < 800; ++day) {
    CHECK(month_on(day) <= month_on(day + 1));
    CHECK(month_on(day) - day >= 28);
    CHECK(month_on(day) - day <= 31);
    CHECK(month_on(last_month_before(day)) <= day);
    CHECK(month_on(last_month_before(day) + 1) > day);
    CHECK(month_on(first_month_before(day)) >= day);
    CHECK(month_on(first_month_before(day) - 1) < day);
  }
}

}  // namespace fasti::bench
