// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "timeline/date/tick.h"
#include "timeline/graph/solver.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/claims.h"
#include "timeline/reason/conflict.h"

namespace fasti {

class Encoding;

/// What follows from a chronology: the answer of the solver in the model's terms.
struct Reasoning {
  std::vector<Claim> claims;
  std::vector<Conflict> conflicts;  ///< disjoint in what gives way; smaller ones first
  bool account_consistent = true;
  bool undecided = false;        ///< the solver's budget ran out: nothing is inferred
  std::vector<Extent> stated;    ///< by event: as its own account dates it
  std::vector<Extent> inferred;  ///< by event: what the account and all of the sources' claims
                                 ///< in no conflict imply; as stated
                                 ///< where the account contradicts itself
  std::vector<bool> disputed;    ///< by claim: takes part in a conflict
  std::vector<ClaimId> idle_rejections;  ///< rejected claims that contradict nothing
  std::vector<bool> held;                ///< by claim: what `bounds` follow from
  std::vector<graph::Bounds> bounds;     ///< by variable of `encoding`; empty when undecided. As
                                      ///< `inferred`, and where the account contradicts itself what
                                      ///< follows from the rest of it
  std::shared_ptr<const Encoding> encoding;
};

/// Decides whether the account can be true, holds every source against it and the sources against
/// each other, and narrows every date. Points into `chronology`.
Reasoning reason(const Chronology& chronology);

/// The bounds of an event's two points that `claims` and nothing else imply; nothing when they
/// contradict each other.
std::optional<Extent> implied(const Reasoning& reasoning, const std::vector<ClaimId>& claims,
                              Id<Event> event);

}  // namespace fasti
