// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "render/graph/geometry.h"
#include "render/scene.h"

namespace fasti::render {

/// Boxes of fixed sizes and the ties between them, to be drawn in ranks from the top down.
struct RankGraph {
  struct Size {
    double width = 0;
    double height = 0;
  };
  struct Tie {
    std::size_t from = 0;
    std::size_t to = 0;  ///< another box
  };
  std::vector<Size> boxes;
  std::vector<Tie> ties;
};

/// Where they stand, from (0, 0) on.
struct RankPicture {
  std::vector<Box> boxes;
  std::vector<Curve> curves;  ///< one for each tie, from border to border
  double width = 0;
  double height = 0;
};

/// Least clear space between boxes of one rank, and between ranks.
inline constexpr double kBesideBox = 26;
inline constexpr double kBelowBox = 44;

/// The program's own layout. Any graph will do: cycles, several ties of one pair, several pieces.
RankPicture lay_out_layers(const RankGraph& graph);

}  // namespace fasti::render
