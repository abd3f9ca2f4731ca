// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "render/graph/geometry.h"

namespace fasti::render {

/// What a line costs besides its bends, infinite where it may not run. Where that is more than the
/// second argument, any number that is more than it. By itself a straight line costs 12, a half
/// circle 25.
using Toll = std::function<double(const Polyline&, double)>;

/// A smooth curve near `way`, which has two points at least, from its first point to its last. It
/// sets out along `leaving` and comes in along `arriving`, both of length 1. Each of its pieces may
/// run where it does, or is a piece of the way itself.
Curve swing(const Polyline& way, Point leaving, Point arriving, const Toll& toll);

}  // namespace fasti::render
