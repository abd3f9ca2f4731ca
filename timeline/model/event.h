// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "timeline/model/dating.h"
#include "timeline/model/ids.h"
#include "timeline/model/instrument.h"
#include "timeline/model/relation.h"
#include "timeline/model/text.h"
#include "timeline/text/span.h"

namespace fasti {

struct Actor;
struct Source;

enum class Status : std::uint8_t { happened, planned, forecast, cancelled };

/// "happened", "planned", "forecast" or "cancelled".
std::string_view name(Status status);

/// A source's entry on an event. Without a date of its own it attests the event as it is dated.
struct Attestation {
  Id<Source> source;
  std::optional<Dating> date;
  std::optional<Dating> start;
  std::optional<Dating> end;
  ZoneName zone;
  std::string at;  ///< where in the source
  std::string note;
  std::optional<std::string> rejected;
  Span span;
};

/// A number that a source gives.
struct Figure {
  Text what;
  std::string of;               ///< narrows what is measured
  std::optional<double> least;  ///< inclusive unless `open`
  std::optional<double> most;
  bool open = false;  ///< the one bound given is strict: "more than"
  bool approximate = false;
  std::string written;
  std::string unit;
  std::optional<Id<Source>> source;
  std::string at;
  std::string note;
  Span span;
};

/// Something that happened, or is planned to.
struct Event {
  Name id;
  std::optional<Dating> date;  ///< not together with start and end
  std::optional<Dating> start;
  std::optional<Dating> end;
  std::optional<Dating> published;
  std::optional<Dating> known;
  ZoneName zone;
  Text title;
  Text text;
  std::vector<Id<Actor>> actors;  ///< the first gives lane and zone
  std::string kind;
  Status status = Status::happened;
  std::vector<std::string> tags;
  std::vector<Attestation> sources;
  std::vector<Relation> relations;  ///< in order of appearance
  std::vector<Effect> effects;
  std::vector<Figure> figures;
  Span span;
};

}  // namespace fasti
