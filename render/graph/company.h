// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/graph/geometry.h"
#include "render/nearby.h"

namespace fasti::render {

/// Lines in a field that keep each other company: where a new one would cross them or run along
/// them.
class Company {
 public:
  /// Of lines with the numbers below `count`, none of which is there yet.
  Company(const Box& field, std::size_t count);

  /// Puts a line in the place of the one that had its number.
  void put(std::size_t number, const Polyline& line);

  struct Meeting {
    int crossings = 0;
    double beside = 0;  ///< pixels with less than `near` to any of the others
  };

  /// How `line` would meet the others if it had this number.
  Meeting meeting(std::size_t number, const Polyline& line, double near) const;

 private:
  struct Step {
    std::size_t line = 0;
    Point from;
    Point to;
    bool is_there = true;
  };

  void meet_step(std::size_t number, Point from, Point to, double near, Meeting& meeting) const;

  Nearby boxes_;
  std::vector<Step> steps_;                        ///< by the numbers of their boxes
  std::vector<std::vector<std::size_t>> of_line_;  ///< its steps
  mutable std::vector<std::uint32_t> last_asked_;  ///< by step: the question it last came up in
  mutable std::uint32_t question_ = 0;
};

}  // namespace fasti::render
