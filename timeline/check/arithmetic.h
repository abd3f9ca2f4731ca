// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "timeline/reason/reasoning.h"

namespace fasti {

/// The sum that a reader can redo by hand: what all claims of a conflict but one leave for a point,
/// and what the last one says of it. Claims are numbered from [1] in the conflict's order. Empty
/// when no single point shows it.
std::string show_arithmetic(const Chronology& chronology, const Reasoning& reasoning,
                            const Conflict& conflict);

}  // namespace fasti
