// SPDX-License-Identifier: MIT
//
// A link is one smooth curve where such a curve meets no text and no foreign mark: each pair of
// ports of the two marks, with handles of several lengths along the ports' directions, is a
// candidate; candidates are ordered by what can be told without looking (length, ports that a pole
// takes already) and looked at in that order until none can win any more. Where every curve meets
// something, the way is found in the channels between the texts, and its corners are rounded.
#include "render/timeline/links.h"

#include <algorithm>
#include <cmath>

#include "render/timeline/channels.h"
#include "render/timeline/curve.h"
#include "render/timeline/draw.h"
#include "render/timeline/link_label.h"
#include "render/timeline/ports.h"
#include "render/timeline/terrain.h"

namespace fasti::render::timeline {

namespace {

constexpr std::size_t kMostLinks = 120;  // more are a thicket that nobody can follow
constexpr double kHead = 7;              // length of the arrowhead
constexpr double kWaveCost = 60;         // for each radian that a link inside a lane turns back
constexpr double kPoorCurve = 190;       // above it the channels are searched too
constexpr double kChannelCost = 40;      // a channel is taken only where curves are bad
constexpr double kRectangular = 30;  // and one of oblique stretches rather than one of level ones
constexpr double kPerCorner = 12;
constexpr double kTurn = 26;         // pixels of a detour that a corner less is worth
constexpr double kPerLength = 0.35;  // for each pixel more than the straight way
constexpr double kFarWay = 600;      // above it narrower channels are searched too
constexpr double kPerToll = 4;       // the price of a way in tolls, at most, of one in costs
constexpr double kBow = 45;
constexpr double kBulgeCost = 1.3;
constexpr int kPieces = 32;
constexpr int kRough = 18;         // pieces of a curve that is only looked at
constexpr int kMostCurves = 3000;  // looked at; where these meet something the rest hardly do not
constexpr double kLaneCell = 4;
constexpr float kBaselineToll = 1.2F;  // per pixel
constexpr float kPoleToll = 1.5F;
constexpr float kUsedToll = 2.5F;
constexpr double kDetour = 260;  // how far a way may lead beyond its two ends
constexpr double kFarDetour = 4000;
constexpr double kDetourOfMany = 150;
constexpr double kLoop = 4.2;
constexpr double kSharp = 0.8;        // radians within an eighth of a curve; beyond it is a cusp
constexpr double kMuchTurning = 2.6;  // radians; beyond it a curve looks like a loop

struct Candidate {
  Cubic cubic;
  double cost = 0;
};

class Router {
 public:
  Router(const LinkField& field, std::size_t links)
      : field_(field),
        terrain_(field),
        many_(links > 80),
        columns_(std::size_t(field.frame.width / kLaneCell) + 2),
        rows_(std::size_t(field.frame.height / kLaneCell) + 2),
        tolls_(columns_ * rows_, 0) {
    for (const double y : field.baselines) {
      for (const double dy : {-kLaneCell, 0.0, kLaneCell}) {
        const std::size_t row = cell_of({field.frame.x, y + dy});
        for (std::size_t i = 0; i < columns_; ++i) tolls_[row + i] = kBaselineToll;
      }
    }
    for (const Box& pole : field.poles) {
      charge({{pole.x, pole.y}, {pole.x, pole.bottom()}}, kPoleToll);
    }
  }

  LinkRoute route(const Link& link, std::size_t index) {
    const Terminal& from = field_.terminals[link.from];
    const Terminal& to = field_.terminals[link.to];
    terrain_.set_ends(link.from, link.to);
    LinkRoute best = best_curve(from, to);
    if (best_cost_ >= kPoorCurve) best = better_channel(from, to, std::move(best));
    best.link = index;
    best.texts_crossed = terrain_.texts_crossed(best.points);
    best.marks_crossed = terrain_.marks_crossed(best.points);
    if (!clean(best)) return best;
    terrain_.add_way(best.points);
    charge(best.points, kUsedToll);
    return best;
  }

  /// Whether a link runs over no text and no foreign mark and stays in the picture. Another is not
  /// worth drawing: it makes unreadable what is more important.
  bool clean(const LinkRoute& route) const {
    const Box all = bounds(route.points);
    const Box& frame = field_.frame;
    return route.marks_crossed == 0 &&
           std::none_of(field_.texts.begin(), field_.texts.end(),
                        [&](const Box& text) { return meets(route.points, text); }) &&
           all.x >= frame.x - 1 && all.right() <= frame.right() + 1 && all.y >= frame.y - 1 &&
           all.bottom() <= frame.bottom() + 1;
  }

 private:
  // The cells that a line runs through cost at least `toll`, so that later links take a lane of
  // their own.
  void charge(const std::vector<Point>& points, float toll) {
    for (std::size_t i = 1; i < points.size(); ++i) {
      const Point a = points[i - 1];
      const Point b = points[i];
      const int steps = int(std::hypot(b.x - a.x, b.y - a.y) / 2) + 1;
      for (int k = 0; k <= steps; ++k) {
        const double t = double(k) / steps;
        const double x = a.x + t * (b.x - a.x);
        const double y = a.y + t * (b.y - a.y);
        for (const double dx : {-4.0, 0.0, 4.0}) {
          for (const double dy : {-4.0, 0.0, 4.0}) {
            float& held = tolls_[cell_of({x + dx, y + dy})];
            held = std::max(held, toll);
          }
        }
      }
    }
  }

  std::size_t cell_of(Point at) const {
    const double x = std::max(0.0, (at.x - field_.frame.x) / kLaneCell);
    const double y = std::max(0.0, (at.y - field_.frame.y) / kLaneCell);
    return std::min(rows_ - 1, std::size_t(y)) * columns_ + std::min(columns_ - 1, std::size_t(x));
  }

