// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "timeline/date/tick.h"
#include "timeline/date/zone.h"
#include "timeline/query/why.h"

/// Times and distances in words, and lines for a terminal of 80 columns.
namespace fasti::render {

/// Breaks at spaces; the first line begins with `first`, the others with as many spaces.
std::string wrap(std::string_view first, const std::string& text);

/// A distance in the coarsest unit that fits, rounded down or up.
std::string distance_words(Tick seconds, bool up);

/// "16:00", "16:00:30".
std::string time_words(Tick tick, const Zone& zone);

/// "1 August 2025" where the instant is the first of its day, else "16:00 on 1 August 2025".
std::string moment_words(Tick tick, const Zone& zone);

/// "no earlier than 1 August 2025", "no later than 12 August 2025", "before 12:00 on …".
std::string bound_words(BoundSide side, Tick instant, const Zone& zone);

/// "on 12 August 2025", "between 1 and 12 August 2025", "between 00:00 and 12:00 on …".
std::string window_words(const Window& window, const Zone& zone);

}  // namespace fasti::render
