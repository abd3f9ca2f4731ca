// SPDX-License-Identifier: MIT
#include "render/timeline/lanes.h"

#include <algorithm>
#include <utility>

#include "render/chart/measures.h"
#include "render/text/measure.h"

namespace fasti::render::chart {

namespace {

constexpr double kAbove = 22;  // the band's top to its highest text
constexpr double kBelow = 20;
constexpr double kLeastRise = 26;  // above a baseline without flags
constexpr double kLeastDrop = 18;
constexpr double kBarDrop = 13;  // baseline to the first bar
constexpr double kHeadLeading = 18;
constexpr double kHeadTop = 24;
constexpr double kHeadBand = 26;  // of a head that stands above its lane
constexpr std::size_t kManyLinks = 200;
constexpr int kManyRows = 3;
constexpr double kBarsBelow = 14;  // from the lowest flag to the bars
constexpr double kFarBars = 30;    // what it costs that they stand far from their baseline

class LaneBuilder {
 public:
  LaneBuilder(const Content& content, const Axis& axis, const std::vector<PlacedMark>& marks,
              const std::vector<PlacedBar>& bars, const LaneFrame& frame)
      : content_(content), axis_(axis), marks_(marks), bars_(bars), frame_(frame) {}

  PlacedLane build(int lane, const std::vector<PlacedMark>& marks,
                   const std::vector<PlacedMark>& labelled, double top,
                   std::vector<std::optional<Flag>>& flags) const {
    double drop = 0;
    for (const PlacedMark& mark : marks) drop = std::max(drop, mark.box(0).bottom());
    PlacedLane out;
    out.top = top;
    const int rows = bar_rows(bars_, lane);
    const double bars = rows * kBarStep - 3;
    const double near = marks.empty() ? kBarDrop : std::max(kBarDrop, drop + 5);
    out.bars_top = near;
    PlacedFlags placed = place(lane, marks, labelled, near);
    // Many rows of bars stand below the flags where these then need not get past them.
    if (rows >= kManyRows) {
      PlacedFlags above = place(lane, marks, labelled, std::nullopt);
      const double far = std::max(near, above.down + kBarsBelow);
      const double cost_near = placed.cost + std::max(0.0, near + bars - placed.down);
      if (above.cost + far + bars - above.down + kFarBars < cost_near) {
        placed = std::move(above);
        out.bars_top = far;
      }
    }
    if (rows > 0) drop = out.bars_top + bars;
    double rise = kLeastRise;
    drop = std::max(drop, kLeastDrop);
    for (Flag& flag : placed.flags) {
      if (flag.strikes) continue;  // counted as without a label
      rise = std::max(rise, flag.up ? -flag.box.y : 0);
      drop = std::max(drop, flag.up ? 0 : flag.box.bottom());
      const std::size_t mark = flag.mark;
      flags[mark] = std::move(flag);
    }
    head(lane, out, rise, drop);
    return out;
  }

 private:
  PlacedFlags place(int lane, const std::vector<PlacedMark>& marks,
                    const std::vector<PlacedMark>& labelled, std::optional<double> bars_top) const {
    return place_flags(content_, labelled, obstacles(lane, marks, bars_top), frame_.axis_left,
                       frame_.right);
  }

  /// Without the bars where they stand below all flags.
  Obstacles obstacles(int lane, const std::vector<PlacedMark>& marks,
                      std::optional<double> bars_top) const {
    Obstacles out;
    for (const PlacedMark& mark : marks) out.marks.push_back(mark.box(0));
    for (const PlacedBar& bar : bars_) {
      if (bar.lane != lane || !bars_top) continue;
      out.bars.push_back(bar.box(*bars_top));
      out.bars.back().width += 8;
      for (TextLine line : bar.texts) {
        line.at.y += bar.y(*bars_top);
        out.texts.push_back(text_box(line));
      }
    }
    add_links(lane, out);
    for (const Gap& gap : axis_.gaps) {
      out.gaps.push_back({gap.left - 3, -1e5, gap.right - gap.left + 6, 2e5});
    }
    return out;
  }

  void add_links(int lane, Obstacles& out) const {
    double above = 0;
    double below = 0;
    for (const Link& link : content_.links) {
      const int from = content_.marks[link.from].lane;
      const int to = content_.marks[link.to].lane;
      if (from == to) continue;
      add_strand(link, lane - 0.5, out.above);
      add_strand(link, lane, out.below);
      if ((from == lane) == (to == lane)) continue;
      ((from == lane ? to : from) < lane ? above : below) += 1;
    }
    out.from_above = above / (above + below + 2);
    out.from_below = below / (above + below + 2);
    if (content_.links.size() > kManyLinks) out.above = out.below = {};
  }

  /// Where the straight way between the two marks passes the half lane below `top`, with lanes as
  /// the unit of height.
  void add_strand(const Link& link, double top, std::vector<Strand>& out) const {
    const PlacedMark* upper = &marks_[link.from];
    const PlacedMark* lower = &marks_[link.to];
    if (upper->lane > lower->lane) std::swap(upper, lower);
    const double low = std::max(top, double(upper->lane));
    const double high = std::min(top + 0.5, double(lower->lane));
    if (low >= high) return;
    const auto x = [&](double y) {
      const double share = (y - upper->lane) / (lower->lane - upper->lane);
      return upper->x + share * (lower->x - upper->x);
    };
    const double a = x(low);
    const double b = x(high);
    out.push_back({std::min(a, b) - 2, std::max(a, b) + 2});
  }

  void head(int lane, PlacedLane& out, double rise, double drop) const {
    const LaneHead& words = content_.lanes[std::size_t(lane)];
    const double note = words.note.empty() ? 0 : 19;
    double least = 0;
    if (frame_.heads_above) {
      out.head = break_lines(words.title, frame_.right - kMargin - 120, 14, true, 1);
      rise += kHeadBand;
    } else {
      out.head = break_lines(words.title, kHeadColumn - 14, 14, true, 4);
      least = kHeadTop + kHeadLeading * double(out.head.size() - (out.head.empty() ? 0 : 1)) +
              note + 22;
    }
    const double height = std::max(least, kAbove + rise + drop + kBelow);
    const double spare = height - (kAbove + rise + drop + kBelow);
    out.baseline = out.top + kAbove + rise + spare / 2;
    out.bottom = out.top + height;
    out.bars_top += out.baseline;
  }

  const Content& content_;
  const Axis& axis_;
  const std::vector<PlacedMark>& marks_;  ///< of all lanes
  const std::vector<PlacedBar>& bars_;
  const LaneFrame& frame_;
};

}  // namespace

Lanes place_lanes(const Content& content, const Axis& axis, const std::vector<PlacedMark>& marks,
                  const std::vector<PlacedBar>& bars, const std::vector<bool>& labelled,
                  const LaneFrame& frame) {
  Lanes out;
  out.flags.resize(content.marks.size());
  const LaneBuilder builder(content, axis, marks, bars, frame);
  double top = frame.top;
  for (std::size_t lane = 0; lane < content.lanes.size(); ++lane) {
    std::vector<PlacedMark> all;
    std::vector<PlacedMark> with_flag;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (marks[i].lane != int(lane)) continue;
      all.push_back(marks[i]);
      if (labelled[i]) with_flag.push_back(marks[i]);
    }
    out.lanes.push_back(builder.build(int(lane), all, with_flag, top, out.flags));
    top = out.lanes.back().bottom;
  }
  out.bottom = top;
  return out;
}

}  // namespace fasti::render::chart
