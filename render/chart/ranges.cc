// SPDX-License-Identifier: MIT
#include "render/chart/ranges.h"

#include <algorithm>
#include <utility>

namespace fasti::render::chart {

namespace {

constexpr CivilTime kDay = kSecondsPerDay;
constexpr CivilTime kSixWeeks = 42 * kDay;
constexpr double kLongShare = 0.12;

std::vector<Range> merged(const std::vector<Interest>& interests) {
  std::vector<Range> ranges;
  ranges.reserve(interests.size());
  for (const Interest& interest : interests) ranges.push_back(interest.range);
  std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
  });
  std::vector<Range> out;
  for (const Range& range : ranges) {
    if (!out.empty() && range.from <= out.back().to) {
      out.back().to = std::max(out.back().to, range.to);
    } else {
      out.push_back(range);
    }
  }
  return out;
}

// A series at regular distances has no gap worth leaving out.
bool regular(const std::vector<CivilTime>& gaps) {
  std::vector<CivilTime> sorted;
  for (const CivilTime gap : gaps) {
    if (gap > kDay) sorted.push_back(gap);
  }
  if (sorted.size() < 4) return false;
  std::sort(sorted.begin(), sorted.end());
  const CivilTime usual = sorted[sorted.size() / 2];
  return sorted.back() < 2 * usual && usual < 2 * sorted.front();
}

}  // namespace

std::vector<Range> unbroken_ranges(const std::vector<Interest>& interests, std::size_t most_parts) {
  const std::vector<Range> ranges = merged(interests);
  std::vector<CivilTime> gaps;
  for (std::size_t i = 1; i < ranges.size(); ++i) gaps.push_back(ranges[i].from - ranges[i - 1].to);
  std::vector<bool> broken(gaps.size(), false);
  if (!regular(gaps) && !ranges.empty()) {
    double shown = double(ranges.back().to - ranges.front().from);
    for (std::size_t parts = 1; parts < most_parts; ++parts) {
      std::size_t longest = gaps.size();
      for (std::size_t i = 0; i < gaps.size(); ++i) {
        if (!broken[i] && (longest == gaps.size() || gaps[i] > gaps[longest])) longest = i;
      }
      if (longest == gaps.size() || gaps[longest] <= kSixWeeks ||
          double(gaps[longest]) <= kLongShare * shown) {
        break;
      }
      broken[longest] = true;
      shown -= double(gaps[longest]);
    }
  }
  std::vector<Range> out;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (i == 0 || broken[i - 1]) {
      out.push_back(ranges[i]);
    } else {
      out.back().to = ranges[i].to;
    }
  }
  return out;
}

CivilTime spare_of(const Range& a, const Range& b) {
  const CivilTime gap = b.from - a.to;
  return std::max<CivilTime>(0, std::min(gap - kSixWeeks, gap / 2)) / kDay * kDay;
}

}  // namespace fasti::render::chart
