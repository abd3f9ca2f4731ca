// SPDX-License-Identifier: MIT
//
// Brackets on one side of a line, in tracks, are intervals to be coloured: two that overlap need
// different tracks. Colouring by rising length puts an interval inside another nearer to the line,
// and so nested links do not cross; what remains are the crossings of those that overlap in part.
#include "render/vertical/arcs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "render/shapes.h"

namespace fasti::render {

namespace {

constexpr double kFarSlip = 5;  // from the middle of a mark, at most
constexpr double kLevel = 9;    // marks this near in height are joined directly
constexpr double kBend = 6;
constexpr double kTurnMost = 64;  // between the heights of marks that a turn joins
constexpr double kBracketLeast = 15;
constexpr double kApart = 24;  // of marks in two lanes

struct Span {
  double from;
  double to;
};

Span span_of(const Link& link, const std::vector<ArcEnd>& ends) {
  const double a = ends[link.from].y;
  const double b = ends[link.to].y;
  return {std::min(a, b), std::max(a, b)};
}

/// Whether a line straight, or in a quarter turn, from mark to mark meets no other mark: a turn
/// runs down from the one and then level to the other.
bool free_between(const Link& link, const std::vector<ArcEnd>& ends) {
  const ArcEnd& from = ends[link.from];
  const ArcEnd& to = ends[link.to];
  if (std::abs(to.x - from.x) < kApart) return false;
  const double left = std::min(from.x, to.x) - 9;
  const double right = std::max(from.x, to.x) + 9;
  const double top = std::min(from.y, to.y) - 9;
  const double bottom = std::max(from.y, to.y) + 9;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (i == link.from || i == link.to) continue;
    const ArcEnd& other = ends[i];
    if (other.x > left && other.x < right && other.y > top && other.y < bottom) return false;
  }
  return true;
}

/// Lets the brackets that meet a mark from above, or from below, do so side by side: the outer the
/// nearer to the middle of the mark, so that they do not cross.
void spread_ends(const Content& content, const std::vector<ArcEnd>& ends, std::vector<Arc>& arcs) {
  struct Meeting {
    int track;
    double* slip;
  };
  std::map<std::pair<std::size_t, bool>, std::vector<Meeting>> sides;  // by mark and above or below
  for (Arc& arc : arcs) {
    if (arc.form != ArcForm::bracket) continue;
    const Link& link = content.links[arc.link];
    const bool down = ends[link.to].y > ends[link.from].y;
    sides[{link.from, down}].push_back({arc.track, &arc.from_slip});
    sides[{link.to, !down}].push_back({arc.track, &arc.to_slip});
  }
  for (auto& [side, meetings] : sides) {
    if (meetings.size() < 2) continue;
    std::stable_sort(meetings.begin(), meetings.end(),
                     [](const Meeting& a, const Meeting& b) { return a.track > b.track; });
    constexpr double kNear = 0.75;
    const double step = std::min(2.5, (kFarSlip - kNear) / double(meetings.size() - 1));
    for (std::size_t i = 0; i < meetings.size(); ++i) *meetings[i].slip = kNear + step * double(i);
  }
}

struct Look {
  double width;
  std::vector<double> dashes;
};

Look look_of(LinkStyle style) {
  switch (style) {
    case LinkStyle::led_to:
      return {1.25, {}};
    case LinkStyle::answered_by:
      return {1.25, {6, 3.5}};
    case LinkStyle::told_by:
      return {1.5, {0.1, 4}};
    case LinkStyle::order:
      break;
  }
  return {0.9, {}};
}

/// To the right it leaves from below (or above) and arrives at the left side; to the left it leaves
/// from the left side and arrives from above: leaders leave marks at the right.
void draw_turn(const ArcEnd& from, const ArcEnd& to, const Paint& paint, Stroke stroke,
               std::vector<Shape>& out) {
  const double down = to.y > from.y ? 1 : -1;
  const bool right = to.x > from.x;
  const Point start =
      right ? Point{from.x, from.y + down * from.reach} : Point{from.x - from.reach, from.y};
  const Point corner = right ? Point{from.x, to.y} : Point{to.x, from.y};
  const Point tip =
      right ? Point{to.x - to.reach - 1, to.y} : Point{to.x, to.y - down * (to.reach + 1)};
  const Point way = right ? Point{1, 0} : Point{0, down};
  const Point end = arrow_base(tip, way);
  const auto towards = [&](const Point& point) {
    return Point{point.x + 0.7 * (corner.x - point.x), point.y + 0.7 * (corner.y - point.y)};
  };
  out.emplace_back(curve(start, towards(start), towards(end), end, std::move(stroke)));
  out.emplace_back(arrowhead(tip, way, paint));
}

}  // namespace

