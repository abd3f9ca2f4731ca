// SPDX-License-Identifier: MIT
//
// A way with corners becomes a curve by trying one Bézier piece from end to end, and where none is
// clear, two pieces that meet at the corner furthest off, and so on (Schneider, An algorithm for
// automatically fitting digitized curves, Graphics Gems, 1990; for routes: Dobkin, Gansner,
// Koutsofios and North, Implementing a general-purpose edge router, Graph Drawing 1997). At such a
// corner the curve goes half-way between the two directions of the way, which keeps it off the box
// there. Of the pieces that may run where they do, the one that costs the least is taken: for its
// bends, its length and its toll. Tolls take long to find, so those that look best are asked first.
#include "render/graph/swing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace fasti::render {

namespace {

/// Lengths of the handles, as parts of the distance between the ends of a piece.
constexpr std::array<double, 8> kReaches{0.75, 0.58, 0.44, 0.33, 0.24, 0.16, 0.1, 0.05};
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

/// What a piece looks like: its bending is the integral of the square of its curvature along it,
/// times the distance between its ends, so that sharp bends count more and the scale does not.
struct Looks {
  double bending = 0;
  double length = 0;
};

Looks looks_of(const Piece& p) {
  constexpr int kSteps = 16;
  const auto differ = [](Point a, Point b) { return Point{b.x - a.x, b.y - a.y}; };
  const std::array<Point, 3> first{{differ(p[0], p[1]), differ(p[1], p[2]), differ(p[2], p[3])}};
  const std::array<Point, 2> second{{differ(first[0], first[1]), differ(first[1], first[2])}};
  Looks sum;
  for (int i = 0; i <= kSteps; ++i) {
    const double t = static_cast<double>(i) / kSteps;
    const double u = 1 - t;
    const Point speed{u * u * first[0].x + 2 * u * t * first[1].x + t * t * first[2].x,
                      u * u * first[0].y + 2 * u * t * first[1].y + t * t * first[2].y};
    const Point turn{u * second[0].x + t * second[1].x, u * second[0].y + t * second[1].y};
    const double square = std::max(speed.x * speed.x + speed.y * speed.y, 1e-6);
    const double root = std::sqrt(square);
    const double cross = speed.x * turn.y - speed.y * turn.x;
    const double part = (i == 0 || i == kSteps ? 0.5 : 1.0) / kSteps;
    sum.bending += part * 4 * cross * cross / (3 * square * square * root);
    sum.length += part * 3 * root;
  }
  sum.bending *= distance(p[0], p[3]);
  return sum;
}

class Swing {
 public:
  Swing(const Polyline& way, const Toll& toll) : way_(way), toll_(toll), curve_{way.front()} {}

  /// The part of the way from the point `first` to the point `last`.
  void add(std::size_t first, std::size_t last, Point leaving, Point arriving) {
    if (const std::optional<Piece> best = find(first, last, leaving, arriving)) {
      curve_.insert(curve_.end(), best->begin() + 1, best->end());
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
  /// The best piece that may run where it does.
  std::optional<Piece> find(std::size_t first, std::size_t last, Point leaving,
                            Point arriving) const {
    double least = std::numeric_limits<double>::infinity();
    std::optional<Piece> best;
    for (const Candidate& candidate : candidates(first, last, leaving, arriving)) {
      if (candidate.cost >= least) break;
      const Polyline line = flatten(Curve(candidate.piece.begin(), candidate.piece.end()));
      const double cost = candidate.cost + toll_(line, least - candidate.cost);
      if (cost >= least) continue;
      least = cost;
      best = candidate.piece;
    }
    return best;
  }

  struct Candidate {
    Piece piece;
    double cost = 0;
  };

  /// The one that looks best first.
  std::vector<Candidate> candidates(std::size_t first, std::size_t last, Point leaving,
                                    Point arriving) const {
    const Point from = way_[first];
    const Point to = way_[last];
    const double apart = std::max(distance(from, to), 1e-9);
    std::vector<Candidate> all;
    for (const double a : kReaches) {
      for (const double b : kReaches) {
        const Piece made = piece(from, to, leaving, arriving, a * apart, b * apart);
        const Looks looks = looks_of(made);
        all.push_back({made, looks.bending + kDetour * looks.length / apart});
      }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    return all;
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
