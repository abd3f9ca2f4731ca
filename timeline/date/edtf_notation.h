// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "timeline/date/edtf.h"

namespace fasti::edtf {

/// What to write instead of a text that is a date in another notation, such as 09.04.2025, or in
/// words. Nothing where it is neither.
std::optional<Error> explain_other_notation(std::string_view text);

}  // namespace fasti::edtf
