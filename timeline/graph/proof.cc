// SPDX-License-Identifier: MIT
#include "timeline/graph/proof.h"

#include <algorithm>
#include <utility>

#include "timeline/graph/arithmetic.h"
#include "timeline/graph/climb.h"
#include "timeline/graph/decision.h"
#include "timeline/graph/part.h"

/// A bound is derived over all that leads to its variable; the tokens of that derivation are
/// shrunk until each is needed, and the bound is derived again from these.

namespace fasti::graph {
namespace {

Token token_of(const Network& network, const ProofStep& step) {
  if (step.kind == ProofStep::Kind::assumed) return kAlways;
  return step.kind == ProofStep::Kind::arc ? network.arcs()[step.index].token
                                           : network.domains()[step.index].token;
}

std::vector<Token> tokens_of(const Network& network, const Derivation& steps) {
  std::vector<Token> tokens;
  for (const ProofStep& step : steps) tokens.push_back(token_of(network, step));
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  if (!tokens.empty() && tokens.back() == kAlways) tokens.pop_back();
  return tokens;
}

/// Derives the bound from the dates, or where they do not bound it from a climb out of infinity.
std::optional<Derivation> derive(const Network& network, const Enabled& enabled, Variable variable,
                                 Side side, Value bound, const Ranks& ranks, bool climbing) {
  const Part part = leading_to(network, enabled, variable, side);
  Chase chase(network, part.arcs, part.domains, side, ranks);
  chase.aim_at(variable, oriented(side, bound));
  if (chase.run() == Chase::End::reached) return chase.trace(variable);
  if (!climbing) return std::nullopt;
  for (const Variable spring : springs(network, enabled)) {
    for (int attempt = 0; attempt < kClimbTries; ++attempt) {
      Chase climb(network, part.arcs, part.domains, side, ranks);
      climb.aim_at(variable, oriented(side, bound));
      climb.assume(spring,
                   from_finest(start_below(network, part, side, attempt), network.unit(spring)));
      if (climb.run() != Chase::End::reached) break;
      Derivation steps = climb.trace(variable);
      if (begin_properly(network, side, steps)) return steps;
    }
  }
  return std::nullopt;
}

/// The tokens without which the bound does not follow, out of `tokens`.
std::vector<Token> needed_for(const Network& network, std::vector<Token> tokens, Variable variable,
                              Side side, Value bound, const Ranks& ranks) {
  Network against = network;
  if (side == Side::least) {
    against.add_domain({variable, kMin, bound - 1, nullptr, kAlways});
  } else {
    against.add_domain({variable, bound + 1, kMax, nullptr, kAlways});
  }
  const auto rank = [&](Token token) { return token < ranks.size() ? ranks[token] : 0; };
  std::stable_sort(tokens.begin(), tokens.end(),
                   [&](Token a, Token b) { return rank(a) > rank(b); });
  if (tokens.empty()) {
    const Solution solution = solve(against, {});
    return solution.core;
  }
  return shrink(against, std::move(tokens));
}

std::vector<Token> enabled_tokens(const Enabled& enabled) {
  std::vector<Token> tokens;
  for (Token token = 0; token < enabled.size(); ++token) {
    if (enabled[token]) tokens.push_back(token);
  }
  return tokens;
}

}  // namespace

std::optional<Derivation> derive_bound(const Network& network, const Enabled& enabled,
                                       Variable variable, Side side, Value bound,
                                       const Ranks& ranks) {
  std::optional<Derivation> whole = derive(network, enabled, variable, side, bound, ranks, false);
  const std::vector<Token> used = whole ? tokens_of(network, *whole) : enabled_tokens(enabled);
  const std::vector<Token> needed = needed_for(network, used, variable, side, bound, ranks);
  if (whole && needed.size() == used.size()) return whole;
  auto proof = derive(network, enabling(needed), variable, side, bound, ranks, true);
  return proof ? proof : whole;
}

}  // namespace fasti::graph
