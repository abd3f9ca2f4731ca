// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "render/timeline/curve.h"
#include "render/timeline/links.h"
#include "render/timeline/terrain.h"

namespace fasti::render::chart {

struct FoundCurve {
  Cubic cubic;
  double cost = 0;
};

/// The smooth curve between two marks, the ends of `terrain`, that costs least; nothing where each
/// costs `most` or more. In a crowd fewer curves are tried.
std::optional<FoundCurve> best_curve(const Terminal& from, const Terminal& to, bool crowd,
                                     double most, Terrain& terrain);

}  // namespace fasti::render::chart
