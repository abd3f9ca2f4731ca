// SPDX-License-Identifier: MIT
#include "render/graph/geometry.h"

#include <algorithm>
#include <cmath>

namespace fasti::render {

namespace {

constexpr int kMostSegments = 16;
constexpr double kSegment = 3;  // pixels, of a short piece
constexpr double kStraight = 0.01;

Point between(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

Point on_bezier(const Point* p, double t) {
  const Point a = between(p[0], p[1], t);
  const Point b = between(p[1], p[2], t);
  const Point c = between(p[2], p[3], t);
  return between(between(a, b, t), between(b, c, t), t);
}

double turn(Point a, Point b, Point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

double length_of_controls(const Point* p) {
  return distance(p[0], p[1]) + distance(p[1], p[2]) + distance(p[2], p[3]);
}

/// One for a straight piece, few for a small bend.
int segments_of(const Point* p) {
  if (is_straight(p)) return 1;
  return std::clamp(static_cast<int>(std::ceil(length_of_controls(p) / kSegment)), 2,
                    kMostSegments);
}

/// One step of Liang and Barsky's clipping: narrows [from, to] to where `start + t * delta < most`.
void clip(double start, double delta, double most, double& from, double& to) {
  if (delta == 0) {
    if (start >= most) to = -1;
  } else if (delta > 0) {
    to = std::min(to, (most - start) / delta);
  } else {
    from = std::max(from, (most - start) / delta);
  }
}

}  // namespace

Box grown(const Box& box, double by) {
  return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

bool meet(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool enters(Point a, Point b, const Box& box) {
  double from = 0;
  double to = 1;
  clip(a.x, b.x - a.x, box.right(), from, to);
  clip(-a.x, a.x - b.x, -box.x, from, to);
  clip(a.y, b.y - a.y, box.bottom(), from, to);
  clip(-a.y, a.y - b.y, -box.y, from, to);
  return from < to;
}

bool enters(const Polyline& line, const Box& box) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (enters(line[i - 1], line[i], box)) return true;
  }
  return false;
}

bool cross(Point a, Point b, Point c, Point d) {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

int crossings(const Polyline& a, const Polyline& b) {
  if (a.empty() || b.empty()) return 0;
  const Box around = grown(hull(b), 1);
  if (!meet(grown(hull(a), 1), around)) return 0;
  int count = 0;
  for (std::size_t i = 1; i < a.size(); ++i) {
    if (!meet(grown(hull({a[i - 1], a[i]}), 1), around)) continue;
    for (std::size_t j = 1; j < b.size(); ++j) {
      if (cross(a[i - 1], a[i], b[j - 1], b[j])) ++count;
    }
  }
  return count;
}

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double distance_to(Point at, const Box& box) {
  return distance(at,
                  {std::clamp(at.x, box.x, box.right()), std::clamp(at.y, box.y, box.bottom())});
}

bool is_near(Point at, Point a, Point b, double near) {
  const Point ab{b.x - a.x, b.y - a.y};
  const double square = ab.x * ab.x + ab.y * ab.y;
  const double along = (at.x - a.x) * ab.x + (at.y - a.y) * ab.y;
  const double t = square == 0 ? 0 : std::clamp(along / square, 0.0, 1.0);
  const Point off{at.x - a.x - ab.x * t, at.y - a.y - ab.y * t};
  return off.x * off.x + off.y * off.y < near * near;
}

bool about_parallel(Point a, Point b, Point c, Point d) {
  const double sine = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  return std::abs(sine) <= 0.35 * distance(a, b) * distance(c, d);
}

double length(const Polyline& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
  return sum;
}

Box hull(const Polyline& line) {
  if (line.empty()) return {};
  const auto [left, right] =
      std::minmax_element(line.begin(), line.end(), [](Point a, Point b) { return a.x < b.x; });
  const auto [top, bottom] =
      std::minmax_element(line.begin(), line.end(), [](Point a, Point b) { return a.y < b.y; });
  return {left->x, top->y, right->x - left->x, bottom->y - top->y};
}

bool is_straight(const Point* piece) {
  const double bent =
      std::abs(turn(piece[0], piece[3], piece[1])) + std::abs(turn(piece[0], piece[3], piece[2]));
  const double whole = distance(piece[0], piece[3]);
  const bool doubles_back = length_of_controls(piece) > whole + kStraight;
  return bent <= kStraight * std::max(whole, 1.0) && !doubles_back;
}

Polyline flatten(const Curve& curve) {
  Polyline line;
  if (curve.empty()) return line;
  line.push_back(curve.front());
  for (std::size_t i = 0; i + 3 < curve.size(); i += 3) {
    const int segments = segments_of(&curve[i]);
    for (int k = 1; k < segments; ++k) {
      line.push_back(on_bezier(&curve[i], static_cast<double>(k) / segments));
    }
    line.push_back(curve[i + 3]);
  }
  return line;
}

void append_straight(Curve& curve, Point b) {
  const Point a = curve.back();
  if (distance(a, b) < 0.01) return;
  curve.insert(curve.end(), {between(a, b, 1.0 / 3), between(a, b, 2.0 / 3), b});
}

Curve rounded(const Polyline& line, double radius) {
  constexpr double kCircle = 0.5523;  // of the radius, for a quarter of a circle
  Curve curve{line.front()};
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    const double before = distance(line[i - 1], line[i]);
    const double after = distance(line[i], line[i + 1]);
    const double r = std::min({radius, before / 2, after / 2});
    if (r < 0.01) continue;
    const Point enter = between(line[i], line[i - 1], r / before);
    const Point leave = between(line[i], line[i + 1], r / after);
    append_straight(curve, enter);
    curve.insert(curve.end(),
                 {between(enter, line[i], kCircle), between(leave, line[i], kCircle), leave});
  }
  append_straight(curve, line.back());
  return curve;
}

}  // namespace fasti::render
