// SPDX-License-Identifier: MIT
#include "render/text/plain_text.h"

#include <algorithm>

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_left_out(char32_t c) {
  const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  const bool annotation = c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
  const bool tag = c >= 0xE0000 && c <= 0xE007F;
  const bool mark = c == 0x200E || c == 0x200F || c == 0x061C;
  return noncharacter || annotation || tag || (is_unprintable(c) && !mark);
}

}  // namespace

std::string plain_text(std::string_view raw) {
  std::string out;
  for (std::size_t offset = 0; offset < raw.size();) {
    const char32_t c = next_code_point(raw, offset);
    if (c == U'\n') {
      out += '\n';
    } else if (is_space(c)) {
      out += ' ';
    } else if (!is_left_out(c)) {
      append_utf8(out, c);
    }
  }
  return out;
}

std::string plain_run(std::string_view raw) {
  std::string out = plain_text(raw);
  std::replace(out.begin(), out.end(), '\n', ' ');
  const auto end =
      std::unique(out.begin(), out.end(), [](char a, char b) { return a == ' ' && b == ' '; });
  out.erase(end, out.end());
  return out;
}

std::string plain_line(std::string_view raw) {
  std::string out = plain_run(raw);
  if (out.ends_with(' ')) out.pop_back();
  if (out.starts_with(' ')) out.erase(0, 1);
  return out;
}

}  // namespace fasti::render
