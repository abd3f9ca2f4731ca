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
#include <numeric>

#include "render/timeline/channels.h"
#include "render/timeline/curve.h"
#include "render/timeline/draw.h"
#include "render/timeline/link_label.h"
#include "render/timeline/ports.h"

namespace fasti::render::timeline {

namespace {

constexpr double kClear = 3.5;  // from a link to a text
constexpr double kMarkClear = 1.5;
constexpr double kNear = 7;  // closer than this to a text is not forbidden, but dear
constexpr double kHead = 7;  // length of the arrowhead
constexpr double kTextCost = 100000;
constexpr double kMarkCost = 50000;
constexpr double kNearCost = 12;
constexpr double kLinkCost = 26;
constexpr double kAlongCost = 9;     // for each sample that runs along another link
constexpr double kBaselineCost = 5;  // or along a baseline
constexpr double kWaveCost = 60;     // for each radian that a link inside a lane turns back
constexpr double kBarCost = 3;       // for each sample inside a bar
constexpr double kPoorCurve = 190;   // above it the channels are searched too
constexpr double kChannelCost = 90;  // a channel is taken only where curves are bad
constexpr double kPerCorner = 20;
constexpr int kPieces = 32;
constexpr double kLaneCell = 4;
constexpr double kPoleCost = 5;
constexpr double kLoop = 4.2;
constexpr double kMuchTurning = 2.6;  // radians; beyond it a curve looks like a loop

struct Candidate {
  Cubic cubic;
  double cost = 0;
};

class Router {
 public:
  Router(const LinkField& field, std::size_t links)
      : field_(field),
        many_(links > 80),
        columns_(std::size_t(field.frame.width / kLaneCell) + 2),
        used_(columns_ * (std::size_t(field.frame.height / kLaneCell) + 2), false),
        poles_(used_.size(), false) {
    for (const Box& pole : field.poles) {
      fill({{pole.x, pole.y}, {pole.x, pole.bottom()}}, poles_);
    }
  }

  LinkRoute route(const Link& link, std::size_t index) {
    const Terminal& from = field_.terminals[link.from];
    const Terminal& to = field_.terminals[link.to];
    collect(link);
    LinkRoute best = best_curve(from, to);
    if (best_cost_ >= kPoorCurve) best = better_channel(from, to, std::move(best));
    best.link = index;
    for (const Box& box : texts_) best.texts_crossed += meets(best.points, box) ? 1 : 0;
    for (const Box& box : marks_) best.marks_crossed += meets(best.points, box) ? 1 : 0;
    done_.push_back(best.points);
    done_bounds_.push_back(bounds(best.points));
    fill(best.points, used_);
    return best;
  }

