// SPDX-License-Identifier: MIT
#pragma once

#include "render/scene.h"
#include "render/vertical/plan.h"

namespace fasti::render::chart {

/// Everything of a page between its header and its foot.
void draw_upright(const UprightPlan& plan, const Content& content, Scene& scene);

}  // namespace fasti::render::chart
