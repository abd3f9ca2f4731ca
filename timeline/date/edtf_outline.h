// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/date/edtf.h"

/// How a date is written, for those that put it into words.
namespace fasti::edtf {

/// What one date of the text names. `other`: masks that name no unit, years by digits or exponent.
enum class Unit : std::uint8_t { time, day, month, season, year, decade, other };

/// One date, no interval or set.
struct Term {
  Window window;  ///< on its own clock, as `Date::local`
  Unit unit = Unit::other;
  int season = 0;     ///< 21 to 41, with `Unit::season`
  int day = 0;        ///< of `2025-XX-15` the 15, on that day of any month of a year
  bool gaps = false;  ///< of a mask: not all days of the window are meant
  bool seconds = false;
  std::optional<int> offset_minutes;  ///< east of UTC, of a time that says so
  bool uncertain = false;
  bool approximate = false;
};

/// One term, or a range of which a side may be missing.
struct Stretch {
  std::optional<Term> first;
  std::optional<Term> last;
  bool range = false;
  bool unknown = false;  ///< of an interval: a missing side is not known, rather than open
};

/// In the order of the text; an interval is one stretch.
struct Outline {
  Form form = Form::coarse;
  std::vector<Stretch> stretches;
};

Outline outline(const Date& date);

/// Whether a set or mask means some days between its first and last, and not all.
bool names_some(const Outline& outline);

}  // namespace fasti::edtf
