// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "render/content.h"
#include "render/content/dates.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// Where claims that stand in a contradiction, and so count for nothing, would put their events.
/// Chronology and findings are borrowed.
class Disputes {
 public:
  Disputes(const Chronology& chronology, const Reasoning& reasoning);

  /// Some claim of the event is in a contradiction.
  bool conflicted(Id<Event> event) const { return conflicted_[event.value]; }

  /// From the first to the last that such claims say of an event that nothing else dates, in civil
  /// time and as instants.
  const std::optional<Extent>& claimed(Id<Event> event) const { return claimed_[event.value]; }
  const std::optional<Extent>& instants(Id<Event> event) const { return instants_[event.value]; }

  /// What is drawn beside the event: each claim with its source.
  std::vector<Dispute> of(Id<Event> event, const DateWriting& writing) const;

  /// Says of a mark whose event nothing but such claims dates when it was by these. Everything else
  /// of the mark is written.
  void write(Mark& mark, const std::vector<LaneHead>& lanes, const DateWriting& writing) const;

 private:
  /// A claim, and where it puts its event, in civil time.
  struct Placed {
    Id<Source> source;
    Extent civil;
    Extent instants;
  };

  void add(const Conflict& conflict);
  void place(ClaimId id);
  void find_claimed(Id<Event> event);

  const Chronology& chronology_;
  const Reasoning& reasoning_;
  std::vector<bool> conflicted_;                 // by event
  std::vector<std::vector<Placed>> placed_;      // by event, in order of time
  std::vector<std::optional<Extent>> claimed_;   // by event
  std::vector<std::optional<Extent>> instants_;  // by event
};

}  // namespace fasti::render
