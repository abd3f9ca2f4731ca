// SPDX-License-Identifier: MIT
//
// A link is one smooth curve where such a curve meets no text and no foreign mark: each pair of
// ports of the two marks, with handles of several lengths along the ports' directions, is a
// candidate; candidates are ordered by what can be told without looking (length, ports that a pole
// takes already) and looked at in that order until none can win any more. Where every curve meets
// something, the way is found in the channels between the texts, and its corners are rounded.
#include "render/timeline/links.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "render/text/measure.h"
#include "render/timeline/bars.h"
#include "render/timeline/channels.h"
#include "render/timeline/curve.h"
#include "render/timeline/draw.h"
#include "render/timeline/measures.h"

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
constexpr double kPoleSide = 45;
constexpr double kWaveCost = 60;  // for each radian that a link inside a lane turns back
constexpr double kBarCost = 3;    // for each sample inside a bar
constexpr double kSideways = 6;
constexpr double kPoorCurve = 190;   // above it the channels are searched too
constexpr double kChannelCost = 90;  // a channel is taken only where curves are bad
constexpr double kPerCorner = 20;
constexpr int kPieces = 32;
constexpr double kLaneCell = 4;
constexpr double kPoleCost = 5;
constexpr double kMuchTurning = 2.6;  // radians; beyond it a curve looks like a loop

constexpr double kDiagonal = 0.70710678;

struct Port {
  Point at;
  Point out;  // unit vector that leads away from the mark
  double cost = 0;
};

double side_cost(const Terminal& mark, double dy) {
  if ((dy < 0 && mark.pole_up) || (dy > 0 && mark.pole_down)) {
    return std::abs(dy) > 0.9 ? kPoleSide : kPoleSide / 3;
  }
  return 0;
}

// Along the upper and lower side of an extent: nearest to the other end, and here and there.
void add_side_ports(const Terminal& mark, Point other, std::vector<Port>& out) {
  const double margin = std::min(7.0, mark.box.width / 2);
  const double low = mark.box.x + margin;
  const double high = mark.box.right() - margin;
  std::vector<double> places{std::clamp(other.x, low, high)};
  for (const double share : {0.0, 0.2, 0.4, 0.6, 0.8, 1.0}) {
    const double at = low + share * (high - low);
    if (std::abs(at - places.front()) > 6) places.push_back(at);
  }
  for (const double at : places) {
    const bool inner = at > mark.inner_left - 1 && at < mark.inner_right + 1;
    const double cost = (inner ? 0 : 14) + 0.06 * std::abs(at - places.front());
    const bool beside_pole = std::abs(at - mark.pole_x) < 9;
    out.push_back(
        {{at, mark.box.y - 0.5}, {0, -1}, cost + (mark.pole_up && beside_pole ? kPoleSide : 0)});
    out.push_back({{at, mark.box.bottom() + 0.5},
                   {0, 1},
                   cost + (mark.pole_down && beside_pole ? kPoleSide : 0)});
  }
}

