// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "timeline/diff/difference.h"
#include "timeline/diff/matching.h"

namespace fasti {

/// Fills in `found` and `solved`. A finding is the same when it says the same, wherever it stands;
/// a contradiction when the same claims take part in it, whatever dates they give.
void compare_findings(const Version& before, const Version& after, const Matching& matching,
                      Difference& out);

}  // namespace fasti
