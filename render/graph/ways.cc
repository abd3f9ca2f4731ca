// SPDX-License-Identifier: MIT
//
// A shortest way around polygons is a run of straight pieces from corner to corner, so it is a
// shortest path in their visibility graph (Lozano-Pérez and Wesley, An algorithm for planning
// collision-free paths among polyhedral obstacles, Communications of the ACM 22, 1979). Between
// upright boxes that graph is cheap:
//
// - whether one corner sees another is a few comparisons for each box near the line (Liang and
//   Barsky's clipping), and the nearest boxes are asked first, since those hide the most;
// - a way only bends around a box that it leaves on one side, so a line counts only where it is
//   tangent at both of its corners; which is a matter of signs;
// - A* with the distance to the end as its estimate (Hart, Nilsson and Raphael, 1968) looks at few
//   corners, and what a corner sees is found when it is first looked at.
#include "render/graph/ways.h"

#include <algorithm>
#include <array>
#include <limits>
#include <queue>
#include <tuple>

namespace fasti::render {

namespace {

constexpr double kNoWay = std::numeric_limits<double>::infinity();

bool holds(const Box& box, Point at) {
  return at.x >= box.x && at.x <= box.right() && at.y >= box.y && at.y <= box.bottom();
}

/// Whether a line in this direction through a corner leaves the corner's box on one side. Ends of
/// ways are no corners and have the slant 0.
bool is_tangent(int slant, Point from, Point to) {
  return slant * (to.x - from.x) * (to.y - from.y) <= 0;
}

}  // namespace

Ways::Ways(std::vector<Box> obstacles, const Box& field)
    : obstacles_(std::move(obstacles)), field_(field) {
  for (const Box& box : obstacles_) {
    const std::array<Corner, 4> corners{{{{box.x, box.y}, 1},
                                         {{box.right(), box.y}, -1},
                                         {{box.right(), box.bottom()}, 1},
                                         {{box.x, box.bottom()}, -1}}};
    for (const Corner& corner : corners) {
      if (holds(field_, corner.at)) corners_.push_back(corner);
    }
  }
  seen_.resize(corners_.size());
}

bool Ways::sees(Point from, Point to) const {
  const Box around = hull({from, to});
  return std::none_of(obstacles_.begin(), obstacles_.end(),
                      [&](const Box& box) { return meet(around, box) && enters(from, to, box); });
}

/// The corners that a way may go to next from here.
std::vector<Ways::Sight> Ways::seen_from(Point at, int slant) const {
  std::vector<std::pair<double, std::uint32_t>> nearest;
  for (std::uint32_t i = 0; i < obstacles_.size(); ++i) {
    nearest.emplace_back(distance_to(at, obstacles_[i]), i);
  }
  std::sort(nearest.begin(), nearest.end());
  std::vector<Sight> seen;
  for (std::uint32_t c = 0; c < corners_.size(); ++c) {
    const Corner& corner = corners_[c];
    const double apart = distance(at, corner.at);
    if (apart == 0 || !is_tangent(slant, at, corner.at) || !is_tangent(corner.slant, at, corner.at))
      continue;
    bool hidden = false;
    for (const auto& [away, i] : nearest) {
      hidden = enters(at, corner.at, obstacles_[i]);
      if (hidden || away >= apart) break;
    }
    if (!hidden) seen.push_back({c, apart});
  }
  return seen;
}

const std::vector<Ways::Sight>& Ways::seen_from(std::uint32_t corner) {
  std::optional<std::vector<Sight>>& seen = seen_[corner];
  if (!seen) seen = seen_from(corners_[corner].at, corners_[corner].slant);
  return *seen;
}

/// One search. The corners have their numbers, the end of the way the number after the last.
struct Ways::Search {
  Search(const std::vector<Corner>& all, Point from, Point to)
      : corners(all),
        start(from),
        goal(to),
        way(all.size() + 1, kNoWay),
        left(all.size(), kNoWay),
        before(all.size() + 1, goal_number()),
        done(all.size() + 1, false) {}

  std::uint32_t goal_number() const { return static_cast<std::uint32_t>(corners.size()); }
  Point at(std::uint32_t number) const {
    return number == goal_number() ? goal : corners[number].at;
  }

  /// A way to `number` of this length, by way of the corner `last`; straight from the start where
  /// that is the goal's number.
  void reach(std::uint32_t number, double length, std::uint32_t last) {
    if (done[number] || length >= way[number]) return;
    way[number] = length;
    before[number] = last;
    open.emplace(length + distance(at(number), goal), number);
  }

  /// The next to look at: the goal's number when the search is over.
  std::uint32_t next() {
    while (!open.empty()) {
      const std::uint32_t number = open.top().second;
      open.pop();
      if (done[number]) continue;
      done[number] = true;
      return number;
    }
    return goal_number();
  }

  Polyline line() const {
    Polyline points{goal};
    for (std::uint32_t n = before[goal_number()]; n != goal_number(); n = before[n]) {
      points.push_back(at(n));
    }
    points.push_back(start);
    std::reverse(points.begin(), points.end());
    return points;
  }

  using Entry = std::pair<double, std::uint32_t>;  // at the least the whole way through, the number

  const std::vector<Corner>& corners;
  Point start;
  Point goal;
  std::vector<double> way;   // shortest so far from the start
  std::vector<double> left;  // straight to the goal, from the corners that see it
  std::vector<std::uint32_t> before;
  std::vector<bool> done;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
};

std::optional<Polyline> Ways::find(Point from, Point to) {
  if (!holds(field_, from) || !holds(field_, to)) return std::nullopt;
  if (sees(from, to)) return Polyline{from, to};
  Search search(corners_, from, to);
  const std::uint32_t goal = search.goal_number();
  for (const Sight& sight : seen_from(to, 0)) search.left[sight.corner] = sight.distance;
  for (const Sight& sight : seen_from(from, 0)) search.reach(sight.corner, sight.distance, goal);
  for (std::uint32_t n = search.next(); n != goal; n = search.next()) {
    const double so_far = search.way[n];
    if (search.left[n] != kNoWay) search.reach(goal, so_far + search.left[n], n);
    for (const Sight& sight : seen_from(n)) {
      search.reach(sight.corner, so_far + sight.distance, n);
    }
  }
  if (search.way[goal] == kNoWay) return std::nullopt;
  return search.line();
}

}  // namespace fasti::render
