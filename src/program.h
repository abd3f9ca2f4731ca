// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "src/session.h"

namespace fasti {

/// Runs the command line `arguments` (without the program's name) and leaves output and exit status
/// in the session.
void run_program(const std::vector<std::string>& arguments, Session& session);

}  // namespace fasti
