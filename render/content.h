// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "timeline/date/tick.h"
#include "timeline/model/relation.h"

/// What there is to draw, in one language and on the local calendar: made once from a chronology
/// and its findings, laid out by every view.
namespace fasti::render {

/// Seconds of the event's own local clock since 1970-01-01T00:00:00: the axis of pictures, on which
/// 15 July in Beijing stands over the 15th. `kPast` and `kFuture` mean that nothing bounds the
/// side.
using CivilTime = std::int64_t;

/// How the date of an event is drawn.
enum class DateShape : std::uint8_t {
  day,          ///< one day (or a time in it): a dot at its start
  days,         ///< a span with known ends: a pill
  approximate,  ///< about a day or a span: a hollow dot and a whisker
  window,       ///< once within a bounded window: a bar with caps at both ends
  open_start,   ///< at the latest: fades in from the left to a hard cap
  open_end,     ///< at the earliest: a hard cap, fades out to the right
  unknown,      ///< bounded by nothing
};

/// A date that a source gives and that does not stand beside the rest.
struct Dispute {
  Extent extent;      ///< in civil time; where it would put the event
  std::string label;  ///< "netease: by Jun 30"
};

/// An event as it is drawn.
struct Mark {
  Id<Event> event;  ///< in the chronology
  std::string id;   ///< the event's
  int lane = 0;     ///< index in Content::lanes
  std::string title;
  std::string title_lang;  ///< when it is not the picture's language
  std::string date_label;  ///< "Apr 9", "c. Aug 10", "by Aug 12", "Jul 14–16", "Nov 2023"
  std::string href;        ///< of the source that it rests on, as it is written; empty for none
  std::string spoken;  ///< title, full date, lane and disputes in a sentence, for hover and readers
  DateShape shape = DateShape::day;
  Extent stated;    ///< as the chronology states it, civil; half-open windows of start and end
  Extent inferred;  ///< as narrowed by all that is claimed; inside `stated`
  bool tightened = false;  ///< inferred is narrower than stated by a day or more: outline it
  bool derived = false;    ///< nobody states this date: `stated` is what follows from other claims
  std::string status;      ///< "planned", "forecast" or "cancelled"; empty of what happened
  bool planned = false;    ///< planned or forecast: not (yet) happened
  bool forecast = false;   ///< a forecast, and no plan
  bool cancelled = false;
  bool conflicted = false;  ///< some claim of it is in a reported contradiction
  std::vector<Dispute> disputes;
  std::string sources;  ///< the names of those that attest it; empty for none
};

/// A typed connection, from the earlier (the cause) to the later (the effect).
struct Link {
  std::size_t from = 0;  ///< index in Content::marks
  std::size_t to = 0;
  LinkStyle style = LinkStyle::order;
  std::string label;  ///< "led to", "answered by", "told by", or the relation's own word
  bool contradicted = false;
  bool causal = false;  ///< more than an order in time, which the axis would show by itself
};

enum class BarState : std::uint8_t { in_force, issued, suspended, waived, proposed };

/// A stretch of an instrument's life in one state.
struct BarPiece {
  CivilTime from = 0;
  CivilTime to = 0;  ///< exclusive
  BarState state = BarState::in_force;
  bool continues = false;  ///< beyond `to`; unless `cut_to`, still so at `verified`: a chevron
  bool uncertain_from = false;
  bool uncertain_to = false;
  Window begins = {};     ///< the days on one of which it began; open where nothing bounds them
  bool cut_from = false;  ///< it began earlier, but the days asked for, or the page, begin here
  bool cut_to = false;    ///< it ends later, or goes on, but the days asked for, or the page, end
};

/// An instrument, or a part of one, as it is drawn.
struct Bar {
  std::string id;
  int lane = 0;
  std::string title;
  std::string note;   ///< "97 days", "from Apr 9, but for clause 2"
  std::string apart;  ///< "but for clause 2": the parts of it that have bars of their own
  std::string spoken;
  std::vector<BarPiece> pieces;  ///< in order of time, disjoint
  std::string instrument;        ///< its id, which bars of parts have in common
};

struct LaneHead {
  std::string id;
  std::string title;
  std::string note;  ///< "3 events"
  int colour = -1;   ///< its place among the lanes of the whole chronology; -1 for its own here
};

/// Everything to draw.
struct Content {
  std::string lang;  ///< of the picture, BCP 47
  std::string title;
  std::string subtitle;
  std::string description;  ///< a few sentences for those who cannot see it
  std::vector<LaneHead> lanes;
  std::vector<Mark> marks;  ///< in order of time
  std::vector<Link> links;
  std::vector<Bar> bars;
  std::optional<CivilTime> verified;  ///< end of the day up to which the record has been looked at
  std::vector<std::string> notes;     ///< sentences below the legend; the last names the sources
  /// Completes a mark of which only id, lane, inferred extent, address and disputes are known, and
  /// whether it is conflicted; empty where all marks are complete.
  std::function<void(Mark&)> tell;
};

}  // namespace fasti::render
