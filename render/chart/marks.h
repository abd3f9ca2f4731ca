// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "render/chart/axis.h"
#include "render/content.h"
#include "render/scene.h"

/// Where the marks of events stand: dots, pills, windows; side by side, or below one another where
/// they would cover each other.
namespace fasti::render::chart {

/// How a mark looks, once it is known which of its ends are bounded.
enum class Form : std::uint8_t {
  dot,
  pill,
  whisker,
  bar,
  fade_left,
  fade_right,
  fade_both,
  gathered
};

struct PlacedMark {
  std::size_t index = 0;  ///< in Content::marks
  int lane = 0;
  Form form = Form::dot;
  double x = 0;     ///< of the dot, and of the pole
  double left = 0;  ///< what the shape itself covers
  double right = 0;
  bool outlined = false;  ///< the inferred window is drawn inside
  double inner_left = 0;  ///< the inferred window
  double inner_right = 0;
  double core_left = 0;  ///< of pills: what it certainly covers
  double core_right = 0;
  std::vector<double> diamonds;  ///< centres of the dates not taken
  int row = 0;                   ///< 0 on the baseline, then downwards
  int column = 1;                ///< marks that share the place, itself included
  int rank = 0;                  ///< among them, from the top
  /// Of marks that gather into one, which all have the same place: all of them, in Content::marks;
  /// the first draws it. From `core_left` to `core_right` is where each would stand by itself.
  std::vector<std::size_t> gathered;
  int last_row() const;       ///< that it covers
  double reach_left() const;  ///< with the diamonds
  double reach_right() const;
  /// The mark's box, `baseline` being its lane's.
  Box box(double baseline) const;
  double y(double baseline) const;
};

/// Whether anything here has a time, so that there is an axis to draw.
bool has_times(const Content& content);

/// The axis interests of marks and bars: what must be shown unbroken, where texts will stand.
std::vector<Interest> interests_of(const Content& content);

/// Whether nothing bounds a mark: it has no place of its own on the axis.
bool without_place(const Mark& mark);

inline constexpr int kAnyRows = std::numeric_limits<int>::max();

/// In the order of `content.marks`. Where a lane would need more rows than 0 to `most_rows` (at
/// least 2), marks gather.
std::vector<PlacedMark> place_marks(const Content& content, const Axis& axis,
                                    int most_rows = kAnyRows);

/// The width of a badge with a count; its height is `kBadge`.
double badge_width(std::size_t count);

/// What is drawn below all dots: windows, fades, whiskers.
void draw_extent(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out);

/// What is drawn above all lines: dots, pills, caps, diamonds.
void draw_mark(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out);

}  // namespace fasti::render::chart
