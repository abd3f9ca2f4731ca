// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "render/text/words.h"

namespace fasti::render {

/// Columns of the tables of words.
inline constexpr std::size_t kLanguages = 4;

}  // namespace fasti::render