  LinkRoute best_curve(const Terminal& from, const Terminal& to) {
    std::vector<Candidate> candidates = curves(from, to);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    best_cost_ = 1e18;
    Cubic best = candidates.front().cubic;
    int looked_at = 0;
    for (const Candidate& candidate : candidates) {
      if (candidate.cost >= best_cost_ || ++looked_at > kMostCurves) break;
      const double cost = candidate.cost + terrain_.cost(flatten(candidate.cubic, kRough),
                                                         best_cost_ - candidate.cost);
      if (cost < best_cost_) {
        best_cost_ = cost;
        best = candidate.cubic;
      }
    }
    return as_route(best);
  }

  std::vector<Candidate> curves(const Terminal& from, const Terminal& to) const {
    const Point a{from.box.x + from.box.width / 2, from.box.y + from.box.height / 2};
    const Point b{to.box.x + to.box.width / 2, to.box.y + to.box.height / 2};
    const double distance = std::hypot(b.x - a.x, b.y - a.y);
    std::vector<double> handles{0.25 * distance, 0.4 * distance, 0.65 * distance};
    for (const double fixed : {30.0, 64.0}) {
      if (fixed < 3 * distance && !many_) handles.push_back(fixed);
    }
    std::vector<Candidate> out;
    for (const Port& start : ports_of(from, b)) {
      for (const Port& end : ports_of(to, a)) {
        for (const double h0 : handles) {
          for (const double h1 : handles) {
            if (many_ && h0 != h1) continue;
            out.push_back(curve(start, end, h0, h1, distance));
          }
        }
      }
    }
    return out;
  }

  static Candidate curve(const Port& start, const Port& end, double h0, double h1,
                         double distance) {
    const bool level = std::abs(start.at.y - end.at.y) < 30;
    Candidate out;
    out.cubic = {start.at,
                 {start.at.x + start.out.x * h0, start.at.y + start.out.y * h0},
                 {end.at.x + end.out.x * h1, end.at.y + end.out.y * h1},
                 end.at};
    const std::vector<Point> rough = flatten(out.cubic, 8);
    double bend = 0;
    double left = 0;
    double right = 0;
    for (std::size_t i = 2; i < rough.size(); ++i) {
      const Point a{rough[i - 1].x - rough[i - 2].x, rough[i - 1].y - rough[i - 2].y};
      const Point b{rough[i].x - rough[i - 1].x, rough[i].y - rough[i - 1].y};
      const double signed_turn = std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
      const double turned = std::abs(signed_turn);
      (signed_turn < 0 ? left : right) += turned;
      bend += turned + (turned > kSharp ? 12 * (turned - kSharp) : 0);
    }
    out.cost = start.cost + end.cost + kPerLength * (length(rough) - distance) + 9 * bend +
               38 * std::max(0.0, left + right - kMuchTurning) +
               200 * std::max(0.0, left + right - kLoop) +
               (level ? kWaveCost * std::min(left, right) : 0) + kBulgeCost * bulge(rough, level);
    return out;
  }

  // How far a curve swings out of the box around its two ends, beyond what looks like a bow.
  static double bulge(const std::vector<Point>& points, bool level) {
    const Box ends = bounds({points.front(), points.back()});
    const Box all = bounds(points);
    const double up = std::max(ends.y - all.y, all.bottom() - ends.bottom());
    const double aside = std::max(ends.x - all.x, all.right() - ends.right());
    return std::max(0.0, up - (level ? kBow : 2 * kBow)) + std::max(0.0, aside - kBow);
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
    if (many_) {
      if (best_cost_ < kMarkCost) return curve;
      return try_channel(from, to, {kDetourOfMany, 1, 3}, std::move(curve));
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
    closed.push_back(from.box);
    closed.push_back(to.box);
    Tolls tolls;
    tolls.turn = kTurn;
    tolls.at = [this](Point at) { return tolls_[cell_of(at)]; };
    tolls.most = std::max(0.0, best_cost_) * kPerToll + 2000;
    const std::vector<Point> way =
        finder_.find(area, closed, gates_of(from), gates_of(to), tolls, effort.apart);
    if (way.size() < 2) return curve;
    const double straight = std::hypot(way.back().x - way.front().x, way.back().y - way.front().y);
    const std::vector<Point> tight = pulled_tight(way, closed);
    for (const std::vector<Point>* points : {&tight, &way}) {
      for (const double radius : {60.0, 40.0, 26.0, 16.0, 9.0, 5.0, 2.0}) {
        LinkRoute route = along(*points, radius);
        const double corners = double(points->size() - 2);
        const double cost = terrain_.cost(route.points, best_cost_) + kChannelCost +
                            (points == &way ? kRectangular + kPerCorner * corners : 0) +
                            kPerCorner * corners / (1 + radius / 20) +
                            kPerLength * (length(route.points) - straight);
        if (cost >= best_cost_) continue;
        best_cost_ = cost;
        curve = std::move(route);
      }
    }
    return curve;
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

  static LinkRoute along(const std::vector<Point>& way, double radius) {
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
    out.points = flatten(out.steps);
    out.points.push_back(out.tip);
    return out;
  }

  const LinkField& field_;
  Terrain terrain_;
  ChannelFinder finder_;
  bool many_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<float> tolls_;  ///< per pixel, by cell
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
    LinkRoute route = router.route(content.links[i], i);
    if (router.clean(route)) {
      out.drawn.push_back(std::move(route));
    } else {
      ++out.left_out;
    }
  }
  label_links(content, field, out.drawn);
  return out;
}

}  // namespace fasti::render::timeline
