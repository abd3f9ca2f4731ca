// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "timeline/graph/network.h"

/// A calendar small enough to count by hand: two ticks a day, months of 3, 2 and 4 days.
namespace fasti::graph::toy {

inline constexpr Value kTicksPerDay = 2;
inline constexpr Value kDaysPerCycle = 9;
inline constexpr std::array<Value, 3> kMonthLength{3, 2, 4};
inline constexpr std::array<Value, 3> kMonthStart{0, 3, 5};

inline constexpr Value floor_div(Value a, Value b) { return a / b - (a % b < 0 ? 1 : 0); }

/// The day `months` later, held at the last day of its month.
inline Value months_later(Value day, Value months) {
  const Value cycle = floor_div(day, kDaysPerCycle);
  const Value rest = day - cycle * kDaysPerCycle;
  const Value month = rest < 3 ? 0 : rest < 5 ? 1 : 2;
  const Value target = cycle * 3 + month + months;
  const Value target_cycle = floor_div(target, 3);
  const auto index = static_cast<std::size_t>(target - target_cycle * 3);
  const Value place = rest - kMonthStart[static_cast<std::size_t>(month)];
  return target_cycle * kDaysPerCycle + kMonthStart[index] +
         std::min(place, kMonthLength[index] - 1);
}

class MonthsLater : public Monotone {
 public:
  explicit MonthsLater(Value months) : months_(months) {}
  Value up(Value day) const override {
    return day == kMin || day == kMax ? day : months_later(day, months_);
  }
  Value down(Value day) const override {
    if (day == kMin || day == kMax) return day;
    Value x = day - 3 * months_ + 12;
    while (months_later(x, months_) > day) --x;
    return x;
  }
  Value least_shift() const override {
    Value least = kMax;
    for (Value day = 0; day < kDaysPerCycle; ++day) {
      least = std::min(least, months_later(day, months_) - day);
    }
    return least * kTicksPerDay;
  }

 private:
  Value months_;
};

/// The first day from which `months` later is the day or after it.
class MonthsEarlier : public Monotone {
 public:
  explicit MonthsEarlier(Value months) : months_(months) {}
  Value up(Value day) const override {
    if (day == kMin || day == kMax) return day;
    Value x = day - 3 * months_ - 12;
    while (months_later(x, months_) < day) ++x;
    return x;
  }
  Value down(Value day) const override {
    return day == kMin || day == kMax ? day : months_later(day, months_);
  }
  Value least_shift() const override {
    Value least = kMax;
    for (Value day = 0; day < kDaysPerCycle; ++day) least = std::min(least, up(day) - day);
    return least * kTicksPerDay;
  }

 private:
  Value months_;
};

/// The day of a tick; from tick `changed` on the clock is one tick ahead.
class DayOf : public Monotone {
 public:
  explicit DayOf(Value changed = kMax) : changed_(changed) {}
  Value up(Value tick) const override {
    return tick == kMin || tick == kMax ? tick : floor_div(tick + ahead(tick), kTicksPerDay);
  }
  Value down(Value day) const override {
    if (day == kMin || day == kMax) return day;
    Value tick = day * kTicksPerDay + 3;
    while (up(tick) > day) --tick;
    return tick;
  }
  Value least_shift() const override { return -1; }

 private:
  Value ahead(Value tick) const { return tick >= changed_ ? 1 : 0; }
  Value changed_;
};

/// The first tick of a day; before tick `changed` days began a tick earlier.
class StartOfDay : public Monotone {
 public:
  explicit StartOfDay(Value changed = kMin) : changed_(changed) {}
  Value up(Value day) const override {
    if (day == kMin || day == kMax) return day;
    const Value tick = day * kTicksPerDay;
    return tick < changed_ ? tick - 1 : tick;
  }
  Value down(Value tick) const override {
    if (tick == kMin || tick == kMax) return tick;
    Value day = floor_div(tick, kTicksPerDay) + 2;
    while (up(day) > tick) --day;
    return day;
  }
  Value least_shift() const override { return -1; }

 private:
  Value changed_;
};

/// Single values, and if asked for every value below the first or above the last.
class Members : public ValueSet {
 public:
  explicit Members(std::vector<Value> values, bool below = false, bool above = false)
      : values_(std::move(values)), below_(below), above_(above) {}

  bool contains(Value x) const {
    if (x < values_.front()) return below_;
    if (x > values_.back()) return above_;
    return std::binary_search(values_.begin(), values_.end(), x);
  }
  Value at_or_after(Value x) const override {
    if (below_ && x < values_.front()) return x;
    const auto at = std::lower_bound(values_.begin(), values_.end(), x);
    if (at != values_.end()) return *at;
    return above_ ? x : kMax;
  }
  Value at_or_before(Value x) const override {
    if (above_ && x > values_.back()) return x;
    const auto at = std::upper_bound(values_.begin(), values_.end(), x);
    if (at != values_.begin()) return at[-1];
    return below_ ? x : kMin;
  }

 private:
  std::vector<Value> values_;  ///< ascending, at least one
  bool below_;
  bool above_;
};

}  // namespace fasti::graph::toy
