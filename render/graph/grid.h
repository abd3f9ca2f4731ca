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
  CardFace face;
  Box box;
};

/// The events of one date. The hairline runs through the middle of its cards.
struct GridRow {
  std::vector<std::string> label;
  CivilTime from = 0;  ///< the first second that it may stand for, `kPast` when unbounded
  CivilTime to = 0;    ///< exclusive
  double y = 0;
  double top = 0;  ///< of the tallest stack of cards
  double bottom = 0;
};

/// A stretch of time without events, left out.
struct GridBreak {
  double y = 0;
  std::string label;
};

struct LaneColumn {
  Box band;
  std::vector<std::string> head;
  double card_x = 0;
  double card_width = 0;
};

/// How much room there is for links.
struct GridSpacing {
  /// Rows of different lanes may overlap a little: less paper, but no clear way between two rows.
  bool staggered = true;
  std::vector<double> gutters;  ///< least clear width left of lane i; the last right of all lanes
  std::vector<double> gaps;     ///< least clear height above row i; the last below all rows
};

/// Where everything but the links stands. Cards are in the order of the marks.
struct Grid {
  double width = 0;
  double label_x = 0;
  double top = 0;          ///< of the lanes
  double head_bottom = 0;  ///< below it the cards begin
  double bottom = 0;       ///< of the lanes
  std::vector<LaneColumn> lanes;
  std::vector<GridRow> rows;
  std::vector<GridBreak> breaks;
  std::vector<Card> cards;

  /// Where links may be: right of the date labels, between heads and foot, inside of the frame.
  Box field() const;
  double y_at(CivilTime time) const;
};

/// The grid below `top`. Lanes of marks that do not exist are taken for the last.
Grid make_grid(const Content& content, const GraphOptions& options, const GridSpacing& spacing,
               double top);

/// Least clear space between the cards of one lane, above and below.
inline constexpr double kCardGap = 30;

}  // namespace fasti::render
