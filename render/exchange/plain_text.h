// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti::render {

/// `text` without what has no glyph and can change how the rest is read: control characters other
/// than line breaks, and bidirectional controls. Bytes that are not UTF-8 become U+FFFD, tabs and
/// carriage returns spaces.
std::string plain_lines(std::string_view text);

/// The same on one line.
std::string plain_line(std::string_view text);

}  // namespace fasti::render
