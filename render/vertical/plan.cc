// SPDX-License-Identifier: MIT
#include "render/vertical/plan.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/text/measure.h"
#include "render/timeline/plan.h"
#include "render/vertical/choice.h"

namespace fasti::render::chart {

namespace {

constexpr double kTickColumn = 80;  // names of months and days
constexpr double kElbow = 32;
constexpr double kElbowGap = 12;
constexpr double kWidestDate = 104;
constexpr double kWidestTitle = 430;
constexpr double kNarrowTitle = 170;
constexpr double kLeastText = 120;
constexpr double kNoEnd = 1e9;
constexpr double kLeastAxis = 200;
constexpr int kMostTracks = 7;
constexpr int kMostBars = 3;
constexpr int kMostRows = 7;
constexpr int kLeastRows = 2;      // where marks gather
constexpr double kGoodText = 220;  // likewise
constexpr double kLeastSqueeze = 0.6;
constexpr double kWidthForBars = 700;
constexpr std::size_t kAllLabelled = 300;
constexpr std::size_t kWithSources = 60;

/// Columns that the left side of a page needs.
struct Needs {
  int bars = 0;
  int tracks = 0;
  std::vector<int> rows;  // by lane, beside its own

  bool within(const Needs& other) const {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i] > other.rows[i]) return false;
    }
    return bars <= other.bars && tracks <= other.tracks;
  }
  void grow(const Needs& other) {
    bars = std::max(bars, other.bars);
    tracks = std::max(tracks, other.tracks);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = std::max(rows[i], other.rows[i]);
  }
};

double lane_step(const Content& content) { return content.lanes.size() > 5 ? 25 : 33; }

/// Of all lanes beside one another, each with as many rows as it needs, up to `most`.
double lanes_width(const Content& content, const std::vector<int>& needed, int most) {
  double out = -lane_step(content);
  for (const int rows : needed) out += std::min(rows, most) * kRowStep + lane_step(content);
  return out;
}

void place_columns(const Content& content, const Needs& needs, UprightPlan& plan) {
  plan.axis_x = kMargin + kTickColumn;
  plan.bars_x = plan.axis_x + 12;
  double x = plan.bars_x + needs.bars * kBarStep;
  if (needs.tracks > 0) x += 6 + (needs.tracks - 1) * kArcTrack;
  plan.track_x = x;
  x += needs.tracks > 0 ? 24 : 14;
  const double wide = lanes_width(content, needs.rows, kMostRows);
  plan.free = plan.width - kMargin - kLeastText - kElbowGap - kElbow - 23 - x;
  plan.squeeze = std::clamp(plan.free / std::max(1.0, wide), 0.3, 1.0);
  plan.lanes.clear();
  for (const int rows : needs.rows) {
    plan.lanes.push_back(x);
    x += plan.squeeze * (std::min(rows, kMostRows) * kRowStep + lane_step(content));
  }
  plan.lanes_right = x - plan.squeeze * lane_step(content) + 13;
  plan.elbow_right = plan.lanes_right + 10 + kElbow;
}

void frame_column(const Content& content, UprightPlan& plan) {
  ColumnFrame& column = plan.column;
  double dates = 40;
  for (const Mark& mark : content.marks) {
    for (const std::string& line : date_lines(mark, 1e6)) {
      dates = std::max(dates, text_width(line, kSmall, true));
    }
  }
  column.date_x = plan.elbow_right + kElbowGap;
  column.date_width = std::min(dates + 1, kWidestDate);
  column.title_x = column.date_x + column.date_width + 12;
  column.title_width = plan.width - kMargin - column.title_x;
  column.dates_above = column.title_width < kNarrowTitle;
  if (column.dates_above) {
    column.title_x = column.date_x;
    column.title_width = std::max(80.0, plan.width - kMargin - column.title_x);
    column.date_width = column.title_width;
  }
  column.title_width = std::min(column.title_width, kWidestTitle);
  column.sources = content.marks.size() <= kWithSources;
}

/// Every text that is shown in one column, so that the axis is as long as these are high.
std::vector<Interest> upright_interests(const Content& content,
                                        const std::vector<TextBlock>& blocks,
                                        const std::vector<bool>& shown) {
  std::vector<Interest> out = interests_of(content);
  std::size_t next = 0;
  for (Interest& interest : out) {
    if (interest.lane < 0) continue;
    interest.lane = 0;
    while (without_place(content.marks[blocks[next].mark])) ++next;
    interest.wish = shown[next] ? blocks[next].height + kBlockGap : 0;
    ++next;
  }
  return out;
}

std::vector<TextBlock> blocks_of(const Content& content, const Pointers& pointers,
                                 const ColumnFrame& column) {
  std::vector<TextBlock> out;
  for (std::size_t i = 0; i < content.marks.size(); ++i) {
    out.push_back(make_block(content.marks[i], i, pointers[i], column));
  }
  return out;
}

