// SPDX-License-Identifier: MIT

#include <catch2/catch.hpp>

#include "tests/unit/load/loading.h"
#include "timeline/reason/reasoning.h"

using namespace fasti;

namespace {

bool consistent(const std::string& verified) {
  const Loaded loaded = test::load_text("fasti: 1\nverified: " + verified +
                                        "\nevents:\n  - {id: a, date: 2025-05-26}\n");
  REQUIRE(loaded.chronology != nullptr);
  return reason(*loaded.chronology).account_consistent;
}

}  // namespace

TEST_CASE("an approximate day of `verified` is wider by one unit, as every date is") {
  CHECK_FALSE(consistent("2025-04"));
  CHECK(consistent("2025-04~"));
  CHECK_FALSE(consistent("2025-05-24~"));
  CHECK(consistent("2025-05-25~"));
}
