// SPDX-License-Identifier: MIT
#include "render/graph/company.h"

#include <algorithm>
#include <cmath>

namespace fasti::render {

namespace {

constexpr double kLongest = 32;  // of a step: long ones would be near to everything

/// Calls `visit` with the ends of short steps from the beginning of the line to its end.
template <typename Visit>
void walk(const Polyline& line, Visit visit) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point a = line[i - 1];
    const Point b = line[i];
    const int parts = std::max(1, static_cast<int>(std::ceil(distance(a, b) / kLongest)));
    Point from = a;
    for (int k = 1; k <= parts; ++k) {
      const double t = static_cast<double>(k) / parts;
      const Point to = k == parts ? b : Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
      visit(from, to);
      from = to;
    }
  }
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
  walk(line, [&](Point from, Point to) {
    of_line_[number].push_back(boxes_.add(hull({from, to})));
    steps_.push_back({number, from, to});
    last_asked_.push_back(question_);
  });
}

Company::Meeting Company::meeting(std::size_t number, const Polyline& line, double near) const {
  Meeting meeting;
  walk(line, [&](Point from, Point to) { meet_step(number, from, to, near, meeting); });
  return meeting;
}

void Company::meet_step(std::size_t number, Point from, Point to, double near,
                        Meeting& meeting) const {
  ++question_;
  const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
  const Box around = grown(hull({from, to}), near);
  bool beside = false;
  boxes_.any_around(around, [&](std::uint32_t n) {
    if (last_asked_[n] == question_) return false;
    last_asked_[n] = question_;
    const Step& step = steps_[n];
    if (!step.is_there || step.line == number || !touch(around, boxes_[n])) return false;
    if (cross(from, to, step.from, step.to)) ++meeting.crossings;
    beside = beside || (is_near(middle, step.from, step.to, near) &&
                        about_parallel(from, to, step.from, step.to));
    return false;
  });
  if (beside) meeting.beside += distance(from, to);
}

}  // namespace fasti::render
