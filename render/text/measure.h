// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fasti::render {

/// Width in pixels that one line of text takes at `size` pixels, from compiled-in advance widths of
/// Noto Sans (regular or bold); Han, kana, hangul and full-width forms are one em. 8 % is added,
/// for viewers whose fonts are wider.
double text_width(std::string_view text, double size, bool bold = false);

/// Breaks `text` into lines no wider than `width` (as `text_width` measures), at the places Unicode
/// allows (UAX #14 by ICU, with the Chinese rules where the text contains Han). Keeps `4月9日` and
/// a number with its unit together and leaves no single Han character on the last line. A word
/// wider than the line is broken between code points. At most `max_lines`, the last then ends in
/// `…`; 0 means no limit. An empty text has no lines.
std::vector<std::string> break_lines(std::string_view text, double width, double size,
                                     bool bold = false, std::size_t max_lines = 0);

/// Like `break_lines`, with the lines as even in length as the same number of lines allows.
std::vector<std::string> balance_lines(std::string_view text, double width, double size,
                                       bool bold = false, std::size_t max_lines = 0);

}  // namespace fasti::render
