// SPDX-License-Identifier: MIT
#include "tests/bench/contestants.h"

namespace fasti::bench {

Answer run_fasti(const Sample& sample, Stopwatch& watch) {
  const graph::Enabled enabled(sample.tokens, true);
  watch.start();
  const graph::Solution solution = graph::solve(sample.network, enabled);
  std::vector<graph::Token> conflict;
  if (solution.verdict == graph::Verdict::contradictory) {
    conflict = graph::shrink(sample.network, solution.core);
  }
  watch.stop();
  Answer answer{solution.verdict, {}, conflict.size(), {}};
  for (const graph::Bounds& bounds : solution.bounds) {
    answer.least.push_back(bounds.lo);
    answer.greatest.push_back(bounds.hi);
  }
  return answer;
}

}  // namespace fasti::bench
