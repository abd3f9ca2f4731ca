// SPDX-License-Identifier: MIT
#include "render/graph/grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "render/text/measure.h"
#include "render/text/words.h"

namespace fasti::render {

namespace {

constexpr double kMargin = 40;
constexpr double kLaneGap = 14;
constexpr double kLanePadding = 10;
constexpr double kRowGap = 34;
constexpr double kStagger = 16;  // between a card and the hairlines of the rows next to its own
constexpr double kBreakDays = 42;
constexpr double kLabelSize = 11;
constexpr double kMostLabel = 92;
constexpr double kLeastLane = 180;
constexpr double kHeadSize = 13;
constexpr double kHeadLeading = 17;

double at_least(const std::vector<double>& wanted, std::size_t i, double least) {
  return i < wanted.size() ? std::max(wanted[i], least) : least;
}

/// Width of one lane: four fill the page; fewer are wider and more are narrower.
double lane_width(std::size_t lanes, const GraphOptions& options, double labels) {
  const double n = static_cast<double>(lanes);
  if (options.width > 0) {
    const double room = options.width - 2 * kMargin - labels - (n - 1) * kLaneGap;
    return std::clamp(std::floor(room / n), kLeastLane, 420.0);
  }
  if (lanes == 1) return 440;
  if (lanes == 2) return 300;
  if (lanes <= 4) return 232;
  return std::max(kLeastLane, std::floor((4 * 232 + 3 * kLaneGap - (n - 1) * kLaneGap) / n));
}

double label_width(const std::vector<GridRow>& rows) {
  double widest = 48;
  for (const GridRow& row : rows) {
    for (const std::string& line : row.label) {
      widest = std::max(widest, text_width(line, kLabelSize));
    }
  }
  return std::ceil(widest) + 10;
}

std::size_t lane_count(const Content& content) {
  return std::max<std::size_t>(content.lanes.size(), content.marks.empty() ? 0 : 1);
}

/// One row for each date, in order of first appearance; marks come in order of time.
void add_rows(const Content& content, Grid& grid) {
  std::map<std::tuple<std::string, CivilTime, CivilTime>, int> known;
  const int last_lane = std::max(static_cast<int>(lane_count(content)) - 1, 0);
  for (const Mark& mark : content.marks) {
    const auto [found, added] =
        known.try_emplace({mark.date_label, mark.stated.start.lo, mark.stated.end.hi},
                          static_cast<int>(grid.rows.size()));
    if (added) {
      GridRow row;
      row.label = break_lines(mark.date_label, kMostLabel, kLabelSize, false, 2);
      row.from = mark.stated.start.lo;
      row.to = mark.stated.end.hi;
      grid.rows.push_back(row);
    }
    Card card;
    card.lane = std::clamp(mark.lane, 0, last_lane);
    card.row = found->second;
    grid.cards.push_back(card);
  }
}

void add_lanes(const Content& content, const GraphOptions& options, const GridSpacing& spacing,
               Grid& grid) {
  const std::size_t count = lane_count(content);
  const double labels = label_width(grid.rows);
  const double width = count == 0 ? 0 : lane_width(count, options, labels);
  double x = kMargin + labels;
  double head_lines = 1;
  for (std::size_t i = 0; i < count; ++i) {
    const double inner = kLaneGap + 2 * kLanePadding;
    if (i > 0) x += kLaneGap + at_least(spacing.gutters, i, inner) - inner;
    LaneColumn lane;
    lane.band = {x, grid.top, width, 0};
    lane.card_x = x + kLanePadding;
    lane.card_width = width - 2 * kLanePadding;
    if (i < content.lanes.size()) {
      lane.head = break_lines(content.lanes[i].title, width - 20, kHeadSize, true, 2);
    }
    head_lines = std::max(head_lines, static_cast<double>(lane.head.size()));
    grid.lanes.push_back(lane);
    x += width;
  }
  const double beyond = at_least(spacing.gutters, count, kLanePadding + 20) - kLanePadding - 20;
  grid.width = std::ceil(std::max({x + kMargin + beyond, options.width, 640.0}));
  grid.head_bottom = grid.top + 14 + kHeadLeading * head_lines;
}

/// Height of the stack of cards of each lane in each row.
std::vector<std::vector<double>> stack_heights(const Grid& grid) {
  std::vector<std::vector<double>> heights(grid.rows.size(),
                                           std::vector<double>(grid.lanes.size(), 0));
  for (const Card& card : grid.cards) {
    double& height =
        heights[static_cast<std::size_t>(card.row)][static_cast<std::size_t>(card.lane)];
    height += card.face.height + (height > 0 ? kCardGap : 0);
  }
  return heights;
}

/// Days from the last day told so far to the first of this row; none where a side is unbounded.
double days_since(CivilTime told, const GridRow& row) {
  if (told == kPast || row.from == kPast || row.from == kFuture) return 0;
  return std::floor(static_cast<double>(row.from - told) / kSecondsPerDay) + 1;
}

/// A number with separators between thousands, from five digits on.
std::string grouped(std::int64_t number) {
  const std::string digits = fmt::format("{}", number);
  if (digits.size() <= 4) return digits;
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

/// Puts the hairlines at their heights from top to bottom.
struct RowPlacer {
  Grid& grid;
  const GridSpacing& spacing;
  Language language;
  std::vector<double> lane_bottoms;
  double bottom;           ///< of all cards so far
  double line = 0;         ///< the hairline before
  CivilTime told = kPast;  ///< end of the last day told so far

  void place(std::size_t r, const std::vector<double>& heights) {
    GridRow& row = grid.rows[r];
    const double half = *std::max_element(heights.begin(), heights.end()) / 2;
    const double days = days_since(told, row);
    if (r == 0) {
      row.y = grid.head_bottom + at_least(spacing.gaps, 0, 20) + half;
    } else if (days > kBreakDays) {
      const double gap = at_least(spacing.gaps, r, 52);
      grid.breaks.push_back(
          {bottom + gap * 0.5 + 4, word(Word::n_days, language, grouped(std::llround(days)))});
      row.y = bottom + gap + half;
    } else if (spacing.staggered) {
      row.y = std::max(bottom + kStagger, line + kStagger + half);
    } else {
      row.y = bottom + at_least(spacing.gaps, r, kRowGap) + half;
    }
    for (std::size_t l = 0; l < heights.size(); ++l) {
      if (heights[l] == 0) continue;
      row.y = std::max(row.y, lane_bottoms[l] + kCardGap + heights[l] / 2);
    }
    settle(row, half, heights);
  }

  void settle(GridRow& row, double half, const std::vector<double>& heights) {
    row.y = std::round(row.y);
    row.top = row.y - half;
    row.bottom = row.y + half;
    for (std::size_t l = 0; l < heights.size(); ++l) {
      if (heights[l] > 0) lane_bottoms[l] = row.y + heights[l] / 2;
    }
    bottom = std::max(bottom, row.bottom);
    line = row.y;
    if (row.to != kFuture) {
      told = std::max(told, row.to);
    } else if (row.from != kPast) {
      told = std::max(told, row.from);
    }
  }
};

void place_cards(Grid& grid, const std::vector<std::vector<double>>& heights) {
  std::vector<std::vector<double>> used(grid.rows.size(),
                                        std::vector<double>(grid.lanes.size(), 0));
  for (Card& card : grid.cards) {
    const auto r = static_cast<std::size_t>(card.row);
    const auto l = static_cast<std::size_t>(card.lane);
    const LaneColumn& lane = grid.lanes[l];
    const double y = grid.rows[r].y - heights[r][l] / 2 + used[r][l];
    card.box = {lane.card_x, y, lane.card_width, card.face.height};
    used[r][l] += card.face.height + kCardGap;
  }
}

}  // namespace

Box Grid::field() const {
  const double left = lanes.empty() ? 0 : lanes.front().band.x - 6;
  return {left, head_bottom, width - 6 - left, bottom - head_bottom};
}

double Grid::y_at(CivilTime time) const {
  double above = head_bottom + 8;
  for (const GridRow& row : rows) {
    if (row.from == kPast) continue;
    if (time < row.from) return (above + row.y) / 2;
    if (time < std::max(row.to, row.from + 1) || row.from == time) return row.y;
    above = row.y;
  }
  return bottom - 10;
}

Grid make_grid(const Content& content, const GraphOptions& options, const GridSpacing& spacing,
               double top) {
  Grid grid;
  grid.top = top;
  grid.label_x = kMargin;
  add_rows(content, grid);
  add_lanes(content, options, spacing, grid);
  for (std::size_t i = 0; i < grid.cards.size(); ++i) {
    const LaneColumn& lane = grid.lanes[static_cast<std::size_t>(grid.cards[i].lane)];
    grid.cards[i].face = make_face(content.marks[i], lane.card_width);
  }
  const auto heights = stack_heights(grid);
  RowPlacer placer{grid, spacing, language_for(content.lang),
                   std::vector<double>(grid.lanes.size(), grid.head_bottom - 10), grid.head_bottom};
  for (std::size_t r = 0; r < grid.rows.size(); ++r) placer.place(r, heights[r]);
  const double below = at_least(spacing.gaps, grid.rows.size(), 24);
  grid.bottom = std::round(placer.bottom + (grid.rows.empty() ? 60 : below));
  place_cards(grid, heights);
  for (LaneColumn& lane : grid.lanes) lane.band.height = grid.bottom - grid.top;
  return grid;
}

}  // namespace fasti::render
