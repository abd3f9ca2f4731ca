// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "timeline/date/civil.h"

/// The parsed form of a date, private to this folder.
namespace fasti::edtf {

enum class Qualifier : char { none = 0, uncertain = '?', approximate = '~', both = '%' };

inline bool is_approximate(Qualifier q) {
  return q == Qualifier::approximate || q == Qualifier::both;
}
inline bool is_uncertain(Qualifier q) { return q == Qualifier::uncertain || q == Qualifier::both; }

/// A year, month or day as written.
struct Component {
  std::string digits;                  ///< digits and `X`; the sign of a year stands apart
  Qualifier before = Qualifier::none;  ///< of this component alone
  Qualifier after = Qualifier::none;   ///< of this component and all to its left

  bool masked() const { return digits.find('X') != std::string::npos; }
};

/// A time of day to the minute or second.
struct TimeOfDay {
  int second_of_day = 0;
  bool has_seconds = false;
  bool zulu = false;
  std::optional<int> offset_minutes;  ///< east of UTC; set for `Z` too
  std::size_t at = 0;                 ///< offset of the hour in the text
};

/// One date, not an interval or set.
struct Single {
  Component year;
  bool negative = false;
  bool prefixed = false;           ///< `Y` before the year
  std::optional<int> exponent;     ///< after `E`
  int significant = 0;             ///< after `S`; 0 without
  std::optional<Component> month;  ///< or season, 21 to 41
  std::optional<Component> day;
  std::optional<TimeOfDay> time;
  std::size_t at = 0;  ///< offset in the text

  bool masked() const {
    return year.masked() || (month && month->masked()) || (day && day->masked());
  }
};

struct Open {};     ///< `..`
struct Unknown {};  ///< nothing

using End = std::variant<Open, Unknown, Single>;

struct Interval {
  End start;
  End end;
};

/// A member of a set, or a range of members; with `range`, a missing side is open.
struct Element {
  std::optional<Single> first;
  std::optional<Single> last;
  bool range = false;
};

struct Set {
  bool all = false;  ///< `{}` rather than `[]`
  std::vector<Element> elements;
};

struct Node {
  std::variant<Single, Interval, Set> form;
};

/// Calls `visit` with every single date of `node`, in order of the text.
template <typename Visit>
void for_each_single(const Node& node, Visit visit) {
  if (const auto* single = std::get_if<Single>(&node.form)) {
    visit(*single);
  } else if (const auto* interval = std::get_if<Interval>(&node.form)) {
    for (const End* end : {&interval->start, &interval->end}) {
      if (const auto* date = std::get_if<Single>(end)) visit(*date);
    }
  } else {
    for (const Element& element : std::get<Set>(node.form).elements) {
      if (element.first) visit(*element.first);
      if (element.last) visit(*element.last);
    }
  }
}

/// Calls `visit` with every component of `date`, year first.
template <typename Visit>
void for_each_component(const Single& date, Visit visit) {
  visit(date.year);
  if (date.month) visit(*date.month);
  if (date.day) visit(*date.day);
}

/// The canonical text of one date.
std::string print(const Single& date);

}  // namespace fasti::edtf
