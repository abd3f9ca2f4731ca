// SPDX-License-Identifier: MIT
#include "render/timeline/terrain.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "render/chart/draw.h"
#include "render/timeline/curve.h"
#include "render/timeline/ports.h"

namespace fasti::render::chart {

namespace {

constexpr double kTextClear = 2.5;  // a way no closer to a text
constexpr double kTextNear = 3.5;   // and closer than that much more is dear
constexpr double kMarkClear = 0.5;
constexpr double kMarkNear = 4;
constexpr double kTextCost = 100000;
constexpr double kNearCost = 12;
constexpr double kLinkCost = 26;
constexpr double kAlong = 5;
constexpr double kSample = 10;       // pixels
constexpr double kAlongCost = 9;     // for each sample that runs along another link
constexpr double kBaselineCost = 5;  // or along a baseline
constexpr double kBarCost = 2;       // for each sample inside a bar
constexpr double kPoleCost = 5;

Box bounds_of(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(b.x - a.x), std::abs(b.y - a.y)};
}

bool apart(const Box& a, const Box& b) {
  return a.x > b.right() || b.x > a.right() || a.y > b.bottom() || b.y > a.bottom();
}

}  // namespace

Terrain::Terrain(const LinkField& field)
    : field_(field),
      near_(field.frame),
      bars_(field.frame),
      poles_(field.frame),
      nearby_stretches_(field.frame) {
  const std::size_t none = field.terminals.size();
  for (const Box& text : field.texts) {
    const Box box = inflated(text, kTextClear);
    add_obstacle({box, inflated(box, kTextNear), text, kTextCost, none});
  }
  for (std::size_t i = 0; i < none; ++i) {
    for (const Box& part : hard_parts(field.terminals[i])) {
      const Box box = inflated(part, kMarkClear);
      add_obstacle({box, inflated(box, kMarkNear), part, kMarkCost, i});
    }
  }
  for (const Box& box : field.foreign) {
    add_obstacle({box, inflated(box, kMarkNear), box, kMarkCost, none});
  }
  for (const Box& bar : field.bars) bars_.add(inflated(bar, 2));
  for (const Box& pole : field.poles) poles_.add(pole);
  pole_met_in_.assign(field.poles.size(), 0);
}

void Terrain::add_obstacle(const Obstacle& obstacle) {
  near_.add(obstacle.near);
  obstacles_.push_back(obstacle);
}

void Terrain::set_ends(std::size_t from, std::size_t to) {
  from_ = &field_.terminals[from];
  to_ = &field_.terminals[to];
}

bool Terrain::in_frame(const Box& box, double beyond) const {
  const Box& frame = field_.frame;
  return box.x >= frame.x - beyond && box.right() <= frame.right() + beyond &&
         box.y >= frame.y - beyond && box.bottom() <= frame.bottom() + beyond;
}

bool Terrain::at_an_end(const Obstacle& obstacle) const {
  if (obstacle.mark >= field_.terminals.size()) return false;
  const Terminal& mark = field_.terminals[obstacle.mark];
  return &mark == from_ || &mark == to_ || touches(obstacle.shape, mark, *from_) ||
         touches(obstacle.shape, mark, *to_);
}

double Terrain::obstacles_met(const std::vector<Point>& points, double limit) {
  const std::uint32_t question = ++asked_;
  double cost = in_frame(bounds(points), 0) ? 0 : kTextCost;
  for (std::size_t i = 1; i < points.size() && cost < limit; ++i) {
    const Point from = points[i - 1];
    const Point to = points[i];
    const Box around = bounds_of(from, to);
    near_.any_around(around, [&](std::uint32_t number) {
      Obstacle& obstacle = obstacles_[number];
      if (obstacle.met_in == question || apart(around, obstacle.near)) return false;
      if (obstacle.close_in != question) {
        if (!meets(from, to, obstacle.near)) return false;
        if (at_an_end(obstacle)) {
          obstacle.met_in = question;
          return false;
        }
        obstacle.close_in = question;
        cost += kNearCost;
      }
      if (meets(from, to, obstacle.box)) {
        obstacle.met_in = question;
        cost += obstacle.cost;
      }
      return cost >= limit;
    });
  }
  return cost;
}

