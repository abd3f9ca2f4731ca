// SPDX-License-Identifier: MIT
//
// Each pair of ports of the two marks, with handles of several lengths along the ports' directions,
// is a candidate. Pairs are ordered by the least that a curve between them can cost, and looked at
// in that order until none can win any more (branch and bound). Of a curve it is first asked
// whether it meets anything, since in a crowd most do, which is seen sooner than how it looks.
#include "render/timeline/curves.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "render/timeline/ports.h"

namespace fasti::render::chart {

namespace {

constexpr double kWaveCost = 60;  // for each radian that a link inside a lane turns back
constexpr double kPerLength = 0.35;
constexpr double kBow = 45;
constexpr double kBulgeCost = 1.3;
constexpr int kLooks = 8;    // pieces of a curve whose looks are judged
constexpr int kPieces = 18;  // and of one that meets things
constexpr double kLoop = 4.2;
constexpr double kSharp = 0.8;        // radians within an eighth of a curve; beyond it is a cusp
constexpr double kMuchTurning = 2.6;  // radians; beyond it a curve looks like a loop
constexpr double kRounding = 1e-9;    // of costs

Point centre(const Box& box) { return {box.x + box.width / 2, box.y + box.height / 2}; }

// How far a curve swings out of the box around its two ends, beyond what looks like a bow.
double bulge(const std::vector<Point>& points, bool level) {
  const Box ends = bounds({points.front(), points.back()});
  const Box all = bounds(points);
  const double up = std::max(ends.y - all.y, all.bottom() - ends.bottom());
  const double aside = std::max(ends.x - all.x, all.right() - ends.right());
  return std::max(0.0, up - (level ? kBow : 2 * kBow)) + std::max(0.0, aside - kBow);
}

struct Pair {
  Port start;
  Port end;
  double least;
  std::size_t number;
};

class CurveSearch {
 public:
  CurveSearch(const Terminal& from, const Terminal& to, bool crowd, Terrain& terrain)
      : a_(centre(from.box)),
        b_(centre(to.box)),
        distance_(std::hypot(b_.x - a_.x, b_.y - a_.y)),
        crowd_(crowd),
        terrain_(terrain) {
    handles_ = {0.25 * distance_, 0.4 * distance_, 0.65 * distance_};
    for (const double fixed : {30.0, 64.0}) {
      if (fixed < 3 * distance_ && !crowd) handles_.push_back(fixed);
    }
    for (const Port& start : ports_of(from, b_)) {
      for (const Port& end : ports_of(to, a_)) {
        const double straight = std::hypot(end.at.x - start.at.x, end.at.y - start.at.y);
        pairs_.push_back({start, end, start.cost + end.cost + kPerLength * (straight - distance_),
                          pairs_.size()});
      }
    }
    std::stable_sort(pairs_.begin(), pairs_.end(),
                     [](const Pair& a, const Pair& b) { return a.least < b.least; });
  }

  std::optional<FoundCurve> best(double most) {
    best_.cost = most;
    for (const Pair& pair : pairs_) {
      if (pair.least > best_.cost + kRounding) break;
      std::size_t number = pair.number * handles_.size() * handles_.size();
      for (const double h0 : handles_) {
        for (const double h1 : handles_) {
          if (!crowd_ || h0 == h1) try_curve(pair, h0, h1, number);
          ++number;
        }
      }
    }
    if (best_.cost >= most) return std::nullopt;
    return best_;
  }

 private:
  void try_curve(const Pair& pair, double h0, double h1, std::size_t number) {
    const Port& start = pair.start;
    const Port& end = pair.end;
    const Cubic cubic{start.at,
                      {start.at.x + start.out.x * h0, start.at.y + start.out.y * h0},
                      {end.at.x + end.out.x * h1, end.at.y + end.out.y * h1},
                      end.at};
    flatten(cubic, kPieces, points_);
    const double limit = best_.cost + kRounding;
    const double met = terrain_.obstacles_met(points_, limit - pair.least);
    if (pair.least + met > limit) return;
    const double own = looks(pair, cubic);
    if (own + met > limit) return;
    const double cost = own + (met + terrain_.lines_met(points_, limit - own - met));
    const bool better = cost < best_.cost ||
                        (cost == best_.cost && (own < own_ || (own == own_ && number < number_)));
    if (!better) return;
    best_ = {cubic, cost};
    own_ = own;
    number_ = number;
  }

  // What a curve costs wherever it runs.
  double looks(const Pair& pair, const Cubic& cubic) {
    const bool level = std::abs(cubic.from.y - cubic.to.y) < 30;
    flatten(cubic, kLooks, rough_);
    double bend = 0;
    double left = 0;
    double right = 0;
    for (std::size_t i = 2; i < rough_.size(); ++i) {
      const Point a{rough_[i - 1].x - rough_[i - 2].x, rough_[i - 1].y - rough_[i - 2].y};
      const Point b{rough_[i].x - rough_[i - 1].x, rough_[i].y - rough_[i - 1].y};
      const double signed_turn = std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
      const double turned = std::abs(signed_turn);
      (signed_turn < 0 ? left : right) += turned;
      bend += turned + (turned > kSharp ? 12 * (turned - kSharp) : 0);
    }
    return pair.start.cost + pair.end.cost + kPerLength * (length(rough_) - distance_) + 9 * bend +
           38 * std::max(0.0, left + right - kMuchTurning) +
           200 * std::max(0.0, left + right - kLoop) +
           (level ? kWaveCost * std::min(left, right) : 0) + kBulgeCost * bulge(rough_, level);
  }

  Point a_;
  Point b_;
  double distance_;
  bool crowd_;
  Terrain& terrain_;
  std::vector<double> handles_;
  std::vector<Pair> pairs_;
  FoundCurve best_;
  double own_ = 0;  ///< of the best one's cost, that of its looks
  std::size_t number_ = 0;
  std::vector<Point> points_;
  std::vector<Point> rough_;
};

}  // namespace

std::optional<FoundCurve> best_curve(const Terminal& from, const Terminal& to, bool crowd,
                                     double most, Terrain& terrain) {
  return CurveSearch(from, to, crowd, terrain).best(most);
}

}  // namespace fasti::render::chart
