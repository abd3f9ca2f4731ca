// SPDX-License-Identifier: MIT
#include "tests/support/made_up.h"

#include <fmt/format.h>

#include "tests/support/tool.h"

namespace fasti::test {

std::string made_up(int events, int links, int years) {
  return run_tool(fmt::format("{} '{}/tests/bench/pictures/chronology.py' {} {} {}", FASTI_PYTHON,
                              FASTI_ROOT, events, links, years));
}

}  // namespace fasti::test
