// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/graph/geometry.h"
#include "render/graph/grid.h"
#include "render/scene.h"

namespace fasti::render {

/// Which bars are shown, beside each other at the left of their lanes.
struct StripPlan {
  struct Place {
    std::size_t bar = 0;    ///< index in Content::bars
    std::size_t piece = 0;  ///< of the bar
    std::size_t track = 0;
  };
  std::vector<Place> places;
  std::vector<std::size_t> tracks;  ///< of each lane
  std::size_t left_out = 0;         ///< instruments in force for which there was no track
};

StripPlan plan_strips(const Content& content);

/// What is in force, as a pale strip beside the cards of a lane from the row where it begins to the
/// row where it ends, or the record.
struct Strip {
  std::size_t bar = 0;  ///< index in Content::bars
  Box box;
  bool points_on = false;  ///< the record ends above the last row: what came then is not known
};

std::vector<Strip> place_strips(const Content& content, const StripPlan& plan, const Grid& grid);

/// A title upright in the longest stretch of its strip that no link crosses, shortened where it has
/// to be. No text when there is no room for a few letters.
struct StripTitle {
  std::string text;
  Box box;
};
StripTitle strip_title(const Strip& strip, const std::string& title,
                       const std::vector<Polyline>& lines);

Group draw_strip(const Strip& strip, const Bar& bar);
TextLine draw_strip_title(const StripTitle& title);

}  // namespace fasti::render
