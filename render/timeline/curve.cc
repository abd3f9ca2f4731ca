// SPDX-License-Identifier: MIT
#include "render/timeline/curve.h"

#include <algorithm>
#include <cmath>

namespace fasti::render::chart {

namespace {

double turn(Point a, Point b, Point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// Liang–Barsky: cuts the parameter interval by one side; false when nothing is left.
bool clip(double delta, double distance, double& from, double& to) {
  if (delta == 0) return distance >= 0;
  const double at = distance / delta;
  if (delta < 0) {
    from = std::max(from, at);
  } else {
    to = std::min(to, at);
  }
  return from <= to;
}

Point towards(Point from, Point to, double by) {
  const double whole = std::max(1e-9, std::hypot(to.x - from.x, to.y - from.y));
  return {from.x + (to.x - from.x) * by / whole, from.y + (to.y - from.y) * by / whole};
}

}  // namespace

std::vector<Point> flatten(const Cubic& cubic, int pieces) {
  std::vector<Point> out;
  flatten(cubic, pieces, out);
  return out;
}

void flatten(const Cubic& cubic, int pieces, std::vector<Point>& out) {
  out.clear();
  out.reserve(std::size_t(pieces) + 1);
  for (int i = 0; i <= pieces; ++i) {
    const double t = double(i) / pieces;
    const double s = 1 - t;
    const double a = s * s * s;
    const double b = 3 * s * s * t;
    const double c = 3 * s * t * t;
    const double d = t * t * t;
    out.push_back(
        {a * cubic.from.x + b * cubic.control1.x + c * cubic.control2.x + d * cubic.to.x,
         a * cubic.from.y + b * cubic.control1.y + c * cubic.control2.y + d * cubic.to.y});
  }
}

bool meets(Point a, Point b, const Box& box) {
  double from = 0;
  double to = 1;
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  return clip(-dx, a.x - box.x, from, to) && clip(dx, box.right() - a.x, from, to) &&
         clip(-dy, a.y - box.y, from, to) && clip(dy, box.bottom() - a.y, from, to);
}

bool meets(const std::vector<Point>& points, const Box& box) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (meets(points[i - 1], points[i], box)) return true;
  }
  return false;
}

bool cross(Point a, Point b, Point c, Point d) {
  return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

Box bounds(const std::vector<Point>& points) {
  Point low = points.front();
  Point high = low;
  for (const Point& point : points) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

double length(const std::vector<Point>& points) {
  double out = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    out += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  }
  return out;
}

std::vector<PathStep> rounded(const std::vector<Point>& points, double radius) {
  std::vector<PathStep> out{{PathStep::Kind::move, points.front(), {}, {}}};
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const Point corner = points[i];
    const double before = std::hypot(corner.x - points[i - 1].x, corner.y - points[i - 1].y);
    const double after = std::hypot(corner.x - points[i + 1].x, corner.y - points[i + 1].y);
    const double r = std::min({radius, before / 2, after / 2});
    const Point in = towards(corner, points[i - 1], r);
    const Point away = towards(corner, points[i + 1], r);
    out.push_back({PathStep::Kind::line, in, {}, {}});
    out.push_back({PathStep::Kind::curve, away, towards(in, corner, r * 0.6),
                   towards(away, corner, r * 0.6)});
  }
  out.push_back({PathStep::Kind::line, points.back(), {}, {}});
  return out;
}

std::vector<Point> flatten(const std::vector<PathStep>& steps, int pieces) {
  std::vector<Point> out;
  for (const PathStep& step : steps) {
    if (step.kind == PathStep::Kind::curve) {
      const std::vector<Point> curve =
          flatten(Cubic{out.back(), step.control1, step.control2, step.to}, pieces);
      out.insert(out.end(), curve.begin() + 1, curve.end());
    } else if (step.kind != PathStep::Kind::close) {
      out.push_back(step.to);
    }
  }
  return out;
}

}  // namespace fasti::render::chart
