// SPDX-License-Identifier: MIT
#include "timeline/model/chronology.h"

namespace fasti {

namespace {

const Zone& zone_or_utc(const ZoneName& zone) { return zone.zone != nullptr ? *zone.zone : utc(); }

}  // namespace

const Zone& zone_of(const Chronology& chronology, const Event& event) {
  if (event.zone.zone != nullptr) return *event.zone.zone;
  if (!event.actors.empty()) {
    const Actor& first = chronology.actors[event.actors.front()];
    if (first.zone.zone != nullptr) return *first.zone.zone;
  }
  return zone_or_utc(chronology.zone);
}

const Zone& zone_of(const Chronology& chronology, const Event& event, const Attestation& claim) {
  if (claim.zone.zone != nullptr) return *claim.zone.zone;
  const Source& source = chronology.sources[claim.source];
  return source.zone.zone != nullptr ? *source.zone.zone : zone_of(chronology, event);
}

const Zone& zone_of(const Chronology& chronology, const Instrument& instrument) {
  if (instrument.by) {
    const Actor& actor = chronology.actors[*instrument.by];
    if (actor.zone.zone != nullptr) return *actor.zone.zone;
  }
  return zone_or_utc(chronology.zone);
}

}  // namespace fasti