 private:
  // Cells that a line runs through, so that later links take a lane of their own.
  void fill(const std::vector<Point>& points, std::vector<bool>& cells) const {
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
            const std::size_t cell = cell_of({x + dx, y + dy});
            if (cell < cells.size()) cells[cell] = true;
          }
        }
      }
    }
  }

  std::size_t cell_of(Point at) const {
    const double x = std::max(0.0, (at.x - field_.frame.x) / kLaneCell);
    const double y = std::max(0.0, (at.y - field_.frame.y) / kLaneCell);
    return std::size_t(y) * columns_ + std::min(columns_ - 1, std::size_t(x));
  }

  // What this link must not touch.
  void collect(const Link& link) {
    texts_.clear();
    marks_.clear();
    for (const Box& box : field_.texts) texts_.push_back(inflated(box, kClear - 1));
    for (std::size_t i = 0; i < field_.terminals.size(); ++i) {
      if (i == link.from || i == link.to) continue;
      for (const Box& box : hard_boxes(field_.terminals[i], field_.terminals[link.from],
                                       field_.terminals[link.to])) {
        marks_.push_back(inflated(box, kMarkClear - 1));
      }
    }
    for (const Box& box : field_.foreign) marks_.push_back(box);
  }

  LinkRoute best_curve(const Terminal& from, const Terminal& to) {
    std::vector<Candidate> candidates = curves(from, to);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    best_cost_ = 1e18;
    Cubic best = candidates.front().cubic;
    for (const Candidate& candidate : candidates) {
      if (candidate.cost >= best_cost_) break;
      const double cost =
          candidate.cost + verdict(flatten(candidate.cubic, kPieces), best_cost_ - candidate.cost);
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
    std::vector<double> handles{0.25 * distance, 0.4 * distance, 0.6 * distance, 0.9 * distance};
    for (const double fixed : {26.0, 48.0, 80.0}) {
      if (fixed > 0.12 * distance && fixed < 3 * distance && !many_) handles.push_back(fixed);
    }
    if (distance > 220 && !many_) handles.insert(handles.end(), {30.0, 60.0});
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
      const double before =
          std::atan2(rough[i - 1].y - rough[i - 2].y, rough[i - 1].x - rough[i - 2].x);
      const double after = std::atan2(rough[i].y - rough[i - 1].y, rough[i].x - rough[i - 1].x);
      const double signed_turn = std::remainder(after - before, 6.283185307179586);
      (signed_turn < 0 ? left : right) += std::abs(signed_turn);
      const double turned = std::abs(signed_turn);
      bend += turned + (turned > 1.0 ? 3 * turned : 0);
    }
    out.cost = start.cost + end.cost + 0.35 * (length(rough) - distance) + 9 * bend +
               38 * std::max(0.0, left + right - kMuchTurning) +
               200 * std::max(0.0, left + right - kLoop) +
               (level ? kWaveCost * std::min(left, right) : 0);
    return out;
  }

  // The cost of what the points meet; may stop early above `limit`.
  double verdict(const std::vector<Point>& points, double limit) const {
    const Box box = bounds(points);
    double cost = 0;
    if (box.x < field_.frame.x || box.right() > field_.frame.right() || box.y < field_.frame.y ||
        box.bottom() > field_.frame.bottom()) {
      cost += kTextCost;
    }
    for (const Box& text : texts_) {
      if (!overlap(box, text, kNear)) continue;
      if (meets(points, text)) cost += kTextCost;
      if (meets(points, inflated(text, kNear - kClear))) cost += kNearCost;
      if (cost >= limit) return cost;
    }
    for (const Box& mark : marks_) {
      if (overlap(box, mark, 3) && meets(points, mark)) cost += kMarkCost;
      if (overlap(box, mark, 5) && meets(points, inflated(mark, 4))) cost += kNearCost;
      if (cost >= limit) return cost;
    }
    return cost + lines_met(points, box, limit - cost);
  }

  double lines_met(const std::vector<Point>& points, const Box& box, double limit) const {
    double cost = 0;
    for (const Point& point : points) {
      for (const double y : field_.baselines) {
        if (std::abs(point.y - y) < 4) cost += kBaselineCost;
      }
      for (const Box& bar : field_.bars) {
        if (point.y > bar.y - 2 && point.y < bar.bottom() + 2 && point.x > bar.x &&
            point.x < bar.right()) {
          cost += kBarCost;
        }
      }
    }
    for (const Box& pole : field_.poles) {
      if (overlap(box, pole) && meets(points, pole)) cost += kPoleCost;
    }
    for (std::size_t i = 0; i < done_.size() && cost < limit; ++i) {
      if (overlap(box, done_bounds_[i], 4)) cost += against(points, done_[i]);
    }
    return cost;
  }

  static double against(const std::vector<Point>& points, const std::vector<Point>& other) {
    double cost = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
      bool along = false;
      for (std::size_t j = 1; j < other.size(); ++j) {
        if (cross(points[i - 1], points[i], other[j - 1], other[j])) cost += kLinkCost;
        along |= std::hypot(points[i].x - other[j].x, points[i].y - other[j].y) < 5;
      }
      if (along) cost += kAlongCost;
    }
    return cost;
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
    curve = try_channel(from, to, 2, 4.5, std::move(curve));
    if (best_cost_ < kMarkCost) return curve;
    return try_channel(from, to, 0.2, 2, std::move(curve));
  }

  // `clear` is the distance kept from texts and marks, in a grid of cells `cell` wide.
  LinkRoute try_channel(const Terminal& from, const Terminal& to, double clear, double cell,
                        LinkRoute curve) {
    const std::vector<Point> way = channel(from, to, clear, cell);
    if (way.size() < 2) return curve;
    const double straight = std::hypot(way.back().x - way.front().x, way.back().y - way.front().y);
    for (const double radius : {26.0, 16.0, 9.0, 5.0, 2.0}) {
      LinkRoute route = along(way, radius);
      const double cost = verdict(route.points, best_cost_) + kChannelCost +
                          kPerCorner * double(way.size() - 2) +
                          0.35 * (length(route.points) - straight);
      if (cost < best_cost_) {
        best_cost_ = cost;
        curve = std::move(route);
      }
    }
    return curve;
  }

  std::vector<Point> channel(const Terminal& from, const Terminal& to, double clear,
                             double cell) const {
    std::vector<Box> closed;
    for (const Box& box : texts_) closed.push_back(inflated(box, clear));
    for (const Box& box : marks_) closed.push_back(inflated(box, clear));
    const auto toll = [this](Point at) {
      double cost = 0;
      for (const double y : field_.baselines) cost += std::abs(at.y - y) < 6 ? 1.2 : 0;
      const std::size_t index = cell_of(at);
      if (index < used_.size() && used_[index]) cost += 2.5;
      if (index < poles_.size() && poles_[index]) cost += 1.5;
      return cost;
    };
    return find_channel(field_.frame, closed, gates_of(from), gates_of(to), toll, cell);
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
  bool many_;
  std::size_t columns_;
  std::vector<bool> used_;
  std::vector<bool> poles_;
  std::vector<Box> texts_;
  std::vector<Box> marks_;
  std::vector<std::vector<Point>> done_;
  std::vector<Box> done_bounds_;
  double best_cost_ = 0;
};

}  // namespace

std::vector<LinkRoute> route_links(const Content& content, const LinkField& field) {
  std::vector<std::size_t> order(content.links.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto distance = [&](std::size_t i) {
    const Box& a = field.terminals[content.links[i].from].box;
    const Box& b = field.terminals[content.links[i].to].box;
    return std::hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y - b.y);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
  Router router(field, content.links.size());
  std::vector<LinkRoute> out;
  for (const std::size_t i : order) {
    if (content.links[i].from != content.links[i].to) {
      out.push_back(router.route(content.links[i], i));
    }
  }
  label_links(content, field, out);
  return out;
}

}  // namespace fasti::render::timeline
