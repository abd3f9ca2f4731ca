// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "tests/support/memory_files.h"

namespace fasti::test {

/// One run of the program, and what came of it.
struct Run {
  std::string arguments;
  int exit = 0;
  std::string out;  ///< ends in a line break, as does `err`, unless empty
  std::string err;
};

/// Runs the program within the test's own process. Arguments are separated by spaces; single quotes
/// hold one together. What it writes is among the files afterwards.
Run run_fasti(MemoryFiles& files, const std::string& arguments);

}  // namespace fasti::test
