// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "timeline/date/lag.h"
#include "timeline/model/ids.h"
#include "timeline/text/span.h"

namespace fasti {

struct Event;
struct Source;

enum class RelationKind : std::uint8_t {
  after,
  before,
  meets,
  met_by,
  overlaps,
  overlapped_by,
  starts,
  started_by,
  during,
  contains,
  finishes,
  finished_by,
  equals,
  same_day,
  simultaneous,
  because_of,
  responds_to,
  enabled_by,
  implements,
  corrects,
  supersedes,
  reports,
  cites,
};

/// What a picture makes of a relation.
enum class LinkStyle : std::uint8_t { led_to, answered_by, told_by, order };

/// One row of the table of relations.
struct RelationInfo {
  RelationKind kind;
  std::string_view key;     ///< in the chronology: "responds-to"
  std::string_view phrase;  ///< between two events in a sentence: "responds to"
  bool causal;              ///< this start ≥ that start
  bool takes_lag;
  LinkStyle style;
  std::string_view about;  ///< what it says, in a sentence
};

std::span<const RelationInfo> all_relations();
const RelationInfo& info(RelationKind kind);

/// A relation written on one event that names another.
struct Relation {
  RelationKind kind = RelationKind::after;
  Id<Event> other;
  Span span;  ///< the other's name, or the whole map
  std::optional<Lag> lag;
  std::optional<Id<Source>> source;  ///< whose claim it is; none for the account
  std::string at;                    ///< where in the source
  std::string note;
  std::optional<std::string> rejected;  ///< the reason, when it is kept but not enforced
};

}  // namespace fasti
