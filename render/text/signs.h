// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "render/text/words.h"

namespace fasti::render {

/// Punctuation with the blank that belongs to it: Chinese signs are as wide as a character and have
/// none.
struct Signs {
  std::string_view comma;
  std::string_view list;  ///< between the items of a list
  std::string_view semicolon;
  std::string_view colon;
  std::string_view stop;   ///< a full stop, without the blank behind it
  std::string_view blank;  ///< between sentences
  std::string_view open;   ///< brackets behind other words
  std::string_view close;
};

bool is_chinese(Language language);

const Signs& signs(Language language);

/// What stands in brackets behind other words: " (2025)".
std::string bracketed(std::string_view words, Language language);

}  // namespace fasti::render
