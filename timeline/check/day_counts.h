// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "timeline/date/prose.h"
#include "timeline/load/load.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Where a count of days stands.
struct CountContext {
  const Loaded& loaded;
  const Text::Entry& entry;
  const Event* event;      ///< null outside of events
  std::optional<Day> own;  ///< the event's date, when it is one day
};

/// Reports a count of days whose sum is wrong: against the day that the text itself reaches, or
/// where it names none, against a date of the event that is off by one.
void check_day_count(const CountContext& context, const DayCount& count, Diagnostics& out);

}  // namespace fasti
