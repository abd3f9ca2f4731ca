// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/graph/geometry.h"
#include "render/nearby.h"

namespace fasti::render {

/// What it costs to meet other lines.
struct Rates {
  double near = 0;          ///< closer than this a line runs beside another, in pixels
  double per_pixel = 0;     ///< beside any of the others
  double per_crossing = 0;  ///< with each of them
};

/// Lines that share a field, and what it would cost a new one to run there.
class Company {
 public:
  /// Of lines with the numbers below `count`, none of which is there yet.
  Company(const Box& field, std::size_t count);

  /// Puts a line in the place of the one that had its number.
  void put(std::size_t number, const Polyline& line);

  /// What `line` would cost if it had this number; where that is more than `most`, any number that
  /// is more than `most`.
  double toll(std::size_t number, const Polyline& line, const Rates& rates, double most) const;

 private:
  struct Step {
    std::size_t line = 0;
    Point from;
    Point to;
    bool is_there = true;
  };

  double toll(std::size_t number, Point from, Point to, const Rates& rates) const;

  Nearby boxes_;
  std::vector<Step> steps_;                        ///< by the numbers of their boxes
  std::vector<std::vector<std::size_t>> of_line_;  ///< its steps
  mutable std::vector<std::uint32_t> last_asked_;  ///< by step: the question it last came up in
  mutable std::uint32_t question_ = 0;
};

}  // namespace fasti::render
