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
  int season = 0;  ///< 21 to 41, with `Unit::season`
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

}  // namespace fasti::edtf
