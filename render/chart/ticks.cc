// SPDX-License-Identifier: MIT
#include "render/chart/ticks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "render/chart/measures.h"
#include "render/text/measure.h"

namespace fasti::render::chart {

namespace {

constexpr CivilTime kDay = kSecondsPerDay;
constexpr double kMonthDays = 30.44;
constexpr double kYearDays = 365.25;
constexpr double kLabelGap = 7;
constexpr double kNamedMonth = 34;  // the least width of a month that is told by its name

Day ceil_day(CivilTime time) { return floor_day(time + kDay - 1); }

// The days a, a + step, … of a calendar ladder.
enum class Step : std::uint8_t { none, day, two_days, week, month, quarter, years };

Day next_after(Day day, Step step, std::int64_t years) {
  CivilDate date = to_civil(day);
  switch (step) {
    case Step::day:
      return day + 1;
    case Step::two_days:  // Mondays, Wednesdays, Fridays
      return weekday(day) >= 5 ? day + 8 - weekday(day) : day + 2 - (weekday(day) % 2 == 0 ? 1 : 0);
    case Step::week:
      return day + 8 - weekday(day);
    case Step::month:
      return add_months(day - (date.day - 1), 1);
    case Step::quarter:
      return add_months(day - (date.day - 1), 3 - (date.month - 1) % 3);
    default:
      break;
  }
  std::int64_t year = date.year - ((date.year % years) + years) % years + years;
  return to_day({year, 1, 1});
}

std::vector<Day> days_of(const Range& range, Step step, std::int64_t years = 1) {
  std::vector<Day> out;
  if (step == Step::none) return out;
  for (Day day = next_after(ceil_day(range.from) - 1, step, years); day * kDay < range.to;
       day = next_after(day, step, years)) {
    out.push_back(day);
  }
  return out;
}

// One row of the ladder: from how many pixels a day on a step is used.
struct Rung {
  double least;
  Step step;
};

Step rung_of(double per_day, std::span<const Rung> ladder) {
  for (const Rung& rung : ladder) {
    if (per_day >= rung.least) return rung.step;
  }
  return Step::none;
}

constexpr std::array<Rung, 3> kDayLabels{
    {{29, Step::day}, {19, Step::two_days}, {4.2, Step::week}}};
constexpr std::array<Rung, 2> kDayStrokes{{{4.5, Step::day}, {1, Step::week}}};
constexpr std::array<Rung, 2> kMonthStrokes{
    {{5 / kMonthDays, Step::month}, {5 / kMonthDays / 3, Step::quarter}}};

// 1, 2, 5, 10, 20, 50 … years: the first whose labels stand far enough apart.
std::int64_t year_step(double per_day, double label) {
  constexpr std::array<std::int64_t, 3> kSteps{1, 2, 5};
  for (std::int64_t tens = 1; tens < 1'000'000'000; tens *= 10) {
    for (const std::int64_t step : kSteps) {
      if (double(step * tens) * kYearDays * per_day >= std::max(46.0, label)) return step * tens;
    }
  }
  return 1'000'000'000;
}

enum class Rows : std::uint8_t { months, years, many_years };

double least_per_day(const Part& part) {
  double least = 1e18;
  for (const Stretch& stretch : part.stretches) least = std::min(least, stretch.per_day());
  return least;
}

double mean_per_day(const Part& part) {
  double pixels = 0;
  for (const Stretch& stretch : part.stretches) pixels += stretch.right - stretch.left;
  const Range time = part.time();
  return pixels * double(kDay) / double(std::max<CivilTime>(1, time.to - time.from));
}

// `label` is what the name of a year takes.
Rows rows_of(const Part& part, double label) {
  // Where one stretch is too narrow for its months, all of the part is told by years: one row must
  // not say two things.
  if (least_per_day(part) * kMonthDays >= kNamedMonth) return Rows::months;
  const double per_day = mean_per_day(part);
  return per_day * kYearDays >= label ? Rows::years : Rows::many_years;
}

class PartTicks {
 public:
  PartTicks(const Axis& axis, const Part& part, Language language, AxisRun run)
      : axis_(axis),
        part_(part),
        language_(language),
        run_(run),
        rows_(rows_of(part, year_extent())) {
    // Months without room for their year say less than years do.
    if (rows_ != Rows::months) return;
    const int told = majors().years_told;
    rows_ = Rows::years;
    if (majors().years_told <= told) rows_ = Rows::months;
  }

