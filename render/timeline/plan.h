// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/chart/axis.h"
#include "render/chart/bars.h"
#include "render/chart/marks.h"
#include "render/chart/ticks.h"
#include "render/content.h"
#include "render/timeline/lanes.h"
#include "render/timeline/links.h"
#include "render/timeline/timeline.h"

/// The whole layout as plain data, before anything is drawn.
namespace fasti::render::chart {

struct Plan {
  double width = 0;
  std::vector<std::string> title;  ///< lines
  std::vector<std::string> subtitle;
  double title_bottom = 0;   ///< below the header
  bool heads_above = false;  ///< lane heads above their lanes instead of beside them
  double axis_top = 0;
  double lanes_top = 0;  ///< the axis line
  Axis axis;
  std::vector<Tick> ticks;
  std::vector<PlacedMark> marks;  ///< in the order of Content::marks
  std::vector<PlacedBar> bars;
  Lanes lanes;
  std::vector<LinkRoute> links;
  std::size_t unlabelled = 0;     ///< marks without a flag
  std::size_t undrawn_links = 0;  ///< left out where there are too many to follow
};

Plan plan_timeline(const Content& content, const TimelineOptions& options);

/// What links go around, in the picture's coordinates.
LinkField link_field(const Plan& plan);

/// Where a mark stands in the picture.
Box mark_box(const Plan& plan, std::size_t mark);

/// An order that nothing contradicts: the axis shows which event came first, and a line for it
/// would only be one more to follow.
bool is_plain_order(const Link& link);

Content without_plain_orders(Content content);

}  // namespace fasti::render::chart
