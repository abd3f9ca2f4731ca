// SPDX-License-Identifier: MIT
#include "render/timeline/lanes.h"

#include <algorithm>

#include "render/text/measure.h"
#include "render/timeline/measures.h"

namespace fasti::render::timeline {

namespace {

constexpr double kAbove = 22;  // the band's top to its highest text
constexpr double kBelow = 20;
constexpr double kLeastRise = 26;  // above a baseline without flags
constexpr double kLeastDrop = 18;
constexpr double kBarDrop = 13;  // baseline to the first bar
constexpr double kHeadLeading = 18;
constexpr double kHeadTop = 24;
constexpr double kHeadBand = 26;  // of a head that stands above its lane
constexpr double kCorridor = 14;  // below baselines, for links

class LaneBuilder {
 public:
  LaneBuilder(const Content& content, const Axis& axis, const std::vector<PlacedBar>& bars,
              const LaneFrame& frame)
      : content_(content), axis_(axis), bars_(bars), frame_(frame) {}

  PlacedLane build(int lane, const std::vector<PlacedMark>& marks,
                   const std::vector<PlacedMark>& labelled, double top,
                   std::vector<std::optional<Flag>>& flags) const {
    double drop = 0;
    for (const PlacedMark& mark : marks) drop = std::max(drop, mark.box(0).bottom());
    PlacedLane out;
    out.top = top;
    out.bars_top = marks.empty() ? kBarDrop : std::max(kBarDrop, drop + 5);
    const int rows = bar_rows(bars_, lane);
    if (rows > 0) drop = out.bars_top + rows * kBarStep - 3;
    double rise = kLeastRise;
    drop = std::max(drop, kLeastDrop);
    for (Flag& flag : place_flags(content_, labelled, obstacles(lane, marks, out.bars_top),
                                  frame_.axis_left, frame_.right)) {
      rise = std::max(rise, flag.up ? -flag.box.y : 0);
      drop = std::max(drop, flag.up ? 0 : flag.box.bottom());
      const std::size_t mark = flag.mark;
      flags[mark] = std::move(flag);
    }
    head(lane, out, rise, drop);
    return out;
  }

 private:
  Obstacles obstacles(int lane, const std::vector<PlacedMark>& marks, double bars_top) const {
    Obstacles out;
    for (const PlacedMark& mark : marks) out.marks.push_back(mark.box(0));
    for (const PlacedBar& bar : bars_) {
      if (bar.lane != lane) continue;
      out.bars.push_back(bar.box(bars_top));
      out.bars.back().width += 8;
      for (TextLine line : bar.texts) {
        line.at.y += bar.y(bars_top);
        out.texts.push_back(text_box(line));
      }
    }
    for (const Gap& gap : axis_.gaps) {
      out.gaps.push_back({gap.left - 3, -1e5, gap.right - gap.left + 6, 2e5});
    }
    return out;
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
  const std::vector<PlacedBar>& bars_;
  const LaneFrame& frame_;
};

}  // namespace

Lanes place_lanes(const Content& content, const Axis& axis, const std::vector<PlacedMark>& marks,
                  const std::vector<PlacedBar>& bars, const std::vector<bool>& labelled,
                  const LaneFrame& frame) {
  Lanes out;
  out.flags.resize(content.marks.size());
  const LaneBuilder builder(content, axis, bars, frame);
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

}  // namespace fasti::render::timeline
