// SPDX-License-Identifier: MIT
//
// A link is one smooth curve where such a curve meets no text and no foreign mark. Where every
// curve meets something, the way is found in the channels between the texts, and its corners are
// rounded.
#include "render/timeline/links.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "render/chart/draw.h"
#include "render/timeline/channels.h"
#include "render/timeline/curve.h"
#include "render/timeline/curves.h"
#include "render/timeline/link_label.h"
#include "render/timeline/ports.h"
#include "render/timeline/terrain.h"
#include "render/timeline/tolls.h"

namespace fasti::render::chart {

namespace {

constexpr std::size_t kMostLinks = 120;  // more are a thicket that nobody can follow
constexpr std::size_t kCrowd = 80;       // from which on less is tried for each
constexpr double kHead = 7;              // length of the arrowhead
constexpr double kPoorCurve = 190;       // above it the channels are searched too
constexpr double kChannelCost = 40;      // a channel is taken only where curves are bad
constexpr double kRectangular = 30;  // and one of oblique stretches rather than one of level ones
constexpr double kPerCorner = 12;
constexpr double kTurn = 26;           // pixels of a detour that a corner less is worth
constexpr double kPerLength = 0.35;    // for each pixel more than the straight way
constexpr double kFarWay = 600;        // above it narrower channels are searched too
constexpr double kPerToll = 4;         // the price of a way in tolls, at most, of one in costs
constexpr int kPieces = 32;            // of a curve, as later links see it
constexpr int kCornerInCrowd = 6;      // and of a corner, where much else is to be seen
constexpr float kBaselineToll = 1.2F;  // per pixel
constexpr float kPoleToll = 1.5F;
constexpr float kUsedToll = 2.5F;
constexpr double kDetour = 260;  // how far a way may lead beyond its two ends
constexpr double kFarDetour = 4000;
constexpr double kDetourOfMany = 150;
constexpr double kTurnAhead = 1.5 * kTurn;

class Router {
 public:
  Router(const LinkField& field, std::size_t links)
      : field_(field), terrain_(field), crowd_(links > kCrowd), tolls_(field.frame) {
    for (const double y : field.baselines) tolls_.charge_row(y, kBaselineToll);
    for (const Box& pole : field.poles) {
      tolls_.charge({{pole.x, pole.y}, {pole.x, pole.bottom()}}, kPoleToll);
    }
  }

  /// Nothing where every way runs over a text or a foreign mark or leaves the picture: such a link
  /// is not worth drawing, for it makes unreadable what is more important.
  std::optional<LinkRoute> route(const Link& link, std::size_t index) {
    const Terminal& from = field_.terminals[link.from];
    const Terminal& to = field_.terminals[link.to];
    terrain_.set_ends(link.from, link.to);
    // What runs over something is looked for only where nothing else is found: of two ways that
    // come too close to a text one may still be clear of it.
    LinkRoute best = best_route(from, to, kMarkCost);
    if (best.points.empty()) best = best_route(from, to, std::numeric_limits<double>::infinity());
    if (best.points.empty() || !terrain_.clean(best.points)) return std::nullopt;
    best.link = index;
    terrain_.add_way(best.points);
    tolls_.charge(best.points, kUsedToll);
    return best;
  }

 private:
  // Without points where every way costs `most` or more.
  LinkRoute best_route(const Terminal& from, const Terminal& to, double most) {
    LinkRoute best;
    best_cost_ = most;
    if (const auto curve = best_curve(from, to, crowd_, most, terrain_)) {
      best = as_route(curve->cubic);
      best_cost_ = curve->cost;
    }
    if (best_cost_ < kPoorCurve) return best;
    return better_channel(from, to, std::move(best));
  }

  static LinkRoute as_route(const Cubic& cubic) {
    LinkRoute out;
    out.points = flatten(cubic, kPieces);
    out.tip = cubic.to;
    const double dx = cubic.to.x - cubic.control2.x;
    const double dy = cubic.to.y - cubic.control2.y;
    const double whole = std::max(1e-6, std::hypot(dx, dy));
    const Point base{cubic.to.x - dx / whole * kHead, cubic.to.y - dy / whole * kHead};
    out.before = base;
    out.steps.push_back({PathStep::Kind::move, cubic.from, {}, {}});
    const Point control2{cubic.control2.x - dx / whole * kHead * 0.5,
                         cubic.control2.y - dy / whole * kHead * 0.5};
    out.steps.push_back({PathStep::Kind::curve, base, cubic.control1, control2});
    return out;
  }

  // The way through the channels, as round as the room at its corners allows, if it is better.
  LinkRoute better_channel(const Terminal& from, const Terminal& to, LinkRoute curve) {
    if (crowd_) {
      if (best_cost_ < kMarkCost) return curve;
      return try_channel(from, to, {kDetourOfMany, 1, 5}, std::move(curve));
    }
    curve = try_channel(from, to, {kDetour, 2.5, 1}, std::move(curve));
    if (best_cost_ < kFarWay) return curve;
    curve = try_channel(from, to, {kDetour, 0.5, 0.5}, std::move(curve));
    if (best_cost_ < kMarkCost) return curve;
    return try_channel(from, to, {kFarDetour, 0.5, 0.5}, std::move(curve));
  }

  /// How a channel is sought.
  struct Effort {
    double detour;  ///< how far a way may lead beyond its two ends
    double clear;   ///< the distance kept from texts and marks
    double apart;   ///< of the lines that a way may run along
  };

