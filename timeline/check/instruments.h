// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Family F05: what events do to instruments, held against what stood then.
void check_instruments(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
