// SPDX-License-Identifier: MIT
#include "render/text/language.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace fasti::render {

namespace {

// Where English dates are written day first.
constexpr std::array<std::string_view, 9> kDayFirst{"gb", "au", "nz", "ie", "za",
                                                    "in", "sg", "hk", "mt"};
constexpr std::array<std::string_view, 3> kTraditional{"tw", "hk", "mo"};

/// The subtags of a BCP 47 tag in small letters; extensions (after a subtag of one letter) are left
/// out.
std::vector<std::string> subtags(std::string_view tag) {
  std::vector<std::string> out(1);
  for (const char c : tag) {
    if (c == '-' || c == '_') {
      if (out.back().size() == 1) break;
      out.emplace_back();
    } else {
      out.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return out;
}

template <std::size_t n>
bool any_of(const std::vector<std::string>& parts, const std::array<std::string_view, n>& words) {
  return std::find_first_of(parts.begin() + 1, parts.end(), words.begin(), words.end()) !=
         parts.end();
}

Language chinese(const std::vector<std::string>& parts) {
  if (any_of(parts, std::array<std::string_view, 1>{"hans"})) return Language::zh;
  const bool script = any_of(parts, std::array<std::string_view, 1>{"hant"});
  return script || any_of(parts, kTraditional) ? Language::zh_hant : Language::zh;
}

}  // namespace

Language language_for(std::string_view tag) {
  const std::vector<std::string> parts = subtags(tag);
  if (parts[0] == "zh" || parts[0] == "cmn") return chinese(parts);
  if (parts[0] == "yue") return Language::zh_hant;
  return parts[0] == "en" && any_of(parts, kDayFirst) ? Language::en_gb : Language::en;
}

}  // namespace fasti::render
