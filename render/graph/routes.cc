// SPDX-License-Identifier: MIT
//
// Shortest ways hug the cards that they go around, so that several links around one corner would
// lie on each other. They are routed in rounds: each round keeps a little more distance from the
// cards, and takes up the links that ran along others in the round before.
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

/// Distance kept from the cards in each round. Twice the last one and a little must fit between
/// two cards.
constexpr std::array<double, 3> kClearances{8, 12, 10};
constexpr std::size_t kMostAgain = 32;  // routes that a later round takes up
constexpr double kNear = 3;             // closer than this two links look like one
constexpr double kMostShared = 16;      // for this long they may
constexpr double kBeyond = 1.4;         // from the edge of an obstacle to the end of a route

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
  Rounds(const Grid& grid, const std::vector<Link>& links, const Routing& routing)
      : grid_(grid),
        links_(links),
        routing_(routing),
        ends_(choose_ports(grid, links)),
        company_(grid.field(), links.size()) {}

  std::optional<std::vector<Curve>> run() {
    curves_.resize(links_.size());
    lines_.resize(links_.size());
    std::vector<std::size_t> pending(links_.size());
    std::iota(pending.begin(), pending.end(), 0);
    std::vector<double> cs;
    {
      std::string e = getenv("CL");
      size_t at = 0;
      while (at < e.size()) {
        size_t n;
        cs.push_back(std::stod(e.substr(at), &n));
        at += n + 1;
      }
    }
    for (const double& clearance : cs) {
      if (pending.empty() ||
          (&clearance != &cs[0] && pending.size() > (std::size_t)atoi(getenv("AGAIN"))))
        break;
      round(clearance, pending);
    }
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (!is_clear(i, lines_[i])) return std::nullopt;
    }
    return curves_;
  }

 private:
  /// Routes those pending and leaves in `pending` those that another distance may suit better.
  void round(double clearance, std::vector<std::size_t>& pending) {
    Terrain terrain(grid_, clearance);
    std::vector<std::size_t> later;
    for (const std::size_t i : pending) {
      const RouteEnd from = end(ends_[i].from, clearance);
      const RouteEnd to = end(ends_[i].to, clearance);
      const std::optional<Polyline> way = terrain.way(from.at, to.at);
      if (!way) {
        later.push_back(i);
        continue;
      }
      const Curve curve = swing(*way, from.away, {-to.away.x, -to.away.y},
                                [&](const Polyline& line) { return toll(terrain, i, line); });
      if (!take(i, curve)) later.push_back(i);
    }
    pending = std::move(later);
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
      company_.put(i, line);
      lines_[i] = std::move(line);
    }
    return shared <= kMostShared;
  }

  double toll(const Terrain& terrain, std::size_t i, const Polyline& line) const {
    static const double kAside =
        atof(getenv("ASIDE"));  // closer than this two links are hard to follow
    static const double kPerPixel = atof(getenv("PERPX"));
    static const double kPerCrossing = atof(getenv("PERX"));
    if (!terrain.is_clear(line)) return std::numeric_limits<double>::infinity();
    const Company::Meeting meeting = company_.meeting(i, line, kAside);
    return kPerPixel * meeting.beside + kPerCrossing * meeting.crossings;
  }

  /// Pixels that the line looks like one with another link.
  double shared_with_others(std::size_t i, const Polyline& line) const {
    return company_.meeting(i, line, kNear).beside;
  }

  bool is_clear(std::size_t i, const Polyline& line) const {
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
  const Routing& routing_;
  std::vector<LinkEnds> ends_;
  std::vector<Curve> curves_;
  std::vector<Polyline> lines_;
  Company company_;
};

}  // namespace

std::optional<std::vector<Curve>> route_around_cards(const Grid& grid,
                                                     const std::vector<Link>& links,
                                                     const Routing& routing) {
  if (links.empty()) return std::vector<Curve>{};
  return Rounds(grid, links, routing).run();
}

}  // namespace fasti::render
