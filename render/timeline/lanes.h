// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/chart/axis.h"
#include "render/chart/bars.h"
#include "render/chart/marks.h"
#include "render/content.h"
#include "render/timeline/flags.h"

/// Bands of the picture, one for each lane: heads, baselines, heights.
namespace fasti::render::chart {

struct PlacedLane {
  double top = 0;
  double baseline = 0;
  double bottom = 0;
  double bars_top = 0;            ///< of its first row of bars
  std::vector<std::string> head;  ///< the title's lines
};

/// Where lanes may stand.
struct LaneFrame {
  double top = 0;
  double axis_left = 0;
  double right = 0;          ///< of the frame
  bool heads_above = false;  ///< in narrow pictures
};

struct Lanes {
  std::vector<PlacedLane> lanes;
  std::vector<std::optional<Flag>> flags;  ///< in the order of Content::marks
  double bottom = 0;
};

/// Places the flags of every lane and stacks the lanes below one another.
Lanes place_lanes(const Content& content, const Axis& axis, const std::vector<PlacedMark>& marks,
                  const std::vector<PlacedBar>& bars, const std::vector<bool>& labelled,
                  const LaneFrame& frame);

}  // namespace fasti::render::chart
