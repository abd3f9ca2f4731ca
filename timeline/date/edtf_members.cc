// SPDX-License-Identifier: MIT

#include "timeline/date/edtf_members.h"

#include <algorithm>
#include <utility>

namespace fasti::edtf {
namespace {

/// The day whose stretch, from its first existing instant to the next day's, holds `tick`. Where a
/// clock goes back over midnight this is not the date that the clock shows.
Day day_holding(const Zone& zone, Tick tick) {
  Day day = zone.day_of(tick);
  while (zone.start_of_day(day) > tick) --day;
  while (zone.start_of_day(day + 1) <= tick) ++day;
  return day;
}

Tick part_at_or_after(const Part& part, const Zone& zone, Tick tick) {
  tick = std::max(tick, part.hull.lo);
  if (tick >= part.hull.hi) return kFuture;
  if (!part.days) return tick;
  const Day today = day_holding(zone, tick);
  Day day = part.days->at_or_after(today);
  if (day == today) return tick;
  // A day that the zone skipped has no instant.
  while (day != kFuture && zone.start_of_day(day) == zone.start_of_day(day + 1)) {
    day = part.days->at_or_after(day + 1);
  }
  return zone.start_of_day(day);
}

Tick part_at_or_before(const Part& part, const Zone& zone, Tick tick) {
  if (tick < part.hull.lo) return kPast;
  if (tick >= part.hull.hi) tick = part.hull.hi - 1;
  if (!part.days) return tick;
  const Day today = day_holding(zone, tick);
  Day day = part.days->at_or_before(today);
  if (day == today) return tick;
  while (day != kPast && zone.start_of_day(day) == zone.start_of_day(day + 1)) {
    day = part.days->at_or_before(day - 1);
  }
  return day == kPast ? kPast : zone.start_of_day(day + 1) - 1;
}

/// The end of the part's stretch that holds `tick`, or `tick` where it holds none.
Tick part_stretch_end(const Part& part, const Zone& zone, Tick tick) {
  if (part_at_or_after(part, zone, tick) != tick) return tick;
  if (!part.days) return part.hull.hi;
  Day day = day_holding(zone, tick);
  while (zone.start_of_day(day + 1) < part.hull.hi && part.days->at_or_after(day + 1) == day + 1) {
    ++day;
  }
  return std::min(zone.start_of_day(day + 1), part.hull.hi);
}

class Union final : public Members {
 public:
  Union(std::vector<Part> parts, const Window& hull, const Zone& zone)
      : parts_(std::move(parts)), hull_(hull), zone_(zone) {}

  Tick at_or_after(Tick tick) const override {
    tick = std::max(tick, hull_.lo);
    Tick best = kFuture;
    for (const Part& part : parts_) best = std::min(best, part_at_or_after(part, zone_, tick));
    return best < hull_.hi ? best : kFuture;
  }

  Tick at_or_before(Tick tick) const override {
    if (tick >= hull_.hi) tick = hull_.hi - 1;
    Tick best = kPast;
    for (const Part& part : parts_) best = std::max(best, part_at_or_before(part, zone_, tick));
    return best >= hull_.lo ? best : kPast;
  }

  Tick stretch_end(Tick member) const override {
    for (Tick reached = member;;) {
      Tick end = reached;
      for (const Part& part : parts_) end = std::max(end, part_stretch_end(part, zone_, end));
      end = std::min(end, hull_.hi);
      if (end == reached) return end;
      reached = end;
    }
  }

 private:
  std::vector<Part> parts_;  ///< in order
  Window hull_;
  const Zone& zone_;
};

/// Whether the parts, in order, cover `hull` without a gap.
bool gapless(const std::vector<Part>& parts, const Window& hull) {
  Tick reached = hull.lo;
  for (const Part& part : parts) {
    if (part.days || reached >= hull.hi) continue;
    if (part.hull.lo > reached) return false;
    reached = std::max(reached, part.hull.hi);
  }
  return reached >= hull.hi;
}

}  // namespace

std::shared_ptr<const Members> unite(std::vector<Part> parts, const Window& hull,
                                     const Zone& zone) {
  std::sort(parts.begin(), parts.end(),
            [](const Part& a, const Part& b) { return a.hull.lo < b.hull.lo; });
  if (gapless(parts, hull)) return nullptr;
  return std::make_shared<Union>(std::move(parts), hull, zone);
}

}  // namespace fasti::edtf
