// SPDX-License-Identifier: MIT
#include "render/graph/strips.h"

#include <algorithm>

#include "render/shapes.h"
#include "render/text/measure.h"

namespace fasti::render {

namespace {

constexpr double kWidth = 14;
constexpr double kFirst = 18;  // from the left edge of the cards
constexpr double kPitch = 18;
constexpr std::size_t kMostTracks = 4;
constexpr double kTitleSize = 10;
constexpr double kTitleRoom = 8;  // clear at both ends of the title

/// Strips of one lane that are next to each other in time lie side by side.
struct Tracks {
  std::vector<double> ends;

  std::size_t take(double from, double to) {
    const auto free =
        std::find_if(ends.begin(), ends.end(), [&](double end) { return end + 4 < from; });
    const auto track = static_cast<std::size_t>(free - ends.begin());
    if (free == ends.end()) ends.emplace_back();
    ends[track] = to;
    return track;
  }
};

/// Half-way up the card of this lane that bears the date, else at the row of the time.
double edge(CivilTime time, int lane, const Grid& grid) {
  for (const Card& card : grid.cards) {
    const GridRow& row = grid.rows[static_cast<std::size_t>(card.row)];
    if (card.lane == lane && row.from == time) return card.box.y + card.box.height / 2;
  }
  return grid.y_at(time);
}

/// Whether the stretch of the strip from `top` to `bottom` is bare.
bool is_bare(const Box& stretch, const Grid& grid, const std::vector<Polyline>& lines) {
  const Box roomy = grown(stretch, 2);
  for (const Card& card : grid.cards) {
    if (meet(roomy, card.box)) return false;
  }
  return std::none_of(lines.begin(), lines.end(),
                      [&](const Polyline& line) { return enters(line, roomy); });
}

}  // namespace

std::vector<Strip> place_strips(const Content& content, const Grid& grid) {
  std::vector<Strip> strips;
  std::vector<Tracks> tracks(grid.lanes.size());
  for (std::size_t b = 0; b < content.bars.size(); ++b) {
    const Bar& bar = content.bars[b];
    const auto l = static_cast<std::size_t>(bar.lane);
    if (bar.lane < 0 || l >= grid.lanes.size()) continue;
    for (const BarPiece& piece : bar.pieces) {
      if (piece.state != BarState::in_force) continue;
      const double top = edge(piece.from, bar.lane, grid);
      const double bottom = piece.continues ? grid.bottom : edge(piece.to, bar.lane, grid);
      if (bottom < top + 12) continue;
      const std::size_t track = tracks[l].take(top, bottom);
      if (track >= kMostTracks) continue;
      const double x = grid.lanes[l].card_x + kFirst + kPitch * static_cast<double>(track);
      strips.push_back({b, {x, top, kWidth, bottom - top}});
    }
  }
  return strips;
}

Box strip_title_box(const Strip& strip, const std::string& title, const Grid& grid,
                    const std::vector<Polyline>& lines) {
  const double length = text_width(title, kTitleSize) + 2 * kTitleRoom;
  for (double y = strip.box.y + 4; y + length <= strip.box.bottom(); y += 4) {
    const Box stretch{strip.box.x, y, kWidth, length};
    if (is_bare(stretch, grid, lines)) return stretch;
  }
  return {};
}

Group draw_strip(const Strip& strip, const Bar& bar) {
  Group group;
  group.title = bar.spoken.empty() ? bar.title : bar.spoken;
  Rect rect;
  rect.box = strip.box;
  rect.fill = tint_paint(bar.lane);
  group.shapes.emplace_back(rect);
  return group;
}

TextLine draw_strip_title(const Bar& bar, const Box& box) {
  TextLine line;
  line.at = {box.x + 3.8, box.y + kTitleRoom};
  line.text = bar.title;
  line.size = kTitleSize;
  line.rotation = 90;
  line.paint = lane_paint(bar.lane);
  return line;
}

}  // namespace fasti::render
