// SPDX-License-Identifier: MIT
#include "timeline/date/edtf_outline.h"

#include <string>
#include <variant>

#include "timeline/date/edtf_bounds.h"
#include "timeline/date/edtf_node.h"

namespace fasti::edtf {

namespace {

constexpr int kFirstSeason = 21;

bool all_masked(const Component& component) { return component.digits == "XX"; }

Unit unit_of_year(const Single& date) {
  if (date.exponent || date.significant > 0) return Unit::other;
  const std::string& digits = date.year.digits;
  if (!date.year.masked()) return Unit::year;
  return digits.find('X') + 1 == digits.size() && !date.month ? Unit::decade : Unit::other;
}

Unit unit_of(const Single& date) {
  if (date.time) return Unit::time;
  const Unit year = unit_of_year(date);
  if (!date.month || year != Unit::year) return year;
  const bool no_day = !date.day || all_masked(*date.day);
  if (date.month->masked()) return all_masked(*date.month) && no_day ? Unit::year : Unit::other;
  if (std::stoi(date.month->digits) >= kFirstSeason) return Unit::season;
  if (no_day) return Unit::month;
  return date.day->masked() ? Unit::other : Unit::day;
}

/// The day of a month that is left open, in a year that is not: `2025-XX-15`; else 0.
int day_of_any_month(const Single& date) {
  const bool any = date.month && all_masked(*date.month) && unit_of_year(date) == Unit::year;
  return any && date.day && !date.day->masked() ? std::stoi(date.day->digits) : 0;
}

Term term_of(const Single& date) {
  Term term;
  const Part part = std::get<Part>(instants_of(date, {utc(), false, true}));
  term.window = part.hull;
  term.gaps = part.days.has_value();
  term.day = day_of_any_month(date);
  term.unit = unit_of(date);
  if (term.unit == Unit::season) term.season = std::stoi(date.month->digits);
  if (date.time) {
    term.seconds = date.time->has_seconds;
    term.offset_minutes = date.time->offset_minutes;
  }
  for_each_component(date, [&](const Component& component) {
    for (const Qualifier qualifier : {component.before, component.after}) {
      term.uncertain |= is_uncertain(qualifier);
      term.approximate |= is_approximate(qualifier);
    }
  });
  return term;
}

std::optional<Term> term_of(const std::optional<Single>& date) {
  return date ? std::optional(term_of(*date)) : std::nullopt;
}

std::optional<Term> term_of(const End& end) {
  const auto* const date = std::get_if<Single>(&end);
  return date == nullptr ? std::nullopt : std::optional(term_of(*date));
}

Stretch stretch_of(const Interval& interval) {
  const bool unknown = std::holds_alternative<Unknown>(interval.start) ||
                       std::holds_alternative<Unknown>(interval.end);
  return {term_of(interval.start), term_of(interval.end), true, unknown};
}

}  // namespace

Outline outline(const Date& date) {
  Outline out{date.form(), {}};
  const Node& node = date.node();
  if (const auto* single = std::get_if<Single>(&node.form)) {
    out.stretches.push_back({term_of(*single), std::nullopt, false, false});
  } else if (const auto* interval = std::get_if<Interval>(&node.form)) {
    out.stretches.push_back(stretch_of(*interval));
  } else {
    for (const Element& element : std::get<Set>(node.form).elements) {
      out.stretches.push_back(
          {term_of(element.first), term_of(element.last), element.range, false});
    }
  }
  return out;
}

bool names_some(const Outline& outline) {
  const Stretch& first = outline.stretches.front();
  return outline.stretches.size() > 1 || (!first.range && first.first->gaps);
}

}  // namespace fasti::edtf
