// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "render/content.h"
#include "render/scene.h"

namespace fasti::render {

/// One entry of the legend: a sample drawn with its left end at a point, half-way up, and words.
struct KeyEntry {
  double width = 0;  ///< of the sample
  std::string text;
  std::function<void(Point, std::vector<Shape>&)> draw;
};

/// The entries for what occurs in the picture, and for nothing else. `strips`: whether anything in
/// force is drawn.
std::vector<KeyEntry> key_entries(const Content& content, const std::vector<Link>& links,
                                  bool strips);

/// Adds letters that stand for the words of links.
void add_letters(const std::vector<std::pair<std::string, std::string>>& letters,
                 std::vector<KeyEntry>& entries);

/// An entry for each lane, for a picture without columns of lanes.
std::vector<KeyEntry> lane_entries(const Content& content);

/// Sets the entries in lines from the left to `right`; returns the y below them.
double draw_key(const std::vector<KeyEntry>& entries, double left, double right, double top,
                std::vector<Shape>& shapes);

}  // namespace fasti::render
