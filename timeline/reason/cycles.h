// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "timeline/model/chronology.h"
#include "timeline/reason/claims.h"

namespace fasti {

/// Circles of orders and causes in the account: in each, every event is said to follow the next.
/// One shortest circle for each tangle of events, in order of the first event in it; the claims in
/// the order of the circle.
std::vector<std::vector<ClaimId>> find_cycles(const Chronology& chronology,
                                              const std::vector<Claim>& claims);

}  // namespace fasti
