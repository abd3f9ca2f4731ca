// SPDX-License-Identifier: MIT
//
// A* over the crossings of a lattice, with whether a way runs level or upright in the state, so
// that a turn has a price (Hart, Nilsson, Raphael, A formal basis for the heuristic determination
// of minimum cost paths, 1968). That the lines through the edges of the boxes are enough for a
// shortest way of horizontal and vertical stretches, and how turns are told from lengths there:
// Wybrow, Marriott, Stuckey, Orthogonal connector routing, 2009.
#include "render/timeline/channels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>

#include "render/timeline/curve.h"
#include "render/timeline/lattice.h"

namespace fasti::render::chart {

namespace {

constexpr std::array<Point, 4> kAway{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
constexpr double kSample = 12;  // pixels between the places where a toll is asked for
constexpr float kUnknown = -1;

bool strictly_inside(Point at, const Box& box) {
  return at.x > box.x && at.x < box.right() && at.y > box.y && at.y < box.bottom();
}

bool free_of(Point at, const Box& frame, const std::vector<Box>& closed) {
  return at.x >= frame.x && at.x <= frame.right() && at.y >= frame.y && at.y <= frame.bottom() &&
         std::none_of(closed.begin(), closed.end(),
                      [&](const Box& box) { return strictly_inside(at, box); });
}

// The farthest place straight ahead of a gate that a way can turn at.
Point stub_of(const Gate& gate, const Box& frame, const std::vector<Box>& closed) {
  const Point away = kAway[std::size_t(gate.direction)];
  for (const double length : {ChannelFinder::kStraightOut, 9.0, 4.0}) {
    const Point end{gate.at.x + away.x * length, gate.at.y + away.y * length};
    const Point half{gate.at.x + away.x * length / 2, gate.at.y + away.y * length / 2};
    if (free_of(end, frame, closed) && free_of(half, frame, closed)) return end;
  }
  return gate.at;
}

struct Visit {
  double estimate;
  double cost;  ///< of the way so far
  std::int32_t state;
  bool operator<(const Visit& other) const {
    return estimate != other.estimate ? estimate > other.estimate : state > other.state;
  }
};

// Keeps only the corners.
std::vector<Point> corners(const std::vector<Point>& way) {
  std::vector<Point> out;
  for (const Point& point : way) {
    if (!out.empty() && std::hypot(point.x - out.back().x, point.y - out.back().y) < 0.01) continue;
    if (out.size() >= 2) {
      const Point& a = out[out.size() - 2];
      const Point& b = out.back();
      if ((std::abs(a.x - b.x) < 0.01 && std::abs(b.x - point.x) < 0.01) ||
          (std::abs(a.y - b.y) < 0.01 && std::abs(b.y - point.y) < 0.01)) {
        out.back() = point;
        continue;
      }
    }
    out.push_back(point);
  }
  return out;
}

}  // namespace

class ChannelSearch {
 public:
  ChannelSearch(ChannelFinder& finder, const Lattice& lattice, const Tolls& tolls)
      : states_(finder.states_),
        stretch_tolls_(finder.stretch_tolls_),
        lattice_(lattice),
        tolls_(tolls) {
    if (states_.size() < lattice.size() * 2) states_.resize(lattice.size() * 2);
    stretch_tolls_.assign(lattice.size() * 2, kUnknown);
    search_ = ++finder.searches_;
  }

  void aim(const std::vector<Point>& ends, const std::vector<Gate>& to) {
    low_ = high_ = ends.front();
    for (std::size_t i = 0; i < ends.size(); ++i) {
      low_ = {std::min(low_.x, ends[i].x), std::min(low_.y, ends[i].y)};
      high_ = {std::max(high_.x, ends[i].x), std::max(high_.y, ends[i].y)};
      const int node = lattice_.node_at(ends[i]);
      for (const int axis : {0, 1}) {
        State& state = state_of(node * 2 + axis);
        if (state.goal < 0) state.goal = std::int32_t(i);
      }
    }
    to_ = &to;
  }

  void start(Point at, const Gate& gate) {
    const int node = lattice_.node_at(at);
    offer(node * 2 + gate.direction % 2, lattice_.at(node), gate.cost, -1);
  }

  /// The state reached, or -1.
  int run() {
    int found = -1;
    double best = tolls_.most;
    while (!queue_.empty()) {
      const Visit visit = queue_.top();
      queue_.pop();
      if (visit.estimate >= best) break;
      const State& state = states_[std::size_t(visit.state)];
      if (visit.cost > state.cost) continue;  // a cheaper way here was found since
      if (state.goal >= 0) {
        const Gate& gate = (*to_)[std::size_t(state.goal)];
        const bool straight = visit.state % 2 == gate.direction % 2;  // else it turns once more
        const double total = state.cost + gate.cost + (straight ? 0 : tolls_.turn);
        if (total < best) {
          best = total;
          found = visit.state;
        }
      }
      expand(visit.state);
    }
    return found;
  }

