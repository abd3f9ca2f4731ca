// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/content/dates.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// Tells the dates of events. Chronology and findings are borrowed.
class DateTeller {
 public:
  DateTeller(const Chronology& chronology, const Reasoning& reasoning, DateWriting writing);

  /// `civil` is what is inferred of the event, on its own clock.
  ToldDate tell(Id<Event> id, const Extent& civil) const;

 private:
  const Chronology& chronology_;
  const Reasoning& reasoning_;
  DateWriting writing_;
  std::vector<Extent> stated_;  ///< by event, in instants, with the margin of `~`
};

/// Whether a date of that shape is once within a window, which may be open on a side.
bool is_window(DateShape shape);

/// What is written, else what follows, else that it is undated.
const std::string& told_in_full(const ToldDate& date);

}  // namespace fasti::render
