// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "render/scene.h"

namespace fasti::render {

/// "#RRGGBB" of a paint's ink on a light or a dark ground; lanes beyond the palette start over.
std::string_view colour(const Paint& paint, bool dark);

/// Lanes that have a colour of their own.
int palette_size();

}  // namespace fasti::render
