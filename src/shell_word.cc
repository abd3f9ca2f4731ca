// SPDX-License-Identifier: MIT
#include "src/shell_word.h"

#include <string_view>

#include "timeline/text/utf8.h"

namespace fasti {

std::string shell_word(const std::string& path) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";
  if (path.find_first_not_of(kPlain) == std::string::npos) return path;
  std::string out = "'";
  for (const char c : path) out += c == '\'' ? "'\\''" : std::string(1, c);
  return escape_controls(out + "'");
}

}  // namespace fasti
