// SPDX-License-Identifier: MIT
#include "timeline/text/guard.h"

#include "timeline/text/utf8.h"

namespace fasti {

bool begins_like_formula(std::string_view text) {
  // Of full width too: spreadsheets in East Asian languages take these as well.
  constexpr std::u32string_view kSigns = U"=+-@\t\r＝＋－＠";
  std::size_t offset = 0;
  while (offset < text.size()) {
    const char32_t c = next_code_point(text, offset);
    if (c == U'\'' || c == U'\n') continue;
    return kSigns.find(c) != std::u32string_view::npos;
  }
  return false;
}

}  // namespace fasti
