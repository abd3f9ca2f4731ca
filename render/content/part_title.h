// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti::render {

/// The id of an instrument's part as words: "december-2024" is "December 2024", "us-persons" is
/// "US persons".
std::string part_title(std::string_view id);

}  // namespace fasti::render
