// SPDX-License-Identifier: MIT
//
// A link takes a shortest way around the cards, and becomes a curve near it. Shortest ways hug the
// cards, so that several links around one corner would lie on each other. So links are routed in
// rounds: each round keeps another distance from the cards, and takes up the links that ran along
// others in the round before.
#include "render/graph/routes.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "render/graph/company.h"
#include "render/graph/geometry.h"
#include "render/graph/ports.h"
#include "render/graph/swing.h"
#include "render/graph/ways.h"

namespace fasti::render {

namespace {

/// Distance kept from the cards in each round. Twice the greatest and a little must fit between two
/// cards.
constexpr std::array<double, 4> kClearances{8, 12, 10, 8};
constexpr double kMostShared = 16;  // pixels for which a link may look like one with others
constexpr double kBeyond = 1.4;     // from the edge of an obstacle to the end of a way

bool holds(const Box& outer, const Box& inner) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

Point moved(Point at, Point direction, double by) {
  return {at.x + direction.x * by, at.y + direction.y * by};
}

/// What the links of a round go around: the cards, each grown by the clearance.
class Terrain {
 public:
  Terrain(const Grid& grid, double clearance)
      : field_(grid.field()), boxes_(grown_cards(grid, clearance)), ways_(boxes_, field_) {}

  std::optional<Polyline> way(Point from, Point to) { return ways_.find(from, to); }

  /// With a little slack, so that curves have room to swing.
  bool is_clear(const Polyline& line) const {
    constexpr double kSlack = 1;
    const Box bounds = hull(line);
    if (!holds(field_, bounds)) return false;
    return std::none_of(boxes_.begin(), boxes_.end(), [&](const Box& box) {
      return meet(bounds, box) && enters(line, grown(box, -kSlack));
    });
  }

 private:
  static std::vector<Box> grown_cards(const Grid& grid, double clearance) {
    std::vector<Box> boxes;
    for (const Card& card : grid.cards) boxes.push_back(grown(card.box, clearance));
    return boxes;
  }

  Box field_;
  std::vector<Box> boxes_;
  Ways ways_;
};

class Rounds {
 public:
  Rounds(const Grid& grid, const std::vector<Link>& links)
      : grid_(grid),
        links_(links),
        ends_(choose_ports(grid, links)),
        curves_(links.size()),
        lines_(links.size()),
        company_(grid.field(), links.size()) {}

  std::optional<std::vector<Curve>> run() {
    std::vector<std::size_t> pending(links_.size());
    std::iota(pending.begin(), pending.end(), 0);
    for (const double clearance : kClearances) round(clearance, pending);
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (!is_clear(i)) return std::nullopt;
    }
    return curves_;
  }

 private:
  /// Routes those pending and leaves in `pending` those that another distance may suit better.
  void round(double clearance, std::vector<std::size_t>& pending) {
    Terrain terrain(grid_, clearance);
    std::vector<std::size_t> later;
    for (const std::size_t i : pending) {
      if (!take(i, route(terrain, i, clearance))) later.push_back(i);
    }
    pending = std::move(later);
  }

  /// From border to border, or empty where there is no way.
  Curve route(Terrain& terrain, std::size_t i, double clearance) const {
    const auto& [from, to] = ends_[i];
    const Point out = outward(from.side);
    const Point back = outward(to.side);
    const std::optional<Polyline> way = terrain.way(moved(from.at, out, clearance + kBeyond),
                                                    moved(to.at, back, clearance + kBeyond));
    if (!way) return {};
    const Curve middle =
        swing(*way, out, {-back.x, -back.y},
              [&](const Polyline& line, double most) { return toll(terrain, i, line, most); });
    Curve curve{from.at};
    append_straight(curve, middle.front());
    curve.insert(curve.end(), middle.begin() + 1, middle.end());
    append_straight(curve, to.at);
    return curve;
  }

  /// Keeps the route if it is better than the one before; true when it need not be bettered.
  bool take(std::size_t i, Curve curve) {
    if (curve.empty()) return false;
    Polyline line = flatten(curve);
    const double shared = shared_with_others(i, line);
    if (curves_[i].empty() || shared < shared_with_others(i, lines_[i])) {
      curves_[i] = std::move(curve);
      company_.put(i, line);
      lines_[i] = std::move(line);
    }
    return shared <= kMostShared;
  }

  double toll(const Terrain& terrain, std::size_t i, const Polyline& line, double most) const {
    constexpr Rates kRates{.near = 6, .per_pixel = 0.5, .per_crossing = 20};
    if (!terrain.is_clear(line)) return std::numeric_limits<double>::infinity();
    return company_.toll(i, line, kRates, most);
  }

  /// Pixels for which the line and others look like one.
  double shared_with_others(std::size_t i, const Polyline& line) const {
    constexpr Rates kRates{.near = 3, .per_pixel = 1};
    return company_.toll(i, line, kRates, std::numeric_limits<double>::infinity());
  }

  /// Whether the link has a curve, which leaves neither the field nor the room between the cards.
  bool is_clear(std::size_t i) const {
    const Polyline& line = lines_[i];
    const Box bounds = hull(line);
    if (line.empty() || !holds(grid_.field(), bounds)) return false;
    for (std::size_t c = 0; c < grid_.cards.size(); ++c) {
      const bool own = c == links_[i].from || c == links_[i].to;
      const Box box = grown(grid_.cards[c].box, own ? -0.5 : 2);
      if (meet(bounds, box) && enters(line, box)) return false;
    }
    return true;
  }

  const Grid& grid_;
  const std::vector<Link>& links_;
  std::vector<LinkEnds> ends_;
  std::vector<Curve> curves_;
  std::vector<Polyline> lines_;
  Company company_;
};

}  // namespace

std::optional<std::vector<Curve>> route_around_cards(const Grid& grid,
                                                     const std::vector<Link>& links) {
  if (links.empty()) return std::vector<Curve>{};
  return Rounds(grid, links).run();
}

}  // namespace fasti::render
