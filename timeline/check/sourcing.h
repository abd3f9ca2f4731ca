// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Family F06: sources, and what they can know.
void check_sourcing(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
