// SPDX-License-Identifier: MIT
#include "render/graph/ports.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace fasti::render {

namespace {

constexpr double kSideSpacing = 14;
constexpr double kClearance = 8;

struct Sides {
  Side from;
  Side to;
};

Point middle(const Box& box, Side side) {
  const Point away = outward(side);
  return {box.x + box.width / 2 * (1 + away.x), box.y + box.height / 2 * (1 + away.y)};
}

/// Pairs of sides worth trying, the plainest first.
std::vector<Sides> candidates(const Card& from, const Card& to) {
  const bool below = to.box.y > from.box.y;
  const Side down = below ? Side::bottom : Side::top;
  const Side up = below ? Side::top : Side::bottom;
  if (from.column == to.column) {
    return {{down, up}, {Side::right, Side::right}, {Side::left, Side::left}};
  }
  const Side out = to.column > from.column ? Side::right : Side::left;
  const Side in = to.column > from.column ? Side::left : Side::right;
  if (from.row == to.row) return {{out, in}};
  return {{out, in}, {out, up}, {down, in}, {down, up}};
}

/// The plain curve between the middles of two sides, as if nothing stood in its way.
Polyline plain_curve(const Card& from, const Card& to, Sides sides) {
  const Point a = middle(from.box, sides.from);
  const Point b = middle(to.box, sides.to);
  const Point away_a = outward(sides.from);
  const Point away_b = outward(sides.to);
  const double dx = std::abs(a.x - b.x);
  const double dy = std::abs(a.y - b.y);
  const auto reach = [&](Point away) {
    const double along = away.x != 0 ? dx : dy;
    return std::max(along * 0.55, 20.0);
  };
  const double ra = reach(away_a);
  const double rb = reach(away_b);
  return flatten({a,
                  {a.x + away_a.x * ra, a.y + away_a.y * ra},
                  {b.x + away_b.x * rb, b.y + away_b.y * rb},
                  b});
}

struct Choice {
  Sides sides{Side::right, Side::left};
  Polyline curve;
  double cost = std::numeric_limits<double>::max();
};

class Chooser {
 public:
  Chooser(const Grid& grid, const std::vector<Link>& links) : grid_(grid), links_(links) {}

  std::vector<LinkEnds> run() {
    std::vector<LinkEnds> ends;
    for (const Link& link : links_) {
      const Choice best = choose(link);
      drawn_.push_back(best.curve);
      ++load_[{link.from, best.sides.from}];
      ++load_[{link.to, best.sides.to}];
      ends.push_back({{best.sides.from, {}}, {best.sides.to, {}}});
    }
    return ends;
  }

 private:
  Choice choose(const Link& link) {
    Choice best;
    const Card& from = grid_.cards[link.from];
    const Card& to = grid_.cards[link.to];
    for (const Sides sides : candidates(from, to)) {
      Choice choice{sides, plain_curve(from, to, sides), 0};
      choice.cost = cost(link, choice);
      if (choice.cost < best.cost) best = std::move(choice);
    }
    return best;
  }

  double cost(const Link& link, const Choice& choice) {
    constexpr double kHit = 500;
    constexpr double kCrossing = 60;
    constexpr double kSharedSide = 15;
    double sum = length(choice.curve);
    for (std::size_t i = 0; i < grid_.cards.size(); ++i) {
      const bool own = i == link.from || i == link.to;
      if (enters(choice.curve, grown(grid_.cards[i].box, own ? -1 : kClearance))) sum += kHit;
    }
    for (const Polyline& other : drawn_) sum += kCrossing * crossings(choice.curve, other);
    sum += kSharedSide * load_[{link.from, choice.sides.from}];
    sum += kSharedSide * load_[{link.to, choice.sides.to}];
    return sum;
  }

