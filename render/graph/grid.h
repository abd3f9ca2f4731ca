// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/graph/cards.h"
#include "render/graph/graph.h"
#include "render/scene.h"

namespace fasti::render {

struct Card {
  int lane = 0;
  int row = 0;
  std::size_t column = 0;  ///< of the whole grid
  CardFace face;
  Box box;
};

/// The events of one date. The hairline runs through the middle of its cards.
struct GridRow {
  std::vector<std::string> label;
  CivilTime from = 0;         ///< the first second that it may stand for, `kPast` when unbounded
  CivilTime to = 0;           ///< exclusive
  std::string days_left_out;  ///< the stretch without events above it that is told; may be empty
  double y = 0;
};

/// A stretch of time without events, left out.
struct GridBreak {
  double y = 0;
  std::string label;
};

/// Cards above each other. A lane with many cards has several columns, read in the order of their
/// heights.
struct GridColumn {
  std::size_t lane = 0;
  double x = 0;
  double width = 0;
  double right() const { return x + width; }
};

struct LaneColumn {
  Box band;
  std::vector<std::string> head;
  double head_x = 0;
  double strip_x = 0;       ///< left end of what is in force, beside the cards
  std::size_t strips = 0;   ///< tracks of it
  std::size_t columns = 1;  ///< of cards
};

/// How much room there is for links.
struct GridSpacing {
  std::vector<double> gutters;  ///< least clear width left of column i; the last right of them all
  std::vector<double> above;    ///< least clear height above card i
  double below = 24;            ///< and below the lowest
};

/// Where everything but the links stands. Cards are in the order of the marks.
struct Grid {
  double width = 0;
  double label_x = 0;
  double label_width = 0;
  double top = 0;          ///< of the lanes
  double head_bottom = 0;  ///< below it the cards begin
  double bottom = 0;       ///< of the lanes
  std::vector<LaneColumn> lanes;
  std::vector<GridColumn> columns;
  std::vector<GridRow> rows;
  std::vector<GridBreak> breaks;
  std::vector<Card> cards;

  /// Where links may be: right of the date labels, between heads and foot, inside of the frame.
  Box field() const;
  double y_at(CivilTime time) const;
};

/// Everything but the places: lanes and their columns, rows, cards with their faces. `strips` is
/// how many bars of a lane stand side by side. Lanes of marks that do not exist are taken for the
/// last.
Grid plan_grid(const Content& content, const GraphOptions& options,
               const std::vector<std::size_t>& strips);

/// Puts everything at its place below `top`.
void place_grid(Grid& grid, const GraphOptions& options, const GridSpacing& spacing, double top);

/// Least clear space between the cards of one column, above and below.
inline constexpr double kCardGap = 28;
inline constexpr double kStripPitch = 17;

}  // namespace fasti::render
