// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "timeline/reason/conflict.h"

namespace fasti {

/// Whether the first claim of a conflict is trusted less than every other for what it is, not only
/// for its place.
bool has_least_trusted(const std::vector<Claim>& claims, const Conflict& conflict);

}  // namespace fasti
