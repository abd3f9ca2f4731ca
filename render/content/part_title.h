// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti::render {

/// The id of an instrument's part as words inside a sentence: "december-2024" is "December 2024",
/// "consumer-drones" is "consumer drones".
std::string part_words(std::string_view id);

/// The same as a title: "Consumer drones".
std::string part_title(std::string_view id);

}  // namespace fasti::render
