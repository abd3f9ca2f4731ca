// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Family F02, as far as texts are concerned: weekdays, years and counts of days that disagree with
/// the dates.
void check_texts(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