/// To other pages, and on this one where a line is not drawn.
Pointers pointers_of(const Content& content, const UprightRoom& room,
                     const std::vector<bool>& told) {
  Pointers out = room.pointers;
  out.resize(content.marks.size());
  for (std::size_t i = 0; i < content.links.size(); ++i) {
    if (told[i]) point_by_dates(content, content.links[i], out);
  }
  return out;
}

double height_of(const std::vector<TextBlock>& blocks, const std::vector<bool>& shown) {
  double out = 0;
  for (const TextBlock& block : blocks) {
    if (shown[block.mark]) out += block.height + kBlockGap;
  }
  return out;
}

/// Bars beside the axis, in columns; those of all lanes share them.
void place_upright_bars(const Content& content, UprightPlan& plan) {
  Content one_lane;
  one_lane.lang = content.lang;
  one_lane.verified = content.verified;
  one_lane.bars = content.bars;
  for (Bar& bar : one_lane.bars) bar.lane = 0;
  plan.bars = place_bars(one_lane, plan.axis, plan.axis.right());
  for (PlacedBar& bar : plan.bars) {
    std::erase_if(bar.texts, [&](const TextLine& line) {
      const Box box = text_box(line);
      return box.x < plan.axis.left() || box.right() > plan.axis.right();
    });
    for (TextLine& line : bar.texts) line.paint = lane_paint(content.bars[bar.index].lane);
  }
}

/// The last row that some mark takes, by lane.
std::vector<int> rows_of(const Content& content, const std::vector<PlacedMark>& marks) {
  std::vector<int> out(content.lanes.size(), 0);
  for (const PlacedMark& mark : marks) {
    int& rows = out[std::size_t(mark.lane)];
    rows = std::max(rows, mark.last_row());
  }
  return out;
}

/// Where every mark can be seen beside the others, each stands by itself. Where not, marks gather,
/// and texts get good room.
void place_upright_marks(const Content& content, UprightPlan& plan) {
  plan.marks = place_marks(content, plan.axis);
  const std::vector<int> rows = rows_of(content, plan.marks);
  const int deepest = *std::max_element(rows.begin(), rows.end());
  const double wide = lanes_width(content, rows, kMostRows);
  if (deepest <= kMostRows && kLeastSqueeze * wide <= plan.free) return;
  int most = kMostRows;
  const double room = plan.free + kLeastText - kGoodText;
  while (most > kLeastRows && lanes_width(content, rows, most) > room) --most;
  plan.marks = place_marks(content, plan.axis, most);
}

void place_sides(UprightPlan& plan) {
  plan.places.clear();
  const double step = plan.squeeze * kRowStep;
  for (const PlacedMark& mark : plan.marks) {
    const auto lane = std::size_t(mark.lane);
    const bool small =
        mark.form != Form::dot && mark.form != Form::whisker && mark.form != Form::gathered;
    const double reach = small ? 6 : 7.5;
    plan.places.push_back({plan.lanes[lane] + mark.row * step, mark.x, reach});
  }
}

Needs needs_of(const Content& content, const UprightPlan& plan) {
  Needs needs;
  needs.rows = rows_of(content, plan.marks);
  needs.bars = bar_rows(plan.bars, 0);
  needs.tracks = plan.arcs.tracks;
  return needs;
}

/// Marks that were moved a little, so that dots do not touch, still have texts in order of time.
void in_order_of_time(UprightPlan& plan) {
  constexpr double kMoved = 9;
  const auto out_of_order = [&](const TextBlock& above, const TextBlock& below) {
    return above.mark > below.mark && plan.marks[below.mark].x - plan.marks[above.mark].x < kMoved;
  };
  for (std::size_t i = 1; i < plan.blocks.size(); ++i) {
    for (std::size_t j = i; j > 0 && out_of_order(plan.blocks[j - 1], plan.blocks[j]); --j) {
      std::swap(plan.blocks[j - 1], plan.blocks[j]);
    }
  }
}

/// Below the last text beside a mark that stands for several, how many more there are.
void count_the_rest(const Content& content, const std::vector<bool>& labelled, UprightPlan& plan) {
  std::vector<TextBlock*> blocks(labelled.size(), nullptr);
  for (TextBlock& block : plan.blocks) blocks[block.mark] = &block;
  for (std::size_t i = 0; i < plan.marks.size(); ++i) {
    const std::vector<std::size_t>& all = plan.marks[i].gathered;
    if (all.empty() || all.front() != i) continue;
    TextBlock* last = nullptr;
    std::size_t rest = 0;
    for (const std::size_t mark : all) {
      if (blocks[mark] != nullptr) last = blocks[mark];
      rest += labelled[mark] ? 0 : 1;
    }
    if (last == nullptr || rest == 0) continue;
    last->rest = word(Word::n_more, language_for(content.lang), std::to_string(rest));
    last->height += kSmallLeading;
  }
}

