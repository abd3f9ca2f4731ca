// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace fasti::render::chart {

/// Positions at least `apart` from one another, in the order of `wanted` (ascending) and as near
/// to it as least squares allow, between `low` and `high`. Where there is no room for all of them,
/// they stand evenly closer.
std::vector<double> spread(const std::vector<double>& wanted, double apart, double low,
                           double high);

/// The same with a distance of its own after each position but the last. `low` is held in any case.
std::vector<double> spread(const std::vector<double>& wanted, const std::vector<double>& apart,
                           double low, double high);

}  // namespace fasti::render::chart
