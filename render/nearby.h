// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/scene.h"

namespace fasti::render {

/// Boxes in square buckets, so that those near a place are found without looking at all of them.
class Nearby {
 public:
  /// Boxes outside of `frame` are found by way of its border.
  explicit Nearby(const Box& frame);

  /// The number that the box is found by: 0 for the first, and so on.
  std::size_t add(const Box& box);

  const Box& operator[](std::size_t number) const { return boxes_[number]; }
  std::size_t size() const { return boxes_.size(); }

  /// The boxes that `area` could touch, in order of their numbers. The answer is good until the
  /// next question.
  const std::vector<std::uint32_t>& around(const Box& area) const;

  /// Whether `test` holds for the number of one of them, asked in no particular order.
  template <typename Test>
  bool any_around(const Box& area, Test test) const {
    const Range range = buckets_of(area);
    for (std::size_t row = range.top; row <= range.bottom; ++row) {
      for (std::size_t column = range.left; column <= range.right; ++column) {
        for (const std::uint32_t number : buckets_[row * columns_ + column]) {
          if (test(number)) return true;
        }
      }
    }
    return false;
  }

 private:
  struct Range {
    std::size_t left, right, top, bottom;
  };
  Range buckets_of(const Box& box) const;

  Box frame_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<std::vector<std::uint32_t>> buckets_;
  std::vector<Box> boxes_;
  mutable std::vector<std::uint32_t> found_;
};

}  // namespace fasti::render