// Where links may begin or end at a mark, as seen by the other end.
std::vector<Port> ports_of(const Terminal& mark, Point other) {
  std::vector<Port> out;
  const double cx = mark.box.x + mark.box.width / 2;
  const double cy = mark.box.y + mark.box.height / 2;
  const double ry = mark.box.height / 2 + 0.5;
  if (mark.round) {
    for (int i = 0; i < 8; ++i) {
      static constexpr std::array<double, 8> kX{1,  kDiagonal,  0, -kDiagonal,
                                                -1, -kDiagonal, 0, kDiagonal};
      const double dx = kX[std::size_t(i)];
      const double dy = kX[std::size_t((i + 6) % 8)];
      out.push_back({{cx + dx * ry, cy + dy * ry}, {dx, dy}, side_cost(mark, dy)});
    }
  } else {
    add_side_ports(mark, other, out);
    out.push_back({{mark.box.x - 1, cy}, {-1, 0}, 2 * kSideways});
    out.push_back({{mark.box.right() + 1, cy}, {1, 0}, 2 * kSideways});
  }
  for (Port& port : out) {
    const double dx = other.x - cx;
    const double dy = other.y - cy;
    const double toward = (dx * port.out.x + dy * port.out.y) / std::max(1.0, std::hypot(dx, dy));
    port.cost += toward < -0.3 ? 40 * -toward : 0;
    if (std::abs(port.out.x) > 0.9) port.cost += kSideways;
  }
  return out;
}

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
      for (const Box& box : hard_boxes(field_.terminals[i])) {
        if (touches_end(box, link)) continue;
        marks_.push_back(inflated(box, kMarkClear - 1));
      }
    }
    for (const Box& box : field_.foreign) marks_.push_back(box);
  }

  // A dot may stand on the end of another mark; a link to it cannot keep clear of that one.
  bool touches_end(const Box& box, const Link& link) const {
    return overlap(box, field_.terminals[link.from].box, -1) ||
           overlap(box, field_.terminals[link.to].box, -1);
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

  static std::vector<Gate> gates_of(const Terminal& mark) {
    const double cx = mark.box.x + mark.box.width / 2;
    const double cy = mark.box.y + mark.box.height / 2;
    std::vector<Gate> out{{{mark.box.right() + 0.5, cy}, 0, kSideways},
                          {{mark.box.x - 0.5, cy}, 2, kSideways}};
    if (mark.round) {
      out.push_back({{cx, mark.box.bottom() + 0.5}, 1, side_cost(mark, 1)});
      out.push_back({{cx, mark.box.y - 0.5}, 3, side_cost(mark, -1)});
      return out;
    }
    std::vector<Port> ports;
    add_side_ports(mark, {cx, cy}, ports);
    for (const Port& port : ports) out.push_back({port.at, port.out.y > 0 ? 1 : 3, port.cost});
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

bool labelled(const Link& link) { return link.style == LinkStyle::order && !link.label.empty(); }

// A place beside the link for its label where it covers nothing.
std::optional<TextLine> label_of(const Link& link, const LinkRoute& route, const LinkField& field,
                                 const std::vector<LinkRoute>& routes,
                                 const std::vector<Box>& taken) {
  const double width = text_width(link.label, kSmall);
  const double whole = length(route.points);
  if (whole < 30) return std::nullopt;
  for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
    const Point at = route.points[std::size_t(share * double(route.points.size() - 1))];
    for (const Point shift :
         {Point{7, 4}, Point{-7 - width, 4}, Point{-width / 2, -6}, Point{-width / 2, 14}}) {
      TextLine line = text({at.x + shift.x, at.y + shift.y}, link.label, kSmall, false,
                           plain(link.contradicted ? Ink::conflict : Ink::muted));
      line.halo = true;
      const Box box = text_box(line);
      const auto hit = [&](const Box& other) { return overlap(box, other, 2.5); };
      const bool inside = box.x > field.frame.x && box.right() < field.frame.right() &&
                          box.y > field.frame.y && box.bottom() < field.frame.bottom();
      if (!inside || std::any_of(field.texts.begin(), field.texts.end(), hit) ||
          std::any_of(field.poles.begin(), field.poles.end(), hit) ||
          std::any_of(taken.begin(), taken.end(), hit) ||
          std::any_of(field.terminals.begin(), field.terminals.end(),
                      [&](const Terminal& mark) { return hit(mark.box); }) ||
          std::any_of(field.foreign.begin(), field.foreign.end(), hit) ||
          std::any_of(routes.begin(), routes.end(), [&](const LinkRoute& other) {
            return meets(other.points, inflated(box, 1.5));
          })) {
        continue;
      }
      return line;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Box> hard_boxes(const Terminal& mark) {
  if (!mark.hollow || mark.box.width < 40) return {mark.box};
  const double end = 8;
  return {{mark.box.x - 2, mark.box.y, end, mark.box.height},
          {mark.box.right() - end + 2, mark.box.y, end, mark.box.height}};
}

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
  std::vector<Box> taken;
  for (LinkRoute& route : out) {
    const Link& link = content.links[route.link];
    if (!labelled(link)) continue;
    route.label = label_of(link, route, field, out, taken);
    if (route.label) taken.push_back(text_box(*route.label));
  }
  return out;
}

void draw_link(const LinkRoute& route, const Link& link, int lane, std::vector<Shape>& out) {
  struct Style {
    double width;
    std::vector<double> dashes;
  };
  const Style style = link.style == LinkStyle::led_to        ? Style{1.5, {}}
                      : link.style == LinkStyle::answered_by ? Style{1.5, {6, 3.5}}
                      : link.style == LinkStyle::told_by     ? Style{1.75, {0.1, 4}}
                                                             : Style{0.9, {}};
  const Paint ink = link.contradicted ? plain(Ink::conflict) : lane_paint(lane);
  Path path;
  path.steps = route.steps;
  path.stroke = stroke(ink, style.width, style.dashes, true);
  out.push_back(std::move(path));
  out.push_back(arrowhead(route.tip, route.before, ink));
}

}  // namespace fasti::render::timeline
