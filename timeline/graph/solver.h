// SPDX-License-Identifier: MIT
#pragma once

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

/// Decides whether the enabled constraints have a solution and finds the bounds of every variable.
Solution solve(const Network& network, const Enabled& enabled);

/// An irreducible subset of `core` that is contradictory together with every token of `background`:
/// without any one of it the rest can hold. Tokens are given up in the order in which `core` lists
/// them, so that the last ones are the likeliest to stay. Empty when the background alone is
/// contradictory. Requires `core` with `background` to be contradictory.
std::vector<Token> shrink(const Network& network, std::vector<Token> core,
                          const std::vector<Token>& background = {});

}  // namespace fasti::graph
