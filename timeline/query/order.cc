// SPDX-License-Identifier: MIT
#include "timeline/query/order.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace fasti {

namespace {

/// Where an event stands in line: at its earliest start, else just before its latest.
Tick place(const Extent& extent) {
  if (extent.start.lo != kPast) return extent.start.lo;
  if (extent.start.hi != kFuture) return extent.start.hi - 1;
  return extent.end.lo != kPast ? extent.end.lo : extent.end.hi;
}

}  // namespace

std::vector<Id<Event>> in_order_of_time(const std::vector<Extent>& extents) {
  std::vector<Id<Event>> events;
  for (std::uint32_t i = 0; i < extents.size(); ++i) events.push_back({i});
  const auto key = [&](Id<Event> event) {
    const Extent& extent = extents[event.value];
    return std::tuple(place(extent), extent.end.hi, event.value);
  };
  std::sort(events.begin(), events.end(),
            [&](Id<Event> a, Id<Event> b) { return key(a) < key(b); });
  return events;
}

std::vector<Id<Event>> in_order_of_time(const Chronology& chronology, const Reasoning& reasoning) {
  std::vector<Extent> extents = reasoning.inferred;
  extents.resize(chronology.events.size());
  return in_order_of_time(extents);
}

}  // namespace fasti
