// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace fasti {

/// A date in running text, with what is said of it. Offsets are bytes of the text, half-open; the
/// weekday and the year lie within.
struct DateMention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<int> year;
  int month = 0;               ///< 1 to 12
  std::optional<int> day;      ///< may be too great for the month in that year
  std::optional<int> weekday;  ///< 1 = Monday to 7
  std::size_t weekday_begin = 0;
  std::size_t weekday_end = 0;
  bool relative_year = false;  ///< "last year", 去年: a year that the text does not name
};

/// A number of days with the date that they are counted from: "30 days from 17 October".
struct DayCount {
  enum class Form : std::uint8_t {
    from,      ///< after the anchor, which is not counted
    within,    ///< at most so many days after it
    before,    ///< so many days before it
    starting,  ///< beginning with the anchor, or so that it is not clear whether it counts
    range,     ///< between two dates, either of which may count
  };
  Form form = Form::from;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::int64_t days = 0;
  DateMention anchor;
  std::optional<DateMention> result;  ///< the day that the text itself reaches
};

struct Prose {
  std::vector<DateMention> dates;  ///< in order
  std::vector<DayCount> counts;    ///< in order
};

/// Reads dates and day counts in English and Chinese prose. Rather silent than wrong: ranges, lists
/// of days, other calendars, version numbers and names that only look like dates are left out.
Prose read_prose(std::string_view text);

}  // namespace fasti
