// SPDX-License-Identifier: MIT
#pragma once

#include "render/document/document.h"
#include "render/report/subjects.h"

/// The sections of a report, each in a file of its own; report.cc has their table.
namespace fasti::render {

/// The whole in figures: time, actors, sources, what is in force, what comes next, what is open.
Blocks write_summary(const Subjects& of);
Blocks write_timeline(const Subjects& of);
/// The events in order of time, each with a footnote that names its sources.
Blocks write_events(const Subjects& of);
/// Every instrument with all that was done to it and its state on the day.
Blocks write_register(const Subjects& of);
/// What is set or expected for days after the day.
Blocks write_upcoming(const Subjects& of);
/// Claims that contradict each other, and those that are kept without being followed.
Blocks write_disputed(const Subjects& of);
Blocks write_figures(const Subjects& of);
Blocks write_graph(const Subjects& of);
Blocks write_findings(const Subjects& of);
Blocks write_sources(const Subjects& of);

/// For pictures of a report, which bears the title itself.
Content without_head(Content content);

/// What is set or expected after the day, for the summary too: the next one.
struct Upcoming {
  Day first = 0;
  Day last = 0;
  Runs what;
  std::optional<Id<Event>> by;  ///< the event that sets it, where it is not the event itself
  const Event* facets = nullptr;
};
std::vector<Upcoming> upcoming_dates(const Subjects& of);

/// The conflicts in which an event of the part takes part.
std::vector<const Conflict*> conflicts_of(const Subjects& of);

}  // namespace fasti::render
