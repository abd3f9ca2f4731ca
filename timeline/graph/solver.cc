// SPDX-License-Identifier: MIT
#include "timeline/graph/solver.h"

#include "timeline/graph/decision.h"

namespace fasti::graph {
Solution solve(const Network& network, const Enabled& enabled, std::uint64_t budget) {
  Decision decision(network, enabled, budget);
  Solution solution;
  solution.verdict = decision.raise();
  if (solution.verdict == Verdict::contradictory) {
    solution.core = decision.core();
  } else if (solution.verdict == Verdict::consistent) {
    solution.verdict = decision.lower();
    if (solution.verdict == Verdict::consistent) solution.bounds = decision.take_bounds();
  }
  return solution;
}

}  // namespace fasti::graph
