// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "render/chart/ranges.h"
#include "render/content.h"

/// The axis: which time is shown, where it is broken, how wide each stretch of it is.
namespace fasti::render::chart {

/// Time and pixels in proportion.
struct Stretch {
  Range time;
  double left = 0;
  double right = 0;
  double per_day() const;  ///< pixels
};

/// The axis from one break to the next. Its stretches follow one another without gap; `left` and
/// `right` lie a little outside of them.
struct Part {
  std::vector<Stretch> stretches;
  double left = 0;
  double right = 0;
  Range time() const { return {stretches.front().time.from, stretches.back().time.to}; }
};

/// What is left out between two parts.
struct Gap {
  Range time;
  double left = 0;
  double right = 0;
};

struct Axis {
  std::vector<Part> parts;  ///< at least one
  std::vector<Gap> gaps;    ///< one fewer
  bool varied = false;      ///< the scale changes inside a part
  double left() const { return parts.front().left; }
  double right() const { return parts.back().right; }
  /// Times outside of the axis are held at its ends, those in a gap at the gap's nearer side.
  double x(CivilTime time) const;
  const Part& part_at(double x) const;
};

inline bool bounded(CivilTime time) { return time != kPast && time != kFuture; }

/// Pixels that the axis would like to have, breaks included.
double desired_width(const std::vector<Interest>& interests);

/// The axis between two positions. `tail` is the room that text needs behind the last mark of a
/// part that a break follows.
Axis make_axis(const std::vector<Interest>& interests, double left, double right, double tail);

}  // namespace fasti::render::chart
