// SPDX-License-Identifier: MIT
#pragma once

namespace fasti::render {

/// Units in which advance widths are given, to the em.
inline constexpr int kUnitsPerEm = 1000;

/// How a letter of a joining script is joined to its neighbours.
struct Joined {
  bool before = false;  ///< to the letter before it
  bool after = false;
};

/// How far one code point moves the pen, in thousandths of an em. Latin, Greek, Cyrillic,
/// punctuation and currency as in Noto Sans, Hebrew and Arabic as in its sisters; Han, kana,
/// hangul, full-width forms and symbols one em; marks and format characters 0; what the table does
/// not know, the average of the letters.
int advance_width(char32_t code_point, bool bold, Joined joined = {});

}  // namespace fasti::render
