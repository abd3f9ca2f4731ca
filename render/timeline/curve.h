// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/scene.h"

/// Curves as points.
namespace fasti::render::chart {

struct Cubic {
  Point from;
  Point control1;
  Point control2;
  Point to;
};

/// Both ends and `pieces - 1` points between them.
std::vector<Point> flatten(const Cubic& cubic, int pieces);
void flatten(const Cubic& cubic, int pieces, std::vector<Point>& out);

/// The segment meets the box.
bool meets(Point a, Point b, const Box& box);
bool meets(const std::vector<Point>& points, const Box& box);

/// The two segments cross.
bool cross(Point a, Point b, Point c, Point d);

Box bounds(const std::vector<Point>& points);
double length(const std::vector<Point>& points);

/// A path through `points` whose corners are rounded by at most `radius`.
std::vector<PathStep> rounded(const std::vector<Point>& points, double radius);

/// The steps as points, `pieces` stretches for each curve.
std::vector<Point> flatten(const std::vector<PathStep>& steps, int pieces = 24);

}  // namespace fasti::render::chart