/// The texts that are shown, in the order of their marks downwards.
void choose_texts(const Content& content, std::vector<TextBlock> blocks, UprightPlan& plan) {
  plan.labelled = choose_upright(content, plan.marks, blocks, kAllLabelled);
  const std::vector<bool>& labelled = plan.labelled;
  for (std::size_t i = 0; i < plan.told.size(); ++i) {
    const Link& link = content.links[i];
    if (plan.told[i] && !labelled[link.from] && !labelled[link.to]) ++plan.untold;
  }
  for (TextBlock& block : blocks) {
    if (labelled[block.mark]) {
      plan.blocks.push_back(std::move(block));
    } else {
      ++plan.unlabelled;
    }
  }
  count_the_rest(content, labelled, plan);
  std::stable_sort(plan.blocks.begin(), plan.blocks.end(),
                   [&](const TextBlock& a, const TextBlock& b) {
                     return plan.marks[a.mark].x < plan.marks[b.mark].x;
                   });
  in_order_of_time(plan);
}

void stand_texts(const UprightRoom& room, double length, UprightPlan& plan) {
  std::vector<double> wanted;
  for (const TextBlock& block : plan.blocks) {
    const double at = plan.marks[block.mark].x;
    wanted.push_back(wanted.empty() ? at : std::max(at, wanted.back()));
  }
  stand_blocks(plan.blocks, wanted, room.top - 4, room.most > 0 ? room.top + length : kNoEnd);
  plan.bottom = room.top + length;
  if (!plan.blocks.empty()) {
    plan.bottom = std::max(plan.bottom, plan.blocks.back().top + plan.blocks.back().height);
  }
}

/// One attempt with columns as wide as `needs` says, on an axis as long as the texts of `shown`
/// need.
UprightPlan attempt(const Content& content, const UprightRoom& room, const Needs& needs,
                    const std::vector<bool>& told, const std::vector<bool>& shown) {
  UprightPlan plan;
  plan.told = told;
  plan.width = room.width;
  plan.top = room.top;
  place_columns(content, needs, plan);
  frame_column(content, plan);
  std::vector<TextBlock> blocks = blocks_of(content, pointers_of(content, room, told), plan.column);
  const std::vector<Interest> interests = upright_interests(content, blocks, shown);
  const double texts = height_of(blocks, shown);
  const double wish = std::max(desired_width(interests), texts + 40);
  double length = std::max({std::ceil(wish), kLeastAxis, room.least});
  if (room.most > 0) length = std::min(length, std::max(room.most, texts));
  plan.axis = make_axis(interests, room.top, room.top + length, 44);
  if (has_times(content)) {
    plan.ticks = ticks_of(plan.axis, language_for(content.lang), AxisRun::down);
  }
  place_upright_marks(content, plan);
  place_upright_bars(content, plan);
  place_sides(plan);
  const int tracks = std::clamp(int((room.width - 400) / 30), 2, kMostTracks);
  plan.arcs = place_arcs(content, plan.places, told, tracks);
  choose_texts(content, std::move(blocks), plan);
  stand_texts(room, length, plan);
  return plan;
}

}  // namespace

Content upright_content(Content content, double width) {
  content = without_plain_orders(std::move(content));
  const Axis axis = make_axis(interests_of(content), 0, 4000, 0);
  Content one_lane;
  one_lane.bars = content.bars;
  for (Bar& bar : one_lane.bars) bar.lane = 0;
  if (bar_rows(place_bars(one_lane, axis, 4000), 0) > kMostBars || width < kWidthForBars) {
    content.bars.clear();
  }
  return content;
}

double text_height(const Content& content, double width) {
  UprightPlan plan;
  plan.width = width;
  Needs needs{0, 4, std::vector<int>(content.lanes.size(), 0)};
  place_columns(content, needs, plan);
  frame_column(content, plan);
  return height_of(blocks_of(content, Pointers(content.marks.size()), plan.column),
                   std::vector<bool>(content.marks.size(), true));
}

UprightPlan plan_upright(const Content& content, const UprightRoom& room) {
  Needs needs{0, 0, std::vector<int>(content.lanes.size(), 0)};
  std::vector<bool> told(content.links.size(), false);
  UprightPlan plan =
      attempt(content, room, needs, told, std::vector<bool>(content.marks.size(), true));
  for (int i = 0; i < 8; ++i) {
    const Needs found = needs_of(content, plan);
    if (found.within(needs) && plan.arcs.left_out.empty() && (i > 0 || plan.unlabelled == 0)) break;
    for (const std::size_t link : plan.arcs.left_out) told[link] = true;
    needs.grow(found);
    plan = attempt(content, room, needs, told, std::vector<bool>(plan.labelled));
  }
  return plan;
}

}  // namespace fasti::render::chart
