// SPDX-License-Identifier: MIT
//
// A* over a grid of cells with the direction of travel in the state, so that a turn has a price
// (Hart, Nilsson, Raphael, A formal basis for the heuristic determination of minimum cost paths,
// 1968). Cells that touch a closed box are not entered.
#include "render/timeline/channels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>

namespace fasti::render::timeline {

namespace {

constexpr double kMostCells = 2'000'000;  // beyond it they get wider
constexpr double kTurn = 40;
constexpr std::array<int, 4> kDx{1, 0, -1, 0};
constexpr std::array<int, 4> kDy{0, 1, 0, -1};

class Grid {
 public:
  Grid(const Box& frame, const std::vector<Box>& closed, double cell) : frame_(frame) {
    cell_ = std::max(cell, std::sqrt(frame.width * frame.height / kMostCells));
    columns_ = int(frame.width / cell_) + 1;
    rows_ = int(frame.height / cell_) + 1;
    closed_.assign(std::size_t(columns_) * std::size_t(rows_), false);
    for (const Box& box : closed) close(box);
  }

  Point centre(int index) const {
    return {frame_.x + (index % columns_) * cell_, frame_.y + (index / columns_) * cell_};
  }

  int cell_at(Point point) const {
    const int column = std::clamp(int(std::lround((point.x - frame_.x) / cell_)), 0, columns_ - 1);
    const int row = std::clamp(int(std::lround((point.y - frame_.y) / cell_)), 0, rows_ - 1);
    return row * columns_ + column;
  }

  /// -1 outside of the frame or in a closed cell.
  int neighbour(int index, int direction) const {
    const int column = index % columns_ + kDx[std::size_t(direction)];
    const int row = index / columns_ + kDy[std::size_t(direction)];
    if (column < 0 || row < 0 || column >= columns_ || row >= rows_) return -1;
    const int next = row * columns_ + column;
    return closed_[std::size_t(next)] ? -1 : next;
  }

  std::size_t size() const { return closed_.size(); }
  double cell() const { return cell_; }
  bool closed(int index) const { return closed_[std::size_t(index)]; }

 private:
  void close(const Box& box) {
    const int left = std::max(0, int(std::ceil((box.x - frame_.x) / cell_)));
    const int right = std::min(columns_ - 1, int(std::floor((box.right() - frame_.x) / cell_)));
    const int top = std::max(0, int(std::ceil((box.y - frame_.y) / cell_)));
    const int bottom = std::min(rows_ - 1, int(std::floor((box.bottom() - frame_.y) / cell_)));
    for (int row = top; row <= bottom; ++row) {
      for (int column = left; column <= right; ++column) {
        closed_[std::size_t(row * columns_ + column)] = true;
      }
    }
  }

  Box frame_;
  double cell_ = 4;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<bool> closed_;
};

struct Visit {
  double estimate;
  int state;
  bool operator<(const Visit& other) const {
    return estimate != other.estimate ? estimate > other.estimate : state > other.state;
  }
};

class Search {
 public:
  Search(const Grid& grid, const std::vector<Gate>& to, const std::function<double(Point)>& toll)
      : grid_(grid), to_(to), toll_(toll) {
    cost_.assign(grid.size() * 4, std::numeric_limits<double>::infinity());
    from_.assign(grid.size() * 4, -1);
    goal_.assign(grid.size() * 4, -1);
    for (std::size_t i = 0; i < to.size(); ++i) {
      const int arriving = (to[i].direction + 2) % 4;
      goal_[std::size_t(grid.cell_at(to[i].at) * 4 + arriving)] = int(i);
    }
  }

