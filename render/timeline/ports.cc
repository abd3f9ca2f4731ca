// SPDX-License-Identifier: MIT
#include "render/timeline/ports.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "render/chart/draw.h"
#include "render/chart/measures.h"

namespace fasti::render::chart {

namespace {

constexpr double kPoleSide = 45;  // costs of a port
constexpr double kSideways = 6;
constexpr double kHopeless = 60;  // no port that much dearer than another one is tried
constexpr double kDiagonal = 0.70710678;

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
  const double high = std::max(low, mark.box.right() - margin);
  std::vector<double> places{std::clamp(other.x, low, high)};
  for (const double share : {0.0, 0.2, 0.4, 0.6, 0.8, 1.0}) {
    const double at = low + share * (high - low);
    if (std::abs(at - places.front()) > 6) places.push_back(at);
  }
  for (const double at : places) {
    const bool inner = at > mark.inner_left - 1 && at < mark.inner_right + 1;
    const double cost = (inner ? 0 : 34) + 0.06 * std::abs(at - places.front());
    const bool beside_pole = std::abs(at - mark.pole_x) < 9;
    out.push_back(
        {{at, mark.box.y - 0.5}, {0, -1}, cost + (mark.pole_up && beside_pole ? kPoleSide : 0)});
    out.push_back({{at, mark.box.bottom() + 0.5},
                   {0, 1},
                   cost + (mark.pole_down && beside_pole ? kPoleSide : 0)});
  }
}

bool window(const Terminal& mark) { return mark.hollow && mark.box.width >= 40; }

}  // namespace

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
  const double least = std::min_element(out.begin(), out.end(), [](const Port& a, const Port& b) {
                         return a.cost < b.cost;
                       })->cost;
  std::erase_if(out, [&](const Port& port) { return port.cost > least + kHopeless; });
  return out;
}

std::vector<Gate> gates_of(const Terminal& mark) {
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

std::vector<Box> hard_parts(const Terminal& mark) {
  if (!window(mark)) return {mark.box};
  const double end = 8;
  return {{mark.box.x - 2, mark.box.y, end, mark.box.height},
          {mark.box.right() - end + 2, mark.box.y, end, mark.box.height}};
}

bool touches(const Box& part, const Terminal& mark, const Terminal& end) {
  Box near = end.box;
  if (window(mark)) {
    near.y -= kRowStep;
    near.height += 2 * kRowStep;
  }
  return overlap(part, near, -1);
}

std::vector<Box> hard_boxes(const Terminal& mark, const Terminal& from, const Terminal& to) {
  std::vector<Box> boxes = hard_parts(mark);
  std::erase_if(boxes,
                [&](const Box& box) { return touches(box, mark, from) || touches(box, mark, to); });
  return boxes;
}

}  // namespace fasti::render::chart