  void write(std::vector<Tick>& out) const {
    const std::size_t begin = out.size();
    const Majors upper = majors();
    out.insert(out.end(), upper.ticks.begin(), upper.ticks.end());
    const std::size_t first = out.size();
    for (const Stretch& stretch : part_.stretches) {
      strokes(stretch, out);
      if (rows_ == Rows::months) label_days(stretch, out);
    }
    if (rows_ == Rows::years) label_months(out);
    std::stable_sort(out.begin() + std::ptrdiff_t(first), out.end(),
                     [](const Tick& a, const Tick& b) { return a.x < b.x; });
    run_ == AxisRun::across ? thin(out, begin, first) : thin_down(out, begin, first);
  }

 private:
  double x(Day day) const { return axis_.x(day * kDay); }

  struct Majors {
    std::vector<Tick> ticks;
    int years_told = 0;
  };

  // The upper row. The first label in a part and each January bear the year, at the first place
  // that has room for it.
  Majors majors() const {
    Majors out;
    const Range time = part_.time();
    std::vector<Day> days =
        rows_ == Rows::months ? days_of(time, Step::month)
        : rows_ == Rows::years
            ? days_of(time, Step::years)
            : days_of(time, Step::years, year_step(mean_per_day(part_), year_extent()));
    const Day start = floor_day(time.from);
    if (rows_ != Rows::many_years && (days.empty() || days.front() != start)) {
      days.insert(days.begin(), start);
    }
    bool year_due = true;
    for (std::size_t i = 0; i < days.size(); ++i) {
      const double at = std::max(x(days[i]), part_.stretches.front().left);
      const double end = i + 1 < days.size() ? x(days[i + 1]) : part_.right + kLabelGap;
      year_due |= rows_ == Rows::months && to_civil(days[i]).month == 1;
      Tick tick{at, TickRank::major, true, {}};
      tick.label = major_label(days[i], end - at - 5 - kLabelGap, year_due);
      if (bears_year(tick.label, days[i])) {
        ++out.years_told;
        year_due = false;
      }
      out.ticks.push_back(std::move(tick));
    }
    return out;
  }

  bool bears_year(const std::string& label, Day day) const {
    return label == format_date(day, DateStyle::month_year, language_) ||
           label == format_date(day, DateStyle::month_year_short, language_) ||
           label == format_date(day, DateStyle::year, language_);
  }

  std::string major_label(Day day, double room, bool year_due) const {
    static constexpr std::array<DateStyle, 2> kWithYear{DateStyle::month_year,
                                                        DateStyle::month_year_short};
    static constexpr std::array<DateStyle, 2> kPlain{DateStyle::month, DateStyle::month_short};
    static constexpr std::array<DateStyle, 1> kYear{DateStyle::year};
    std::vector<DateStyle> styles;
    if (rows_ != Rows::months) {
      styles.assign(kYear.begin(), kYear.end());
    } else {
      if (year_due) styles.assign(kWithYear.begin(), kWithYear.end());
      styles.insert(styles.end(), kPlain.begin(), kPlain.end());
    }
    for (const DateStyle style : styles) {
      std::string label = format_date(day, style, language_);
      if (extent(label, 12, true) <= room) return label;
    }
    return {};
  }

  void strokes(const Stretch& stretch, std::vector<Tick>& out) const {
    const Step step = rows_ == Rows::months  ? rung_of(stretch.per_day(), kDayStrokes)
                      : rows_ == Rows::years ? rung_of(stretch.per_day(), kMonthStrokes)
                      : stretch.per_day() * kYearDays >= 5 ? Step::years
                                                           : Step::none;
    for (const Day day : days_of(stretch.time, step)) {
      out.push_back({x(day), TickRank::fine, false, {}});
    }
  }

  void label_days(const Stretch& stretch, std::vector<Tick>& out) const {
    for (const Day day : days_of(stretch.time, rung_of(stretch.per_day(), kDayLabels))) {
      out.push_back(
          {x(day), TickRank::minor, true, format_date(day, DateStyle::day_of_month, language_)});
    }
  }

