// SPDX-License-Identifier: MIT
#include "render/text/signs.h"

#include <fmt/format.h>

namespace fasti::render {

namespace {

constexpr Signs kWestern{", ", ", ", "; ", ": ", ".", " ", " (", ")"};
constexpr Signs kChinese{"，", "、", "；", "：", "。", "", "（", "）"};

}  // namespace

bool is_chinese(Language language) {
  return language == Language::zh || language == Language::zh_hant;
}

const Signs& signs(Language language) { return is_chinese(language) ? kChinese : kWestern; }

std::string bracketed(std::string_view words, Language language) {
  return fmt::format("{}{}{}", signs(language).open, words, signs(language).close);
}

}  // namespace fasti::render
