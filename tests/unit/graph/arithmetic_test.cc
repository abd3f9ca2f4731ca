// SPDX-License-Identifier: MIT
#include "timeline/graph/arithmetic.h"

#include <catch2/catch.hpp>

namespace fasti::graph {

TEST_CASE("Sums end at the infinities and stay there") {
  CHECK(plus(2, 3) == 5);
  CHECK(plus(kMax - 2, 2) == kMax);
  CHECK(plus(kMax - 2, 3) == kMax);
  CHECK(plus(kMin + 2, -3) == kMin);
  CHECK(plus(kMax, -1) == kMax);
  CHECK(plus(kMin, 1) == kMin);
  CHECK(plus(1, kMin) == kMin);
  CHECK(minus(5, 7) == -2);
  CHECK(minus(kMin + 2, 3) == kMin);
  CHECK(minus(0, kMax) == kMin);
}

TEST_CASE("Mirroring exchanges the infinities") {
  CHECK(mirrored(4) == -4);
  CHECK(mirrored(kMin) == kMax);
  CHECK(mirrored(kMax) == kMin);
}

TEST_CASE("Steps of a unit are counted downward to the last one before") {
  CHECK(to_finest(3, 86'400) == 259'200);
  CHECK(to_finest(kMax / 2, 86'400) == kMax);
  CHECK(from_finest(259'199, 86'400) == 2);
  CHECK(from_finest(-1, 86'400) == -1);
  CHECK(from_finest(-86'400, 86'400) == -1);
  CHECK(from_finest(kMin, 86'400) == kMin);
}

}  // namespace fasti::graph
