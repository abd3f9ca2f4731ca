// SPDX-License-Identifier: MIT
#pragma once

#include "render/content.h"
#include "render/graph/geometry.h"
#include "render/scene.h"

namespace fasti::render {

/// The stroke of a link of this style in this colour.
Stroke link_stroke(LinkStyle style, Paint paint);

/// The line and the filled head at its end. `label` is shown on hover.
Group draw_link(const Curve& curve, LinkStyle style, Paint paint, const std::string& label);

}  // namespace fasti::render
