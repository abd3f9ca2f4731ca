// SPDX-License-Identifier: MIT
//
// Channel routing as in circuit layout (Hashimoto and Stevens, 1971: the left-edge algorithm). The
// clear strips of the grid are channels: the gutter beside each lane and the gap above each row.
// A link leaves its card sideways into the gutter, runs along it, crosses other lanes through one
// gap and comes to its other card through the gutter beside it. In each channel the stretches are
// sorted by where they begin and put on the first track that is free, so that links side by side
// never coincide.
#include "render/graph/channels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "render/graph/ports.h"

namespace fasti::render {

namespace {

constexpr double kTrack = 6;
constexpr double kEdge = 8;  // between the outermost track and the cards
constexpr double kRadius = 6;

struct Range {
  double from = 0;
  double to = 0;
};

/// A stretch of a link in a channel.
struct Stretch {
  std::size_t link = 0;
  bool second = false;  ///< of the two gutters of a link
  Range along;
  std::size_t track = 0;
};

struct Channel {
  Range across;
  std::vector<Stretch> stretches;
  std::size_t tracks = 0;

  double position(std::size_t track) const {
    return across.from + (across.to - across.from) * static_cast<double>(track + 1) /
                             static_cast<double>(tracks + 1);
  }
};

void assign_tracks(Channel& channel) {
  constexpr double kApart = 4;
  std::stable_sort(channel.stretches.begin(), channel.stretches.end(),
                   [](const Stretch& a, const Stretch& b) { return a.along.from < b.along.from; });
  std::vector<double> ends;
  for (Stretch& stretch : channel.stretches) {
    const auto free = std::find_if(ends.begin(), ends.end(),
                                   [&](double end) { return end + kApart < stretch.along.from; });
    stretch.track = static_cast<std::size_t>(free - ends.begin());
    if (free == ends.end()) ends.emplace_back();
    ends[stretch.track] = stretch.along.to;
  }
  channel.tracks = ends.size();
}

/// The way of one link: through one gutter, or through two and a gap between them.
struct Way {
  bool straight = false;  ///< down to the next card of the lane
  std::size_t gutter = 0;
  std::optional<std::size_t> gap;
  std::size_t second_gutter = 0;
};

class Router {
 public:
  Router(const Grid& grid, const std::vector<Link>& links) : grid_(grid), links_(links) {}

  ChannelRoutes run() {
    make_channels();
    for (const Link& link : links_) plan(link);
    spread_ports(grid_, links_, ends_);
    for (std::size_t i = 0; i < links_.size(); ++i) occupy(i);
    for (Channel& channel : gutters_) assign_tracks(channel);
    for (Channel& channel : gaps_) assign_tracks(channel);
    find_positions();
    ChannelRoutes routes;
    for (std::size_t i = 0; i < links_.size(); ++i) {
      routes.curves.push_back(rounded(line(i), kRadius));
    }
    routes.wanted = wanted();
    return routes;
  }

 private:
  void make_channels() {
    const std::size_t lanes = grid_.lanes.size();
    const Box field = grid_.field();
    gutters_.resize(lanes + 1);
    for (std::size_t i = 0; i <= lanes; ++i) {
      const double left =
          i == 0 ? field.x : grid_.lanes[i - 1].card_x + grid_.lanes[i - 1].card_width;
      const double right = i == lanes ? field.right() : grid_.lanes[i].card_x;
      gutters_[i].across = {left + 3, std::min(right - 3, left + 3 + 400)};
    }
    if (lanes > 0) {
      Range& last = gutters_[lanes].across;
      last.to = std::min(last.to, grid_.lanes.back().band.right() + last_gutter_reach());
    }
    gaps_.resize(grid_.rows.size() + 1);
    for (std::size_t r = 0; r <= grid_.rows.size(); ++r) {
      const double top = r == 0 ? grid_.head_bottom : grid_.rows[r - 1].bottom;
      const double bottom = r == grid_.rows.size() ? grid_.bottom : grid_.rows[r].top;
      gaps_[r].across = {top + 3, bottom - 3};
    }
    for (std::size_t i = 0; i < grid_.cards.size(); ++i) {
      columns_[grid_.cards[i].lane].push_back(i);
    }
    for (auto& [lane, cards] : columns_) {
      std::stable_sort(cards.begin(), cards.end(), [&](std::size_t a, std::size_t b) {
        return grid_.cards[a].box.y < grid_.cards[b].box.y;
      });
      for (std::size_t n = 0; n < cards.size(); ++n) place_in_column_[cards[n]] = n;
    }
  }

  /// Beyond the last lane there is the page's margin, and what the grid has made for links.
  double last_gutter_reach() const { return grid_.width - grid_.lanes.back().band.right() - 14; }

