// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "tests/unit/graph/random.h"

namespace fasti::oracle {

/// A lag as text, and as a formula in SMT-LIB over the days or instants `FROM` and `TO`.
struct RandomLag {
  std::string text;
  std::string formula;
  bool days = true;  ///< relates days, not instants
};

RandomLag make_lag(graph::Random& random);

/// Defines the functions of days, months later, that lags of months use: exact in 2021 to 2029,
/// around the random chronologies.
std::string month_definitions();

}  // namespace fasti::oracle
