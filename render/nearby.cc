// SPDX-License-Identifier: MIT
#include "render/nearby.h"

#include <algorithm>

namespace fasti::render {

namespace {

constexpr double kBucket = 64;

std::size_t bucket(double offset, std::size_t count) {
  return offset <= 0 ? 0 : std::min(count - 1, std::size_t(offset / kBucket));
}

}  // namespace

Nearby::Nearby(const Box& frame)
    : frame_(frame),
      columns_(std::size_t(std::max(0.0, frame.width) / kBucket) + 1),
      rows_(std::size_t(std::max(0.0, frame.height) / kBucket) + 1),
      buckets_(columns_ * rows_) {}

Nearby::Range Nearby::buckets_of(const Box& box) const {
  return {bucket(box.x - frame_.x, columns_), bucket(box.right() - frame_.x, columns_),
          bucket(box.y - frame_.y, rows_), bucket(box.bottom() - frame_.y, rows_)};
}

std::size_t Nearby::add(const Box& box) {
  const auto number = static_cast<std::uint32_t>(boxes_.size());
  boxes_.push_back(box);
  const Range range = buckets_of(box);
  for (std::size_t row = range.top; row <= range.bottom; ++row) {
    for (std::size_t column = range.left; column <= range.right; ++column) {
      buckets_[row * columns_ + column].push_back(number);
    }
  }
  return number;
}

const std::vector<std::uint32_t>& Nearby::around(const Box& area) const {
  found_.clear();
  const Range range = buckets_of(area);
  for (std::size_t row = range.top; row <= range.bottom; ++row) {
    for (std::size_t column = range.left; column <= range.right; ++column) {
      const std::vector<std::uint32_t>& bucket = buckets_[row * columns_ + column];
      found_.insert(found_.end(), bucket.begin(), bucket.end());
    }
  }
  std::sort(found_.begin(), found_.end());
  found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
  return found_;
}

}  // namespace fasti::render
