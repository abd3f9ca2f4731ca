// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "render/chart/axis.h"
#include "render/chart/bars.h"
#include "render/content/status.h"
#include "render/scene.h"

/// One row of the status view: where its bar and the words on it stand.
namespace fasti::render::chart {

struct PlacedStatusRow {
  std::size_t index = 0;  ///< in StatusContent::rows
  double top = 0;
  double bottom = 0;
  double bar_y = 0;
  bool first = true;                             ///< of an instrument
  std::vector<TextLine> words;                   ///< title and citation, where they stand
  std::vector<BarRun> runs;                      ///< of StatusRow::pieces
  std::vector<std::pair<double, double>> slots;  ///< cut out for permissions
  std::vector<TextLine> labels;                  ///< dates, y relative to the bar's top
  std::vector<TextLine> badges;                  ///< likewise, each in a box of its own
  std::optional<double> ahead;                   ///< the day that is set
};

/// Where rows may write.
struct StatusFrame {
  double left = 0;   ///< of the axis
  double right = 0;  ///< of labels
  double title_left = 0;
  double title_width = 0;
  bool titles_above = false;  ///< in narrow pictures: above the bars instead of beside them
};

/// The row with its top at 0, without what other rows cut out of it.
PlacedStatusRow place_row(const StatusContent& content, std::size_t index,
                          const StatusFrame& frame);

/// Adds runs, slots, dates and badges.
void write_bar(const StatusContent& content, const Axis& axis, const StatusFrame& frame,
               PlacedStatusRow& placed);

/// The day that is set, where the axis reaches so far.
bool shows_ahead(const StatusContent& content, const StatusAhead& ahead);

/// The box around the text of a badge.
Box badge_box(const TextLine& words);

}  // namespace fasti::render::chart
