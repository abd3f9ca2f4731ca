// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "render/text/words.h"

namespace fasti::render {

/// What pictures of two versions say beside the words of all pictures.
enum class DiffWord : std::uint8_t {
  added,
  removed,
  was,  ///< at the place of a date that changed
  redated,
  newly_known,
  restated,
  renamed,
  window_changed,
  moved_to,   ///< on the arrow from there
  no_longer,  ///< on a link that is gone, before its own word
  before,     ///< behind the title of an instrument as it was
  now,
  added_note,
  struck_note,
  moved_note,
  bars_note,
};

std::string_view word(DiffWord word, Language language);

}  // namespace fasti::render
