// SPDX-License-Identifier: MIT
#include "render/content/dates.h"

#include <map>

#include "render/content/date_words.h"

namespace fasti::render {

namespace {

bool bounded(const Window& window) { return window.lo != kPast && window.hi != kFuture; }

Tick to_civil_time(Tick tick, const Zone& zone) {
  if (tick == kPast || tick == kFuture) return tick;
  return tick + zone.offset_at(tick);
}

Window to_civil_time(const Window& window, const Zone& zone) {
  // The end is exclusive: the last instant inside says which offset holds up to it.
  const Tick hi = window.hi == kPast || window.hi == kFuture
                      ? window.hi
                      : window.hi + zone.offset_at(window.hi - 1);
  return {to_civil_time(window.lo, zone), hi};
}

struct DayRange {
  Day first;
  Day last;
};

DayRange days(const Window& window) { return {floor_day(window.lo), floor_day(window.hi - 1)}; }

DateShape window_shape(const Window& hull) {
  if (hull.lo == kPast && hull.hi == kFuture) return DateShape::unknown;
  if (hull.lo == kPast) return DateShape::open_start;
  if (hull.hi == kFuture) return DateShape::open_end;
  const DayRange range = days(hull);
  return range.first == range.last ? DateShape::day : DateShape::window;
}

}  // namespace

Extent to_civil_time(const Extent& extent, const Zone& zone) {
  const Window start = to_civil_time(extent.start, zone);
  return {start, extent.end == extent.start ? start : to_civil_time(extent.end, zone)};
}

bool one_day(const Window& window) {
  return window.lo != kPast && window.hi != kFuture &&
         floor_day(window.lo) == floor_day(window.hi - 1);
}

DateShape shape_of(const std::optional<edtf::Date>& date, const Extent& civil, bool single) {
  if (date && date->approximate()) return DateShape::approximate;
  const Window hull{civil.start.lo, civil.end.hi};
  if (single) return window_shape(hull);
  if (hull.lo != kPast && hull.hi != kFuture) {
    if (days(hull).first == days(hull).last) return DateShape::day;
    // Both ends in one window: of what is sure nothing is left.
    const bool lasts = floor_day(civil.start.hi - 1) <= floor_day(civil.end.lo);
    return lasts ? DateShape::days : DateShape::window;
  }
  if (hull.lo != kPast) return DateShape::open_end;
  // Of what nothing bounds on one side a latest start, an earliest end, or a time at which it went
  // on may be known.
  const bool know_both = civil.start.hi != kPast && civil.start.hi != kFuture &&
                         civil.end.lo != kPast && civil.end.lo != kFuture;
  const Day first = know_both ? floor_day(civil.start.hi - 1) : 0;
  const Day last = know_both ? floor_day(civil.end.lo) : 0;
  if (hull.hi != kFuture)
    return know_both && first < last ? DateShape::days : DateShape::open_start;
  if (know_both && first <= last) return DateShape::days;
  if (civil.start.hi != kFuture) return DateShape::open_start;
  return civil.end.lo != kPast ? DateShape::open_end : DateShape::unknown;
}

std::optional<std::int64_t> usual_year(const std::vector<Extent>& extents) {
  std::map<std::int64_t, std::size_t> counts;
  std::size_t all = 0;
  for (const Extent& extent : extents) {
    const Tick at = extent.start.lo != kPast ? extent.start.lo : extent.end.hi;
    if (at == kPast || at == kFuture) continue;
    ++counts[to_civil(floor_day(at)).year];
    ++all;
  }
  for (const auto& [year, count] : counts) {
    if (count * 2 > all) return year;
  }
  return std::nullopt;
}

namespace {

/// Writes one label with or without years.
class LabelWriter {
 public:
  LabelWriter(Language language, std::optional<std::int64_t> usual_year)
      : language_(language), usual_year_(usual_year) {}

  std::string write(DateShape shape, const Extent& civil) const {
    const Window hull{civil.start.lo, civil.end.hi};
    switch (shape) {
      case DateShape::day:
        return day(floor_day(hull.lo));
      case DateShape::days:
        return span(civil);
      case DateShape::approximate:
        return bounded(hull) ? word(Word::about_date, language_, range(hull))
                             : write(window_shape(hull), civil);
      case DateShape::window:
        return range(hull);
      case DateShape::open_start:
        return word(Word::by_date, language_, day(last_known(civil)));
      case DateShape::open_end: {
        const bool lasts = civil.start != civil.end && civil.start.lo != kPast;
        return word(lasts ? Word::from_date : Word::not_before_date, language_,
                    day(first_known(civil)));
      }
      case DateShape::unknown:
        return std::string(word(Word::undated, language_));
    }
    return {};
  }

