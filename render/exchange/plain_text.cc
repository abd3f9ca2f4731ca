// SPDX-License-Identifier: MIT
#include "render/exchange/plain_text.h"

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

/// Separators of lines and paragraphs, which some readers take for line breaks and others do not,
/// noncharacters, and the mark of the byte order.
bool is_stray(char32_t c) {
  const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return noncharacter || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

}  // namespace

std::string plain_lines(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c == U'\n') {
      out += '\n';
    } else if (c == U'\t' || c == U'\r' || c == 0x2028 || c == 0x2029) {
      out += ' ';
    } else if (!is_unprintable(c) && !is_stray(c)) {
      append_utf8(out, c);
    }
  }
  return out;
}

std::string plain_line(std::string_view text) {
  std::string out = plain_lines(text);
  for (char& c : out) c = c == '\n' ? ' ' : c;
  while (out.ends_with(' ')) out.pop_back();
  out.erase(0, out.find_first_not_of(' ') == std::string::npos ? 0 : out.find_first_not_of(' '));
  return out;
}

}  // namespace fasti::render
