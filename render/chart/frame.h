// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/chart/axis.h"
#include "render/chart/ticks.h"
#include "render/scene.h"
#include "render/text/words.h"

/// What pictures over time have around them: header, axis, breaks, notes.
namespace fasti::render::chart {

struct Frame {
  double width = 0;
  std::vector<std::string> title;  ///< lines
  std::vector<std::string> subtitle;
  double axis_top = 0;
  double line_y = 0;  ///< of the axis line
  double bottom = 0;  ///< where hairlines and breaks end
  Axis axis;
  std::vector<Tick> ticks;
};

/// An axis as a picture tells of it, with the ends of a line across.
TimeAxis drawn_axis(const Axis& axis, double near, double far, bool down = false);

void draw_header(const Frame& frame, Scene& scene);

/// The axis with its labels, and the hairlines below it.
void draw_ticks(const Frame& frame, Scene& scene);

/// The bands of what is left out.
void draw_gaps(const Frame& frame, Language language, Scene& scene);

/// From `top` to `bottom` with teeth to both sides of `x`.
std::vector<Point> torn_edge(double x, double top, double bottom);

/// How much a gap leaves out, in at most two lines no wider than `width`: where the words do not
/// fit, the number of days alone.
std::vector<std::string> omitted_words(const Gap& gap, double width, Language language);

/// What is to be said of breaks and of a scale that varies; empty where there is nothing.
std::string scale_note(const Axis& axis, Language language, AxisRun run = AxisRun::across);

/// Writes paragraphs of small print from the baseline `top` on; the last baseline.
double draw_notes(const std::vector<std::string>& notes, double top, double width, Scene& scene);

}  // namespace fasti::render::chart
