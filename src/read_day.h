// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "src/session.h"
#include "timeline/date/civil.h"

namespace fasti {

/// The one calendar day that a text means; else the session says why there is none.
std::optional<Day> read_day(const std::string& text, Session& session);

}  // namespace fasti
