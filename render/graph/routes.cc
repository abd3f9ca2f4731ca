// SPDX-License-Identifier: MIT
//
// Shortest ways hug the cards that they go around, so that several links around one corner would
// lie on each other. They are routed in rounds: each round keeps a little more distance from the
// cards, and takes up the links that ran along others in the round before.
#include "render/graph/routes.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "render/graph/geometry.h"
#include "render/graph/ports.h"

namespace fasti::render {

namespace {

/// Distance kept from the cards in each round. Twice the last one and a little must fit between
/// two cards.
constexpr std::array<double, 3> kClearances{8, 12, 10};
/// The ends of routes are obstacles, too: few routes at a time are faster.
constexpr std::size_t kBatch = 16;
constexpr std::size_t kMostAgain = 32;  // routes that a later round takes up
constexpr double kAround = 200;         // shortest ways stray no further above and below their ends
constexpr double kNear = 3;             // closer than this two links look like one
constexpr double kMostShared = 16;      // for this long they may
constexpr double kBeyond = 1.4;         // from the edge of an obstacle to the end of a route

Point moved(Point at, Point direction, double by) {
  return {at.x + direction.x * by, at.y + direction.y * by};
}

/// The cards that reach into these heights, grown, and walls around the field.
std::vector<Box> obstacles(const Grid& grid, double clearance, double top, double bottom) {
  constexpr double kThick = 400;
  const Box field = grid.field();
  std::vector<Box> boxes;
  for (const Card& card : grid.cards) {
    if (card.box.bottom() > top && card.box.y < bottom) boxes.push_back(grown(card.box, clearance));
  }
  boxes.push_back({field.x - kThick, field.y - kThick, field.width + 2 * kThick, kThick});
  boxes.push_back({field.x - kThick, field.bottom(), field.width + 2 * kThick, kThick});
  boxes.push_back({field.x - kThick, field.y + 1, kThick, field.height - 2});
  boxes.push_back({field.right(), field.y + 1, kThick, field.height - 2});
  return boxes;
}

class Rounds {
 public:
  Rounds(const Grid& grid, const std::vector<Link>& links, const Routing& routing)
      : grid_(grid), links_(links), routing_(routing), ends_(choose_ports(grid, links)) {}

  std::optional<std::vector<Curve>> run() {
    curves_.resize(links_.size());
    lines_.resize(links_.size());
    std::vector<std::size_t> pending(links_.size());
    std::iota(pending.begin(), pending.end(), 0);
    for (const double clearance : kClearances) {
      if (pending.empty() || (clearance != kClearances[0] && pending.size() > kMostAgain)) break;
      if (!round(clearance, pending)) return std::nullopt;
    }
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (!is_clear(i, lines_[i])) return std::nullopt;
    }
    return curves_;
  }

 private:
  /// Routes those pending and leaves in `pending` those that another distance may suit better.
  bool round(double clearance, std::vector<std::size_t>& pending) {
    std::stable_sort(pending.begin(), pending.end(),
                     [&](std::size_t a, std::size_t b) { return top_of(a) < top_of(b); });
    std::vector<std::size_t> later;
    for (std::size_t first = 0; first < pending.size(); first += kBatch) {
      const std::size_t last = std::min(first + kBatch, pending.size());
      const std::vector<std::size_t> batch(pending.begin() + static_cast<std::ptrdiff_t>(first),
                                           pending.begin() + static_cast<std::ptrdiff_t>(last));
      if (!route(clearance, batch, later)) return false;
    }
    pending = std::move(later);
    return true;
  }

  bool route(double clearance, const std::vector<std::size_t>& batch,
             std::vector<std::size_t>& later) {
    RoutingRequest request;
    const double top = top_of(batch.front());
    double bottom = top;
    for (const std::size_t i : batch) {
      bottom = std::max({bottom, ends_[i].from.at.y, ends_[i].to.at.y});
      request.routes.push_back({end(ends_[i].from, clearance), end(ends_[i].to, clearance)});
    }
    request.obstacles = obstacles(grid_, clearance, top - kAround, bottom + kAround);
    const RoutingAnswer answer = route_with_graphviz(request, routing_.work, routing_.limits);
    if (answer.status != ChildStatus::ok) return false;
    for (std::size_t n = 0; n < batch.size(); ++n) {
      if (!take(batch[n], answer.curves[n])) later.push_back(batch[n]);
    }
    return true;
  }

  double top_of(std::size_t i) const { return std::min(ends_[i].from.at.y, ends_[i].to.at.y); }

  static RouteEnd end(const Port& port, double clearance) {
    const Point away = outward(port.side);
    return {moved(port.at, away, clearance + kBeyond), away};
  }

  /// Keeps the route if it is better than the one before; true when it cannot be bettered.
  bool take(std::size_t i, const Curve& middle) {
    Curve curve{ends_[i].from.at};
    append_straight(curve, middle.front());
    curve.insert(curve.end(), middle.begin() + 1, middle.end());
    append_straight(curve, ends_[i].to.at);
    Polyline line = flatten(curve);
    const bool clear = is_clear(i, line);
    const double shared = clear ? shared_with_others(i, line) : 1e9;
    if (curves_[i].empty() || shared < shared_with_others(i, lines_[i]) ||
        !is_clear(i, lines_[i])) {
      curves_[i] = std::move(curve);
      lines_[i] = std::move(line);
    }
    return shared <= kMostShared;
  }

  double shared_with_others(std::size_t i, const Polyline& line) const {
    double most = 0;
    for (std::size_t j = 0; j < lines_.size(); ++j) {
      if (j != i) most = std::max(most, shared_length(line, lines_[j], kNear));
    }
    return most;
  }

  bool is_clear(std::size_t i, const Polyline& line) const {
    const Box field = grid_.field();
    const Box bounds = hull(line);
    if (bounds.x < field.x || bounds.y < field.y || bounds.right() > field.right() ||
        bounds.bottom() > field.bottom()) {
      return false;
    }
    for (std::size_t c = 0; c < grid_.cards.size(); ++c) {
      const bool own = c == links_[i].from || c == links_[i].to;
      const Box box = grown(grid_.cards[c].box, own ? -0.5 : 2);
      if (meet(bounds, box) && enters(line, box)) return false;
    }
    return true;
  }

  const Grid& grid_;
  const std::vector<Link>& links_;
  const Routing& routing_;
  std::vector<LinkEnds> ends_;
  std::vector<Curve> curves_;
  std::vector<Polyline> lines_;
};

}  // namespace

std::optional<std::vector<Curve>> route_around_cards(const Grid& grid,
                                                     const std::vector<Link>& links,
                                                     const Routing& routing) {
  if (links.empty()) return std::vector<Curve>{};
  return Rounds(grid, links, routing).run();
}

}  // namespace fasti::render
