// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/scene.h"

namespace fasti::render {

/// The points of a toothed edge at `x`, downwards: a bar is cut there to what is shown.
std::vector<Point> torn_end(double x, double top, double bottom);

}  // namespace fasti::render
