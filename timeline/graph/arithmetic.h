// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/graph/network.h"

/// Integers with two infinities. An operation that leaves the range ends at an infinity and stays.
namespace fasti::graph {

/// Wide enough for the sum of a weight for every arc that a network can have.
__extension__ using Wide = __int128;

constexpr bool is_finite(Value x) { return x != kMin && x != kMax; }

constexpr Value clamped(Wide x) {
  if (x <= kMin) return kMin;
  return x >= kMax ? kMax : static_cast<Value>(x);
}

/// a + b; where both are infinite, a.
constexpr Value plus(Value a, Value b) {
  if (!is_finite(a)) return a;
  if (!is_finite(b)) return b;
  Value sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) return b < 0 ? kMin : kMax;
  return sum;
}

/// The other way round: −x, with the infinities exchanged.
constexpr Value mirrored(Value x) {
  if (x == kMin) return kMax;
  return x == kMax ? kMin : -x;
}

/// a − b; where both are infinite, a.
constexpr Value minus(Value a, Value b) { return plus(a, mirrored(b)); }

/// x steps of `unit` in the finest unit.
constexpr Value to_finest(Value x, Value unit) {
  return is_finite(x) ? clamped(Wide{x} * unit) : x;
}

/// The last step of `unit` at or before x.
constexpr Value from_finest(Value x, Value unit) {
  if (!is_finite(x)) return x;
  return x / unit - (x % unit < 0 ? 1 : 0);
}

}  // namespace fasti::graph
