// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Family F04, beside contradictions: orders that hold only by time zones, and last days of one
/// instrument that are a day apart.
void check_orders(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

/// Orders that the dates already imply: many, and asked for.
void check_implied_orders(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
