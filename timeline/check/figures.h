// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Family F07: figures.
void check_figures(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
