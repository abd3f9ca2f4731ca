// SPDX-License-Identifier: MIT
#include "tests/oracle/random_dates.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace fasti::oracle {

namespace {

constexpr int kYear = 2025;

/// The days of the months from `month` on, which may lie outside of 1 to 12.
Range months(int year, int month, int count) {
  const auto first = [&](int m) {
    int y = year;
    for (; m < 1; m += 12) --y;
    for (; m > 12; m -= 12) ++y;
    return day_number(y, m, 1);
  };
  return {first(month), first(month + count)};
}

std::vector<Range> instants(const std::vector<Range>& days, const Place& place) {
  std::vector<Range> out;
  for (const Range& range : days) {
    Range each;
    if (range.lo) each.lo = start_of_day(place, *range.lo);
    if (range.hi) each.hi = start_of_day(place, *range.hi);
    out.push_back(each);
  }
  return out;
}

RandomDate occurrence(std::string text, const std::vector<Range>& days, const Place& place) {
  const std::vector<Range> ranges = instants(days, place);
  return {std::move(text), ranges, ranges, true, false};
}

}  // namespace

DateMaker::Stretch DateMaker::day() {
  const std::int64_t day = some_day();
  switch (random_.between(0, 9)) {
    case 0:
      return {iso(day) + "~", {{day - 1, day + 2}}};
    case 1:
      return {iso(day) + "?", {{day, day + 1}}};
    case 2:
      return {iso(day) + "%", {{day - 1, day + 2}}};
    default:
      return {iso(day), {{day, day + 1}}};
  }
}

DateMaker::Stretch DateMaker::month() {
  const YearMonthDay date = date_of(some_day());
  const std::string text = fmt::format("{:04}-{:02}", date.year, date.month);
  if (random_.one_in(3)) return {text + "~", {months(date.year, date.month - 1, 3)}};
  if (random_.one_in(4)) return {text + "-XX", {months(date.year, date.month, 1)}};
  return {text, {months(date.year, date.month, 1)}};
}

DateMaker::Stretch DateMaker::part_of_year() {
  struct Row {
    const char* code;
    int month;
    int count;
  };
  constexpr auto kRows = std::to_array<Row>({{"21", 3, 3},
                                             {"22", 6, 3},
                                             {"24", 12, 3},
                                             {"33", 1, 3},
                                             {"34", 4, 3},
                                             {"38", 5, 4},
                                             {"40", 1, 6},
                                             {"0X", 1, 9},
                                             {"1X", 10, 3},
                                             {"XX", 1, 12}});
  const Row& row = kRows.at(static_cast<std::size_t>(random_.between(0, 9)));
  return {fmt::format("{}-{}", kYear, row.code), {months(kYear, row.month, row.count)}};
}

/// The fifteenth of any month, any 3x of the month, the teens of a month, any day with a 5 …
DateMaker::Stretch DateMaker::mask() {
  constexpr auto kMonths = std::to_array<const char*>({"XX", "0X", "04", "X5"});
  constexpr auto kDays = std::to_array<const char*>({"15", "31", "1X", "X5", "3X", "2X"});
  const std::string month = kMonths.at(static_cast<std::size_t>(random_.between(0, 3)));
  const std::string day = kDays.at(static_cast<std::size_t>(random_.between(0, 5)));
  if (month == "04" && day == "31") return this->day();
  const auto match = [](const std::string& wanted, const std::string& digits) {
    return (wanted[0] == 'X' || wanted[0] == digits[0]) &&
           (wanted[1] == 'X' || wanted[1] == digits[1]);
  };
  Stretch out{fmt::format("{}-{}-{}", kYear, month, day), {}};
  for (std::int64_t d = day_number(kYear, 1, 1); d < day_number(kYear + 1, 1, 1); ++d) {
    const std::string text = iso(d);
    if (match(month, text.substr(5, 2)) && match(day, text.substr(8, 2))) {
      out.days.push_back({d, d + 1});
    }
  }
  return out;
}

DateMaker::Stretch DateMaker::end_of_interval() {
  switch (random_.between(0, 5)) {
    case 0:
      return month();
    case 1:
      return mask();
    default:
      return day();
  }
}

