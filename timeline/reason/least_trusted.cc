// SPDX-License-Identifier: MIT
#include "timeline/reason/least_trusted.h"

#include <algorithm>

namespace fasti {

bool has_least_trusted(const std::vector<Claim>& claims, const Conflict& conflict) {
  if (conflict.claims.size() < 2) return false;
  const int first = trust(claims[conflict.claims.front()]);
  return std::all_of(conflict.claims.begin() + 1, conflict.claims.end(),
                     [&](ClaimId id) { return first < trust(claims[id]); });
}

}  // namespace fasti
