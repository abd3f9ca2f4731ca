// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/scene.h"

/// Short ways to write the shapes that the timeline is made of.
namespace fasti::render::timeline {

inline Paint plain(Ink ink, double opacity = 1) { return {ink, 0, opacity}; }
inline Paint lane_paint(int lane, double opacity = 1) { return {Ink::lane, lane, opacity}; }
inline Paint tint_paint(int lane) { return {Ink::lane_tint, lane, 1}; }

inline Stroke stroke(Paint paint, double width, std::vector<double> dashes = {},
                     bool round = false) {
  return {paint, width, std::move(dashes), round};
}

/// An open path through `points`.
Path polyline(const std::vector<Point>& points, Stroke stroke);
Path line(Point from, Point to, Stroke stroke);
/// A closed and filled path through `points`.
Path polygon(const std::vector<Point>& points, Paint fill, Stroke stroke = {});
Path diamond(Point centre, double radius, Paint fill, Stroke stroke);
/// A filled arrowhead whose tip is at `tip`, coming from the direction of `from`.
Path arrowhead(Point tip, Point from, Paint fill);
/// A pill with round ends and a ring of the background.
Rect pill(const Box& box, Paint fill);
TextLine text(Point at, std::string words, double size, bool bold, Paint paint);

/// Slanting strokes across `box`: the ground of what is suspended.
void hatch(const Box& box, const Stroke& ink, std::vector<Shape>& out);

bool overlap(const Box& a, const Box& b, double gap = 0);
Box inflated(const Box& box, double by);

}  // namespace fasti::render::timeline
