// SPDX-License-Identifier: MIT
#include "timeline/text/blanks.h"

namespace fasti {

std::string without_edges(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

}  // namespace fasti
