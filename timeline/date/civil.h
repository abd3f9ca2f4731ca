// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "timeline/date/tick.h"

namespace fasti {

/// Days since 1970-01-01 in the proleptic Gregorian calendar. `kPast` and `kFuture` stand for minus
/// and plus infinity here too.
using Day = std::int64_t;

/// A calendar date with the astronomical year (0 is 1 BC). Month and day count from 1.
struct CivilDate {
  std::int64_t year = 1970;
  int month = 1;
  int day = 1;
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

bool is_leap_year(std::int64_t year);
int days_in_month(std::int64_t year, int month);

/// The date must exist. Years far outside of what 64-bit seconds can hold saturate.
Day to_day(const CivilDate& date);
CivilDate to_civil(Day day);

/// The day that a count of local seconds since 1970-01-01T00:00:00 falls on. Infinities stay.
Day floor_day(Tick local_seconds);

/// 1 = Monday … 7 = Sunday (ISO 8601).
int weekday(Day day);

/// `day` moved by whole months, clamped to the last day of the month: 31 January and one month is
/// 28 or 29 February. Infinite days stay.
Day add_months(Day day, std::int64_t months);

/// The greatest day d with `add_months(d, months) ≤ day`: the upper adjoint of adding months.
Day last_day_reaching(Day day, std::int64_t months);

/// The least day d with `add_months(d, months) ≥ day`: the lower adjoint of adding months.
Day first_day_reaching(Day day, std::int64_t months);

/// "2025-04-09"; years outside 0000–9999 as `±YYYYYY…` of ISO 8601.
std::string iso_date(Day day);

/// RFC 3339 in UTC, "2025-04-09T00:00:00Z", with ISO 8601's expanded years outside 0000–9999.
std::string iso_instant(Tick tick);

}  // namespace fasti
