// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/oracle/calendar_by_hand.h"
#include "tests/unit/graph/random.h"

namespace fasti::oracle {

/// Half-open; a missing side is unbounded. In days or in instants.
struct Range {
  std::optional<std::int64_t> lo;
  std::optional<std::int64_t> hi;
};

/// A date as text and what it means, in instants: the point lies in one of the ranges.
struct RandomDate {
  std::string text;
  std::vector<Range> start;
  std::vector<Range> end;
  bool instant = false;  ///< start and end are one
  bool lasts = false;    ///< its end is open on purpose
};

/// Writes dates of every kind around a day, and says what they mean.
class DateMaker {
 public:
  DateMaker(graph::Random& random, std::int64_t centre, std::int64_t spread)
      : random_(random), centre_(centre), spread_(spread) {}

  void move(std::int64_t centre, std::int64_t spread) {
    centre_ = centre;
    spread_ = spread;
  }

  /// For `date:`.
  RandomDate any(const Place& place);
  /// For `start:` and `end:`: one occurrence.
  RandomDate point(const Place& place);

 private:
  /// A date without time, and the stretches of days it may stand for.
  struct Stretch {
    std::string text;
    std::vector<Range> days;
  };

  std::int64_t some_day() { return centre_ + random_.between(-spread_, spread_); }
  Stretch day();
  Stretch month();
  Stretch part_of_year();
  Stretch mask();
  Stretch end_of_interval();
  RandomDate time(const Place& place);
  RandomDate interval(const Place& place);
  RandomDate one_of(const Place& place);
  RandomDate all_of(const Place& place);

  graph::Random& random_;
  std::int64_t centre_;
  std::int64_t spread_;
};

}  // namespace fasti::oracle
