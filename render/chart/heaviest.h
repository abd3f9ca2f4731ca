// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/content.h"

/// Which events have a text where there are too many for all.
namespace fasti::render::chart {

/// A half-open stretch of an axis, in pixels, and what it is worth.
struct WeightedStretch {
  double begin = 0;
  double end = 0;
  double weight = 1;
};

/// For each, whether it is in a set of greatest weight of stretches that do not overlap.
std::vector<bool> heaviest(const std::vector<WeightedStretch>& stretches);

/// By mark, what its text is worth: the more links the event has, the more, and more where it is
/// disputed.
std::vector<double> worth_of_texts(const Content& content);

}  // namespace fasti::render::chart
