// SPDX-License-Identifier: MIT
//
// A way with corners becomes a curve by trying one Bézier piece from end to end, and where none is
// clear, two pieces that meet at the corner furthest off, and so on (Schneider, An algorithm for
// automatically fitting digitized curves, Graphics Gems, 1990; for routes: Dobkin, Gansner,
// Koutsofios and North, Implementing a general-purpose edge router, Graph Drawing 1997). At such a
// corner the curve goes half-way between the two directions of the way, which keeps it off the box
// there. Of the pieces that are clear, the one that bends the least is taken.
#include "render/graph/swing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace fasti::render {

namespace {

/// Lengths of the handles, as parts of the distance between the ends of a piece.
constexpr std::array<double, 6> kReaches{0.6, 0.42, 0.28, 0.18, 0.1, 0.05};
constexpr double kDetour = 12;  // of bending, for each length of the way that a curve is longer

using Piece = std::array<Point, 4>;

Point direction(Point a, Point b) {
  const double whole = std::max(distance(a, b), 1e-9);
  return {(b.x - a.x) / whole, (b.y - a.y) / whole};
}

Point halfway(Point a, Point b) {
  const Point sum{a.x + b.x, a.y + b.y};
  return distance({0, 0}, sum) < 1e-6 ? Point{-a.y, a.x} : direction({0, 0}, sum);
}

Piece piece(Point from, Point to, Point leaving, Point arriving, double a, double b) {
  return {{from,
           {from.x + leaving.x * a, from.y + leaving.y * a},
           {to.x - arriving.x * b, to.y - arriving.y * b},
           to}};
}

/// How much a piece bends, with sharp bends counted more: the integral of the square of its
/// curvature along it, times `scale`, a length.
double bending(const Piece& p, double scale) {
  constexpr int kSteps = 16;
  const auto differ = [](Point a, Point b) { return Point{b.x - a.x, b.y - a.y}; };
  const std::array<Point, 3> first{{differ(p[0], p[1]), differ(p[1], p[2]), differ(p[2], p[3])}};
  const std::array<Point, 2> second{{differ(first[0], first[1]), differ(first[1], first[2])}};
  double sum = 0;
  for (int i = 0; i <= kSteps; ++i) {
    const double t = static_cast<double>(i) / kSteps;
    const double u = 1 - t;
    const Point speed{u * u * first[0].x + 2 * u * t * first[1].x + t * t * first[2].x,
                      u * u * first[0].y + 2 * u * t * first[1].y + t * t * first[2].y};
    const Point turn{u * second[0].x + t * second[1].x, u * second[0].y + t * second[1].y};
    const double twice = 2 * (speed.x * turn.y - speed.y * turn.x);
    const double square = std::max(speed.x * speed.x + speed.y * speed.y, 1e-6);
    const double part = i == 0 || i == kSteps ? 0.5 : 1;
    sum += part * twice * twice / (square * square * std::sqrt(square)) / 3;
  }
  return sum / kSteps * scale;
}

class Swing {
 public:
  Swing(const Polyline& way, const Toll& toll) : way_(way), toll_(toll), curve_{way.front()} {}

  /// The part of the way from the point `first` to the point `last`.
  void add(std::size_t first, std::size_t last, Point leaving, Point arriving) {
    Piece best;
    if (find(first, last, leaving, arriving, best)) {
      curve_.insert(curve_.end(), best.begin() + 1, best.end());
    } else if (last == first + 1) {
      append_straight(curve_, way_[last]);
    } else {
      const std::size_t middle = furthest(first, last);
      const Point through = halfway(direction(way_[middle - 1], way_[middle]),
                                    direction(way_[middle], way_[middle + 1]));
      add(first, middle, leaving, through);
      add(middle, last, through, arriving);
    }
  }

  Curve take() { return std::move(curve_); }

 private:
  bool find(std::size_t first, std::size_t last, Point leaving, Point arriving, Piece& best) const {
    const Point from = way_[first];
    const Point to = way_[last];
    const double apart = distance(from, to);
    double least = std::numeric_limits<double>::infinity();
    for (const double a : kReaches) {
      for (const double b : kReaches) {
        const Piece tried = piece(from, to, leaving, arriving, a * apart, b * apart);
        const Polyline line = flatten(Curve(tried.begin(), tried.end()));
        double cost = bending(tried, apart) + kDetour * (length(line) / std::max(apart, 1e-9));
        if (cost < least) cost += toll_(line);
        if (cost >= least) continue;
        least = cost;
        best = tried;
      }
    }
    return least < std::numeric_limits<double>::infinity();
  }

  std::size_t furthest(std::size_t first, std::size_t last) const {
    const Point along = direction(way_[first], way_[last]);
    std::size_t found = first + 1;
    double most = -1;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double off =
          std::abs(along.x * (way_[i].y - way_[first].y) - along.y * (way_[i].x - way_[first].x));
      if (off <= most) continue;
      most = off;
      found = i;
    }
    return found;
  }

  const Polyline& way_;
  const Toll& toll_;
  Curve curve_;
};

}  // namespace

Curve swing(const Polyline& way, Point leaving, Point arriving, const Toll& toll) {
  Swing swinging(way, toll);
  swinging.add(0, way.size() - 1, leaving, arriving);
  return swinging.take();
}

}  // namespace fasti::render
