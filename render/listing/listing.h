// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

/// The events as a list: one writer for each format.
namespace fasti::render {

/// What every format tells of an event.
struct ListedEvent {
  const Event* event = nullptr;
  const Zone* zone = nullptr;
  Extent inferred;
  bool tightened = false;   ///< narrower than the event's own date, if it has one
  bool open_start = false;  ///< stated as `..`: open on purpose
  bool open_end = false;
};

/// What the chronology itself writes of when it was: "2025-04-09", "start 2025-05-10, end
/// 2025-05-11"; empty for nothing.
std::string stated_text(const Event& event);

/// The events of the part, in order of time.
std::vector<ListedEvent> listed_events(const Chronology& chronology, const Reasoning& reasoning,
                                       const Part& part);

/// Columns for a terminal, dates on each event's own clock, and how many events are left out.
std::string list_table(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                       const std::string& lang);

/// RFC 4180, instants in UTC, with a `'` before texts that a spreadsheet would take for a formula.
std::string list_csv(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                     const std::string& lang);

/// The JSON that other programs build on.
std::string list_json(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                      const std::string& lang);

}  // namespace fasti::render
