// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/content.h"
#include "render/scene.h"

namespace fasti::render {

/// Which colour a lane has, as a paint's lane: that of its place in the whole chronology, so that
/// it keeps it in a picture of a part.
int colour_of(const std::vector<LaneHead>& lanes, int lane);

/// Gives all paints of a picture, whose lanes are indices in `lanes`, the colours of these.
void colour_lanes(const std::vector<LaneHead>& lanes, Scene& scene);

}  // namespace fasti::render