double Terrain::lines_met(const std::vector<Point>& points, double limit) {
  const Box way = bounds(points);
  ++asked_;
  double cost = 0;
  for (std::size_t i = 1; i < points.size(); ++i) cost += bars_met(points[i - 1], points[i]);
  for (std::size_t i = 1; i < points.size() && cost < limit; ++i) {
    cost += poles_met(points[i - 1], points[i], way);
  }
  for (std::size_t i = 1; i < points.size() && cost < limit; ++i) {
    cost += ways_met(points[i - 1], points[i]);
  }
  return cost;
}

double Terrain::cost(const std::vector<Point>& points, double limit) {
  const double cost = obstacles_met(points, limit);
  return cost >= limit ? cost : cost + lines_met(points, limit - cost);
}

double Terrain::bars_met(Point from, Point to) const {
  double each = 0;
  for (const double y : field_.baselines) {
    if (std::abs(to.y - y) < 4) each += kBaselineCost;
  }
  bars_.any_around({to.x, to.y, 0, 0}, [&](std::uint32_t number) {
    const Box& bar = field_.bars[number];
    const bool inside =
        to.y > bar.y - 2 && to.y < bar.bottom() + 2 && to.x > bar.x && to.x < bar.right();
    if (inside) each += kBarCost;
    return false;
  });
  return each == 0 ? 0 : each * std::hypot(to.x - from.x, to.y - from.y) / kSample;
}

double Terrain::poles_met(Point from, Point to, const Box& way) {
  double cost = 0;
  poles_.any_around(bounds_of(from, to), [&](std::uint32_t number) {
    if (pole_met_in_[number] == asked_ || !meets(from, to, poles_[number])) return false;
    pole_met_in_[number] = asked_;
    if (overlap(way, poles_[number])) cost += kPoleCost;
    return false;
  });
  return cost;
}

double Terrain::ways_met(Point from, Point to) {
  const std::uint32_t question = ++asked_;
  double cost = 0;
  nearby_stretches_.any_around(inflated(bounds_of(from, to), kAlong), [&](std::uint32_t number) {
    if (stretch_met_in_[number] == question) return false;
    stretch_met_in_[number] = question;
    const Stretch& other = stretches_[number];
    if (cross(from, to, other.from, other.to)) cost += kLinkCost;
    const double dx = to.x - other.to.x;
    const double dy = to.y - other.to.y;
    if (dx * dx + dy * dy >= kAlong * kAlong || way_met_in_[other.way] == question) return false;
    way_met_in_[other.way] = question;
    cost += kAlongCost * std::hypot(to.x - from.x, to.y - from.y) / kSample;
    return false;
  });
  return cost;
}

bool Terrain::clean(const std::vector<Point>& points) {
  if (!in_frame(bounds(points), 1)) return false;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point from = points[i - 1];
    const Point to = points[i];
    const bool met = near_.any_around(bounds_of(from, to), [&](std::uint32_t number) {
      const Obstacle& obstacle = obstacles_[number];
      const bool text = number < field_.texts.size();
      return meets(from, to, text ? obstacle.shape : obstacle.box) && !at_an_end(obstacle);
    });
    if (met) return false;
  }
  return true;
}

std::vector<Box> Terrain::closed(const Box& area, double clear) const {
  std::vector<Box> out;
  for (const std::uint32_t number : near_.around(area)) {
    const Obstacle& obstacle = obstacles_[number];
    const Box box = inflated(obstacle.box, clear);
    if (!apart(area, box) && !at_an_end(obstacle)) out.push_back(box);
  }
  return out;
}

std::vector<Box> joined(std::vector<Box> boxes) {
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) {
    return std::tie(a.y, a.height, a.x, a.width) < std::tie(b.y, b.height, b.x, b.width);
  });
  std::vector<Box> out;
  for (const Box& box : boxes) {
    const bool joins = !out.empty() && out.back().y == box.y && out.back().height == box.height &&
                       box.x <= out.back().right();
    if (joins) {
      out.back().width = std::max(out.back().right(), box.right()) - out.back().x;
    } else {
      out.push_back(box);
    }
  }
  return out;
}

void Terrain::add_way(const std::vector<Point>& points) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    nearby_stretches_.add(bounds_of(points[i - 1], points[i]));
    stretches_.push_back({points[i - 1], points[i], std::uint32_t(way_met_in_.size())});
  }
  stretch_met_in_.resize(stretches_.size(), 0);
  way_met_in_.push_back(0);
}

}  // namespace fasti::render::chart
