// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/graph/chase.h"
#include "timeline/graph/network.h"
#include "timeline/graph/solver.h"

/// Proofs: why a bound holds, why constraints contradict each other, and values that satisfy them.
namespace fasti::graph {

/// A derivation may begin with a supposed bound, where a circle climbs out of infinity; see
/// climb.h for what makes that a proof.
using Derivation = std::vector<ProofStep>;

/// Why a variable is not below `bound`, or on the side of the greatest not above it, by as few
/// constraints with tokens as can be, over an irreducible set of tokens. Requires that the enabled
/// constraints are consistent and imply the bound, and that it is finite. Nothing when the
/// derivation takes too many steps.
std::optional<Derivation> derive_bound(const Network& network, const Enabled& enabled,
                                       Variable variable, Side side, Value bound,
                                       const Ranks& ranks);

/// Why constraints cannot hold together.
struct Refutation {
  enum class End : std::uint8_t {
    circle,     ///< arcs around a circle have a positive sum; a map counts by its least shift
    above,      ///< the last lower bound is above a domain's `hi`
    no_member,  ///< the last lower bound is beyond the last member of a domain's set; without
                ///< steps the set is empty
    endless,    ///< the last variable's lower bound climbs around circles without end
  };
  End end = End::circle;
  std::vector<std::uint32_t> circle;  ///< arcs in order, for `circle` alone
  Derivation steps;                   ///< of lower bounds
  std::uint32_t against = kNone;      ///< the domain, for `above` and `no_member`
};

/// Why these tokens, with what always holds, cannot hold together. Requires that they cannot.
/// Nothing when the derivation takes too many steps.
std::optional<Refutation> refute(const Network& network, const std::vector<Token>& tokens);

/// Values of all variables that satisfy every enabled constraint, the least ones where something
/// bounds a variable from below. Requires that there are some. Nothing when they leave the range of
/// Value.
std::optional<std::vector<Value>> find_assignment(const Network& network, const Enabled& enabled);

/// Whether the values satisfy every enabled constraint.
bool satisfies(const Network& network, const Enabled& enabled, const std::vector<Value>& values);

}  // namespace fasti::graph
