// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/content.h"
#include "render/graph/geometry.h"
#include "render/scene.h"

namespace fasti::render {

struct PlacedLabel {
  Box box;
  Point at;  ///< of the baseline's start
};

inline constexpr double kLinkLabelSize = 10.5;

/// Finds a place along its line for the label of each link: inside of `field`, clear of `taken`, of
/// the other labels and of all other lines. None where there is no such place.
std::vector<std::optional<PlacedLabel>> place_labels(const std::vector<Link>& links,
                                                     const std::vector<Polyline>& lines,
                                                     const std::vector<Box>& taken,
                                                     const Box& field);

}  // namespace fasti::render
