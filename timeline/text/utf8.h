// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fasti {

/// Decodes the code point that begins at `text[offset]` and moves `offset` past it. Bytes that are
/// not UTF-8 (RFC 3629: overlong forms, surrogates and values above U+10FFFF included) yield U+FFFD
/// and advance by one byte. Requires `offset < text.size()`.
char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends the UTF-8 form of `code_point`.
void append_utf8(std::string& out, char32_t code_point);

/// Offset of the first byte that is not part of well-formed UTF-8 (RFC 3629), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Number of code points; each malformed byte counts as one.
std::size_t count_code_points(std::string_view text);

/// Terminal cells that `code_point` takes: 0 for combining and format characters, 2 for East Asian
/// wide and full-width ones (UAX #11), else 1.
int cell_width(char32_t code_point);

/// Sum of the cell widths of `text`.
int cell_width(std::string_view text);

/// Whether `code_point` is Han, kana, hangul or a full-width form.
bool is_cjk(char32_t code_point);

/// Whether `code_point` is a letter of any script, a mark that goes with letters, or a decimal
/// digit.
bool is_letter_or_digit(char32_t code_point);

/// Whether `code_point` is a C0 or C1 control, DEL or a bidirectional control, none of which can be
/// shown as it is.
bool is_unprintable(char32_t code_point);

/// `text` with C0 and C1 controls, DEL and bidirectional controls written as `\u{…}`, safe to print
/// on a terminal.
std::string escape_controls(std::string_view text);

}  // namespace fasti
