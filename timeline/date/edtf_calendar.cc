// SPDX-License-Identifier: MIT
//
// A date stands for a row of slots: days for a date with a day, else months. A year is twelve
// months from January, winter three from December. Slots are found by their digits: which years,
// which months as bits, which days as bits. Each covers a stretch of days, longer when `~` widens
// it. Stretches begin and end in the order of their slots. So the first possible day from a day on
// lies in the first slot whose stretch ends there or later, which the adjoints of the shift give,
// and nothing need be listed: XXXX-12-25 has ten thousand days.

#include "timeline/date/edtf_calendar.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace fasti::edtf {
namespace {

constexpr std::int64_t kYearLimit = 1'000'000'000'000'000;
constexpr std::uint32_t kAllMonths = 0xFFF;

/// First month and months of the codes 21 to 41. Winter runs into the next year, as does the
/// southern summer.
struct Season {
  int month;
  int length;
};
constexpr int kFirstSeason = 21;
constexpr std::array<Season, 21> kSeasons = {{
    {3, 3}, {6, 3},  {9, 3}, {12, 3},  // anywhere, taken as northern
    {3, 3}, {6, 3},  {9, 3}, {12, 3},  // northern
    {9, 3}, {12, 3}, {3, 3}, {6, 3},   // southern
    {1, 3}, {4, 3},  {7, 3}, {10, 3},  // quarters
    {1, 4}, {5, 4},  {9, 4},           // thirds
    {1, 6}, {7, 6},                    // halves
}};

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  while (exponent-- > 0 && power < kYearLimit) power *= 10;
  return power;
}

int trailing_masks(const std::string& digits) {
  const auto last = digits.find_last_not_of('X');
  return static_cast<int>(digits.size() - (last == std::string::npos ? 0 : last + 1));
}

bool full(const std::optional<Component>& component) {
  return !component || component->digits == "XX";
}

/// The numbers from 1 to `limit` that two digits with `X` match, as bits.
std::uint32_t matching(const std::string& digits, int limit) {
  std::uint32_t bits = 0;
  for (int n = 1; n <= limit; ++n) {
    const std::array<char, 2> written = {static_cast<char>('0' + n / 10),
                                         static_cast<char>('0' + n % 10)};
    const bool match = (digits[0] == 'X' || digits[0] == written[0]) &&
                       (digits[1] == 'X' || digits[1] == written[1]);
    if (match) bits |= 1U << (n - 1);
  }
  return bits;
}

std::uint32_t from_bit(std::uint32_t bits, int bit) { return bit > 31 ? 0 : bits & (~0U << bit); }
std::uint32_t to_bit(std::uint32_t bits, int bit) {
  return bit < 0 ? 0 : bits & (~0U >> (31 - bit));
}
int lowest(std::uint32_t bits) { return std::countr_zero(bits); }
int highest(std::uint32_t bits) { return 31 - std::countl_zero(bits); }

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
std::int64_t month_index(const CivilDate& date) { return date.year * 12 + date.month - 1; }

Day first_day_of_month(std::int64_t index) {
  const std::int64_t year = floor_div(index, 12);
  return to_day({year, static_cast<int>(index - year * 12) + 1, 1});
}

/// Days of a month that exist, of those in `days`.
std::uint32_t existing(std::uint32_t days, std::int64_t year, int month) {
  return to_bit(days, days_in_month(year, month) - 1);
}

/// How many years a step of the year's precision is: 10 for 198X, 100 for 1950S2.
std::int64_t year_unit(const Single& date) {
  if (date.significant == 0) return power_of_ten(trailing_masks(date.year.digits));
  const int digits = static_cast<int>(date.year.digits.size()) + date.exponent.value_or(0);
  return power_of_ten(digits - date.significant);
}

/// The components' units in months, day last and 0; a component wholly masked has that of the one
/// before it.
std::array<std::int64_t, 3> units(const Single& date, std::int64_t month_length) {
  std::array<std::int64_t, 3> unit{};
  unit[0] = year_unit(date) * 12;
  unit[1] = full(date.month) ? unit[0] : month_length;
  unit[2] = full(date.day) ? unit[1] : 0;
  return unit;
}

}  // namespace

