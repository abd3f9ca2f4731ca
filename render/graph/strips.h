// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/graph/geometry.h"
#include "render/graph/grid.h"
#include "render/scene.h"

namespace fasti::render {

/// What is in force, as a pale strip behind the cards of a lane from the row where it begins to the
/// row where it ends.
struct Strip {
  std::size_t bar = 0;  ///< index in Content::bars
  Box box;
};

std::vector<Strip> place_strips(const Content& content, const Grid& grid);

/// The place for the strip's title, upright in the longest stretch of the strip that no card and no
/// link covers; of no width when there is none.
Box strip_title_box(const Strip& strip, const std::string& title, const Grid& grid,
                    const std::vector<Polyline>& lines);

Group draw_strip(const Strip& strip, const Bar& bar);
TextLine draw_strip_title(const Bar& bar, const Box& box);

}  // namespace fasti::render
