// SPDX-License-Identifier: MIT
//
// Channel routing as in circuit layout (Hashimoto and Stevens, 1971: the left-edge algorithm). The
// gutters between the columns are channels. A link leaves its card sideways into a gutter, runs
// along it, crosses other columns between two of their cards and comes to its other card through
// the gutter beside it. In each gutter the stretches are sorted by where they begin and put on the
// first track that is free, so that links side by side never coincide.
#include "render/graph/channels.h"

#include <algorithm>
#include <cmath>

#include "render/graph/columns.h"
#include "render/graph/crossings.h"
#include "render/graph/ports.h"

namespace fasti::render {

namespace {

constexpr double kTrack = 6;
constexpr double kEdge = 8;  // between the outermost track and the cards
constexpr double kRadius = 6;
constexpr double kMostGutter = 220;
constexpr double kMostGap = 160;

/// A stretch of a link along a gutter.
struct Bend {
  std::size_t gutter = 0;
  double from = 0;  ///< y, in the direction of the link
  double to = 0;
  double x = 0;
  bool is_level() const { return std::abs(from - to) < 0.5; }
};

struct Way {
  bool straight = false;  ///< down to the next card of the column
  std::vector<Bend> bends;
};

struct Gutter {
  double left = 0;
  double right = 0;
  std::vector<Bend*> bends;
  std::size_t tracks = 0;

  double position(std::size_t track) const {
    return left + (right - left) * static_cast<double>(track + 1) / static_cast<double>(tracks + 1);
  }
};

void assign_tracks(Gutter& gutter) {
  constexpr double kApart = 4;
  const auto top = [](const Bend* bend) { return std::min(bend->from, bend->to); };
  std::stable_sort(gutter.bends.begin(), gutter.bends.end(),
                   [&](const Bend* a, const Bend* b) { return top(a) < top(b); });
  std::vector<double> ends;
  std::vector<std::size_t> tracks;
  for (const Bend* bend : gutter.bends) {
    const auto free = std::find_if(ends.begin(), ends.end(),
                                   [&](double end) { return end + kApart < top(bend); });
    tracks.push_back(static_cast<std::size_t>(free - ends.begin()));
    if (free == ends.end()) ends.emplace_back();
    ends[tracks.back()] = std::max(bend->from, bend->to);
  }
  gutter.tracks = ends.size();
  for (std::size_t i = 0; i < tracks.size(); ++i) {
    gutter.bends[i]->x = gutter.position(tracks[i]);
  }
}

class Router {
 public:
  Router(const Grid& grid, const std::vector<Link>& links)
      : grid_(grid), links_(links), crossings_(grid) {}

  ChannelRoutes run() {
    make_gutters();
    number_cards();
    for (const Link& link : links_) choose_sides(link);
    spread_ports(grid_, links_, ends_);
    for (std::size_t i = 0; i < links_.size(); ++i) find_way(i);
    for (Way& way : ways_) {
      for (Bend& bend : way.bends) {
        if (!bend.is_level()) gutters_[bend.gutter].bends.push_back(&bend);
      }
    }
    for (Gutter& gutter : gutters_) assign_tracks(gutter);
    ChannelRoutes routes;
    for (std::size_t i = 0; i < links_.size(); ++i) {
      routes.curves.push_back(rounded(line(i), kRadius));
    }
    routes.wanted = wanted();
    return routes;
  }

 private:
  void make_gutters() {
    const std::vector<GridColumn>& columns = grid_.columns;
    const Box field = grid_.field();
    gutters_.resize(columns.size() + 1);
    for (std::size_t i = 0; i < gutters_.size(); ++i) {
      Gutter& gutter = gutters_[i];
      gutter.left = (i == 0 ? field.x : columns[i - 1].right()) + 3;
      gutter.right = i == columns.size() ? field.right() - 8 : columns[i].x - 3;
      const bool starts_lane =
          i < columns.size() && (i == 0 || columns[i].lane != columns[i - 1].lane);
      if (starts_lane) gutter.right -= strips_width(columns[i].lane);
    }
  }

  double strips_width(std::size_t lane) const {
    return kStripPitch * static_cast<double>(grid_.lanes[lane].strips);
  }

