// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/chart/frame.h"
#include "render/status/rows.h"

/// The layout of the status view, or of one page of it, as plain data.
namespace fasti::render::chart {

/// The name of a lane above its first row.
struct StatusHead {
  int lane = 0;
  double top = 0;
  std::vector<std::string> title;
  double height() const { return 27 + 18 * double(title.size() - 1); }
};

struct StatusPlan {
  Frame frame;
  StatusFrame rows_frame;
  double rows_top = 0;
  std::vector<StatusHead> heads;
  std::vector<PlacedStatusRow> rows;
  std::vector<PlacedStatusRow> all;  ///< of a page: the rows of all pages, for the key
  std::size_t page = 0;
  std::size_t pages = 1;
};

inline constexpr double kLaneFoot = 8;  ///< below the last row of a lane

}  // namespace fasti::render::chart
