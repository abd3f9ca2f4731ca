// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "render/content.h"
#include "render/text/words.h"
#include "timeline/date/edtf.h"
#include "timeline/date/zone.h"

namespace fasti::render {

/// The instants of an extent on a zone's own clock.
Extent to_civil_time(const Extent& extent, const Zone& zone);

/// Whether a window of civil time, which need not be bounded, lies within one day.
bool one_day(const Window& window);

/// The shape of a date by its form, `date`, or where there is none by what is known of the event:
/// `single` says that its start and end are one instant. What need not have lasted is a window.
DateShape shape_of(const std::optional<edtf::Date>& date, const Extent& civil, bool single);

/// How dates are written in one picture.
struct DateWriting {
  Language language = Language::en;
  std::optional<std::int64_t> usual_year;  ///< left out of labels

  /// A short label: "Apr 9", "c. Aug 10", "by Aug 12", "Jul 14–16", "Nov 2023".
  std::string label(DateShape shape, const Extent& civil) const;

  /// The same with the year always.
  std::string full(DateShape shape, const Extent& civil) const;

  /// A date that is worked out, in full: of a span when it starts and when it ends, unless both are
  /// known to the day.
  std::string full(const Extent& civil) const;

  /// A stated date, as precise as it is written; in full with times of day.
  std::string label(const edtf::Date& date) const;
  std::string full(const edtf::Date& date) const;

  /// The same of a stated start and end, one of which may be missing.
  std::string label(const edtf::Date* start, const edtf::Date* end) const;
  std::string full(const edtf::Date* start, const edtf::Date* end) const;
};

/// The year that more than half of the extents with a beginning begin in, if there is one: only
/// then does a date without a year say what it means.
std::optional<std::int64_t> usual_year(const std::vector<Extent>& extents);

}  // namespace fasti::render
