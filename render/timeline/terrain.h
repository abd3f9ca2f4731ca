// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/nearby.h"
#include "render/timeline/links.h"

namespace fasti::render::timeline {

/// What a link meets on its way, and what that costs. Only what is near is looked at.
class Terrain {
 public:
  /// `field` is borrowed.
  explicit Terrain(const LinkField& field);

  /// The costs that follow are for a link between these two marks, which do not stand in its way.
  void set_ends(std::size_t from, std::size_t to);

  /// The cost of a way along `points`; may stop early above `limit`.
  double cost(const std::vector<Point>& points, double limit) const;

  /// How many texts and foreign marks a way runs over.
  int texts_crossed(const std::vector<Point>& points) const;
  int marks_crossed(const std::vector<Point>& points) const;

  /// The boxes that a way inside `area` must not enter, with `clear` pixels around them.
  std::vector<Box> closed(const Box& area, double clear) const;

  /// A link that later ones keep away from.
  void add_way(const std::vector<Point>& points);

 private:
  /// A straight piece of a way.
  struct Stretch {
    Point from;
    Point to;
    std::size_t way;
  };

  std::vector<Box> marks_around(const Box& area) const;
  double lines_met(const std::vector<Point>& points, const Box& box, double limit) const;
  double ways_met(Point from, Point to) const;
  double bars_met(const std::vector<Point>& points, const Box& box) const;

  const LinkField& field_;
  const Terminal* from_ = nullptr;
  const Terminal* to_ = nullptr;
  Nearby texts_;
  Nearby marks_;  ///< the terminals, then the foreign shapes
  Nearby bars_;
  Nearby poles_;
  Nearby nearby_stretches_;
  std::vector<Stretch> stretches_;
  std::size_t ways_ = 0;
};

/// Above it, a way runs over a mark; far above, over a text or out of the frame.
inline constexpr double kMarkCost = 50000;

}  // namespace fasti::render::timeline
