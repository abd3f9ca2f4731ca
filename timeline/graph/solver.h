// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/graph/network.h"

namespace fasti::graph {

/// The least and the greatest value of a variable over all solutions, both included.
struct Bounds {
  Value lo = kMin;
  Value hi = kMax;
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

enum class Verdict { consistent, contradictory, undecided };

struct Solution {
  Verdict verdict = Verdict::consistent;
  std::vector<Bounds> bounds;  ///< of every variable, exact; empty unless consistent
  std::vector<Token> core;     ///< when contradictory: tokens that cannot hold together, sorted,
                               ///< not yet irreducible
};

/// Which tokens hold: `enabled[token]`. `kAlways` always does.
using Enabled = std::vector<bool>;

/// How many times a constraint on a cycle with maps or value sets may be applied before the solver
/// gives up; some seconds of work. Without such cycles no budget is needed and none is spent.
inline constexpr std::uint64_t kStepBudget = std::uint64_t{1} << 26;

/// Decides whether the enabled constraints have a solution and finds the bounds of every variable.
/// Variables range over all integers: a bound that leaves the range of Value is held at kMin or
/// kMax. `undecided` only when the budget is spent.
Solution solve(const Network& network, const Enabled& enabled, std::uint64_t budget = kStepBudget);

/// An irreducible subset of `core` that is contradictory together with every token of `background`:
/// without any one of it the rest can hold. Tokens are given up in the order in which `core` lists
/// them, so that the last ones are the likeliest to stay. Empty when the background alone is
/// contradictory. Requires `core` with `background` to be contradictory. A token whose test runs
/// out of the budget stays.
std::vector<Token> shrink(const Network& network, std::vector<Token> core,
                          const std::vector<Token>& background = {});

}  // namespace fasti::graph
