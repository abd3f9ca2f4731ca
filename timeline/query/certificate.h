// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/graph/proof.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/points.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

/// Why the claims of a conflict cannot hold together.
struct ConflictProof {
  const Conflict* conflict = nullptr;
  /// Nothing where the derivation takes too many steps.
  std::optional<graph::Refutation> refutation;
  /// Of a circle that equal instants would satisfy: its arcs, whose sum is zero.
  std::vector<std::uint32_t> circle;
};

/// What proves the answer of a check, for a reader who does not take the solver's word.
struct Certificate {
  std::vector<Point> points;
  /// A value for every point, under the claims that count (`Reasoning::held`); nothing when the
  /// account contradicts itself or is undecided.
  std::optional<std::vector<graph::Value>> assignment;
  std::vector<ConflictProof> conflicts;  ///< as in `Reasoning`
};

/// Points into `reasoning`.
Certificate certify(const Chronology& chronology, const Reasoning& reasoning);

}  // namespace fasti
