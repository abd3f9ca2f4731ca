// SPDX-License-Identifier: MIT
//
// Texts leave years out, so that a count is wrong only if it is wrong in every year that can be
// meant. Whether the first day counts differs: "from" and "after" leave it out, "beginning on"
// takes it in, and between two dates both are usual. A deadline that falls on a weekend moves to
// Monday.
#include "timeline/check/day_counts.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "timeline/check/places.h"
#include "timeline/reason/wording.h"

namespace fasti {

namespace {

using Form = DayCount::Form;

/// How many days after the anchor the count may end, its usual reading first.
std::vector<std::int64_t> lengths(const DayCount& count) {
  switch (count.form) {
    case Form::before:
      return {-count.days};
    case Form::starting:
      return {count.days - 1, count.days};
    case Form::range:
      return {count.days, count.days - 1, count.days + 1};
    case Form::from:
    case Form::within:
      break;
  }
  return {count.days};
}

std::vector<std::int64_t> years(const CountContext& context, const DayCount& count) {
  if (count.anchor.year) return {*count.anchor.year};
  if (context.own) {
    const CivilDate own = to_civil(*context.own);
    if (own.month == count.anchor.month && own.day == count.anchor.day) return {own.year};
  }
  std::optional<std::int64_t> near;
  if (count.result) near = count.result->year;
  if (!near && context.own) near = to_civil(*context.own).year;
  if (!near) return {2023, 2024};  // a common year, and a leap year
  return {*near, *near - 1, *near + 1};
}

std::optional<Day> day_in(const DateMention& mention, std::int64_t year) {
  if (*mention.day > days_in_month(year, mention.month)) return std::nullopt;
  return to_day({year, mention.month, *mention.day});
}

/// The day of the mention that is nearest to `near`.
Day nearest(const DateMention& mention, Day near) {
  if (mention.year) return day_in(mention, *mention.year).value_or(near);
  const std::int64_t year = to_civil(near).year;
  Day best = near;
  std::int64_t distance = INT64_MAX;
  for (const std::int64_t each : {year, year - 1, year + 1}) {
    const auto day = day_in(mention, each);
    if (!day) return near;  // 29 February: give up
    if (std::abs(*day - near) >= distance) continue;
    distance = std::abs(*day - near);
    best = *day;
  }
  return best;
}

/// Whether a count that ends on `due` may be said to end on `said`.
bool agrees(Day due, Day said) {
  if (due == said) return true;
  const bool weekend = weekday(due) > 5;
  return weekend && said > due && said - due <= 2 && weekday(said) == 1;
}

/// A sum that is wrong: the anchor's day, where the count ends, and what is said instead.
struct Slip {
  Day anchor = 0;
  Day due = 0;
  Day said = 0;
};

/// The first reading of a count that reaches a stated day in no reading.
std::optional<Slip> find_slip(const CountContext& context, const DayCount& count) {
  std::optional<Slip> first;
  for (const std::int64_t year : years(context, count)) {
    const auto anchor = day_in(count.anchor, year);
    if (!anchor) return std::nullopt;
    for (const std::int64_t length : lengths(count)) {
      const Slip slip{*anchor, *anchor + length, nearest(*count.result, *anchor + length)};
      if (agrees(slip.due, slip.said)) return std::nullopt;
      if (!first || std::abs(slip.said - slip.due) < std::abs(first->said - first->due)) {
        first = slip;
      }
    }
  }
  return first;
}

/// "16 November 2023", without the year where the text names none.
std::string words(Day day, bool year) {
  std::string out = day_words(day);
  if (!year) out.resize(out.rfind(' '));
  return out;
}

std::string message(const DayCount& count, const Slip& slip) {
  const bool year = count.anchor.year || count.result->year;
  const std::string anchor = words(slip.anchor, year);
  const std::string due = words(slip.due, year);
  const std::string said = words(slip.said, year);
  switch (count.form) {
    case Form::before:
      return fmt::format("{} days before {} are {}, not {}", count.days, anchor, due, said);
    case Form::range:
      return fmt::format("from {} to {} it is {} days, not {}", anchor, said,
                         slip.said - slip.anchor, count.days);
    case Form::starting:
      return fmt::format("{} days beginning on {} end on {}, not on {}", count.days, anchor, due,
                         said);
    case Form::from:
    case Form::within:
      break;
  }
  return fmt::format("{} days from {} end on {}, not on {}", count.days, anchor, due, said);
}

Diagnostic& report(const CountContext& context, const DayCount& count, std::string text,
                   Diagnostics& out) {
  Diagnostic& found = out.add(Rule::wrong_day_count,
                              place_in(context.loaded.files, context.entry, count.begin, count.end),
                              std::move(text));
  if (context.event != nullptr) found.event = context.event->id.text;
  found.help.emplace_back("correct the count or the date");
  return found;
}

void check_result(const CountContext& context, const DayCount& count, Diagnostics& out) {
  if (count.result->relative_year) return;
  if (const auto slip = find_slip(context, count)) {
    report(context, count, message(count, *slip), out);
  }
}

/// The days of the event that a count in its text may be meant to reach.
std::vector<const Dating*> own_dates(const Event& event) {
  std::vector<const Dating*> out;
  const auto add = [&](const std::optional<Dating>& date) {
    if (date && one_day(*date)) out.push_back(&*date);
  };
  add(event.date);
  for (const Effect& effect : event.effects) {
    add(effect.from);
    add(effect.until);
    add(effect.comply);
  }
  return out;
}

/// Without a result in the text: a date of the event that is a day off, where none is right.
void check_against_event(const CountContext& context, const DayCount& count, Diagnostics& out) {
  if (context.event == nullptr || !context.own || count.days < 7) return;
  if (count.form != Form::from) return;
  const Dating* off = nullptr;
  Slip slip;
  for (const std::int64_t year : years(context, count)) {
    const auto anchor = day_in(count.anchor, year);
    if (!anchor) return;
    const Day due = *anchor + count.days;
    for (const Dating* date : own_dates(*context.event)) {
      const Day day = *one_day(*date);
      if (agrees(due, day)) return;
      if (std::abs(day - due) != 1) continue;
      off = date;
      slip = {*anchor, due, day};
    }
  }
  if (off == nullptr) return;
  const bool year = count.anchor.year.has_value();
  Diagnostic& found =
      report(context, count,
             fmt::format("{} days from {} end on {}, not on {}", count.days,
                         words(slip.anchor, year), words(slip.due, year), words(slip.said, year)),
             out);
  found.labels.push_back({off->span, "a day off"});
}

}  // namespace

void check_day_count(const CountContext& context, const DayCount& count, Diagnostics& out) {
  if (count.anchor.relative_year) return;
  if (count.result) {
    check_result(context, count, out);
  } else {
    check_against_event(context, count, out);
  }
}

}  // namespace fasti
