// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "render/scene.h"
#include "render/timeline/tolls.h"

namespace fasti::render::chart {

/// Where a way may begin or end, and the direction that leads away from its mark: 0 right, 1 down,
/// 2 left, 3 up.
struct Gate {
  Point at;
  int direction = 0;
  double cost = 0;
};

/// What a way costs besides its length.
struct Tolls {
  const TollMap& map;
  double turn = 40;
  double most = 1e18;  ///< no dearer way is sought
  /// What is guessed of the rest of a way, for each pixel and for a turn that it needs: above 1 and
  /// `turn`, the way that is found may be dearer than the cheapest one, and is found sooner.
  double pixel_ahead = 1.5;
  double turn_ahead = 0;
};

/// Finds ways around boxes. One finder for many searches spares it the memory.
class ChannelFinder {
 public:
  /// The cheapest way of horizontal and vertical stretches inside `frame`, from one of `from` to
  /// one of `to`, that enters no box of `closed`; corners only, empty where there is none. Ways
  /// leave and enter marks straight for as far as there is room, up to `kStraightOut`. Boxes less
  /// than `apart` from one another have no way between them.
  std::vector<Point> find(const Box& frame, const std::vector<Box>& closed,
                          const std::vector<Gate>& from, const std::vector<Gate>& to,
                          const Tolls& tolls, double apart);

  static constexpr double kStraightOut = 16;

 private:
  friend class ChannelSearch;
  struct State {
    double cost = 0;
    std::int32_t from = -1;
    std::int32_t goal = -1;
    std::uint32_t search = 0;  ///< in which the rest was written
  };
  std::vector<State> states_;
  /// By crossing, of the stretches to the right of it and below it, in the last search.
  std::vector<float> stretch_tolls_;
  std::uint32_t searches_ = 0;
};

/// The way with as few corners as a tight string would have between the boxes: stretches may be
/// oblique. The first and last stretch stay as they are.
std::vector<Point> pulled_tight(const std::vector<Point>& way, const std::vector<Box>& closed);

}  // namespace fasti::render::chart
