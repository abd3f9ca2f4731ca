// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/graph/components.h"
#include "timeline/graph/cyclic.h"
#include "timeline/graph/instance.h"
#include "timeline/graph/sweeps.h"

namespace fasti::graph {

/// Just these tokens.
Enabled enabling(const std::vector<Token>& tokens);

/// One run over a network: forward for the least values and the verdict, backward for the greatest.
/// The network and the enabled tokens are borrowed.
class Decision {
 public:
  Decision(const Network& network, const Enabled& enabled, std::uint64_t budget);

  /// Settles every lower bound, or finds a conflict.
  Verdict raise();

  /// Settles every upper bound; only after `raise` found the network consistent.
  Verdict lower();

  /// After a contradiction: tokens that are contradictory by themselves, sorted.
  std::vector<Token> core() const;

  std::vector<Bounds> take_bounds() { return std::move(instance_.bounds); }

 private:
  Variable first_misfit() const;
  void find_parts();
  Verdict raise_parts();
  Verdict lower_parts();
  bool is_cyclic(std::uint32_t component) const;
  bool fits(Variable variable);
  void push(Variable variable, bool cyclic);
  void pull(Variable variable, bool cyclic);
  std::uint32_t last_step(Variable variable) const;
  Token domain_token(Variable variable, Side side) const;
  bool trace(Variable variable, std::vector<Token>& tokens) const;
  std::vector<Token> derivation(bool& proven) const;
  std::vector<bool> ancestors() const;
  std::vector<Token> surroundings() const;

  const std::uint64_t budget_;
  Instance instance_;
  std::vector<std::uint32_t> reasons_;  ///< of the lower bounds
  Sweeps sweeps_;
  Components components_;  ///< empty until sweeps turn out not to be enough
  std::optional<CyclicSolver> cyclic_;
  Conflict conflict_;
};

}  // namespace fasti::graph
