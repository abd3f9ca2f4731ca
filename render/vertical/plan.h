// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/chart/axis.h"
#include "render/chart/bars.h"
#include "render/chart/marks.h"
#include "render/chart/ticks.h"
#include "render/content.h"
#include "render/vertical/arcs.h"
#include "render/vertical/column.h"

/// The layout of one page of the vertical view as plain data. What the level timeline calls x runs
/// down here: positions of axis, ticks, marks and bars along the axis are heights.
namespace fasti::render::chart {

struct UprightPlan {
  double width = 0;
  double top = 0;     ///< of the axis
  double bottom = 0;  ///< of axis and texts
  double axis_x = 0;
  double bars_x = 0;          ///< left side of the first column of bars
  double track_x = 0;         ///< of the nearest track of links
  std::vector<double> lanes;  ///< x of each
  double lanes_right = 0;
  double free = 0;         ///< width for lanes and rows, with the narrowest texts
  double squeeze = 1;      ///< of lanes and rows, where a picture is narrow
  double elbow_right = 0;  ///< where leaders have reached the height of their text
  ColumnFrame column;
  Axis axis;
  std::vector<Tick> ticks;
  std::vector<PlacedMark> marks;  ///< in the order of Content::marks
  std::vector<ArcEnd> places;     ///< of marks, likewise
  std::vector<TextBlock> blocks;  ///< downwards
  Arcs arcs;
  std::vector<PlacedBar> bars;
  std::vector<bool> labelled;  ///< by mark
  std::size_t unlabelled = 0;
  std::vector<bool> told;  ///< by link: in words instead of a line
  std::size_t untold = 0;  ///< links neither drawn nor told, because no event of theirs has a text
};

/// What a page has to keep to.
struct UprightRoom {
  double width = 0;
  double top = 0;
  double least = 0;   ///< of the axis's length
  double most = 0;    ///< of it, as far as the texts allow; 0: as it likes
  Pointers pointers;  ///< to other pages; none or by mark
};

/// The content as this view shows it: without plain orders, and without bars where they are more
/// than stand beside an axis.
Content upright_content(Content content, double width);

/// The height of all texts of a page of that width, one below the other.
double text_height(const Content& content, double width);

UprightPlan plan_upright(const Content& content, const UprightRoom& room);

}  // namespace fasti::render::chart
