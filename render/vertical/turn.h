// SPDX-License-Identifier: MIT
#pragma once

#include "render/scene.h"

namespace fasti::render {

/// Mirrors a shape at the diagonal: right becomes down. What is drawn along a level axis so comes
/// to lie along an upright one. Text reads downwards.
void turn(Shape& shape);
Box turned(const Box& box);

}  // namespace fasti::render
