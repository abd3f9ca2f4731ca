// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "timeline/model/dating.h"
#include "timeline/model/event.h"
#include "timeline/model/ids.h"
#include "timeline/model/instrument.h"
#include "timeline/model/text.h"
#include "timeline/text/rules.h"

namespace fasti {

/// Where events of one or several actors are drawn.
struct Lane {
  Name id;
  Text title;
};

/// Who acts.
struct Actor {
  Name id;
  Text title;
  ZoneName zone;
  std::optional<Id<Lane>> lane;  ///< none: a lane of its own
  Span span;
};

enum class Tier : std::uint8_t { primary, secondary };

/// A document that claims.
struct Source {
  Name id;
  Text title;
  Text publisher;
  Text author;
  std::optional<Dating> published;
  std::optional<Dating> accessed;
  std::string url;
  std::string lang;
  ZoneName zone;
  Tier tier = Tier::secondary;
  Text note;
  Span span;
};

/// A whole chronology with every name resolved.
struct Chronology {
  Text title;
  ZoneName zone;
  std::optional<Dating> verified;
  std::vector<std::pair<Rule, Severity>> severities;
  Table<Lane> lanes;
  Table<Actor> actors;
  Table<Instrument> instruments;
  Table<Source> sources;
  Table<Event> events;
};

/// The zone in which an event's dates are read and its days counted: the event's own, else its
/// first actor's, else the chronology's, else UTC.
const Zone& zone_of(const Chronology& chronology, const Event& event);

/// The zone in which a source dates an event: the claim's, else the source's, else the event's.
const Zone& zone_of(const Chronology& chronology, const Event& event, const Attestation& claim);

/// The zone in which an instrument's days are counted: that of its `by`, else the chronology's.
const Zone& zone_of(const Chronology& chronology, const Instrument& instrument);

}  // namespace fasti
