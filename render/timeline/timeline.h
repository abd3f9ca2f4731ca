// SPDX-License-Identifier: MIT
#pragma once

#include "render/content.h"
#include "render/scene.h"

namespace fasti::render {

struct TimelineOptions {
  double width = 0;  ///< pixels; 0 lets the layout choose
};

/// The horizontal timeline: a band for each lane, flags on poles, bars of what is in force, links.
Scene lay_out_timeline(const Content& content, const TimelineOptions& options = {});

}  // namespace fasti::render