Arcs place_arcs(const Content& content, const std::vector<ArcEnd>& ends,
                const std::vector<bool>& told, int most_tracks) {
  Arcs out;
  std::vector<std::size_t> order(content.links.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto length = [&](std::size_t i) {
    const Span span = span_of(content.links[i], ends);
    return span.to - span.from;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return length(a) < length(b); });
  std::vector<std::vector<Span>> tracks;
  for (const std::size_t index : order) {
    const Link& link = content.links[index];
    if (link.from == link.to || told[index]) continue;
    if (length(index) < kTurnMost && free_between(link, ends)) {
      const bool level = length(index) < kLevel;
      out.arcs.push_back({index, level ? ArcForm::level : ArcForm::turn});
      continue;
    }
    if (length(index) < kBracketLeast) {
      out.left_out.push_back(index);
      continue;
    }
    const Span span = span_of(link, ends);
    const auto free = [&](const std::vector<Span>& taken) {
      return std::none_of(taken.begin(), taken.end(), [&](const Span& other) {
        return span.from + kFarSlip < other.to && other.from + kFarSlip < span.to;
      });
    };
    std::size_t track = 0;
    while (track < tracks.size() && !free(tracks[track])) ++track;
    if (track >= std::size_t(most_tracks)) {
      out.left_out.push_back(index);
      continue;
    }
    if (track == tracks.size()) tracks.emplace_back();
    tracks[track].push_back(span);
    out.arcs.push_back({index, ArcForm::bracket, int(track)});
  }
  out.tracks = int(tracks.size());
  spread_ends(content, ends, out.arcs);
  return out;
}

void draw_arc(const Arc& arc, const Content& content, const std::vector<ArcEnd>& ends,
              double track_x, std::vector<Shape>& out) {
  const Link& link = content.links[arc.link];
  const ArcEnd& from = ends[link.from];
  const ArcEnd& to = ends[link.to];
  const Paint paint =
      link.contradicted ? Paint{Ink::conflict, 0, 1} : lane_paint(content.marks[link.from].lane);
  const Look look = look_of(link.style);
  Stroke stroke = look.dashes.empty() ? render::stroke(paint, look.width)
                                      : dashed(paint, look.width, look.dashes);
  if (arc.form == ArcForm::turn) {
    draw_turn(from, to, paint, std::move(stroke), out);
    return;
  }
  if (arc.form == ArcForm::level) {
    const double way = to.x > from.x ? 1 : -1;
    const Point tip{to.x - way * (to.reach + 1), to.y};
    const Point start{from.x + way * from.reach, from.y};
    out.emplace_back(line(start, arrow_base(tip, {way, 0}), std::move(stroke)));
    out.emplace_back(arrowhead(tip, {way, 0}, paint));
    return;
  }
  const double down = to.y > from.y ? 1 : -1;
  const double x = track_x - arc.track * kArcTrack;
  const double y1 = from.y + down * arc.from_slip;
  const double y2 = to.y - down * arc.to_slip;
  const Point tip{to.x - to.reach - 1, y2};
  out.emplace_back(
      rounded_polyline({{from.x - from.reach + 2, y1}, {x, y1}, {x, y2}, arrow_base(tip, {1, 0})},
                       kBend, std::move(stroke)));
  out.emplace_back(arrowhead(tip, {1, 0}, paint));
}

}  // namespace fasti::render
