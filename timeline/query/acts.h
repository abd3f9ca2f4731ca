// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/model/chronology.h"
#include "timeline/query/worlds.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

/// An instrument, or one part of it.
struct Subject {
  Id<Instrument> instrument;
  std::optional<std::uint32_t> part;  ///< index in the instrument's parts; none for the whole
  friend bool operator==(const Subject&, const Subject&) = default;
};

/// What an event does to a subject. A `replaces` is a `lifts` of the one and an `imposes` of the
/// other.
struct Act {
  Id<Event> event;
  const Effect* effect = nullptr;
  EffectKind kind = EffectKind::imposes;
  bool own = true;       ///< on this very subject, not on the whole that it is a part of
  bool planned = false;  ///< or forecast: it may not come to pass
  DayTerm done;          ///< the day of the event in the instrument's zone
  DayTerm from;
  std::optional<DayTerm> until;
  Then then = Then::unsaid;
};

/// One effect with the event that has it.
struct Deed {
  const Event* event = nullptr;
  const Effect* effect = nullptr;
};

/// By instrument: the effects on it and its parts, of events that are not cancelled, in the order
/// of the chronology.
std::vector<std::vector<Deed>> deeds_by_instrument(const Chronology& chronology);

/// Everything done to a subject, in the order that holds within a day: that of the events where
/// the claims imply one, else that of the chronology. `deeds` are those on its instrument.
std::vector<Act> acts_on(const Chronology& chronology, const Reasoning& reasoning,
                         const OpenNetwork& open, const std::vector<Deed>& deeds,
                         const Subject& subject);

/// The variables that these acts name.
std::vector<graph::Variable> days_of(const std::vector<Act>& acts);

/// An instrument as a whole, unless all that is done to it is done to its parts, followed by these.
/// `deeds` are those on it.
std::vector<Subject> subjects_of(const Chronology& chronology, Id<Instrument> instrument,
                                 const std::vector<Deed>& deeds);

}  // namespace fasti