YearSet::YearSet(std::string digits, bool negative)
    : digits_(std::move(digits)), negative_(negative) {
  size_ = power_of_ten(static_cast<int>(std::count(digits_.begin(), digits_.end(), 'X')));
  if (negative_ && magnitude(0) == 0) --size_;
}

std::int64_t YearSet::magnitude(std::int64_t index) const {
  std::int64_t value = 0;
  std::int64_t place = 1;
  for (auto digit = digits_.rbegin(); digit != digits_.rend(); ++digit, place *= 10) {
    value += place * (*digit == 'X' ? index % 10 : *digit - '0');
    if (*digit == 'X') index /= 10;
  }
  return value;
}

std::int64_t YearSet::operator[](std::int64_t index) const {
  if (digits_.empty()) return exact_;
  if (!negative_) return magnitude(index);
  const std::int64_t skipped = magnitude(0) == 0 ? 1 : 0;
  return -magnitude(size_ - 1 - index + skipped);
}

std::int64_t YearSet::index_of(std::int64_t year) const {
  std::int64_t lo = 0;
  std::int64_t hi = size_;
  while (lo < hi) {
    const std::int64_t middle = (lo + hi) / 2;
    if ((*this)[middle] < year) {
      lo = middle + 1;
    } else {
      hi = middle;
    }
  }
  return lo;
}

std::int64_t year_of(const Single& date) {
  std::int64_t year = 0;
  for (const char digit : date.year.digits) year = std::min(kYearLimit, year * 10 + (digit - '0'));
  for (int i = 0; i < date.exponent.value_or(0) && year < kYearLimit; ++i) year *= 10;
  year = std::min(year, kYearLimit);
  return date.negative ? -year : year;
}

DaySet::DaySet(const Single& date, bool widened) {
  set_years(date);
  set_months(date);
  by_day_ = !full(date.day);
  if (by_day_) days_ = matching(date.day->digits, 31);
  if (widened) widen(date);
}

/// A run of years in a row counts as one long slot, so that nothing needs stepping through.
void DaySet::set_years(const Single& date) {
  const bool whole_years = full(date.month) && full(date.day);
  const bool run =
      date.year.digits.find_first_not_of('X', date.year.digits.find('X')) == std::string::npos;
  if (!date.year.masked()) {
    const std::int64_t size = date.significant != 0 ? year_unit(date) : 1;
    const std::int64_t year = year_of(date);
    const std::int64_t magnitude = (year < 0 ? -year : year) / size * size;
    years_ = YearSet(year < 0 ? -magnitude - (size - 1) : magnitude);
    length_ = 12 * size;
    return;
  }
  years_ = YearSet(date.year.digits, date.negative);
  length_ = 12;
  if (whole_years && run) {
    length_ = 12 * years_.size();
    years_ = YearSet(years_[0]);
  }
}

void DaySet::set_months(const Single& date) {
  months_ = 1;
  if (full(date.month)) {
    if (!full(date.day)) months_ = kAllMonths;
    return;
  }
  length_ = 1;
  const std::string& digits = date.month->digits;
  months_ = matching(digits, 12);
  if (months_ != 0 || date.month->masked()) return;
  const Season& season = kSeasons.at(static_cast<std::size_t>(std::stoi(digits) - kFirstSeason));
  months_ = 1U << (season.month - 1);
  length_ = season.length;
}

/// A qualifier after the last component approximates the whole date, by a step of its precision;
/// elsewhere the coarsest component that bears one counts.
void DaySet::widen(const Single& date) {
  const std::array<std::int64_t, 3> unit = units(date, length_);
  const Component& last = date.day ? *date.day : date.month ? *date.month : date.year;
  int index = 0;
  int coarsest = -1;
  for_each_component(date, [&](const Component& component) {
    const bool group = is_approximate(component.after);
    const int here = is_approximate(component.before) ? index
                     : group && &component == &last   ? index
                     : group                          ? 0
                                                      : -1;
    if (here >= 0 && (coarsest < 0 || here < coarsest)) coarsest = here;
    ++index;
  });
  if (coarsest < 0) return;
  widen_months_ = unit.at(static_cast<std::size_t>(coarsest));
  widen_days_ = widen_months_ == 0 ? 1 : 0;
}