RandomDate DateMaker::time(const Place& place) {
  const std::int64_t day = some_day();
  const std::int64_t hour = random_.between(8, 20);
  const std::int64_t minute = random_.between(0, 59);
  const bool seconds = random_.one_in(3);
  std::string text = fmt::format("{}T{:02}:{:02}{}", iso(day), hour, minute, seconds ? ":30" : "");
  std::int64_t at = day * 86'400 + hour * 3'600 + minute * 60 + (seconds ? 30 : 0);
  switch (random_.between(0, 2)) {
    case 0:
      text += "Z";
      break;
    case 1:
      text += "+05:30";
      at -= 19'800;
      break;
    default:
      at -= afternoon_offset(place, day);
  }
  const std::vector<Range> range{{at, at + (seconds ? 1 : 60)}};
  return {std::move(text), range, range, true, false};
}

RandomDate DateMaker::interval(const Place& place) {
  Stretch a = end_of_interval();
  Stretch b = end_of_interval();
  if (*a.days.front().lo > *b.days.front().lo) std::swap(a, b);
  const std::vector<Range> start = instants(a.days, place);
  const std::vector<Range> end = instants(b.days, place);
  const std::vector<Range> unbounded{Range{}};
  switch (random_.between(0, 7)) {
    case 0:
      return {a.text + "/..", start, unbounded, false, true};
    case 1:
      return {a.text + "/", start, unbounded, false, false};
    case 2:
      return {"/" + b.text, unbounded, end, false, false};
    case 3:
      return {"../" + b.text, unbounded, end, false, false};
    default:
      return {a.text + "/" + b.text, start, end, false, false};
  }
}

RandomDate DateMaker::one_of(const Place& place) {
  std::array<std::int64_t, 3> days = {some_day(), some_day(), some_day()};
  std::sort(days.begin(), days.end());
  const auto [a, b, c] = days;
  switch (random_.between(0, 5)) {
    case 0:
      return occurrence(fmt::format("[..{}]", iso(b)), {{std::nullopt, b + 1}}, place);
    case 1: {
      RandomDate out = occurrence(fmt::format("[{}..]", iso(b)), {{b, std::nullopt}}, place);
      out.lasts = true;
      return out;
    }
    case 2:
      return occurrence(fmt::format("[{}..{}]", iso(a), iso(c)), {{a, c + 1}}, place);
    case 3:
      return occurrence(fmt::format("[{},{}]", iso(c), iso(a)), {{a, a + 1}, {c, c + 1}}, place);
    case 4:
      return occurrence(fmt::format("[..{},{}..{}]", iso(a), iso(b), iso(c)),
                        {{std::nullopt, a + 1}, {b, c + 1}}, place);
    default:
      return occurrence(fmt::format("[{},{},{}]", iso(a), iso(b), iso(c)),
                        {{a, a + 1}, {b, b + 1}, {c, c + 1}}, place);
  }
}

/// Members that share no day: the event starts in the first and ends in the last.
RandomDate DateMaker::all_of(const Place& place) {
  const std::int64_t a = some_day();
  const std::int64_t b = a + random_.between(1, 20);
  const bool range = random_.one_in(2);
  return {
      fmt::format(range ? fmt::runtime("{{{}..{}}}") : fmt::runtime("{{{},{}}}"), iso(a), iso(b)),
      instants({{a, a + 1}}, place), instants({{b, b + 1}}, place), false, false};
}

RandomDate DateMaker::point(const Place& place) {
  switch (random_.between(0, 7)) {
    case 0: {
      const Stretch some = month();
      return occurrence(some.text, some.days, place);
    }
    case 1: {
      const Stretch some = mask();
      return occurrence(some.text, some.days, place);
    }
    case 2:
      return time(place);
    case 3:
    case 4:
      return one_of(place);
    default: {
      const Stretch some = day();
      return occurrence(some.text, some.days, place);
    }
  }
}

RandomDate DateMaker::any(const Place& place) {
  switch (random_.between(0, 15)) {
    case 0: {
      const Stretch some = part_of_year();
      return occurrence(some.text, some.days, place);
    }
    case 1:
      return occurrence(std::to_string(kYear), {months(kYear, 1, 12)}, place);
    case 2:
    case 3:
    case 4:
      return interval(place);
    case 5:
      return all_of(place);
    case 6:
    case 7:
      return one_of(place);
    default:
      return point(place);
  }
}

}  // namespace fasti::oracle
