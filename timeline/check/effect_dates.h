// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/load.h"
#include "timeline/query/in_force.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// First days of effects before their events, and instruments that nobody has followed up.
void check_effect_dates(const Chronology& chronology, const InForce& in_force, Diagnostics& out);

/// Last days that lie beyond the record; only where they are asked for.
void check_last_days_ahead(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