  /// The state reached, or -1.
  int run(const std::vector<Gate>& from) {
    for (const Gate& gate : from) {
      const int cell = grid_.cell_at(gate.at);
      if (!grid_.closed(cell)) offer(cell * 4 + gate.direction, gate.cost, -1);
    }
    int found = -1;
    double best = std::numeric_limits<double>::infinity();
    while (!queue_.empty()) {
      const Visit visit = queue_.top();
      queue_.pop();
      if (visit.estimate >= best) break;
      const auto state = std::size_t(visit.state);
      if (visit.estimate > cost_[state] + remaining(visit.state / 4) + 1e-9) continue;
      if (goal_[state] >= 0) {
        const double total = cost_[state] + to_[std::size_t(goal_[state])].cost;
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
    if (goal_[std::size_t(state)] >= 0)
      out.push_back(to_[std::size_t(goal_[std::size_t(state)])].at);
    for (int at = state; at >= 0; at = from_[std::size_t(at)]) out.push_back(grid_.centre(at / 4));
    std::reverse(out.begin(), out.end());
    return out;
  }

 private:
  void expand(int state) {
    const int cell = state / 4;
    const int direction = state % 4;
    for (int turn = 0; turn < 4; ++turn) {
      if ((turn + 2) % 4 == direction) continue;
      const int next = grid_.neighbour(cell, turn);
      if (next < 0) continue;
      const double step = grid_.cell() * (1 + toll_(grid_.centre(next)));
      offer(next * 4 + turn, cost_[std::size_t(state)] + step + (turn == direction ? 0 : kTurn),
            state);
    }
  }

  void offer(int state, double cost, int from) {
    if (cost >= cost_[std::size_t(state)]) return;
    cost_[std::size_t(state)] = cost;
    from_[std::size_t(state)] = from;
    queue_.push({cost + remaining(state / 4), state});
  }

  double remaining(int cell) const {
    const Point at = grid_.centre(cell);
    double least = std::numeric_limits<double>::infinity();
    for (const Gate& gate : to_) {
      least = std::min(least,
                       std::abs(gate.at.x - at.x) + std::abs(gate.at.y - at.y) - 2 * grid_.cell());
    }
    return std::max(0.0, least);
  }

  const Grid& grid_;
  const std::vector<Gate>& to_;
  const std::function<double(Point)>& toll_;
  std::vector<double> cost_;
  std::vector<int> from_;
  std::vector<int> goal_;
  std::priority_queue<Visit> queue_;
};

// Keeps only the corners; the ends are moved from cell centres onto the gates.
std::vector<Point> corners(const std::vector<Point>& way) {
  std::vector<Point> out;
  for (const Point& point : way) {
    if (out.size() >= 2) {
      const Point& a = out[out.size() - 2];
      const Point& b = out.back();
      const bool straight = (std::abs(a.x - b.x) < 0.01 && std::abs(b.x - point.x) < 0.01) ||
                            (std::abs(a.y - b.y) < 0.01 && std::abs(b.y - point.y) < 0.01);
      if (straight) {
        out.back() = point;
        continue;
      }
    }
    out.push_back(point);
  }
  return out;
}

// The first or last stretch runs through the gate itself, not through the middle of its cell.
void align(std::vector<Point>& way, std::size_t end, std::size_t next, const Gate& gate) {
  if (way.size() < 3) return;
  if (gate.direction % 2 == 0) {
    const double old = way[end].y;
    way[end].y = gate.at.y;
    if (std::abs(way[next].y - old) < 0.01) way[next].y = gate.at.y;
  } else {
    const double old = way[end].x;
    way[end].x = gate.at.x;
    if (std::abs(way[next].x - old) < 0.01) way[next].x = gate.at.x;
  }
}

}  // namespace

std::vector<Point> find_channel(const Box& frame, const std::vector<Box>& closed,
                                const std::vector<Gate>& from, const std::vector<Gate>& to,
                                const std::function<double(Point)>& toll, double cell) {
  const Grid grid(frame, closed, cell);
  Search search(grid, to, toll);
  const int reached = search.run(from);
  if (reached < 0) return {};
  std::vector<Point> way = search.way(reached);
  const Point goal = way.back();
  way.pop_back();
  const Gate* first = &from.front();
  for (const Gate& gate : from) {
    const auto distance = [&](const Gate& g) {
      return std::abs(g.at.x - way.front().x) + std::abs(g.at.y - way.front().y);
    };
    if (distance(gate) < distance(*first)) first = &gate;
  }
  const Gate* last = &to.front();
  for (const Gate& gate : to) {
    if (gate.at.x == goal.x && gate.at.y == goal.y) last = &gate;
  }
  way = corners(way);
  if (way.size() >= 2) {
    align(way, 0, 1, *first);
    align(way, way.size() - 1, way.size() - 2, *last);
  }
  way.insert(way.begin(), first->at);
  way.push_back(last->at);
  return corners(way);
}

}  // namespace fasti::render::timeline
