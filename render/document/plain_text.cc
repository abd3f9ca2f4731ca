// SPDX-License-Identifier: MIT
#include "render/document/plain_text.h"

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_left_out(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return true;
  if (c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xFDD0 && c <= 0xFDEF)) return true;
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE007F);
}

}  // namespace

std::string plain_text(std::string_view raw) {
  std::string out;
  for (std::size_t offset = 0; offset < raw.size();) {
    const char32_t c = next_code_point(raw, offset);
    if (is_space(c)) {
      if (out.empty() || out.back() != ' ') out += ' ';
    } else if (!is_left_out(c)) {
      append_utf8(out, c);
    }
  }
  return out;
}

bool writes_right_to_left(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    const bool turned = (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
                        (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) ||
                        (c >= 0x1E800 && c <= 0x1EFFF);
    if (turned) return true;
  }
  return false;
}

}  // namespace fasti::render
