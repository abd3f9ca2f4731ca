// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "timeline/graph/part.h"
#include "timeline/graph/proof.h"

/// Circles with maps that climb where no date bounds them; climb.cc says what makes that a proof.
namespace fasti::graph {

/// How often a climb is tried, each time over a longer way.
inline constexpr int kClimbTries = 5;

/// Where climbs out of infinity can begin: in each circle with maps one variable, of the coarsest
/// unit since that one climbs in the fewest visits.
std::vector<Variable> springs(const Network& network, const Enabled& enabled);

/// Below all that is irregular, oriented, `attempt` times farther than need be.
Value start_below(const Network& network, const Part& part, Side side, int attempt);

/// Above all that is irregular and all dates, in the finest unit.
Value end_above(const Network& network, const Part& part, int attempt);

/// Where a derivation begins with a supposed bound, makes it begin at a variable that it returns
/// to; false when it is no proof.
bool begin_properly(const Network& network, Side side, Derivation& steps);

/// Ends a chain of lower bounds at a visit of the variable that it visits most often, of the
/// coarsest unit; false when that does not show that the climb has no end.
bool end_properly(const Network& network, Derivation& steps);

}  // namespace fasti::graph
