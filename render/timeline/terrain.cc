// SPDX-License-Identifier: MIT
#include "render/timeline/terrain.h"

#include <algorithm>
#include <cmath>

#include "render/timeline/curve.h"
#include "render/timeline/draw.h"

namespace fasti::render::timeline {

namespace {

constexpr double kClear = 3.5;  // from a link to a text
constexpr double kMarkClear = 1.5;
constexpr double kNear = 7;  // closer than this to a text is not forbidden, but dear
constexpr double kTextCost = 100000;
constexpr double kNearCost = 12;
constexpr double kLinkCost = 26;
constexpr double kAlong = 5;
constexpr double kSample = 10;       // pixels
constexpr double kAlongCost = 9;     // for each sample that runs along another link
constexpr double kBaselineCost = 5;  // or along a baseline
constexpr double kBarCost = 2;       // for each sample inside a bar
constexpr double kPoleCost = 5;
constexpr double kReach = 12;  // no cost reaches farther

}  // namespace

Terrain::Terrain(const LinkField& field)
    : field_(field),
      texts_(field.frame),
      marks_(field.frame),
      bars_(field.frame),
      poles_(field.frame),
      nearby_stretches_(field.frame) {
  for (const Box& box : field.texts) texts_.add(inflated(box, kClear - 1));
  for (const Terminal& mark : field.terminals) marks_.add(mark.box);
  for (const Box& box : field.foreign) marks_.add(box);
  for (const Box& box : field.bars) bars_.add(box);
  for (const Box& box : field.poles) poles_.add(box);
}

void Terrain::set_ends(std::size_t from, std::size_t to) {
  from_ = &field_.terminals[from];
  to_ = &field_.terminals[to];
}

std::vector<Box> Terrain::marks_around(const Box& area) const {
  std::vector<Box> out;
  for (const std::uint32_t number : marks_.around(inflated(area, kReach))) {
    if (number >= field_.terminals.size()) {
      out.push_back(marks_[number]);
      continue;
    }
    const Terminal& mark = field_.terminals[number];
    if (&mark == from_ || &mark == to_) continue;
    for (const Box& box : hard_boxes(mark, *from_, *to_)) {
      out.push_back(inflated(box, kMarkClear - 1));
    }
  }
  return out;
}

double Terrain::cost(const std::vector<Point>& points, double limit) const {
  const Box box = bounds(points);
  double cost = 0;
  if (box.x < field_.frame.x || box.right() > field_.frame.right() || box.y < field_.frame.y ||
      box.bottom() > field_.frame.bottom()) {
    cost += kTextCost;
  }
  for (const std::uint32_t number : texts_.around(inflated(box, kReach))) {
    const Box& text = texts_[number];
    if (!overlap(box, text, kNear)) continue;
    if (meets(points, text)) cost += kTextCost;
    if (meets(points, inflated(text, kNear - kClear))) cost += kNearCost;
    if (cost >= limit) return cost;
  }
  for (const Box& mark : marks_around(box)) {
    if (overlap(box, mark, 3) && meets(points, mark)) cost += kMarkCost;
    if (overlap(box, mark, 5) && meets(points, inflated(mark, 4))) cost += kNearCost;
    if (cost >= limit) return cost;
  }
  return cost + lines_met(points, box, limit - cost);
}

double Terrain::bars_met(const std::vector<Point>& points, const Box& box) const {
  double cost = 0;
  const std::vector<std::uint32_t>& near = bars_.around(inflated(box, kReach));
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point& point = points[i];
    const double run = std::hypot(point.x - points[i - 1].x, point.y - points[i - 1].y) / kSample;
    for (const double y : field_.baselines) {
      if (std::abs(point.y - y) < 4) cost += kBaselineCost * run;
    }
    for (const std::uint32_t number : near) {
      const Box& bar = bars_[number];
      if (point.y > bar.y - 2 && point.y < bar.bottom() + 2 && point.x > bar.x &&
          point.x < bar.right()) {
        cost += kBarCost * run;
      }
    }
  }
  return cost;
}

double Terrain::lines_met(const std::vector<Point>& points, const Box& box, double limit) const {
  double cost = bars_met(points, box);
  for (const std::uint32_t number : poles_.around(box)) {
    if (overlap(box, poles_[number]) && meets(points, poles_[number])) cost += kPoleCost;
  }
  for (std::size_t i = 1; i < points.size() && cost < limit; ++i) {
    cost += ways_met(points[i - 1], points[i]);
  }
  return cost;
}

double Terrain::ways_met(Point from, Point to) const {
  double cost = 0;
  std::size_t along = stretches_.size();  // the way that the stretch was last found to run along
  for (const std::uint32_t number :
       nearby_stretches_.around(inflated(bounds({from, to}), kAlong))) {
    const Stretch& other = stretches_[number];
    if (cross(from, to, other.from, other.to)) cost += kLinkCost;
    const double dx = to.x - other.to.x;
    const double dy = to.y - other.to.y;
    if (dx * dx + dy * dy >= kAlong * kAlong || other.way == along) continue;
    along = other.way;
    cost += kAlongCost * std::hypot(to.x - from.x, to.y - from.y) / kSample;
  }
  return cost;
}

int Terrain::texts_crossed(const std::vector<Point>& points) const {
  int count = 0;
  for (const std::uint32_t number : texts_.around(bounds(points))) {
    count += meets(points, texts_[number]) ? 1 : 0;
  }
  return count;
}

int Terrain::marks_crossed(const std::vector<Point>& points) const {
  int count = 0;
  for (const Box& mark : marks_around(bounds(points))) count += meets(points, mark) ? 1 : 0;
  return count;
}

std::vector<Box> Terrain::closed(const Box& area, double clear) const {
  std::vector<Box> out;
  for (const std::uint32_t number : texts_.around(inflated(area, kReach))) {
    out.push_back(inflated(texts_[number], clear));
  }
  for (const Box& mark : marks_around(area)) out.push_back(inflated(mark, clear));
  return out;
}

void Terrain::add_way(const std::vector<Point>& points) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    nearby_stretches_.add(bounds({points[i - 1], points[i]}));
    stretches_.push_back({points[i - 1], points[i], ways_});
  }
  ++ways_;
}

}  // namespace fasti::render::timeline
