// SPDX-License-Identifier: MIT
#pragma once

#include "src/session.h"

namespace fasti {

/// Runs a program of the system to its end, without a shell, in a folder of its own that holds the
/// files and goes away with all that is in it. It sees `PATH` and what the request sets, and no
/// other variable.
ToolAnswer run_tool(const ToolRequest& request);

}  // namespace fasti
