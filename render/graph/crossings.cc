// SPDX-License-Identifier: MIT
//
// A link that passes several columns goes straight through as many of them as have a gap at one
// height: walking from column to column, the heights that are clear in all of them so far are
// intersected until none is left; there the straight stretch ends and a new one begins. Taking each
// stretch as long as it can be gives the least number of steps.
#include "render/graph/crossings.h"

#include <algorithm>
#include <cmath>

namespace fasti::render {

namespace {

constexpr double kEdge = 7;   // between a card and a link that passes it
constexpr double kApart = 5;  // between two links
constexpr double kAround =
    60;  // a link strays as far above and below its ends, if it need not more
constexpr double kStep = 2;
constexpr int kMostSteps = 400;

}  // namespace

Crossings::Crossings(const Grid& grid) : cards_(grid.cards.size()), columns_(grid.columns.size()) {
  std::vector<std::size_t> order(cards_);
  for (std::size_t i = 0; i < cards_; ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return grid.cards[a].box.y < grid.cards[b].box.y;
  });
  std::vector<double> bottoms(columns_.size(), grid.head_bottom);
  for (const std::size_t i : order) {
    const Card& card = grid.cards[i];
    columns_[card.column].gaps.push_back({{bottoms[card.column], card.box.y}, i, 0});
    bottoms[card.column] = card.box.bottom();
  }
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    columns_[c].gaps.push_back({{bottoms[c], grid.bottom}, cards_, 0});
  }
}

/// The heights inside of the window at which the column can be crossed.
std::vector<Crossings::Range> Crossings::clear(std::size_t column, Range window) const {
  std::vector<Range> ranges;
  const std::vector<Gap>& gaps = columns_[column].gaps;
  auto gap = std::lower_bound(gaps.begin(), gaps.end(), window.from,
                              [](const Gap& g, double y) { return g.range.to < y; });
  for (; gap != gaps.end() && gap->range.from < window.to; ++gap) {
    const double edge = std::min(kEdge, (gap->range.to - gap->range.from) / 2);
    const double from = std::max(gap->range.from + edge, window.from);
    const double to = std::min(gap->range.to - edge, window.to);
    if (from <= to) ranges.push_back({from, to});
  }
  return ranges;
}

std::vector<Crossing> Crossings::find(std::size_t first, std::size_t last, double from_y,
                                      double to_y) {
  std::vector<Crossing> way;
  const bool rightwards = first <= last;
  const std::size_t count = (rightwards ? last - first : first - last) + 1;
  double around = kAround;
  double y = from_y;
  Crossing crossing{first, first, y};
  std::vector<Range> common;
  for (std::size_t n = 0; n < count;) {
    const std::size_t column = rightwards ? first + n : first - n;
    const Range window{std::min(y, to_y) - around, std::max(y, to_y) + around};
    std::vector<Range> here = clear(column, window);
    if (here.empty()) {  // a tall card fills the window
      around *= 2;
      continue;
    }
    std::vector<Range> both;
    for (const Range& a : common) {
      for (const Range& b : here) {
        const Range meet{std::max(a.from, b.from), std::min(a.to, b.to)};
        if (meet.from <= meet.to) both.push_back(meet);
      }
    }
    if (!common.empty() && both.empty()) {
      crossing.y = y = choose(common, crossing, y, to_y);
      take(crossing);
      way.push_back(crossing);
    }
    if (both.empty()) crossing.first = column;
    common = both.empty() ? std::move(here) : std::move(both);
    crossing.last = column;
    ++n;
  }
  crossing.y = choose(common, crossing, y, to_y);
  take(crossing);
  way.push_back(crossing);
  return way;
}

/// How far the nearest link is that crosses one of the columns.
double Crossings::distance_to_used(const Crossing& crossing, double y) const {
  double nearest = 1e9;
  const auto [low, high] = std::minmax(crossing.first, crossing.last);
  for (std::size_t c = low; c <= high; ++c) {
    const std::vector<double>& used = columns_[c].used;
    const auto above = std::lower_bound(used.begin(), used.end(), y);
    if (above != used.end()) nearest = std::min(nearest, *above - y);
    if (above != used.begin()) nearest = std::min(nearest, y - *(above - 1));
  }
  return nearest;
}

/// At one of its ends' own heights a link needs no step; else near the end, away from the others.
double Crossings::choose(const std::vector<Range>& ranges, const Crossing& crossing, double from_y,
                         double to_y) const {
  const auto is_clear = [&](double y) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& r) { return r.from <= y && y <= r.to; });
  };
  for (const double y : {from_y, to_y}) {
    if (is_clear(y) && distance_to_used(crossing, y) >= kApart) return y;
  }
  const auto away = [&](const Range& r) { return std::max({0.0, r.from - to_y, to_y - r.to}); };
  std::vector<Range> nearest = ranges;
  std::stable_sort(nearest.begin(), nearest.end(),
                   [&](const Range& a, const Range& b) { return away(a) < away(b); });
  double best = nearest.front().from;
  double most = -1;
  int steps = 0;
  for (const Range& range : nearest) {
    const double start = std::clamp(to_y, range.from, range.to);
    const double reach = std::max(start - range.from, range.to - start);
    for (double d = 0; d <= reach && steps < kMostSteps; d += kStep, ++steps) {
      for (const double y : {start + d, start - d}) {
        if (y < range.from || y > range.to) continue;
        const double clear = distance_to_used(crossing, y);
        if (clear >= kApart) return y;
        if (clear > most) {
          most = clear;
          best = y;
        }
      }
    }
  }
  return best;
}

void Crossings::take(const Crossing& crossing) {
  const auto [low, high] = std::minmax(crossing.first, crossing.last);
  for (std::size_t c = low; c <= high; ++c) {
    Column& column = columns_[c];
    column.used.insert(std::lower_bound(column.used.begin(), column.used.end(), crossing.y),
                       crossing.y);
    const auto gap = std::lower_bound(column.gaps.begin(), column.gaps.end(), crossing.y,
                                      [](const Gap& g, double y) { return g.range.to < y; });
    if (gap != column.gaps.end()) ++gap->links;
  }
}

std::vector<std::size_t> Crossings::through() const {
  std::vector<std::size_t> links(cards_ + 1, 0);
  for (const Column& column : columns_) {
    for (const Gap& gap : column.gaps) links[gap.card] = std::max(links[gap.card], gap.links);
  }
  return links;
}

}  // namespace fasti::render