 private:
  static Day last_known(const Extent& civil) {
    return floor_day((civil.end.hi != kFuture ? civil.end.hi : civil.start.hi) - 1);
  }

  static Day first_known(const Extent& civil) {
    return floor_day(civil.start.lo != kPast ? civil.start.lo : civil.end.lo);
  }

  bool usual(Day day) const { return usual_year_ && to_civil(day).year == *usual_year_; }

  std::string day(Day day) const {
    return format_date(day, usual(day) ? DateStyle::day : DateStyle::day_year, language_);
  }

  /// A whole month or year by its name, else the days.
  std::string range(const Window& hull) const {
    const auto [first, last] = days(hull);
    const CivilDate a = to_civil(first);
    const CivilDate b = to_civil(last);
    const bool whole = a.day == 1 && b.day == days_in_month(b.year, b.month) && a.year == b.year;
    if (whole && a.month == b.month) {
      return format_date(first, usual(first) ? DateStyle::month : DateStyle::month_year_short,
                         language_);
    }
    if (whole && a.month == 1 && b.month == 12)
      return format_date(first, DateStyle::year, language_);
    if (first == last) return day(first);
    return format_days(first, last, !(usual(first) && usual(last)), language_);
  }

  /// Whether a window is one whole month.
  static bool month(const Window& window) {
    if (!bounded(window)) return false;
    const auto [first, last] = days(window);
    const CivilDate a = to_civil(first);
    return a.day == 1 && last == first + days_in_month(a.year, a.month) - 1;
  }

  /// A span by what is sure of it; "c." where its ends are not sure to the day or month.
  std::string span(const Extent& civil) const {
    if (month(civil.start) && month(civil.end)) {
      const Window hull{civil.start.lo, civil.end.hi};
      return range(hull);
    }
    const Day first = floor_day(civil.start.hi - 1);
    const Day last = floor_day(civil.end.lo);
    const Window core{first * kSecondsPerDay, (last + 1) * kSecondsPerDay};
    const bool sure = one_day(civil.start) && one_day(civil.end);
    return sure ? range(core) : word(Word::about_date, language_, range(core));
  }

  Language language_;
  std::optional<std::int64_t> usual_year_;
};

}  // namespace

std::string DateWriting::label(DateShape shape, const Extent& civil) const {
  return LabelWriter(language, usual_year).write(shape, civil);
}

std::string DateWriting::full(const Extent& civil) const {
  const auto days_of = [](const Window& window) {
    return DayRange{window.lo == kPast ? kPast : floor_day(window.lo),
                    window.hi == kFuture ? kFuture : floor_day(window.hi - 1)};
  };
  const DayRange start = days_of(civil.start);
  const DayRange end = days_of(civil.end);
  const auto told = [&](const DayRange& range) {
    return format_days(range.first, range.last, true, language);
  };
  if (civil.start != civil.end && (start.first != start.last || end.first != end.last)) {
    const bool starts = start.first != kPast || start.last != kFuture;
    const bool ends = end.first != kPast || end.last != kFuture;
    if (starts && ends) return word(Word::starts_ends, language, told(start), told(end));
    if (starts) return word(Word::starts, language, told(start));
    if (ends) return word(Word::ends, language, told(end));
  }
  return full(shape_of(std::nullopt, civil, civil.start == civil.end), civil);
}

std::string DateWriting::label(const edtf::Date* start, const edtf::Date* end) const {
  return date_words(start, end, language, usual_year);
}

std::string DateWriting::full(const edtf::Date* start, const edtf::Date* end) const {
  return date_words(start, end, language, std::nullopt);
}

std::string DateWriting::label(const edtf::Date& date) const {
  return date_words(date, language, usual_year);
}

std::string DateWriting::full(const edtf::Date& date) const {
  return date_words(date, language, std::nullopt);
}

std::string DateWriting::full(DateShape shape, const Extent& civil) const {
  return LabelWriter(language, std::nullopt).write(shape, civil);
}

}  // namespace fasti::render
