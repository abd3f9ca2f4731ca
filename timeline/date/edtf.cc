// SPDX-License-Identifier: MIT

#include "timeline/date/edtf.h"

#include <algorithm>
#include <utility>

#include "timeline/date/edtf_bounds.h"
#include "timeline/date/edtf_node.h"

namespace fasti::edtf {
namespace {

/// Level 1 leaves digits unspecified from the right: 201X, 20XX, 2004-XX, 2004-04-XX, 2004-XX-XX.
int mask_level(const Single& date) {
  if (!date.masked()) return 0;
  if (date.year.masked()) {
    const std::size_t first = date.year.digits.find('X');
    const bool from_right = date.year.digits.find_first_not_of('X', first) == std::string::npos;
    return from_right && first >= 2 && !date.month ? 1 : 2;
  }
  const bool month = date.month->masked();
  if (month && date.month->digits != "XX") return 2;
  if (!date.day) return 1;
  return date.day->digits == "XX" ? 1 : 2;
}

int qualifier_level(const Single& date) {
  int level = 0;
  const Component& last = date.day ? *date.day : date.month ? *date.month : date.year;
  for_each_component(date, [&](const Component& component) {
    if (component.before != Qualifier::none) level = 2;
    if (component.after != Qualifier::none) level = std::max(level, &component == &last ? 1 : 2);
  });
  return level;
}

int year_level(const Single& date) {
  if (date.exponent || date.significant != 0) return 2;
  return date.prefixed || date.negative ? 1 : 0;
}

int season_level(const Single& date) {
  if (!date.month || date.month->masked() || date.month->digits < "21") return 0;
  return date.month->digits <= "24" ? 1 : 2;
}

int level_of(const Single& date) {
  return std::max({mask_level(date), qualifier_level(date), year_level(date), season_level(date)});
}

/// Level 1 knows open and unknown ends, level 2 unspecified digits inside an interval.
int level_of(const End& end) {
  const auto* date = std::get_if<Single>(&end);
  if (date == nullptr) return 1;
  return date->masked() ? 2 : level_of(*date);
}

template <typename Test>
bool any_qualifier(const Node& node, Test test) {
  bool found = false;
  for_each_single(node, [&](const Single& date) {
    for_each_component(date, [&](const Component& component) {
      found = found || test(component.before) || test(component.after);
    });
  });
  return found;
}

}  // namespace

Date::Date(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

int Date::level() const {
  if (const auto* single = std::get_if<Single>(&node_->form)) return level_of(*single);
  if (const auto* interval = std::get_if<Interval>(&node_->form)) {
    return std::max(level_of(interval->start), level_of(interval->end));
  }
  return 2;
}

bool Date::soft() const { return approximate() || uncertain(); }
bool Date::approximate() const { return any_qualifier(*node_, is_approximate); }
bool Date::uncertain() const { return any_qualifier(*node_, is_uncertain); }

Form Date::form() const {
  if (const auto* single = std::get_if<Single>(&node_->form)) {
    return single->day && !single->masked() ? Form::day : Form::coarse;
  }
  if (std::holds_alternative<Interval>(node_->form)) return Form::interval;
  return std::get<Set>(node_->form).all ? Form::all_of : Form::one_of;
}

bool Date::zoned() const {
  bool any = false;
  bool all = true;
  for_each_single(*node_, [&](const Single& date) {
    any = true;
    all = all && date.time && date.time->offset_minutes;
  });
  return any && all;
}

std::variant<Reading, LocalTimeFault> Date::read(const Zone& zone, bool widened) const {
  return edtf::read(*node_, {zone, widened, false});
}

Extent Date::local() const {
  return std::get<Reading>(edtf::read(*node_, {utc(), false, true})).extent;
}

}  // namespace fasti::edtf
