// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "timeline/date/civil.h"

namespace fasti {

/// The one calendar day that a text such as "2025-07-15" means, or why there is none.
std::variant<Day, std::string> read_whole_day(std::string_view text);

}  // namespace fasti
