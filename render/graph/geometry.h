// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/scene.h"

namespace fasti::render {

/// The points of connected cubic Bézier curves: start, then two controls and an end for each.
using Curve = std::vector<Point>;

/// A run of straight segments.
using Polyline = std::vector<Point>;

/// `box` with `by` more on every side.
Box grown(const Box& box, double by);

/// Whether the insides meet; touching is not meeting.
bool meet(const Box& a, const Box& b);

/// Whether the segment enters the inside of the box.
bool enters(Point a, Point b, const Box& box);
bool enters(const Polyline& line, const Box& box);

/// Whether two segments cross, and how many times two runs do.
bool cross(Point a, Point b, Point c, Point d);
int crossings(const Polyline& a, const Polyline& b);

double distance(Point a, Point b);
double distance_to(Point at, const Box& box);  ///< 0 inside

/// Whether the point is less than `near` from the segment from `a` to `b`.
bool is_near(Point at, Point a, Point b, double near);

/// Whether the directions from `a` to `b` and from `c` to `d`, or back, are about 20 degrees apart
/// at the most.
bool about_parallel(Point a, Point b, Point c, Point d);

double length(const Polyline& line);
Box hull(const Polyline& line);

/// Whether the Bézier piece of these four points is a straight line.
bool is_straight(const Point* piece);

/// One segment for each straight Bézier piece, up to sixteen for the others.
Polyline flatten(const Curve& curve);

/// The straight piece from `a` to `b` as three more points of a curve that ends in `a`.
void append_straight(Curve& curve, Point b);

/// A run of horizontal and vertical segments with its corners rounded.
Curve rounded(const Polyline& line, double radius);

}  // namespace fasti::render
