// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "timeline/date/tick.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/claims.h"

namespace fasti {

/// When a point lies in a window of local civil seconds, with its preposition: "on 15 July 2025",
/// "in July 2025", "on 16 July 2025 or later", "between 21 and 31 January 2025".
std::string when(const Window& civil);

/// A day in words: "15 July 2025".
std::string day_words(Day day);

/// What a claim says, with its source before it: "beike: visit ends on 16 July 2025 or later". The
/// zone is named where it is not the chronology's.
std::string say(const Chronology& chronology, const Claim& claim);

/// What a claim is about: "the date of `visit`", "the order of `visit` and `approval`".
std::string subject(const Chronology& chronology, const Claim& claim);

}  // namespace fasti
