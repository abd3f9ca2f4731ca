// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace fasti::render {

/// Whether Unicode allows a break at byte `at` of `text` but a careful typesetter does not: inside
/// `4月9日` or `5.4亿美元`, between a number and its unit (`900,000 chips`) or a month and its day.
bool holds_together(std::string_view text, std::size_t at);

/// Whether `tail` cannot be a line by itself at the end of a text: one Han character at most, with
/// or without punctuation, and nothing else to read.
bool is_orphan(std::string_view tail);

/// Whether `text` has a Han character.
bool contains_han(std::string_view text);

}  // namespace fasti::render
