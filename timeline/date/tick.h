// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>

namespace fasti {

/// Seconds since 1970-01-01T00:00:00Z on the proleptic Gregorian UTC line without leap seconds.
/// The two extremes stand for minus and plus infinity.
using Tick = std::int64_t;

inline constexpr Tick kPast = std::numeric_limits<Tick>::min();
inline constexpr Tick kFuture = std::numeric_limits<Tick>::max();
inline constexpr Tick kSecondsPerDay = 86'400;

/// a + b, held at the infinities; an infinite operand stays what it is.
constexpr Tick saturating_add(Tick a, Tick b) {
  if (a == kPast || a == kFuture) return a;
  if (b == kPast || b == kFuture) return b;
  Tick sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) return a < 0 ? kPast : kFuture;
  return sum;
}

/// A half-open range of instants `[lo, hi)`; `kPast` and `kFuture` mean no bound on that side.
struct Window {
  Tick lo = kPast;
  Tick hi = kFuture;

  bool empty() const { return lo >= hi; }
  friend bool operator==(const Window&, const Window&) = default;
};

/// The windows of an event's two points, start ≤ end.
struct Extent {
  Window start;
  Window end;
  friend bool operator==(const Extent&, const Extent&) = default;
};

}  // namespace fasti
