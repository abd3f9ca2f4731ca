// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "render/content.h"
#include "render/graph/geometry.h"
#include "render/scene.h"

namespace fasti::render {

/// The words of a link, or a letter that the legend explains where there is no room for them.
struct PlacedLabel {
  std::string text;
  Box box;
  Point at;  ///< of the baseline's start
};

struct LinkLabels {
  std::vector<std::optional<PlacedLabel>> of_link;
  std::vector<std::pair<std::string, std::string>> letters;  ///< and what they stand for
};

inline constexpr double kLinkLabelSize = 10.5;

/// Finds a place along its line for the label of each link: inside of `field`, clear of `taken`, of
/// the other labels and of all other lines. Without such a place a link whose stroke does not say
/// what it is gets a letter, any other link no label.
LinkLabels place_labels(const std::vector<Link>& links, const std::vector<Polyline>& lines,
                        const std::vector<Box>& taken, const Box& field);

}  // namespace fasti::render
