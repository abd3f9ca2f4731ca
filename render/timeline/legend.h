// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/content.h"
#include "render/scene.h"
#include "render/text/words.h"
#include "render/timeline/marks.h"

/// The key: only what occurs in the picture.
namespace fasti::render::timeline {

struct Legend {
  std::vector<Shape> shapes;
  double bottom = 0;
};

/// Rows of signs and words from `top` on, between the margins of a picture `width` wide.
Legend lay_out_legend(const Content& content, const std::vector<PlacedMark>& marks, double top,
                      double width);

}  // namespace fasti::render::timeline