  LinkRoute try_channel(const Terminal& from, const Terminal& to, const Effort& effort,
                        LinkRoute curve) {
    const Box area = surroundings(from, to, effort.detour);
    std::vector<Box> closed = terrain_.closed(area, effort.clear);
    if (crowd_) closed = joined(std::move(closed));
    closed.push_back(from.box);
    closed.push_back(to.box);
    Tolls tolls{tolls_};
    tolls.turn = kTurn;
    if (crowd_) tolls.turn_ahead = kTurnAhead;
    tolls.most = std::max(0.0, best_cost_) * kPerToll + 2000;
    const std::vector<Point> way =
        finder_.find(area, closed, gates_of(from), gates_of(to), tolls, effort.apart);
    if (way.size() < 2) return curve;
    const double straight = std::hypot(way.back().x - way.front().x, way.back().y - way.front().y);
    const std::vector<Point> tight = pulled_tight(way, closed);
    try_rounded(tight, 0, straight, curve);
    try_rounded(way, kRectangular + kPerCorner * double(way.size() - 2), straight, curve);
    return curve;
  }

  // The way with corners as round as is best takes the place of `best` if it is better.
  void try_rounded(const std::vector<Point>& way, double more, double straight, LinkRoute& best) {
    constexpr std::array<double, 7> kRadii{60, 40, 26, 16, 9, 5, 2};
    const double corners = double(way.size() - 2);
    const double most = room(way);
    for (const double radius : kRadii) {
      if (radius != kRadii.front() && radius >= most) continue;  // as round as with the first
      LinkRoute route = along(way, radius);
      const double own = kChannelCost + more + kPerCorner * corners / (1 + radius / 20) +
                         kPerLength * (length(route.points) - straight);
      if (own >= best_cost_) continue;
      const double cost = own + terrain_.cost(route.points, best_cost_ - own);
      if (cost >= best_cost_) continue;
      best_cost_ = cost;
      best = std::move(route);
    }
  }

  // No corner of the way can be rounder.
  static double room(const std::vector<Point>& way) {
    double out = 0;
    for (std::size_t i = 1; i + 1 < way.size(); ++i) {
      const double before = std::hypot(way[i].x - way[i - 1].x, way[i].y - way[i - 1].y);
      const double after = std::hypot(way[i].x - way[i + 1].x, way[i].y - way[i + 1].y);
      out = std::max(out, std::min(before, after) / 2);
    }
    return out;
  }

  // Where a way between the two may run: in a large picture it does not go all about.
  Box surroundings(const Terminal& from, const Terminal& to, double detour) const {
    const double left = std::min(from.box.x, to.box.x) - detour;
    const double right = std::max(from.box.right(), to.box.right()) + detour;
    const double top = std::min(from.box.y, to.box.y) - detour;
    const double bottom = std::max(from.box.bottom(), to.box.bottom()) + detour;
    const Box& frame = field_.frame;
    const double x = std::max(frame.x, left);
    const double y = std::max(frame.y, top);
    return {x, y, std::min(frame.right(), right) - x, std::min(frame.bottom(), bottom) - y};
  }

  LinkRoute along(const std::vector<Point>& way, double radius) const {
    LinkRoute out;
    out.tip = way.back();
    const Point last = way[way.size() - 2];
    const double whole = std::max(1e-6, std::hypot(out.tip.x - last.x, out.tip.y - last.y));
    std::vector<Point> shaft = way;
    const double cut = std::min(kHead, whole * 0.9);
    shaft.back() = {out.tip.x - (out.tip.x - last.x) / whole * cut,
                    out.tip.y - (out.tip.y - last.y) / whole * cut};
    out.before = shaft.back();
    out.steps = rounded(shaft, radius);
    out.points = crowd_ ? flatten(out.steps, kCornerInCrowd) : flatten(out.steps);
    out.points.push_back(out.tip);
    return out;
  }

  const LinkField& field_;
  Terrain terrain_;
  ChannelFinder finder_;
  bool crowd_;
  TollMap tolls_;
  double best_cost_ = 0;
};

/// How much a reader would miss the link: one that is contradicted, then one between two events
/// that are named, then any other.
int weight(const Link& link, const LinkField& field) {
  const auto named = [&](std::size_t mark) {
    return field.terminals[mark].pole_up || field.terminals[mark].pole_down;
  };
  return (link.contradicted ? 4 : 0) + (named(link.from) ? 1 : 0) + (named(link.to) ? 1 : 0);
}

}  // namespace

LinkRoutes route_links(const Content& content, const LinkField& field) {
  const auto distance = [&](std::size_t i) {
    const Box& a = field.terminals[content.links[i].from].box;
    const Box& b = field.terminals[content.links[i].to].box;
    return std::hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y - b.y);
  };
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < content.links.size(); ++i) {
    if (content.links[i].from != content.links[i].to) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
  LinkRoutes out;
  if (order.size() > kMostLinks) {
    const auto telling = [&](std::size_t i) { return weight(content.links[i], field); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return telling(a) > telling(b); });
    out.left_out = order.size() - kMostLinks;
    order.resize(kMostLinks);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
  }
  Router router(field, order.size());
  for (const std::size_t i : order) {
    if (auto route = router.route(content.links[i], i)) {
      out.drawn.push_back(*std::move(route));
    } else {
      ++out.left_out;
    }
  }
  label_links(content, field, out.drawn);
  return out;
}

}  // namespace fasti::render::chart
