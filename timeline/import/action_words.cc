// SPDX-License-Identifier: MIT
#include "timeline/import/action_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace fasti {

namespace {

/// Whether a word of the text begins with one of those, which are in small letters.
bool has_word(std::string_view text, std::span<const std::string_view> beginnings) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital || (c >= 'a' && c <= 'z')) {
      word += capital ? static_cast<char>(c - 'A' + 'a') : c;
      continue;
    }
    const bool found = std::any_of(beginnings.begin(), beginnings.end(),
                                   [&](std::string_view each) { return word.starts_with(each); });
    if (found) return true;
    word.clear();
  }
  return false;
}

}  // namespace

bool is_about_another(std::string_view words) {
  static constexpr auto kBeginnings = std::to_array<std::string_view>(
      {"delay", "extend", "extension", "postpon", "remov", "repeal", "rescind", "rescission",
       "revocation", "revok", "stay", "suspen", "withdraw"});
  return has_word(words, kBeginnings);
}

bool corrects(std::string_view words) {
  static constexpr auto kBeginnings = std::to_array<std::string_view>({"correct"});
  return has_word(words, kBeginnings);
}

}  // namespace fasti