  void plan(const Link& link) {
    const Card& from = grid_.cards[link.from];
    const Card& to = grid_.cards[link.to];
    Way way;
    LinkEnds ends{{Side::right, {}}, {Side::right, {}}};
    if (from.lane == to.lane) {
      const auto a = static_cast<std::ptrdiff_t>(place_in_column_[link.from]);
      const auto b = static_cast<std::ptrdiff_t>(place_in_column_[link.to]);
      way.straight = std::abs(a - b) == 1;
      way.gutter = static_cast<std::size_t>(from.lane) + 1;
      if (way.straight) {
        ends.from.side = b > a ? Side::bottom : Side::top;
        ends.to.side = b > a ? Side::top : Side::bottom;
      }
    } else {
      const bool rightwards = to.lane > from.lane;
      ends.from.side = rightwards ? Side::right : Side::left;
      ends.to.side = rightwards ? Side::left : Side::right;
      way.gutter = static_cast<std::size_t>(from.lane) + (rightwards ? 1 : 0);
      way.second_gutter = static_cast<std::size_t>(to.lane) + (rightwards ? 0 : 1);
      if (way.gutter != way.second_gutter) way.gap = least_used_gap(from.row, to.row);
    }
    ways_.push_back(way);
    ends_.push_back(ends);
  }

  /// Among the gaps between two rows the one with the fewest links, the nearest to `to` of several.
  std::size_t least_used_gap(int from, int to) {
    const int step = from < to ? -1 : 1;
    const int last = from < to ? from + 1 : from;
    int best = from < to ? to : std::min(to + 1, from);
    if (from == to) best = from;
    for (int r = best; step < 0 ? r >= last : r <= last; r += step) {
      if (use_[r] < use_[best]) best = r;
    }
    ++use_[best];
    return static_cast<std::size_t>(best);
  }

  static Range sorted(double a, double b) { return {std::min(a, b), std::max(a, b)}; }

  /// The range of a gutter from a height to anywhere in a gap.
  static Range to_gap(double y, const Channel& gap) {
    return {std::min(y, gap.across.from), std::max(y, gap.across.to)};
  }

  void occupy(std::size_t i) {
    const Way& way = ways_[i];
    if (way.straight) return;
    const Point a = ends_[i].from.at;
    const Point b = ends_[i].to.at;
    if (!way.gap) {
      gutters_[way.gutter].stretches.push_back({i, false, sorted(a.y, b.y), 0});
      return;
    }
    const Channel& gap = gaps_[*way.gap];
    gutters_[way.gutter].stretches.push_back({i, false, to_gap(a.y, gap), 0});
    gutters_[way.second_gutter].stretches.push_back({i, true, to_gap(b.y, gap), 0});
    const Range one = gutters_[way.gutter].across;
    const Range two = gutters_[way.second_gutter].across;
    const Range along{std::min(one.from, two.from), std::max(one.to, two.to)};
    gaps_[*way.gap].stretches.push_back({i, false, along, 0});
  }

  void find_positions() {
    x_.assign(links_.size(), {});
    gap_y_.assign(links_.size(), 0);
    for (const Channel& channel : gutters_) {
      for (const Stretch& stretch : channel.stretches) {
        (stretch.second ? x_[stretch.link].to : x_[stretch.link].from) =
            channel.position(stretch.track);
      }
    }
    for (const Channel& channel : gaps_) {
      for (const Stretch& stretch : channel.stretches) {
        gap_y_[stretch.link] = channel.position(stretch.track);
      }
    }
  }

  Polyline line(std::size_t i) const {
    const Point a = ends_[i].from.at;
    const Point b = ends_[i].to.at;
    const Way& way = ways_[i];
    if (way.straight) return straight_line(a, b);
    const double x = x_[i].from;
    if (!way.gap) return {a, {x, a.y}, {x, b.y}, b};
    const double y = gap_y_[i];
    return {a, {x, a.y}, {x, y}, {x_[i].to, y}, {x_[i].to, b.y}, b};
  }

  /// Between neighbours of one lane; a step half-way where their ends are not above each other.
  static Polyline straight_line(Point a, Point b) {
    if (std::abs(a.x - b.x) < 0.5) return {a, {a.x, b.y}};
    const double y = (a.y + b.y) / 2;
    return {a, {a.x, y}, {b.x, y}, b};
  }

  GridSpacing wanted() const {
    GridSpacing spacing;
    spacing.staggered = false;
    const auto room = [](const Channel& channel, double most) {
      const double tracks = static_cast<double>(channel.tracks);
      return std::min(2 * kEdge + 6 + kTrack * (tracks + 1), most);
    };
    for (const Channel& gutter : gutters_) spacing.gutters.push_back(room(gutter, 220));
    for (const Channel& gap : gaps_) spacing.gaps.push_back(room(gap, 160));
    return spacing;
  }

  const Grid& grid_;
  const std::vector<Link>& links_;
  std::vector<Channel> gutters_;
  std::vector<Channel> gaps_;
  std::map<int, std::vector<std::size_t>> columns_;
  std::map<std::size_t, std::size_t> place_in_column_;
  std::map<int, int> use_;
  std::vector<Way> ways_;
  std::vector<LinkEnds> ends_;
  std::vector<Range> x_;
  std::vector<double> gap_y_;
};

}  // namespace

ChannelRoutes route_in_channels(const Grid& grid, const std::vector<Link>& links) {
  return Router(grid, links).run();
}

}  // namespace fasti::render
