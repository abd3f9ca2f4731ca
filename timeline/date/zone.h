// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "timeline/date/civil.h"
#include "timeline/date/tick.h"

namespace fasti {

/// What a local time means in a zone.
struct LocalReading {
  enum class Kind { unique, gap, overlap };
  Kind kind = Kind::unique;
  Tick first = 0;  ///< the instant; in an overlap the earlier; in a gap read with the offset before
  Tick second = 0;  ///< equal to first when unique; in an overlap the later; in a gap read with the
                    ///< offset after
  int first_offset = 0;   ///< seconds east of UTC that `first` is read with
  int second_offset = 0;  ///< seconds east of UTC that `second` is read with
};

/// A time zone of the IANA database. Objects live as long as the program and are unique: equal
/// pointers are equal zones.
class Zone {
 public:
  virtual ~Zone() = default;
  virtual const std::string& name() const = 0;

  /// Seconds east of UTC at an instant.
  virtual int offset_at(Tick instant) const = 0;

  /// Reads local seconds since 1970-01-01T00:00:00 of the zone's own clock.
  virtual LocalReading read_local(Tick local_seconds) const = 0;

  /// The calendar date of an instant. Infinities stay.
  Day day_of(Tick instant) const;

  /// The first instant that exists of a local day. Infinities stay.
  Tick start_of_day(Day day) const;

  /// The instants of the days `[first, last)`.
  Window days(Day first, Day last) const { return {start_of_day(first), start_of_day(last)}; }
};

/// The zone of that IANA name, or null.
const Zone* find_zone(std::string_view name);

const Zone& utc();

/// Every name that the system's database knows, sorted.
std::vector<std::string> zone_names();

}  // namespace fasti