  // A quarter has the names of all its months, or, where one lacks room, that of its first alone,
  // and a year those of all its quarters or of none: with some of them named, a reader would take
  // those beside each other for neighbours.
  void label_months(std::vector<Tick>& out) const {
    const std::vector<Day> months = days_of(part_.time(), Step::month);
    const auto quarter = [](Day day) { return (to_civil(day).month - 1) / 3; };
    for (auto first = months.begin(); first != months.end();) {
      const auto last = std::find_if(first, months.end(),
                                     [&](Day month) { return quarter(month) != quarter(*first); });
      const bool all = std::all_of(
          first, last, [&](Day month) { return has_room(month, add_months(month, 1)); });
      for (; first != last; ++first) {
        const bool leads = to_civil(*first).month % 3 == 1;
        if (!all && (!leads || !has_room_for_quarters(to_civil(*first).year))) continue;
        out.push_back({x(*first), TickRank::minor, true, month_name(*first)});
      }
    }
  }

  std::string month_name(Day month) const {
    return format_date(month, DateStyle::month_short, language_);
  }

  bool has_room_for_quarters(std::int64_t year) const {
    const Range time = part_.time();
    constexpr std::array<int, 4> kFirsts{1, 4, 7, 10};
    return std::all_of(kFirsts.begin(), kFirsts.end(), [&](int first) {
      const Day month = to_day({year, first, 1});
      const bool inside = month * kDay >= time.from && month * kDay < time.to;
      return !inside || has_room(month, add_months(month, 3));
    });
  }

  bool has_room(Day month, Day next) const {
    const double end = next * kDay < part_.time().to ? x(next) : part_.right + kLabelGap;
    return end - x(month) >= 3 + text_width(month_name(month), kSmall) + kLabelGap;
  }

  // Names of the lower row that would touch the one before or a strong stroke lose their text.
  void thin(std::vector<Tick>& out, std::size_t begin, std::size_t first) const {
    double free = -1e9;
    const auto next_major = [&](double x) {
      for (std::size_t i = begin; i < first; ++i) {
        if (out[i].x > x + 1) return out[i].x;
      }
      return part_.right + 3;
    };
    for (std::size_t i = first; i < out.size(); ++i) {
      Tick& tick = out[i];
      if (tick.rank != TickRank::minor) continue;
      const double width = text_width(tick.label, kSmall);
      if (tick.x + 3 < free || tick.x + 6 + width > next_major(tick.x)) {
        tick.label.clear();
      } else {
        free = tick.x + 3 + width + kLabelGap;
      }
    }
  }

  /// The same on an upright axis, where strong strokes have their names below them.
  void thin_down(std::vector<Tick>& out, std::size_t begin, std::size_t first) const {
    double free = -1e9;
    const auto named = [&](double x) {
      return std::any_of(out.begin() + std::ptrdiff_t(begin), out.begin() + std::ptrdiff_t(first),
                         [&](const Tick& major) {
                           const double below = major.label.empty() ? 6 : kNamedBelow;
                           return x > major.x - kHalfLabel && x < major.x + below;
                         });
    };
    for (std::size_t i = first; i < out.size(); ++i) {
      Tick& tick = out[i];
      if (tick.rank != TickRank::minor) continue;
      if (tick.x < free || named(tick.x)) {
        tick.label.clear();
      } else {
        free = tick.x + 2 * kHalfLabel;
      }
    }
  }

  /// What the name of a year takes of the axis, with the room around it.
  double year_extent() const {
    const std::string label = format_date(floor_day(part_.time().from), DateStyle::year, language_);
    return std::max(34.0, extent(label, 12, true) + 6 + kLabelGap);
  }

  /// What a label takes of the axis.
  double extent(const std::string& label, double size, bool bold) const {
    const double width = text_width(label, size, bold);
    if (run_ == AxisRun::across) return width;
    return width > kDownLabel ? 1e9 : size - 4;
  }

  static constexpr double kDownLabel = 72;  // the widest name beside an upright axis
  static constexpr double kHalfLabel = 7;
  static constexpr double kNamedBelow = 24;

  const Axis& axis_;
  const Part& part_;
  Language language_;
  AxisRun run_;
  Rows rows_;
};

}  // namespace

std::vector<Tick> ticks_of(const Axis& axis, Language language, AxisRun run) {
  std::vector<Tick> out;
  for (const Part& part : axis.parts) PartTicks(axis, part, language, run).write(out);
  return out;
}

}  // namespace fasti::render::chart
