// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/chart/marks.h"
#include "render/chart/sign_rows.h"
#include "render/content.h"
#include "render/scene.h"
#include "render/text/words.h"

/// The key: only what occurs in the picture.
namespace fasti::render::chart {

struct Legend {
  std::vector<Shape> shapes;
  double bottom = 0;
};

/// Rows of signs and words from `top` on, between the margins of a picture `width` wide.
Legend lay_out_legend(const Content& content, const std::vector<PlacedMark>& marks, double top,
                      double width);

/// The sign of a kind of date or of a state of an instrument; null for other words.
const Sign* sign_of(Word word);

}  // namespace fasti::render::chart
