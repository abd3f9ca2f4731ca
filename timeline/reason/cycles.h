// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "timeline/model/chronology.h"
#include "timeline/reason/claims.h"

namespace fasti {

/// Circles of orders and causes in the account: in each, every event is said to follow the next.
/// One for each tangle of events, a shortest through the first event in it, in order of these; the
/// claims in the order of the circle. Claims that are `excluded` are left aside.
std::vector<std::vector<ClaimId>> find_cycles(const Chronology& chronology,
                                              const std::vector<Claim>& claims,
                                              const std::vector<bool>& excluded);

}  // namespace fasti
