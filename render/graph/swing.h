// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "render/graph/geometry.h"

namespace fasti::render {

/// Whether a line keeps clear of everything that it should.
using ClearTest = std::function<bool(const Polyline&)>;

/// A smooth curve near `way`, which has two points at least, from its first point to its last. It
/// sets out along `leaving` and comes in along `arriving`, both of length 1. Each of its pieces
/// passes the test, or is a piece of the way itself.
Curve swing(const Polyline& way, Point leaving, Point arriving, const ClearTest& is_clear);

}  // namespace fasti::render
