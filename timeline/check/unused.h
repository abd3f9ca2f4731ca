// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Family F03, as far as it needs the whole chronology: records that nothing uses.
void check_unused(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
