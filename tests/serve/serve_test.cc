// SPDX-License-Identifier: MIT
//
// The program serves, and is talked to over the network of this machine, by friends and others.
#include <catch2/catch.hpp>

#include "tests/support/tool.h"

TEST_CASE("the preview is served to this machine alone, and follows its files") {
  const std::string said = fasti::test::run_tool(
      FASTI_PYTHON " " FASTI_ROOT "/tests/serve/talk.py " FASTI_PROGRAM " " FASTI_ROOT " 2>&1");
  INFO(said);
  CHECK(said.find("\nOK") != std::string::npos);
}
