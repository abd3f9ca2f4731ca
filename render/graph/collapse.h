// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "render/content.h"

namespace fasti::render {

/// Of more than `most` events makes one card for each lane and month; where these are still too
/// many, for each quarter, year, decade or century. Links between the same two cards become one.
/// What was gathered is told in a note. Undated events of a lane share a card.
Content collapse(Content content, std::size_t most);

}  // namespace fasti::render
