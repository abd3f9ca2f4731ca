// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "timeline/graph/network.h"
#include "timeline/model/chronology.h"

namespace fasti {

class Encoding;

/// What a variable of the network stands for: a point of time, or the day of one.
struct Point {
  std::optional<Id<Event>> event;  ///< none for a point that is no event's own
  bool end = false;                ///< the event's end, not its start; the effect's last day
  const Effect* effect = nullptr;  ///< whose first or last day it is; null for the event's own
  const Zone* day_zone = nullptr;  ///< a day of this zone, counted since 1970-01-01; null for an
                                   ///< instant
  graph::Variable instant = 0;     ///< itself, or of a day the point whose day it is
};

/// Every variable of the encoding's network.
std::vector<Point> describe_points(const Chronology& chronology, const Encoding& encoding);

/// "visit.start", "visit.start day", "notice.suspends rule.until"; "point 7" where it is no event's
/// own.
std::string point_name(const Chronology& chronology, const Point& point);

}  // namespace fasti
