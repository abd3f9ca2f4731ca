// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "render/graph/graph.h"

namespace fasti::render {

/// How many columns of cards each lane has, and how wide a card is.
struct ColumnPlan {
  std::vector<std::size_t> of_lane;
  double card_width = 0;
};

/// Gives crowded lanes more columns until the picture is about as high as a page that is as wide,
/// or more columns would not make it lower. `rows`: the lanes of the cards of each row. `besides`:
/// the width of all that is no card and no gap between cards.
ColumnPlan plan_columns(const std::vector<std::vector<std::size_t>>& rows, std::size_t lanes,
                        const GraphOptions& options, double besides);

inline constexpr double kMargin = 40;  ///< of the page

/// Clear width between two columns of a lane, and between those of two lanes.
inline constexpr double kColumnGap = 30;
inline constexpr double kLaneGap = 14;
inline constexpr double kLanePadding = 10;

}  // namespace fasti::render
