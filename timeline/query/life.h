// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "timeline/query/acts.h"
#include "timeline/query/transitions.h"

namespace fasti {

/// Index of an act among those on a subject.
using ActId = std::size_t;

/// Whether what stands is enforced.
enum class Enforcement : std::uint8_t { enforced, waived, unknown };

/// An end that is set, and what is to follow.
struct End {
  DayTerm last;
  Then then = Then::unsaid;
  ActId by = 0;  ///< the act that set it
};

struct FoundMisstep {
  ActId act = 0;
  MisstepKind kind = MisstepKind::absent;
  Base base = Base::none;           ///< what stood then, or had stood
  Track track = Track::instrument;  ///< what ran out, of kinds that tell of an end
  std::optional<ActId> cause = {};  ///< what had brought that about
  DayTerm cause_day = {};           ///< on which; of an end the first day after it
};

/// What a subject is on some day of one world.
struct Condition {
  Base base = Base::none;
  bool suspended = false;
  Enforcement enforcement = Enforcement::enforced;
  std::optional<ActId> base_by;  ///< what brought it to be so, and on which day
  std::optional<ActId> suspended_by;
  std::optional<ActId> waived_by;
  DayTerm base_day;
  DayTerm suspended_day;
  DayTerm waived_day;
  std::optional<End> end;  ///< the next end that is set for what `state` names
  std::vector<FoundMisstep> missteps;

  /// Of law; nothing where the base is unknown.
  std::optional<LegalState> state() const {
    return suspended ? LegalState::suspended : state_of(base);
  }
  std::optional<ActId> since() const { return suspended ? suspended_by : base_by; }
  DayTerm since_day() const { return suspended ? suspended_day : base_day; }
};

/// Lives through the `acts`, of which `counts` says which ones do, up to the end of day `last`.
Condition live(const std::vector<Act>& acts, const std::vector<bool>& counts, World& world,
               const DayTerm& last);

}  // namespace fasti
