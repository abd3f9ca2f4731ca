// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace fasti::oracle {

/// Runs the program `z3` on an SMT-LIB script and gives what it answers, line by line. Fails the
/// test that asks where z3 is missing.
std::vector<std::string> run_z3(const std::string& script);

}  // namespace fasti::oracle
