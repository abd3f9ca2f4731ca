// SPDX-License-Identifier: MIT
#include "timeline/graph/solver.h"

#include "timeline/graph/decision.h"

namespace fasti::graph {
namespace {

bool is_contradictory(const Network& network, const std::vector<Token>& tokens,
                      std::uint64_t budget) {
  Enabled enabled;
  for (const Token token : tokens) {
    if (token >= enabled.size()) enabled.resize(std::size_t{token} + 1, false);
    enabled[token] = true;
  }
  return Decision(network, enabled, budget).raise() == Verdict::contradictory;
}

std::vector<Token> find_core(const Network& network, const Decision& decision,
                             std::uint64_t budget) {
  bool proven = false;
  std::vector<Token> core = decision.derivation(proven);
  if (proven || is_contradictory(network, core, budget)) return core;
  return decision.surroundings();
}

}  // namespace

Solution solve(const Network& network, const Enabled& enabled, std::uint64_t budget) {
  Decision decision(network, enabled, budget);
  Solution solution;
  solution.verdict = decision.raise();
  if (solution.verdict == Verdict::contradictory) {
    solution.core = find_core(network, decision, budget);
  } else if (solution.verdict == Verdict::consistent) {
    solution.verdict = decision.lower();
    if (solution.verdict == Verdict::consistent) solution.bounds = decision.take_bounds();
  }
  return solution;
}

}  // namespace fasti::graph
