// SPDX-License-Identifier: MIT
//
// Moving points apart on a line is isotonic regression: with z_i = x_i − i·d the condition
// x_{i+1} − x_i ≥ d becomes z_{i+1} ≥ z_i, and the pool-adjacent-violators algorithm finds the
// nearest such z in the sense of least squares in linear time (Barlow, Bartholomew, Bremner, Brunk,
// Statistical Inference under Order Restrictions, 1972). Holding z inside an interval afterwards
// stays optimal.
#include "render/chart/spread.h"

#include <algorithm>

namespace fasti::render::chart {

namespace {

/// The nearest sequence that does not fall, each value held inside [low, high].
std::vector<double> rising(const std::vector<double>& wanted, double low, double high) {
  struct Block {
    double sum;
    std::size_t count;
    double mean() const { return sum / double(count); }
  };
  std::vector<Block> blocks;
  for (const double each : wanted) {
    blocks.push_back({each, 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
      const Block top = blocks.back();
      blocks.pop_back();
      blocks.back().sum += top.sum;
      blocks.back().count += top.count;
    }
  }
  std::vector<double> out;
  for (const Block& block : blocks) {
    out.insert(out.end(), block.count, std::clamp(block.mean(), low, high));
  }
  return out;
}

}  // namespace

std::vector<double> spread(const std::vector<double>& wanted, double apart, double low,
                           double high) {
  if (wanted.empty()) return {};
  const double last = double(wanted.size() - 1);
  if (high < low) high = low;
  if (last > 0) apart = std::min(apart, (high - low) / last);
  std::vector<double> shifted = wanted;
  for (std::size_t i = 0; i < shifted.size(); ++i) shifted[i] -= apart * double(i);
  std::vector<double> out = rising(shifted, low, std::max(low, high - apart * last));
  for (std::size_t i = 0; i < out.size(); ++i) out[i] += apart * double(i);
  return out;
}

std::vector<double> spread(const std::vector<double>& wanted, const std::vector<double>& apart,
                           double low, double high) {
  std::vector<double> shifted = wanted;
  std::vector<double> before(wanted.size(), 0);
  for (std::size_t i = 1; i < wanted.size(); ++i) {
    before[i] = before[i - 1] + apart[i - 1];
    shifted[i] -= before[i];
  }
  std::vector<double> out =
      rising(shifted, low, std::max(low, wanted.empty() ? low : high - before.back()));
  for (std::size_t i = 0; i < out.size(); ++i) out[i] += before[i];
  return out;
}

}  // namespace fasti::render::chart