DaySet::Slot DaySet::slot_at_or_after(Slot slot) const {
  const CivilDate from = by_day_ ? to_civil(slot) : CivilDate{floor_div(slot, 12), 1, 1};
  const int month = by_day_ ? from.month : static_cast<int>(slot - from.year * 12) + 1;
  for (std::int64_t i = years_.index_of(from.year); i < years_.size(); ++i) {
    const std::int64_t year = years_[i];
    std::uint32_t months = from_bit(months_, year == from.year ? month - 1 : 0);
    for (; months != 0; months &= months - 1) {
      const int m = lowest(months) + 1;
      if (!by_day_) return year * 12 + m - 1;
      const bool same = year == from.year && m == month;
      const std::uint32_t days = from_bit(existing(days_, year, m), same ? from.day - 1 : 0);
      if (days != 0) return to_day({year, m, lowest(days) + 1});
    }
  }
  return kFuture;
}

DaySet::Slot DaySet::slot_at_or_before(Slot slot) const {
  const CivilDate to = by_day_ ? to_civil(slot) : CivilDate{floor_div(slot, 12), 1, 1};
  const int month = by_day_ ? to.month : static_cast<int>(slot - to.year * 12) + 1;
  for (std::int64_t i = years_.index_of(to.year + 1) - 1; i >= 0; --i) {
    const std::int64_t year = years_[i];
    std::uint32_t months = to_bit(months_, year == to.year ? month - 1 : 31);
    for (; months != 0; months &= ~(1U << highest(months))) {
      const int m = highest(months) + 1;
      if (!by_day_) return year * 12 + m - 1;
      const bool same = year == to.year && m == month;
      const std::uint32_t days = to_bit(existing(days_, year, m), same ? to.day - 1 : 31);
      if (days != 0) return to_day({year, m, highest(days) + 1});
    }
  }
  return kPast;
}

Day DaySet::first_of(Slot slot) const {
  if (!by_day_) return first_day_of_month(slot - widen_months_);
  return add_months(slot, -widen_months_) - widen_days_;
}

Day DaySet::last_of(Slot slot) const {
  if (!by_day_) return first_day_of_month(slot + length_ + widen_months_) - 1;
  return add_months(slot, widen_months_) + widen_days_;
}

/// The first slot, possible or not, whose stretch ends on `day` or later.
DaySet::Slot DaySet::first_ending_from(Day day) const {
  if (!by_day_) return month_index(to_civil(day)) - (length_ - 1) - widen_months_;
  return first_day_reaching(day - widen_days_, widen_months_);
}

/// The last slot, possible or not, whose stretch begins on `day` or earlier.
DaySet::Slot DaySet::last_beginning_by(Day day) const {
  if (!by_day_) return month_index(to_civil(day)) + widen_months_;
  return last_day_reaching(day + widen_days_, -widen_months_);
}

bool DaySet::empty() const { return slot_at_or_after(-kYearLimit * 400) == kFuture; }
Day DaySet::first() const { return first_of(slot_at_or_after(-kYearLimit * 400)); }
Day DaySet::last() const { return last_of(slot_at_or_before(kYearLimit * 400)); }

bool DaySet::contiguous() const {
  Slot slot = slot_at_or_after(-kYearLimit * 400);
  while (true) {
    const Slot next = slot_at_or_after(slot + 1);
    if (next == kFuture) return true;
    if (first_of(next) > last_of(slot) + 1) return false;
    slot = next;
  }
}

Day DaySet::at_or_after(Day day) const {
  const Slot slot = slot_at_or_after(first_ending_from(std::max(day, first())));
  return slot == kFuture ? kFuture : std::max(day, first_of(slot));
}

Day DaySet::at_or_before(Day day) const {
  const Slot slot = slot_at_or_before(last_beginning_by(std::min(day, last())));
  return slot == kPast ? kPast : std::min(day, last_of(slot));
}

}  // namespace fasti::edtf
