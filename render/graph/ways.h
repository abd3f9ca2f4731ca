// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "render/graph/geometry.h"
#include "render/scene.h"

namespace fasti::render {

/// Shortest ways around boxes, one question after the other. What is found about the boxes is kept
/// for the questions that follow.
class Ways {
 public:
  /// `obstacles` do not meet. Ways keep inside of `field`; they may touch its border and those of
  /// the obstacles.
  Ways(std::vector<Box> obstacles, const Box& field);

  /// The points of a shortest way, both ends included; none when there is no way.
  std::optional<Polyline> find(Point from, Point to);

 private:
  struct Corner {
    Point at;
    int slant = 0;  ///< 1 when the way into its box goes right and down or left and up, else -1
  };
  struct Sight {
    std::uint32_t corner = 0;
    double distance = 0;
  };
  struct Search;

  std::vector<Sight> seen_from(Point at, int slant) const;
  const std::vector<Sight>& seen_from(std::uint32_t corner);
  bool sees(Point from, Point to) const;

  std::vector<Box> obstacles_;
  Box field_;
  std::vector<Corner> corners_;
  std::vector<std::optional<std::vector<Sight>>> seen_;  ///< from each corner asked about so far
};

}  // namespace fasti::render
