// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "timeline/date/civil.h"
#include "timeline/diff/matching.h"
#include "timeline/diff/version.h"
#include "timeline/query/legal_state.h"

namespace fasti {

/// What is said of an instrument on a day.
struct StateOnDay {
  std::vector<LegalState> states;  ///< as in `Standing`; `none` of an instrument that is not there
  Certainty certainty = Certainty::none;
  std::optional<bool> enforced;
  bool beyond_record = false;
  friend bool operator==(const StateOnDay&, const StateOnDay&) = default;
};

/// Days on which the two versions differ, and each in one and the same way.
struct StateChange {
  Day first = kPast;   ///< kPast: since ever
  Day last = kFuture;  ///< included; kFuture: nothing ends it
  StateOnDay before;
  StateOnDay after;
  bool newly_known = false;  ///< only the newer record reaches so far
  friend bool operator==(const StateChange&, const StateChange&) = default;
};

/// An instrument or a part of one, whose states differ.
struct SubjectChange {
  std::optional<std::uint32_t> before;  ///< index of the instrument in the older version
  std::optional<std::uint32_t> after;
  std::string part;  ///< empty for the whole
  std::vector<StateChange> days;
};

/// In the order of the newer version's instruments, followed by those that are gone. Where a record
/// ends, what stood last is held against the other, and days on which that is the same are not told
/// of: that the record goes further changes no state. Nor are parts on their own that change as
/// their whole does.
std::vector<SubjectChange> compare_states(const Version& before, const Version& after,
                                          const Matching& matching);

}  // namespace fasti
