// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "timeline/date/lag.h"

namespace fasti::render {

/// A text that is read as exactly this lag: "3 weeks", "~1 month", "at least 30 days".
std::string lag_text(const Lag& lag);

}  // namespace fasti::render
