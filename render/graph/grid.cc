// SPDX-License-Identifier: MIT
//
// Rows go down in the order of their dates. Cards of different columns may stand beside each other
// half a row apart, so that a crowded lane takes as little height as its columns allow: a row needs
// no more than the height of a date label below the row before it, and each of its cards the clear
// space above it in its own column.
#include "render/graph/grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "render/graph/columns.h"
#include "render/shapes.h"
#include "render/text/measure.h"
#include "render/text/words.h"

namespace fasti::render {

namespace {

constexpr double kLabelStep = 17;  // from hairline to hairline, for one line of label
constexpr double kLabelLeading = 14;
constexpr double kBreakDays = 42;
constexpr double kBreakShare = 0.12;  // of the whole time shown
constexpr double kBreakHeight = 46;
constexpr double kLabelSize = 11;
constexpr double kMostLabel = 92;
constexpr double kHeadSize = 13;
constexpr double kHeadLeading = 17;
constexpr double kLeastWidth = 640;

double at_least(const std::vector<double>& wanted, std::size_t i, double least) {
  return i < wanted.size() ? std::max(wanted[i], least) : least;
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

/// Days between the first and the last date that is known.
double days_shown(const std::vector<GridRow>& rows) {
  CivilTime first = kFuture;
  CivilTime last = kPast;
  for (const GridRow& row : rows) {
    for (const CivilTime time : {row.from, row.to}) {
      if (time == kPast || time == kFuture) continue;
      first = std::min(first, time);
      last = std::max(last, time);
    }
  }
  return first > last ? 0 : static_cast<double>(last - first) / kSecondsPerDay;
}

/// Long stretches without events, as the timeline breaks its axis.
void find_breaks(Grid& grid, Language language) {
  const double least = std::max(kBreakDays, kBreakShare * days_shown(grid.rows));
  CivilTime told = kPast;  // end of the last day told so far
  for (GridRow& row : grid.rows) {
    const double days = days_since(told, row);
    if (days > least) {
      row.days_left_out = word(Word::n_days, language, grouped(std::llround(days)));
    }
    if (row.to != kFuture) {
      told = std::max(told, row.to);
    } else if (row.from != kPast) {
      told = std::max(told, row.from);
    }
  }
}

void add_lanes(const Content& content, const GraphOptions& options,
               const std::vector<std::size_t>& strips, Grid& grid) {
  const std::size_t count = lane_count(content);
  std::vector<std::vector<std::size_t>> rows(grid.rows.size());
  for (const Card& card : grid.cards) {
    rows[static_cast<std::size_t>(card.row)].push_back(static_cast<std::size_t>(card.lane));
  }
  double besides = 2 * kMargin + grid.label_width;
  for (std::size_t l = 0; l < count; ++l) {
    LaneColumn lane;
    lane.strips = l < strips.size() ? strips[l] : 0;
    besides += kStripPitch * static_cast<double>(lane.strips);
    grid.lanes.push_back(lane);
  }
  const ColumnPlan plan = plan_columns(rows, count, options, besides);
  for (std::size_t l = 0; l < count; ++l) {
    LaneColumn& lane = grid.lanes[l];
    lane.columns = plan.of_lane[l];
    const double cards_width = static_cast<double>(lane.columns) * (plan.card_width + kColumnGap) -
                               kColumnGap + kStripPitch * static_cast<double>(lane.strips);
    if (l < content.lanes.size()) {
      lane.head = break_lines(content.lanes[l].title, cards_width, kHeadSize, true, 2);
    }
    for (std::size_t k = 0; k < lane.columns; ++k) {
      grid.columns.push_back({l, 0, plan.card_width});
    }
  }
}

std::size_t first_column(const Grid& grid, std::size_t lane) {
  std::size_t sum = 0;
  for (std::size_t l = 0; l < lane; ++l) sum += grid.lanes[l].columns;
  return sum;
}

/// Each card goes to the column of its lane that ends highest; cards of one date stand beside each
/// other as long as there are columns. Heights are reckoned as `RowPlacer` will set them.
class ColumnChooser {
 public:
  explicit ColumnChooser(Grid& grid)
      : grid_(grid), bottoms_(grid.columns.size(), -kCardGap), used_(grid.columns.size(), 0) {
    for (std::size_t l = 0; l < grid.lanes.size(); ++l) firsts_.push_back(first_column(grid, l));
  }

  void run() {
    std::vector<std::vector<std::size_t>> rows(grid_.rows.size());
    for (std::size_t i = 0; i < grid_.cards.size(); ++i) {
      rows[static_cast<std::size_t>(grid_.cards[i].row)].push_back(i);
    }
    for (const std::vector<std::size_t>& row : rows) {
      line_ += kLabelStep;
      for (const std::size_t i : row) choose(grid_.cards[i]);
      for (const std::size_t i : row) settle(grid_.cards[i]);
      std::fill(used_.begin(), used_.end(), 0);
    }
  }

 private:
  void choose(Card& card) {
    const auto lane = static_cast<std::size_t>(card.lane);
    const std::size_t first = firsts_[lane];
    card.column = first;
    for (std::size_t c = first; c < first + grid_.lanes[lane].columns; ++c) {
      const auto rank = [&](std::size_t column) {
        return std::pair{used_[column], bottoms_[column]};
      };
      if (rank(c) < rank(card.column)) card.column = c;
    }
    ++used_[card.column];
    line_ = std::max(line_, bottoms_[card.column] + kCardGap + card.face.height / 2);
  }

  void settle(const Card& card) {
    double& bottom = bottoms_[card.column];
    bottom = std::max(bottom + kCardGap, line_ - card.face.height / 2) + card.face.height;
  }

  Grid& grid_;
  std::vector<double> bottoms_;
  std::vector<std::size_t> used_;  // by cards of this row
  std::vector<std::size_t> firsts_;
  double line_ = 0;
};

void place_lanes(Grid& grid, const GraphOptions& options, const GridSpacing& spacing) {
  double x = kMargin + grid.label_width;
  double head_lines = 1;
  std::size_t c = 0;
  for (std::size_t l = 0; l < grid.lanes.size(); ++l) {
    LaneColumn& lane = grid.lanes[l];
    const double inner = kLaneGap + 2 * kLanePadding;
    // The strips stand between the gutter and the cards.
    if (l > 0) x += kLaneGap + at_least(spacing.gutters, c, inner) - inner;
    lane.band = {x, grid.top, 0, 0};
    lane.head_x = x + kLanePadding;
    lane.strip_x = x + kLanePadding - 2;
    x += kLanePadding + kStripPitch * static_cast<double>(lane.strips);
    for (std::size_t k = 0; k < lane.columns; ++k, ++c) {
      if (k > 0) x += at_least(spacing.gutters, c, kColumnGap);
      grid.columns[c].x = x;
      x += grid.columns[c].width;
    }
    x += kLanePadding;
    lane.band.width = x - lane.band.x;
    head_lines = std::max(head_lines, static_cast<double>(lane.head.size()));
  }
  const double beyond = at_least(spacing.gutters, c, kLanePadding + 20) - kLanePadding - 20;
  grid.width = std::ceil(std::max({x + kMargin + beyond, options.width, kLeastWidth}));
  grid.head_bottom = grid.top + 14 + kHeadLeading * head_lines;
}

/// The cards of a row in one column, above each other.
struct Stack {
  std::vector<std::size_t> cards;
  double height = 0;
};

/// Puts the hairlines at their heights from top to bottom, and the cards on them.
class RowPlacer {
 public:
  RowPlacer(Grid& grid, const GridSpacing& spacing)
      : grid_(grid),
        spacing_(spacing),
        rows_(grid.rows.size()),
        bottoms_(grid.columns.size(), grid.head_bottom - 6),
        line_(grid.head_bottom),
        bottom_(grid.head_bottom) {
    for (std::size_t i = 0; i < grid.cards.size(); ++i) {
      const Card& card = grid.cards[i];
      Stack& stack = rows_[static_cast<std::size_t>(card.row)][card.column];
      if (!stack.cards.empty()) stack.height += gap_above(i);
      stack.height += card.face.height;
      stack.cards.push_back(i);
    }
  }

  void run() {
    for (std::size_t r = 0; r < rows_.size(); ++r) place(grid_.rows[r], rows_[r]);
    grid_.bottom = std::round(bottom_ + (rows_.empty() ? 60 : spacing_.below));
  }

 private:
  using Row = std::map<std::size_t, Stack>;  // by column

  double gap_above(std::size_t card) const { return at_least(spacing_.above, card, kCardGap); }

  void place(GridRow& row, const Row& stacks) {
    const double label = kLabelStep + kLabelLeading * (static_cast<double>(row.label.size()) - 1);
    double y = line_ + label;
    if (!row.days_left_out.empty()) {
      const double middle = bottom_ + kBreakHeight / 2 + 4;
      grid_.breaks.push_back({middle, row.days_left_out});
      y = std::max(y, middle + label);
      for (double& column : bottoms_) column = std::max(column, middle + 12 - kCardGap);
    }
    for (const auto& [column, stack] : stacks) {
      const double gap = gap_above(stack.cards.front());
      y = std::max(y, bottoms_[column] + gap + stack.height / 2);
    }
    row.y = line_ = std::round(y);
    for (const auto& [column, stack] : stacks) put(column, stack, row.y - stack.height / 2);
    bottom_ = std::max(bottom_, row.y);
  }

  void put(std::size_t column, const Stack& stack, double y) {
    for (const std::size_t i : stack.cards) {
      Card& card = grid_.cards[i];
      if (i != stack.cards.front()) y += gap_above(i);
      card.box = {grid_.columns[column].x, y, grid_.columns[column].width, card.face.height};
      y += card.face.height;
    }
    bottoms_[column] = y;
    bottom_ = std::max(bottom_, y);
  }

  Grid& grid_;
  const GridSpacing& spacing_;
  std::vector<Row> rows_;
  std::vector<double> bottoms_;  // of the columns so far
  double line_;                  // the hairline before
  double bottom_;                // of all so far
};

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

Grid plan_grid(const Content& content, const GraphOptions& options,
               const std::vector<std::size_t>& strips) {
  Grid grid;
  grid.label_x = kMargin;
  add_rows(content, grid);
  grid.label_width = label_width(grid.rows);
  find_breaks(grid, language_for(content.lang));
  add_lanes(content, options, strips, grid);
  for (std::size_t i = 0; i < grid.cards.size(); ++i) {
    grid.cards[i].face = make_face(content.marks[i], grid.columns.front().width);
  }
  ColumnChooser(grid).run();
  return grid;
}

void place_grid(Grid& grid, const GraphOptions& options, const GridSpacing& spacing, double top) {
  grid.top = top;
  grid.breaks.clear();
  place_lanes(grid, options, spacing);
  RowPlacer(grid, spacing).run();
  for (LaneColumn& lane : grid.lanes) lane.band.height = grid.bottom - grid.top;
}

}  // namespace fasti::render
