// SPDX-License-Identifier: MIT
#include "src/program.h"

#include <fmt/core.h>

namespace fasti {

int run_program(int, char**) {
  fmt::print("fasti {}\n", FASTI_VERSION);
  return 0;
}

}  // namespace fasti
