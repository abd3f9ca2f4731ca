// SPDX-License-Identifier: MIT
#include "src/serve/burst.h"

#include <catch2/catch.hpp>

using fasti::serve::Burst;
using fasti::serve::Change;
using std::chrono::milliseconds;

TEST_CASE("a file that is whole is read soon, one that is being written later") {
  const Burst::Time start{};
  Burst burst;
  CHECK_FALSE(burst.due());
  burst.add(Change::none, start);
  CHECK_FALSE(burst.due());
  burst.add(Change::ongoing, start);
  REQUIRE(burst.due());
  const Burst::Time patient = *burst.due();
  burst.add(Change::complete, start);
  CHECK(*burst.due() < patient);
  burst.clear();
  CHECK_FALSE(burst.due());
}

TEST_CASE("a burst of changes is one, but does not go on for ever") {
  const Burst::Time start{};
  Burst burst;
  Burst::Time now = start;
  for (int i = 0; i < 100; ++i) {
    now = start + milliseconds(i * 20);
    burst.add(Change::ongoing, now);
  }
  REQUIRE(burst.due());
  CHECK(*burst.due() < start + milliseconds(500));
  CHECK(*burst.due() > start + milliseconds(50));
}
