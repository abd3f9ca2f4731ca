// SPDX-License-Identifier: MIT
//
// Moving points apart on a line is isotonic regression: with z_i = x_i − i·d the condition
// x_{i+1} − x_i ≥ d becomes z_{i+1} ≥ z_i, and the pool-adjacent-violators algorithm finds the
// nearest such z in the sense of least squares in linear time (Barlow, Bartholomew, Bremner, Brunk,
// Statistical Inference under Order Restrictions, 1972). Holding z inside an interval afterwards
// stays optimal.
#include "render/timeline/spread.h"

#include <algorithm>

namespace fasti::render::timeline {

std::vector<double> spread(const std::vector<double>& wanted, double apart, double low,
                           double high) {
  if (wanted.empty()) return {};
  const double last = double(wanted.size() - 1);
  if (high < low) high = low;
  if (last > 0) apart = std::min(apart, (high - low) / last);
  struct Block {
    double sum;
    std::size_t count;
    double mean() const { return sum / double(count); }
  };
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    blocks.push_back({wanted[i] - apart * double(i), 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
      const Block top = blocks.back();
      blocks.pop_back();
      blocks.back().sum += top.sum;
      blocks.back().count += top.count;
    }
  }
  std::vector<double> out;
  for (const Block& block : blocks) {
    const double z = std::clamp(block.mean(), low, std::max(low, high - apart * last));
    for (std::size_t i = 0; i < block.count; ++i) {
      out.push_back(z + apart * double(out.size()));
    }
  }
  return out;
}

}  // namespace fasti::render::timeline
