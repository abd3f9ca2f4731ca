// SPDX-License-Identifier: MIT
#include "render/chart/heaviest.h"

#include <algorithm>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/unit/render/timeline_samples.h"

using namespace fasti::render;
using chart::WeightedStretch;

namespace {

bool overlap(const WeightedStretch& a, const WeightedStretch& b) {
  return a.begin < b.end && b.begin < a.end;
}

/// The weight of a set; negative when two of it overlap.
double weigh(const std::vector<WeightedStretch>& stretches, unsigned set) {
  double weight = 0;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    if ((set >> i & 1) == 0) continue;
    weight += stretches[i].weight;
    for (std::size_t j = 0; j < i; ++j) {
      if ((set >> j & 1) != 0 && overlap(stretches[i], stretches[j])) return -1;
    }
  }
  return weight;
}

}  // namespace

TEST_CASE("the heaviest stretches are those that trying every set finds") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<WeightedStretch> stretches(1 + random() % 9);
    for (WeightedStretch& each : stretches) {
      each.begin = random() % 30;
      each.end = each.begin + 1 + random() % 9;
      each.weight = 1 + random() % 4;
    }
    double best = 0;
    for (unsigned set = 0; set < 1U << stretches.size(); ++set) {
      best = std::max(best, weigh(stretches, set));
    }
    unsigned chosen = 0;
    const std::vector<bool> found = chart::heaviest(stretches);
    for (std::size_t i = 0; i < found.size(); ++i) chosen |= found[i] ? 1U << i : 0U;
    CHECK(weigh(stretches, chosen) == best);
  }
  CHECK(chart::heaviest({}).empty());
}

TEST_CASE("what a dispute adds to the worth of a text is the same in every lane") {
  Content content;
  content.lanes.resize(4);
  for (int lane = 0; lane < 4; ++lane) {
    content.marks.push_back(samples::day_mark("a", lane, 2025, 4, 9, "A"));
    content.marks.back().conflicted = true;
  }
  CHECK(chart::worth_of_texts(content) == std::vector<double>(4, 3));
}
