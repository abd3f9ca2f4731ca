// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "timeline/date/tick.h"
#include "timeline/reason/claims.h"

namespace fasti {

/// How far the margin of `~` and `%` counts.
enum class Margin : std::uint8_t { without, with };

/// By event, the hull of its own dates as bounds of its points; `events` is how many there are.
std::vector<Extent> account_dates(const std::vector<Claim>& claims, std::size_t events,
                                  Margin margin);

/// Whether `inferred` is narrower than `stated` in any of its four bounds.
bool narrower(const Extent& inferred, const Extent& stated);

}  // namespace fasti
