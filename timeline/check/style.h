// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Family F08: style.
void check_style(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
