// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "timeline/date/civil.h"
#include "timeline/model/chronology.h"
#include "timeline/query/acts.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

/// What of a chronology is asked for. What is not said selects everything; what is said must hold
/// together.
struct Selection {
  std::optional<Day> from;          ///< the event may still be going on then, by its own calendar
  std::optional<Day> to;            ///< the event may have begun by the end of that day
  std::vector<Id<Actor>> actors;    ///< one of them acts
  std::vector<std::string> tags;    ///< it bears one of them
  std::optional<Id<Event>> around;  ///< the event itself, and what is near it
  std::size_t steps = 1;            ///< how many relations away from it, whichever way they point

  bool has_dates() const { return from || to; }
  /// Asks for something beside dates.
  bool has_subject() const { return !actors.empty() || !tags.empty() || around; }
};

/// The part of a chronology that is shown. The whole is reasoned about, whatever is shown of it.
struct Part {
  Selection selection;
  std::vector<bool> events;    ///< by event
  std::vector<bool> subjects;  ///< by event: asked for, be its date within the days or not
  std::size_t count = 0;       ///< of the events shown
  std::vector<bool> in_days;   ///< by instrument: it, or a part of it, stands or may stand on some
                               ///< of the days, or an event shown does something to it; empty
                               ///< without dates

  bool shows(Id<Event> event) const { return events[event.value]; }
  bool whole() const { return count == events.size(); }
};

/// An event's date counts as far as it is inferred: a window is in when some of it is. Rejected
/// relations lead nowhere.
Part select(const Chronology& chronology, const Reasoning& reasoning, Selection selection);

/// Whether an instrument or a part of one is shown: without a subject every one is, else those to
/// which an event of the subject does something. What is done to the whole is done to its parts,
/// and with one of them the whole is shown. With dates, those alone that have to do with the days.
bool shows(const Chronology& chronology, const Part& part, const Subject& instrument);

}  // namespace fasti
