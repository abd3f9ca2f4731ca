// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "render/graph/grid.h"

namespace fasti::render {

/// A level stretch of a link through columns of cards, from `first` to `last` (which may be the
/// lesser: links go both ways).
struct Crossing {
  std::size_t first = 0;
  std::size_t last = 0;
  double y = 0;
};

/// Finds heights at which links cross columns between two cards. Knows what has been given out.
class Crossings {
 public:
  explicit Crossings(const Grid& grid);

  /// The way from a height left of (or right of) column `first` to a height beyond column `last`,
  /// with as few steps as possible.
  std::vector<Crossing> find(std::size_t first, std::size_t last, double from_y, double to_y);

  /// Links through the gap above each card of the grid; the last entry: most below one column.
  std::vector<std::size_t> through() const;

 private:
  struct Range {
    double from = 0;
    double to = 0;
  };
  /// The clear stretch above a card, or below the last.
  struct Gap {
    Range range;
    std::size_t card = 0;  // `cards_` for the one below the last
    std::size_t links = 0;
  };
  struct Column {
    std::vector<Gap> gaps;     // from the top
    std::vector<double> used;  // heights, ascending
  };

  std::vector<Range> clear(std::size_t column, Range window) const;
  double choose(const std::vector<Range>& ranges, const Crossing& crossing, double from_y,
                double to_y) const;
  double distance_to_used(const Crossing& crossing, double y) const;
  void take(const Crossing& crossing);

  std::size_t cards_;
  std::vector<Column> columns_;
};

}  // namespace fasti::render
