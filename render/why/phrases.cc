// SPDX-License-Identifier: MIT
#include "render/why/phrases.h"

#include <algorithm>

#include <fmt/format.h>

#include "timeline/reason/wording.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr int kColumns = 80;

std::string count(Tick number, std::string_view unit) {
  return fmt::format("{} {}{}", number, unit, number == 1 ? "" : "s");
}

Tick civil(Tick tick, const Zone& zone) {
  return tick == kPast || tick == kFuture ? tick : tick + zone.offset_at(tick);
}

bool is_midnight(Tick tick, const Zone& zone) {
  return tick == kPast || tick == kFuture || zone.start_of_day(zone.day_of(tick)) == tick;
}

}  // namespace

std::string wrap(std::string_view first, const std::string& text) {
  const int indent = cell_width(first);
  std::string out(first);
  int column = indent;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    const int width = cell_width(word);
    if (column > indent && column + 1 + width > kColumns) {
      out += fmt::format("\n{:{}}", "", indent);
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
    at = end + 1;
  }
  return out + "\n";
}

std::string distance_words(Tick seconds, bool up) {
  struct Unit {
    Tick seconds;
    Tick from;  ///< told in this unit from so many seconds on
    std::string_view name;
  };
  constexpr Unit kUnits[] = {
      {kSecondsPerDay, 2 * kSecondsPerDay, "day"}, {3600, 3600, "hour"}, {60, 60, "minute"}};
  for (const Unit& unit : kUnits) {
    if (seconds % unit.seconds == 0 && seconds >= unit.seconds) {
      return count(seconds / unit.seconds, unit.name);
    }
    if (seconds >= unit.from) {
      return count((seconds + (up ? unit.seconds - 1 : 0)) / unit.seconds, unit.name);
    }
  }
  return count(seconds, "second");
}

std::string time_words(Tick tick, const Zone& zone) {
  const Day day = zone.day_of(tick);
  const Tick second = tick + zone.offset_at(tick) - day * kSecondsPerDay;
  const std::string seconds = second % 60 == 0 ? "" : fmt::format(":{:02}", second % 60);
  return fmt::format("{:02}:{:02}{}", second / 3600, second / 60 % 60, seconds);
}

std::string moment_words(Tick tick, const Zone& zone) {
  const std::string day = day_words(zone.day_of(tick));
  return is_midnight(tick, zone) ? day : fmt::format("{} on {}", time_words(tick, zone), day);
}

std::string bound_words(BoundSide side, Tick instant, const Zone& zone) {
  if (side == BoundSide::earliest) return "no earlier than " + moment_words(instant, zone);
  if (is_midnight(instant, zone)) return "no later than " + day_words(zone.day_of(instant - 1));
  return "before " + moment_words(instant, zone);
}

std::string window_words(const Window& window, const Zone& zone) {
  if (is_midnight(window.lo, zone) && is_midnight(window.hi, zone)) {
    return when({civil(window.lo, zone), civil(window.hi, zone)});
  }
  if (window.lo == kPast) return bound_words(BoundSide::latest, window.hi, zone);
  if (window.hi == kFuture) return bound_words(BoundSide::earliest, window.lo, zone);
  const Day first = zone.day_of(window.lo);
  if (window.hi - window.lo <= 60) {
    return fmt::format("at {} on {}", time_words(window.lo, zone), day_words(first));
  }
  const Day last = zone.day_of(window.hi - 1);
  const std::string end =
      is_midnight(window.hi, zone) ? "the end of " : time_words(window.hi, zone) + " on ";
  const std::string begin =
      first == last ? time_words(window.lo, zone) : moment_words(window.lo, zone);
  return fmt::format("between {} and {}{}", begin, end, day_words(last));
}

}  // namespace fasti::render
