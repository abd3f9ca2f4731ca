// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/scene.h"
#include "render/shapes.h"

/// Short ways to write the shapes that the pictures along an axis of time are made of.
namespace fasti::render::chart {

inline Paint plain(Ink ink, double opacity = 1) { return {ink, 0, opacity}; }

/// A closed and filled path through `points`.
Path polygon(const std::vector<Point>& points, Paint fill, Stroke stroke = {});
TextLine text(Point at, std::string words, double size, bool bold, Paint paint);

/// Slanting strokes across `box`: the ground of what is suspended.
void hatch(const Box& box, const Stroke& ink, std::vector<Shape>& out);

bool overlap(const Box& a, const Box& b, double gap = 0);
Box inflated(const Box& box, double by);

}  // namespace fasti::render::chart
