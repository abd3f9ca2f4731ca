// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "timeline/date/civil.h"
#include "timeline/date/edtf_node.h"

namespace fasti::edtf {

/// The years that a masked year stands for, in order, or one year.
class YearSet {
 public:
  explicit YearSet(std::int64_t year) : exact_(year) {}
  /// Four digits and `X`. The year 0 is not negative: `-000X` is -9 to -1.
  YearSet(std::string digits, bool negative);

  std::int64_t size() const { return size_; }
  std::int64_t operator[](std::int64_t index) const;
  /// The number of years before `year`.
  std::int64_t index_of(std::int64_t year) const;

 private:
  std::int64_t magnitude(std::int64_t index) const;

  std::int64_t exact_ = 0;
  std::string digits_;  ///< empty for one year
  bool negative_ = false;
  std::int64_t size_ = 1;
};

/// The days that one date may be, times of day left out. Never listed; asked for one at a time.
class DaySet {
 public:
  /// With `widened`, one unit more on each side where the date is approximate.
  DaySet(const Single& date, bool widened);

  /// No such day exists, as in 1985-02-3X.
  bool empty() const;
  Day first() const;
  Day last() const;
  bool contiguous() const;
  /// The least possible day ≥ `day`, or kFuture.
  Day at_or_after(Day day) const;
  /// The greatest possible day ≤ `day`, or kPast.
  Day at_or_before(Day day) const;

 private:
  // A slot is a month, counted from January of the year 0, or where `by_day_` is set a day.
  using Slot = std::int64_t;
  Slot slot_at_or_after(Slot slot) const;
  Slot slot_at_or_before(Slot slot) const;
  Slot first_ending_from(Day day) const;
  Slot last_beginning_by(Day day) const;
  Day first_of(Slot slot) const;
  Day last_of(Slot slot) const;
  void set_years(const Single& date);
  void set_months(const Single& date);
  void widen(const Single& date);

  YearSet years_{0};
  std::uint32_t months_ = 0;  ///< bit 0 is January
  std::uint32_t days_ = 0;    ///< bit 0 is the 1st
  bool by_day_ = false;
  std::int64_t length_ = 1;  ///< of a slot, in months
  std::int64_t widen_months_ = 0;
  std::int64_t widen_days_ = 0;
};

/// The year that a date without mask states; held within ±10¹⁵.
std::int64_t year_of(const Single& date);

}  // namespace fasti::edtf
