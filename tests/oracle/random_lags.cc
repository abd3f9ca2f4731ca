// SPDX-License-Identifier: MIT
#include "tests/oracle/random_lags.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "tests/oracle/calendar_by_hand.h"

namespace fasti::oracle {

namespace {

constexpr int kMostMonths = 3;
constexpr int kFirstYear = 2021;
constexpr int kLastYear = 2029;

struct Unit {
  const char* name;
  char letter;
  std::int64_t size;  ///< in days, or in seconds
  bool days;
  bool months;
  std::int64_t most;
};

constexpr auto kUnits = std::to_array<Unit>({{"minute", 'M', 60, false, false, 5'000},
                                             {"day", 'D', 1, true, false, 40},
                                             {"day", 'D', 1, true, false, 8},
                                             {"week", 'W', 7, true, false, 6},
                                             {"month", 'M', 30, true, true, kMostMonths},
                                             {"hour", 'H', 3'600, false, false, 80}});

std::int64_t half_up(std::int64_t n) { return (n + 1) / 2; }
std::int64_t quarter_up(std::int64_t n) { return (n + 3) / 4; }

std::string worded(std::int64_t count, const Unit& unit) {
  return fmt::format("{} {}{}", count, unit.name, count == 1 ? "" : "s");
}

/// Where `count` units from `FROM` lead.
std::string reached(std::int64_t count, const Unit& unit) {
  if (unit.months && count > 0) return fmt::format("(months{} FROM)", count);
  return fmt::format("(+ FROM {})", count * (unit.months ? 0 : unit.size));
}

std::string at_least(std::int64_t count, const Unit& unit, std::int64_t margin = 0) {
  return fmt::format("(>= TO (- {} {}))", reached(count, unit), margin);
}
std::string at_most(std::int64_t count, const Unit& unit, std::int64_t margin = 0) {
  return fmt::format("(<= TO (+ {} {}))", reached(count, unit), margin);
}

/// Months and then days: P1M10D.
RandomLag months_and_days(graph::Random& random) {
  const std::int64_t months = random.between(1, kMostMonths);
  const std::int64_t days = random.between(1, 20);
  return {fmt::format("P{}M{}D", months, days),
          fmt::format("(= TO (+ (months{} FROM) {}))", months, days), true};
}

/// From which day on a month later is how many days later, or one day.
struct Piece {
  std::int64_t from;
  std::string value;
};

/// Within a month days move by its length, and stop at the end of a shorter one. Beyond the years
/// that are counted out every month has 31 days.
std::vector<Piece> pieces(int months) {
  std::vector<Piece> out;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const std::int64_t first = day_number(year, month, 1);
      const int later = month + months;
      const int later_year = later > 12 ? year + 1 : year;
      const int later_month = later > 12 ? later - 12 : later;
      const std::int64_t moved = day_number(later_year, later_month, 1);
      out.push_back({first, fmt::format("(+ d {})", moved - first)});
      const int length = month_length(later_year, later_month);
      if (length < month_length(year, month)) {
        out.push_back({first + length, std::to_string(moved + length - 1)});
      }
    }
  }
  out.push_back({day_number(kLastYear + 1, 1, 1), fmt::format("(+ d {})", 31 * months)});
  return out;
}

/// A tree of choices, so that few of them need be made.
std::string choose(const std::vector<Piece>& pieces, std::size_t first, std::size_t last) {
  if (last - first == 1) return pieces[first].value;
  const std::size_t middle = (first + last) / 2;
  return fmt::format("(ite (< d {}) {} {})", pieces[middle].from, choose(pieces, first, middle),
                     choose(pieces, middle, last));
}

}  // namespace

RandomLag make_lag(graph::Random& random) {
  if (random.one_in(12)) return months_and_days(random);
  const Unit& unit = kUnits.at(
      static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(kUnits.size()) - 1)));
  std::int64_t a = random.between(0, unit.most);
  std::int64_t b = random.between(0, unit.most);
  if (a > b) std::swap(a, b);
  switch (random.between(0, 5)) {
    case 0:
      return {"at least " + worded(a, unit), at_least(a, unit), unit.days};
    case 1:
      return {"at most " + worded(b, unit), at_most(b, unit), unit.days};
    case 2:
      return {worded(a, unit) + ".." + worded(b, unit),
              fmt::format("(and {} {})", at_least(a, unit), at_most(b, unit)), unit.days};
    case 3: {
      const std::int64_t margin = std::max(half_up(unit.size), quarter_up(b * unit.size));
      return {"~" + worded(b, unit),
              fmt::format("(and {} {})", at_least(b, unit, margin), at_most(b, unit, margin)),
              unit.days};
    }
    case 4:
      return {
          fmt::format(unit.days ? fmt::runtime("P{}{}") : fmt::runtime("PT{}{}"), b, unit.letter),
          fmt::format("(and {} {})", at_least(b, unit), at_most(b, unit)), unit.days};
    default:
      return {worded(b, unit), fmt::format("(and {} {})", at_least(b, unit), at_most(b, unit)),
              unit.days};
  }
}

std::string month_definitions() {
  std::string out;
  for (int months = 1; months <= kMostMonths; ++months) {
    const std::vector<Piece> all = pieces(months);
    out +=
        fmt::format("(define-fun months{} ((d Int)) Int {})\n", months, choose(all, 0, all.size()));
  }
  return out;
}

}  // namespace fasti::oracle
