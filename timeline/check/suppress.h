// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/check/check.h"

namespace fasti {

/// Moves the findings that comments silence from `checked.diagnostics` to `checked.suppressed`, and
/// reports comments that silence nothing. A finding is silenced on the line where it is shown: of a
/// contradiction, on the line of any of its claims.
void suppress(const Loaded& loaded, Checked& checked);

}  // namespace fasti
