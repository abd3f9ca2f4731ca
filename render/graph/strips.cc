// SPDX-License-Identifier: MIT
#include "render/graph/strips.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "render/shapes.h"
#include "render/text/measure.h"

namespace fasti::render {

namespace {

constexpr double kWidth = 14;
constexpr std::size_t kMostTracks = 4;
constexpr double kTitleSize = 10;
constexpr double kTitleRoom = 8;     // clear at both ends of the title
constexpr double kLeastTitle = 45;   // less says nothing
constexpr double kLeastHeight = 12;  // of a strip that shows

std::size_t lane_of(const Bar& bar, std::size_t lanes) {
  return std::min(static_cast<std::size_t>(std::max(bar.lane, 0)),
                  std::max<std::size_t>(lanes, 1) - 1);
}

const std::string& instrument_of(const Bar& bar) {
  return bar.instrument.empty() ? bar.id : bar.instrument;
}

/// Half-way up the card of this lane that bears the date, else at the row of the time.
double edge(CivilTime time, int lane, const Grid& grid) {
  for (const Card& card : grid.cards) {
    const GridRow& row = grid.rows[static_cast<std::size_t>(card.row)];
    if (card.lane == lane && row.from == time) return card.box.y + card.box.height / 2;
  }
  return grid.y_at(time);
}

/// Where the record ends: between the last row that begins within it and the next; nothing where
/// there is no next.
std::optional<double> end_of_record(const Content& content, const Grid& grid) {
  if (!content.verified) return std::nullopt;
  double above = grid.head_bottom;
  for (const GridRow& row : grid.rows) {
    if (row.from == kPast) continue;
    if (row.from >= *content.verified) return (above + row.y) / 2;
    above = row.y;
  }
  return std::nullopt;
}

}  // namespace

StripPlan plan_strips(const Content& content) {
  StripPlan plan;
  plan.tracks.resize(std::max<std::size_t>(content.lanes.size(), 1), 0);
  for (std::size_t b = 0; b < content.bars.size(); ++b) {
    for (std::size_t p = 0; p < content.bars[b].pieces.size(); ++p) {
      if (content.bars[b].pieces[p].state == BarState::in_force) plan.places.push_back({b, p, 0});
    }
  }
  const auto piece = [&](const StripPlan::Place& place) -> const BarPiece& {
    return content.bars[place.bar].pieces[place.piece];
  };
  std::stable_sort(plan.places.begin(), plan.places.end(),
                   [&](const auto& a, const auto& b) { return piece(a).from < piece(b).from; });
  std::vector<std::vector<CivilTime>> ends(plan.tracks.size());
  std::set<std::string> hidden;  // instruments
  std::vector<StripPlan::Place> shown;
  for (StripPlan::Place& place : plan.places) {
    std::vector<CivilTime>& lane = ends[lane_of(content.bars[place.bar], ends.size())];
    const auto free = std::find_if(lane.begin(), lane.end(),
                                   [&](CivilTime end) { return end <= piece(place).from; });
    place.track = static_cast<std::size_t>(free - lane.begin());
    if (place.track >= kMostTracks) {
      hidden.insert(instrument_of(content.bars[place.bar]));
      continue;
    }
    if (free == lane.end()) lane.emplace_back();
    lane[place.track] = piece(place).continues ? kFuture : piece(place).to;
    shown.push_back(place);
  }
  plan.places = std::move(shown);
  for (std::size_t l = 0; l < ends.size(); ++l) plan.tracks[l] = ends[l].size();
  for (const StripPlan::Place& place : plan.places) {
    hidden.erase(instrument_of(content.bars[place.bar]));
  }
  plan.left_out = hidden.size();
  return plan;
}

std::vector<Strip> place_strips(const Content& content, const StripPlan& plan, const Grid& grid) {
  std::vector<Strip> strips;
  if (grid.lanes.empty()) return strips;
  const std::optional<double> record = end_of_record(content, grid);
  std::map<std::pair<std::size_t, std::size_t>, double> ends;  // by lane and track
  for (const StripPlan::Place& place : plan.places) {
    const Bar& bar = content.bars[place.bar];
    const BarPiece& piece = bar.pieces[place.piece];
    const std::size_t lane = lane_of(bar, grid.lanes.size());
    double& end = ends[{lane, place.track}];
    const double top = std::max(edge(piece.from, static_cast<int>(lane), grid) + 1, end + 2);
    const double bottom = piece.continues ? record.value_or(grid.bottom)
                                          : edge(piece.to, static_cast<int>(lane), grid) - 1;
    if (bottom < top + kLeastHeight) continue;
    const double x = grid.lanes[lane].strip_x + kStripPitch * static_cast<double>(place.track);
    end = bottom;
    strips.push_back({place.bar, {x, top, kWidth, bottom - top}, piece.continues && record});
  }
  return strips;
}

StripTitle strip_title(const Strip& strip, const std::string& title,
                       const std::vector<Polyline>& lines) {
  std::vector<double> stops{strip.box.y, strip.box.bottom()};  // where a title cannot be
  const Box roomy = grown(strip.box, 2);
  for (const Polyline& line : lines) {
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (!enters(line[i - 1], line[i], roomy)) continue;
      for (const Point at : {line[i - 1], line[i]}) {
        stops.push_back(std::clamp(at.y, strip.box.y, strip.box.bottom()));
      }
    }
  }
  std::sort(stops.begin(), stops.end());
  const double whole = text_width(title, kTitleSize);
  double best = 0;
  double top = 0;
  for (std::size_t i = 1; i < stops.size(); ++i) {
    const double room = stops[i] - stops[i - 1] - 2 * kTitleRoom;
    const bool enough = best >= whole;  // the first place that is long enough
    if (room > best && !enough) {
      best = room;
      top = stops[i - 1];
    }
  }
  if (title.empty() || best < std::min(kLeastTitle, whole)) return {};
  const std::vector<std::string> line = break_lines(title, best, kTitleSize, false, 1);
  const double length = text_width(line.front(), kTitleSize);
  return {line.front(), {strip.box.x, top, kWidth, length + 2 * kTitleRoom}};
}

Group draw_strip(const Strip& strip, const Bar& bar) {
  Group group;
  group.title = bar.spoken.empty() ? bar.title : bar.spoken;
  const Box& box = strip.box;
  if (strip.points_on) {
    const double shoulder = box.bottom() - kWidth / 2;
    Path path;
    path.steps = {move_to({box.x, box.y}),          line_to({box.right(), box.y}),
                  line_to({box.right(), shoulder}), line_to({box.x + kWidth / 2, box.bottom()}),
                  line_to({box.x, shoulder}),       close_path()};
    path.fill = tint_paint(bar.lane);
    group.shapes.emplace_back(path);
    return group;
  }
  Rect rect;
  rect.box = box;
  rect.fill = tint_paint(bar.lane);
  group.shapes.emplace_back(rect);
  return group;
}

TextLine draw_strip_title(const StripTitle& title) {
  TextLine line;
  line.at = {title.box.x + 3.8, title.box.y + kTitleRoom};
  line.text = title.text;
  line.size = kTitleSize;
  line.rotation = 90;
  return line;
}

}  // namespace fasti::render
