// SPDX-License-Identifier: MIT

#include "timeline/date/edtf_bounds.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace fasti::edtf {
namespace {

/// Local clocks are never further from UTC: local mean time went up to 15 h 14 min.
constexpr Tick kFarthestOffset = Tick{16} * 3600;

/// Dates beyond what seconds can hold keep one instant at the edge.
Window at_least_one_instant(Window window) {
  if (window.lo == kFuture) window.lo = kFuture - 1;
  if (window.hi == kPast) window.hi = kPast + 1;
  return window;
}

Tick seconds_of(Day day, int second_of_day) {
  Tick seconds = 0;
  if (__builtin_mul_overflow(day, kSecondsPerDay, &seconds)) return day < 0 ? kPast : kFuture;
  return saturating_add(seconds, second_of_day);
}

std::variant<Part, LocalTimeFault> time_of(const Single& date, const Clock& clock) {
  const TimeOfDay& time = *date.time;
  Tick tick = seconds_of(DaySet(date, false).first(), time.second_of_day);
  if (!clock.ignore_offsets) {
    if (time.offset_minutes) {
      tick = saturating_add(tick, -60 * static_cast<Tick>(*time.offset_minutes));
    } else {
      const LocalReading reading = clock.zone.read_local(tick);
      if (reading.kind != LocalReading::Kind::unique) return LocalTimeFault{time.at, reading};
      tick = reading.first;
    }
  }
  const Window window{tick, saturating_add(tick, time.has_seconds ? 1 : 60)};
  return Part{at_least_one_instant(window), std::nullopt};
}

/// Gathers the parts that bound the two points; stops at the first fault.
class Reader {
 public:
  explicit Reader(const Clock& clock) : clock_(clock) {}

  std::variant<Reading, LocalTimeFault> read(const Node& node) {
    if (const auto* single = std::get_if<Single>(&node.form)) {
      one_of({Element{*single, std::nullopt, false}});
    } else if (const auto* interval = std::get_if<Interval>(&node.form)) {
      between(*interval);
    } else if (const Set& set = std::get<Set>(node.form); set.all) {
      all_of(set.elements);
    } else {
      one_of(set.elements);
    }
    if (fault_) return *fault_;
    return std::move(reading_);
  }

 private:
  Part part(const Single& date) {
    auto instants = instants_of(date, clock_);
    if (auto* found = std::get_if<Part>(&instants)) return std::move(*found);
    if (!fault_) fault_ = std::get<LocalTimeFault>(instants);
    return Part{{0, 1}, std::nullopt};
  }

  /// From the earliest of the first to the latest of the last.
  Part part(const Element& element) {
    if (!element.range) return part(*element.first);
    Part whole;
    if (element.first) whole.hull.lo = part(*element.first).hull.lo;
    if (element.last) whole.hull.hi = part(*element.last).hull.hi;
    return whole;
  }

  void one_of(const std::vector<Element>& elements) {
    std::vector<Part> parts;
    Window hull{kFuture, kPast};
    for (const Element& element : elements) {
      parts.push_back(part(element));
      hull.lo = std::min(hull.lo, parts.back().hull.lo);
      hull.hi = std::max(hull.hi, parts.back().hull.hi);
    }
    note_open(elements);
    reading_.instant = true;
    reading_.extent = {hull, hull};
    reading_.start_members = unite(std::move(parts), hull, clock_.zone);
    reading_.end_members = reading_.start_members;
  }

  void between(const Interval& interval) {
    const auto side = [this](const End& end, bool& open, bool& unknown) {
      open = std::holds_alternative<Open>(end);
      unknown = std::holds_alternative<Unknown>(end);
      return open || unknown ? Part{} : part(std::get<Single>(end));
    };
    Part start = side(interval.start, reading_.start_open, reading_.start_unknown);
    Part end = side(interval.end, reading_.end_open, reading_.end_unknown);
    // What start ≤ end says of a side that nothing else bounds.
    if (reading_.start_open || reading_.start_unknown) start.hull.hi = end.hull.hi;
    if (reading_.end_open || reading_.end_unknown) end.hull.lo = start.hull.lo;
    const Window start_hull = start.hull;
    const Window end_hull = end.hull;
    reading_.extent = {start_hull, end_hull};
    reading_.start_members = unite({std::move(start)}, start_hull, clock_.zone);
    reading_.end_members = unite({std::move(end)}, end_hull, clock_.zone);
  }

  /// The start is the least of one occurrence at every member, the end the greatest.
  void all_of(const std::vector<Element>& elements) {
    std::vector<Part> parts;
    for (const Element& element : elements) {
      if (element.first) parts.push_back(part(*element.first));
      if (element.last) parts.push_back(part(*element.last));
    }
    note_open(elements);
    Window start{kFuture, kFuture};
    Window end{kPast, kPast};
    for (const Part& each : parts) {
      start = {std::min(start.lo, each.hull.lo), std::min(start.hi, each.hull.hi)};
      end = {std::max(end.lo, each.hull.lo), std::max(end.hi, each.hull.hi)};
    }
    if (reading_.start_open) start.lo = kPast;
    if (reading_.end_open) end.hi = kFuture;
    reading_.extent = {start, end};
    if (!reading_.start_open) reading_.start_members = unite(parts, start, clock_.zone);
    if (!reading_.end_open) reading_.end_members = unite(std::move(parts), end, clock_.zone);
  }

  void note_open(const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      if (!element.range) continue;
      reading_.start_open |= !element.first;
      reading_.end_open |= !element.last;
    }
  }

  const Clock& clock_;
  Reading reading_;
  std::optional<LocalTimeFault> fault_;
};

}  // namespace

std::variant<Part, LocalTimeFault> instants_of(const Single& date, const Clock& clock) {
  if (date.time) return time_of(date, clock);
  DaySet days(date, clock.widened);
  const Window hull = clock.zone.days(days.first(), saturating_add(days.last(), 1));
  if (hull.empty() && hull.lo != kFuture && hull.hi != kPast) {
    return LocalTimeFault{date.at, clock.zone.read_local(seconds_of(days.first(), 0))};
  }
  Part part{at_least_one_instant(hull), std::nullopt};
  if (!days.contiguous()) part.days = std::move(days);
  return part;
}

std::variant<Reading, LocalTimeFault> read(const Node& node, const Clock& clock) {
  return Reader(clock).read(node);
}

bool backwards(const Single& first, const Single& last) {
  const Clock clock{utc(), true, false};
  const auto a = std::get<Part>(instants_of(first, clock));
  const auto b = std::get<Part>(instants_of(last, clock));
  const auto zoned = [](const Single& date) { return date.time && date.time->offset_minutes; };
  const Tick play = zoned(first) != zoned(last) ? kFarthestOffset : 0;
  return a.hull.lo >= saturating_add(b.hull.hi, play);
}

}  // namespace fasti::edtf
