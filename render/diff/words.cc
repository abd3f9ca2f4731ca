// SPDX-License-Identifier: MIT
#include "render/diff/words.h"

#include <fmt/format.h>

namespace fasti::render {

namespace {

/// The first instant that a bound allows.
std::string bound_words(Tick tick, const Zone& zone) {
  const Day day = zone.day_of(tick);
  if (zone.start_of_day(day) == tick) return iso_date(day);
  const Tick second = tick + zone.offset_at(tick) - day * kSecondsPerDay;
  return fmt::format("{}T{:02}:{:02}", iso_date(day), second / 3600, second / 60 % 60);
}

std::string point_words(const Window& window, const Zone& zone) {
  const std::string first = window.lo == kPast ? "" : bound_words(window.lo, zone);
  std::string last;
  if (window.hi != kFuture) {
    const bool whole_day = zone.start_of_day(zone.day_of(window.hi)) == window.hi;
    last = whole_day ? iso_date(zone.day_of(window.hi - 1)) : bound_words(window.hi - 1, zone);
  }
  if (first.empty() && last.empty()) return "any day";
  return first == last ? first : first + ".." + last;
}

}  // namespace

std::string window_words(const Extent& extent, const Zone& zone) {
  const std::string start = point_words(extent.start, zone);
  const std::string end = point_words(extent.end, zone);
  return start == end ? start : start + "/" + end;
}

std::string state_words(const StateOnDay& state) {
  if (state.beyond_record) return "beyond the record";
  if (state.states.empty()) return "unknown";
  std::string out;
  for (const LegalState each : state.states) {
    out += fmt::format("{}{}", out.empty() ? "" : " or ",
                       each == LegalState::in_force ? "in force" : name(each));
  }
  if (state.certainty == Certainty::unknown) out += " or unknown";
  if (state.enforced == false) out += ", not enforced";
  return out;
}

std::string days_words(Day first, Day last) {
  if (first == kPast && last == kFuture) return "always";
  if (first == kPast) return "until " + iso_date(last);
  if (last == kFuture) return "from " + iso_date(first);
  if (first == last) return "on " + iso_date(first);
  return fmt::format("from {} to {}", iso_date(first), iso_date(last));
}

}  // namespace fasti::render
