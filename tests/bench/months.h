// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>

#include "timeline/graph/network.h"

/// Months of a year that never leaps, counted in days from 1 January: uneven steps as the calendar
/// has them, without the calendar.
namespace fasti::bench {

inline constexpr std::array<graph::Value, 13> kMonthBegins{0,   31,  59,  90,  120, 151, 181,
                                                           212, 243, 273, 304, 334, 365};

/// The same day of the next month, or its last.
inline graph::Value month_on(graph::Value day) {
  const graph::Value year = day / 365 - (day % 365 < 0 ? 1 : 0);
  const graph::Value rest = day - 365 * year;
  std::size_t month = static_cast<std::size_t>(rest / 31);
  if (kMonthBegins[month + 1] <= rest) ++month;
  const std::size_t next = (month + 1) % 12;
  const graph::Value last = kMonthBegins[next + 1] - kMonthBegins[next] - 1;
  return 365 * year + kMonthBegins[month + 1] + std::min(rest - kMonthBegins[month], last);
}

/// The last day from which a month on is the day or before it.
inline graph::Value last_month_before(graph::Value day) {
  graph::Value x = day - 27;
  while (month_on(x) > day) --x;
  return x;
}

/// The first day from which a month on is the day or after it.
inline graph::Value first_month_before(graph::Value day) {
  graph::Value x = day - 32;
  while (month_on(x) < day) ++x;
  return x;
}

inline bool is_infinite(graph::Value day) { return day == graph::kMin || day == graph::kMax; }

/// At least a month on.
class MonthOn final : public graph::Monotone {
 public:
  graph::Value up(graph::Value day) const override {
    return is_infinite(day) ? day : month_on(day);
  }
  graph::Value down(graph::Value day) const override {
    return is_infinite(day) ? day : last_month_before(day);
  }
  graph::Value least_shift() const override { return graph::Value{28} * 86'400; }
};

/// From an event back to one that it follows by at most a month.
class MonthBack final : public graph::Monotone {
 public:
  graph::Value up(graph::Value day) const override {
    return is_infinite(day) ? day : first_month_before(day);
  }
  graph::Value down(graph::Value day) const override {
    return is_infinite(day) ? day : month_on(day);
  }
  graph::Value least_shift() const override { return graph::Value{-31} * 86'400; }
};

}  // namespace fasti::bench