  const Grid& grid_;
  const std::vector<Link>& links_;
  std::vector<Polyline> drawn_;
  std::map<std::pair<std::size_t, Side>, int> load_;
};

/// One end waiting for its place on a side.
struct Waiting {
  double key = 0;  ///< ends stand in this order, along the side
  std::size_t link = 0;
  bool is_from = false;
};

/// On a side, ends go in the order of where their links come from or go to. A link that returns to
/// its own column bends around the others: nearest to the corner of the card, far ones outside.
double order_key(const Card& own, const Card& other, Side side) {
  const Point here{own.box.x + own.box.width / 2, own.box.y + own.box.height / 2};
  const Point there{other.box.x + other.box.width / 2, other.box.y + other.box.height / 2};
  if (side == Side::top || side == Side::bottom) return there.x;
  constexpr double kLoop = 1e6;
  if (own.column != other.column) return there.y;
  return there.y > here.y ? kLoop - there.y : -kLoop - there.y;
}

double snapped(double y, Side side, double spacing) {
  if (spacing < 4) return y;
  const double offset = side == Side::left ? 2 : 0;
  return std::round((y - offset) / 4) * 4 + offset;
}

/// The nth of `count` places on the side.
Point place(const Box& box, Side side, std::size_t n, std::size_t count) {
  const bool horizontal = side == Side::top || side == Side::bottom;
  const double room = (horizontal ? box.width : box.height) - 18;
  const double gaps = static_cast<double>(count) - 1;
  double spacing = count > 1 ? std::min(kSideSpacing, room / gaps) : kSideSpacing;
  if (spacing >= 4) spacing = std::floor(spacing / 4) * 4;
  const double offset = (static_cast<double>(n) - gaps / 2) * spacing;
  Point at = middle(box, side);
  if (horizontal) {
    at.x += offset;
  } else {
    at.y = snapped(at.y + offset, side, count > 1 ? spacing : kSideSpacing);
  }
  return at;
}

using SideLoads = std::map<std::pair<std::size_t, Side>, std::vector<Waiting>>;

/// An end that is alone on the top or bottom of its card moves to stand straight above or below the
/// other.
void straighten(const Link& link, const SideLoads& sides, LinkEnds& ends) {
  if (outward(ends.from.side).x != 0 || outward(ends.to.side).x != 0) return;
  const double apart = ends.to.at.x - ends.from.at.x;
  if (std::abs(apart) > 60) return;
  if (sides.at({link.from, ends.from.side}).size() == 1) {
    ends.from.at.x += apart;
  } else if (sides.at({link.to, ends.to.side}).size() == 1) {
    ends.to.at.x -= apart;
  }
}

}  // namespace

Point outward(Side side) {
  constexpr std::array<Point, 4> kDirections{{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}};
  return kDirections[static_cast<std::size_t>(side)];
}

std::vector<Link> drawable_links(const Content& content) {
  std::vector<Link> links;
  for (const Link& link : content.links) {
    const bool exist = link.from < content.marks.size() && link.to < content.marks.size();
    if (exist && link.from != link.to) links.push_back(link);
  }
  return links;
}

void spread_ports(const Grid& grid, const std::vector<Link>& links, std::vector<LinkEnds>& ends) {
  SideLoads sides;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const Card& from = grid.cards[links[i].from];
    const Card& to = grid.cards[links[i].to];
    const Side out = ends[i].from.side;
    const Side in = ends[i].to.side;
    sides[{links[i].from, out}].push_back({order_key(from, to, out), i, true});
    sides[{links[i].to, in}].push_back({order_key(to, from, in), i, false});
  }
  for (auto& [where, waiting] : sides) {
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const Waiting& a, const Waiting& b) { return a.key < b.key; });
    for (std::size_t n = 0; n < waiting.size(); ++n) {
      LinkEnds& link = ends[waiting[n].link];
      Port& port = waiting[n].is_from ? link.from : link.to;
      port.at = place(grid.cards[where.first].box, where.second, n, waiting.size());
    }
  }
  for (std::size_t i = 0; i < links.size(); ++i) straighten(links[i], sides, ends[i]);
}

std::vector<LinkEnds> choose_ports(const Grid& grid, const std::vector<Link>& links) {
  std::vector<LinkEnds> ends = Chooser(grid, links).run();
  spread_ports(grid, links, ends);
  return ends;
}

}  // namespace fasti::render
