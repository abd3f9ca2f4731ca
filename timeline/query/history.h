// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "timeline/query/in_force.h"

namespace fasti {

/// Whole days on which the answer is one and the same, in the zone of the instrument's `by`.
struct Interval {
  Day first = kPast;               ///< kPast: since ever
  Day last = kFuture;              ///< included; kFuture: nothing ends it
  std::vector<LegalState> states;  ///< as in `Standing`
  Certainty certainty = Certainty::none;
  std::optional<bool> enforced;
  bool beyond_record = false;         ///< after `verified`
  std::optional<Id<Event>> begun_by;  ///< the event that brought it about, if that is sure
  std::optional<Id<Event>> ended_by;  ///< the one that brought about what follows
};

/// The whole life of a subject, without gaps, from kPast to kFuture. Within the days that a point
/// leaves open the answer is asked for at both ends, and where they differ the day between is
/// sought by halving. Where dates are sets with holes, or months apart, it is asked for on every
/// day between, as long as they are fewer than 4,000.
std::vector<Interval> history(const InForce& in_force, const Subject& subject);

}  // namespace fasti
