// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fasti::render {

/// Byte offsets at which a line of `text` may end and the next begin (UAX #14; after the spaces),
/// rising, the last being the end of the text. `chinese` takes ICU's rules for Chinese.
std::vector<std::size_t> line_breaks(std::string_view text, bool chinese);

/// Byte offsets at which a word ends, by ICU's dictionary where nothing parts words; rising, up to
/// the end.
std::vector<std::size_t> word_breaks(std::string_view text);

/// Byte offsets at which one character as a reader sees it ends (UAX #29), rising, up to the end.
std::vector<std::size_t> cluster_breaks(std::string_view text);

}  // namespace fasti::render
