// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Family F04: order and contradiction. One finding for each conflict.
void check_contradictions(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
