// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/date/civil.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

/// What an instrument is, of law; ended and unborn ones have no stretch.
enum class LegalState : std::uint8_t { proposed, issued, in_force, suspended };

/// Whole days on which an instrument stands in one state, in the zone of its `by`. `kFuture` as
/// `last` means that nothing ends it.
struct Stretch {
  Day first = 0;         ///< the earliest day on which it may begin
  Day first_latest = 0;  ///< the latest
  Day last = kFuture;    ///< the last day, at the latest
  Day last_earliest = kFuture;
  LegalState state = LegalState::in_force;
  bool waived = false;  ///< announced as not enforced
};

/// The stretches of an instrument as a whole, in order of time, from the effects on it; effects on
/// its parts are left aside. Events of status `cancelled` do nothing.
std::vector<Stretch> stretches(const Chronology& chronology, const Reasoning& reasoning,
                               Id<Instrument> instrument);

}  // namespace fasti
