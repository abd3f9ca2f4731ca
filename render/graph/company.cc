// SPDX-License-Identifier: MIT
#include "render/graph/company.h"

#include <algorithm>
#include <cmath>

namespace fasti::render {

namespace {

constexpr double kLongest = 32;  // of a step: long ones would be near to everything

/// The same line in short steps.
Polyline divided(const Polyline& line) {
  Polyline points;
  if (!line.empty()) points.push_back(line.front());
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point a = line[i - 1];
    const Point b = line[i];
    const int parts = std::max(1, static_cast<int>(std::ceil(distance(a, b) / kLongest)));
    for (int k = 1; k < parts; ++k) {
      const double t = static_cast<double>(k) / parts;
      points.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
    }
    points.push_back(b);
  }
  return points;
}

/// Unlike `meet`, for boxes without inside, too.
bool touch(const Box& a, const Box& b) {
  return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

}  // namespace

Company::Company(const Box& field, std::size_t count) : boxes_(field), of_line_(count) {}

void Company::put(std::size_t number, const Polyline& line) {
  for (const std::size_t step : of_line_[number]) steps_[step].is_there = false;
  of_line_[number].clear();
  const Polyline points = divided(line);
  for (std::size_t i = 1; i < points.size(); ++i) {
    of_line_[number].push_back(boxes_.add(hull({points[i - 1], points[i]})));
    steps_.push_back({number, points[i - 1], points[i]});
    last_asked_.push_back(question_);
  }
}

double Company::toll(std::size_t number, const Polyline& line, const Rates& rates,
                     double most) const {
  double sum = 0;
  const Polyline points = divided(line);
  for (std::size_t i = 1; i < points.size() && sum <= most; ++i) {
    sum += toll(number, points[i - 1], points[i], rates);
  }
  return sum;
}

double Company::toll(std::size_t number, Point from, Point to, const Rates& rates) const {
  ++question_;
  const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
  const Box around = grown(hull({from, to}), rates.near);
  int crossings = 0;
  bool beside = false;
  boxes_.any_around(around, [&](std::uint32_t n) {
    if (last_asked_[n] == question_) return false;
    last_asked_[n] = question_;
    const Step& step = steps_[n];
    if (!step.is_there || step.line == number || !touch(around, boxes_[n])) return false;
    if (cross(from, to, step.from, step.to)) ++crossings;
    beside = beside || (is_near(middle, step.from, step.to, rates.near) &&
                        about_parallel(from, to, step.from, step.to));
    return false;
  });
  return rates.per_crossing * crossings + (beside ? rates.per_pixel * distance(from, to) : 0);
}

}  // namespace fasti::render
