// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "timeline/date/tick.h"
#include "timeline/date/zone.h"
#include "timeline/diff/states.h"

namespace fasti::render {

/// The days of an event's window, on its own calendar: "2025-07-15", "2025-06-01..2025-06-30",
/// "..2025-06-30"; of one that lasts, "2025-06-01..2025-06-04/2025-06-30". With the time where a
/// bound is no midnight.
std::string window_words(const Extent& extent, const Zone& zone);

/// "in force", "in force, not enforced", "none or in force", "unknown", "beyond the record".
std::string state_words(const StateOnDay& state);

/// "on 2025-04-09", "from 2025-04-09 to 2025-04-30", "from 2025-04-09", "until 2025-04-09",
/// "always".
std::string days_words(Day first, Day last);

}  // namespace fasti::render
