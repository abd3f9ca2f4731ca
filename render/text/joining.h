// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "render/text/font_metrics.h"

namespace fasti::render {

/// Walks through a text and tells of each letter whether it joins its neighbours, as those of
/// Arabic do (Unicode, section 9.2).
class JoiningScan {
 public:
  /// For the code point that comes next; `rest` is the text after it.
  Joined step(char32_t c, std::string_view rest);

 private:
  bool reaches_on_ = false;  ///< what came before joins a letter after it
};

}  // namespace fasti::render