  void number_cards() {
    std::vector<std::size_t> order(grid_.cards.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return grid_.cards[a].box.y < grid_.cards[b].box.y;
    });
    std::vector<std::size_t> next(grid_.columns.size(), 0);
    place_in_column_.resize(order.size());
    for (const std::size_t i : order) place_in_column_[i] = next[grid_.cards[i].column]++;
  }

  void choose_sides(const Link& link) {
    const Card& from = grid_.cards[link.from];
    const Card& to = grid_.cards[link.to];
    Way way;
    LinkEnds ends{{Side::right, {}}, {Side::right, {}}};
    if (from.column == to.column) {
      const std::size_t a = place_in_column_[link.from];
      const std::size_t b = place_in_column_[link.to];
      way.straight = a + 1 == b || b + 1 == a;
      if (way.straight) {
        ends.from.side = b > a ? Side::bottom : Side::top;
        ends.to.side = b > a ? Side::top : Side::bottom;
      }
    } else {
      const bool rightwards = to.column > from.column;
      ends.from.side = rightwards ? Side::right : Side::left;
      ends.to.side = rightwards ? Side::left : Side::right;
    }
    ways_.push_back(std::move(way));
    ends_.push_back(ends);
  }

  void find_way(std::size_t i) {
    Way& way = ways_[i];
    if (way.straight) return;
    const std::size_t from = grid_.cards[links_[i].from].column;
    const std::size_t to = grid_.cards[links_[i].to].column;
    const double start = ends_[i].from.at.y;
    const double end = ends_[i].to.at.y;
    const bool rightwards = to >= from;
    Bend bend{rightwards ? from + 1 : from, start, end, 0};
    const std::size_t apart = rightwards ? to - from : from - to;
    if (apart > 1) {
      const std::size_t first = rightwards ? from + 1 : from - 1;
      const std::size_t last = rightwards ? to - 1 : to + 1;
      for (const Crossing& crossing : crossings_.find(first, last, start, end)) {
        bend.to = crossing.y;
        way.bends.push_back(bend);
        bend = {rightwards ? crossing.last + 1 : crossing.last, crossing.y, end, 0};
      }
    }
    way.bends.push_back(bend);
  }

  Polyline line(std::size_t i) const {
    const Point a = ends_[i].from.at;
    const Point b = ends_[i].to.at;
    if (ways_[i].straight) return straight_line(a, b);
    Polyline points{a};
    for (const Bend& bend : ways_[i].bends) {
      if (bend.is_level()) continue;
      points.push_back({bend.x, bend.from});
      points.push_back({bend.x, bend.to});
    }
    points.push_back(b);
    return points;
  }

  /// Between neighbours of one column; a step half-way where their ends are not above each other.
  static Polyline straight_line(Point a, Point b) {
    if (std::abs(a.x - b.x) < 0.5) return {a, {a.x, b.y}};
    const double y = (a.y + b.y) / 2;
    return {a, {a.x, y}, {b.x, y}, b};
  }

  GridSpacing wanted() const {
    GridSpacing spacing;
    const auto room = [](std::size_t tracks, double most) {
      return std::min(2 * kEdge + 6 + kTrack * static_cast<double>(tracks + 1), most);
    };
    for (const Gutter& gutter : gutters_) {
      spacing.gutters.push_back(room(gutter.tracks, kMostGutter));
    }
    for (const std::size_t links : crossings_.through()) {
      spacing.above.push_back(links == 0 ? 0 : room(links, kMostGap));
    }
    spacing.below = std::max(spacing.below, spacing.above.back());
    spacing.above.pop_back();
    return spacing;
  }

  const Grid& grid_;
  const std::vector<Link>& links_;
  Crossings crossings_;
  std::vector<Gutter> gutters_;
  std::vector<std::size_t> place_in_column_;
  std::vector<Way> ways_;
  std::vector<LinkEnds> ends_;
};

}  // namespace

ChannelRoutes route_in_channels(const Grid& grid, const std::vector<Link>& links) {
  return Router(grid, links).run();
}

}  // namespace fasti::render