  std::vector<Point> way(int state) const {
    std::vector<Point> out;
    for (int at = state; at >= 0; at = states_[std::size_t(at)].from) {
      out.push_back(lattice_.at(at / 2));
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  int goal(int state) const { return states_[std::size_t(state)].goal; }

 private:
  using State = ChannelFinder::State;

  State& state_of(int index) {
    State& state = states_[std::size_t(index)];
    if (state.search != search_) {
      state = {std::numeric_limits<double>::infinity(), -1, -1, search_};
    }
    return state;
  }

  void expand(int index) {
    const int node = index / 2;
    const int axis = index % 2;
    const double cost = states_[std::size_t(index)].cost;
    const Point at = lattice_.at(node);
    for (int to = 0; to < 4; ++to) {
      const int next = lattice_.next(node, to);
      if (next < 0) continue;
      const Point there = lattice_.at(next);
      const double length = std::abs(there.x - at.x) + std::abs(there.y - at.y);
      const int state = next * 2 + to % 2;
      const double without_tolls = cost + length + (to % 2 == axis ? 0 : tolls_.turn);
      if (without_tolls >= state_of(state).cost) continue;
      // Every stretch is met from both of its ends, and with both of the ways to get there.
      float& tolls = stretch_tolls_[std::size_t(std::min(node, next) * 2 + to % 2)];
      if (tolls < 0) tolls = tolls_between(at, there, length);
      offer(state, there, without_tolls + double(tolls), index);
    }
  }

  float tolls_between(Point a, Point b, double length) const {
    const int samples = std::max(1, int(length / kSample));
    double toll = 0;
    for (int i = 0; i < samples; ++i) {
      const double t = (i + 0.5) / samples;
      toll += tolls_.map.at({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
    }
    return float(length * toll / samples);
  }

  void offer(int index, Point at, double cost, int from) {
    State& state = state_of(index);
    if (cost >= state.cost) return;
    state.cost = cost;
    state.from = from;
    queue_.push({cost + remaining(at, index % 2), cost, index});
  }

  // To the box around all ends (Pohl, Heuristic search viewed as path finding in a graph, 1970).
  double remaining(Point at, int axis) const {
    const double dx = std::max({0.0, low_.x - at.x, at.x - high_.x});
    const double dy = std::max({0.0, low_.y - at.y, at.y - high_.y});
    const bool turns = axis == 0 ? dy > 0 : dx > 0;
    return tolls_.pixel_ahead * (dx + dy) + (turns ? tolls_.turn_ahead : 0);
  }

  std::vector<State>& states_;
  std::vector<float>& stretch_tolls_;
  const Lattice& lattice_;
  const Tolls& tolls_;
  const std::vector<Gate>* to_ = nullptr;
  std::uint32_t search_ = 0;
  Point low_;
  Point high_;
  std::priority_queue<Visit> queue_;
};

std::vector<Point> ChannelFinder::find(const Box& frame, const std::vector<Box>& closed,
                                       const std::vector<Gate>& from, const std::vector<Gate>& to,
                                       const Tolls& tolls, double apart) {
  std::vector<Point> through;
  for (const Gate& gate : from) through.push_back(stub_of(gate, frame, closed));
  for (const Gate& gate : to) through.push_back(stub_of(gate, frame, closed));
  const Lattice lattice(frame, closed, through, apart);
  ChannelSearch search(*this, lattice, tolls);
  search.aim({through.begin() + std::ptrdiff_t(from.size()), through.end()}, to);
  for (std::size_t i = 0; i < from.size(); ++i) search.start(through[i], from[i]);
  const int reached = search.run();
  if (reached < 0) return {};
  std::vector<Point> way = search.way(reached);
  const Gate* first = &from.front();
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < from.size(); ++i) {
    const double off = std::hypot(through[i].x - way.front().x, through[i].y - way.front().y);
    if (off >= nearest) continue;
    nearest = off;
    first = &from[i];
  }
  way.insert(way.begin(), first->at);
  way.push_back(to[std::size_t(search.goal(reached))].at);
  return corners(way);
}

std::vector<Point> pulled_tight(const std::vector<Point>& way, const std::vector<Box>& closed) {
  if (way.size() < 4) return way;
  const auto straight = [&](Point a, Point b) {
    return std::none_of(closed.begin(), closed.end(), [&](const Box& box) {
      const Box inside{box.x + 1.5, box.y + 1.5, box.width - 3, box.height - 3};
      return inside.width > 0 && inside.height > 0 && meets(a, b, inside);
    });
  };
  // The ends of the first and the last stretch bend as early as the straight way out of a mark
  // allows.
  const auto leaving = [](Point mark, Point corner) {
    const double whole = std::max(1e-9, std::hypot(corner.x - mark.x, corner.y - mark.y));
    const double length = std::min(whole, ChannelFinder::kStraightOut);
    return Point{mark.x + (corner.x - mark.x) * length / whole,
                 mark.y + (corner.y - mark.y) * length / whole};
  };
  std::vector<Point> inner{leaving(way.front(), way[1])};
  inner.insert(inner.end(), way.begin() + 1, way.end() - 1);
  inner.push_back(leaving(way.back(), way[way.size() - 2]));
  std::vector<Point> out{way.front(), inner.front()};
  for (std::size_t at = 0; at + 1 < inner.size();) {
    std::size_t next = inner.size() - 1;
    while (next > at + 1 && !straight(inner[at], inner[next])) --next;
    out.push_back(inner[next]);
    at = next;
  }
  out.push_back(way.back());
  return out;
}

}  // namespace fasti::render::chart
