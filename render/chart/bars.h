// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include "render/chart/axis.h"
#include "render/content.h"
#include "render/scene.h"

/// The bars of what is in force, below the baselines of their lanes.
namespace fasti::render::chart {

/// One state from `left` to `right`.
struct BarRun {
  double left = 0;
  double right = 0;
  std::size_t piece = 0;  ///< in Bar::pieces or StatusRow::pieces
};

struct PlacedBar {
  std::size_t index = 0;  ///< in Content::bars
  int lane = 0;
  int row = 0;  ///< counted downwards
  std::vector<BarRun> runs;
  std::vector<TextLine> texts;  ///< their y relative to the bar's top
  double left = 0;              ///< with the texts beside it
  double right = 0;
  /// The band itself, `top` being where its lane's first row of bars begins.
  Box box(double top) const;
  double y(double top) const;
};

/// In the order of `content.bars`, first fit by start. Bars without a piece are left out.
std::vector<PlacedBar> place_bars(const Content& content, const Axis& axis, double frame_right);

/// Rows that the bars of a lane take.
int bar_rows(const std::vector<PlacedBar>& bars, int lane);

Group draw_bar(const PlacedBar& placed, const Bar& bar, const Axis& axis, double top);

/// The stretches of [left, right] that no gap of the axis covers.
std::vector<std::pair<double, double>> whole_stretches(const Axis& axis, double left, double right);

/// What a line of text covers.
Box text_box(const TextLine& line);

}  // namespace fasti::render::chart
