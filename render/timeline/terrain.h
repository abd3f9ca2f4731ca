// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/nearby.h"
#include "render/timeline/links.h"

namespace fasti::render::chart {

/// What a link meets on its way, and what that costs. Only what is near is looked at.
class Terrain {
 public:
  /// `field` is borrowed.
  explicit Terrain(const LinkField& field);

  /// The costs that follow are for a link between these two marks, which do not stand in its way.
  void set_ends(std::size_t from, std::size_t to);

  /// The cost of a way along `points` is that of what it may not run over or stand close to, and of
  /// the lines that it meets. Both may stop early from `limit` on.
  double obstacles_met(const std::vector<Point>& points, double limit);
  double lines_met(const std::vector<Point>& points, double limit);
  double cost(const std::vector<Point>& points, double limit);

  /// Whether a way runs over no text and no foreign mark and stays in the picture.
  bool clean(const std::vector<Point>& points);

  /// The boxes that a way inside `area` must not enter, with `clear` pixels around them.
  std::vector<Box> closed(const Box& area, double clear) const;

  /// A link that later ones keep away from.
  void add_way(const std::vector<Point>& points);

 private:
  /// A text or a part of a mark.
  struct Obstacle {
    Box box;   ///< not to be entered
    Box near;  ///< dear to enter
    Box shape;
    double cost;
    std::size_t mark;  ///< among the terminals; beyond them for all else
    /// The last questions in which it was found close, and to be in the way.
    std::uint32_t close_in = 0;
    std::uint32_t met_in = 0;
  };
  /// A straight piece of a way.
  struct Stretch {
    Point from;
    Point to;
    std::uint32_t way;
  };

  void add_obstacle(const Obstacle& obstacle);
  bool in_frame(const Box& box, double beyond) const;
  /// Whether it belongs to an end of the link, or touches one.
  bool at_an_end(const Obstacle& obstacle) const;
  double bars_met(Point from, Point to) const;
  double poles_met(Point from, Point to, const Box& way);
  double ways_met(Point from, Point to);

  const LinkField& field_;
  const Terminal* from_ = nullptr;
  const Terminal* to_ = nullptr;
  std::vector<Obstacle> obstacles_;  ///< texts, then marks
  Nearby near_;                      ///< the obstacles
  Nearby bars_;
  Nearby poles_;
  Nearby nearby_stretches_;
  std::vector<Stretch> stretches_;
  std::uint32_t asked_ = 0;
  std::vector<std::uint32_t> pole_met_in_;     ///< the last question
  std::vector<std::uint32_t> stretch_met_in_;  ///< the last stretch asked for
  std::vector<std::uint32_t> way_met_in_;
};

/// Boxes of one row that touch one another become one: no way leads between them.
std::vector<Box> joined(std::vector<Box> boxes);

/// Above it, a way runs over a mark; far above, over a text or out of the frame.
inline constexpr double kMarkCost = 50000;

}  // namespace fasti::render::chart
