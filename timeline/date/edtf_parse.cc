// SPDX-License-Identifier: MIT
//
// Recursive descent over the grammar of ISO 8601-2:2019, annex A, as the Library of Congress
// profiles it (EDTF, 4 February 2019), levels 0 to 2, with times of day to the minute too. The
// first fault ends the reading; its place is the byte from which the text cannot be right.

#include <array>
#include <utility>

#include <fmt/format.h>

#include "timeline/date/edtf.h"
#include "timeline/date/edtf_bounds.h"
#include "timeline/date/edtf_calendar.h"
#include "timeline/date/edtf_cursor.h"
#include "timeline/date/edtf_node.h"
#include "timeline/date/edtf_notation.h"
#include "timeline/date/months.h"

namespace fasti::edtf {
namespace {

constexpr std::size_t kMaxYearDigits = 15;
constexpr int kFirstSeason = 21;
constexpr int kLastSeason = 41;

int number(std::string_view two) { return (two[0] - '0') * 10 + (two[1] - '0'); }

class Parser : private Cursor {
 public:
  explicit Parser(std::string_view text) : Cursor(text) {}

  std::variant<Date, Error> parse() {
    Node node;
    const bool good = !text_.empty() ? whole(node) : fail("there is no date here");
    if (!good) {
      if (error_.kind != Kind::syntax) return error_;
      return explain_other_notation(text_).value_or(error_);
    }
    return Date(std::make_shared<const Node>(std::move(node)));
  }

 private:
  bool whole(Node& node) {
    if (peek() == '[' || peek() == '{') {
      Set set;
      if (!read(set)) return false;
      node.form = std::move(set);
    } else if (text_.find('/') != std::string_view::npos) {
      Interval interval;
      if (!read(interval)) return false;
      node.form = std::move(interval);
    } else {
      Single single;
      if (!read(single)) return false;
      node.form = std::move(single);
    }
    return at_ == text_.size() || unexpected("nothing may follow here");
  }

  // Intervals and sets

  bool read(Interval& interval) {
    if (!read(interval.start)) return false;
    if (!take('/')) return unexpected("a `/` is expected here");
    const std::size_t second = at_;
    if (!read(interval.end)) return false;
    if (text_ == "/") return fail("an interval needs a date on at least one side", 0);
    const auto* start = std::get_if<Single>(&interval.start);
    const auto* end = std::get_if<Single>(&interval.end);
    return start == nullptr || end == nullptr || at_ < text_.size() ||
           in_order(*start, *end, second, "interval");
  }

  bool read(End& end) {
    if (at_ == text_.size() || peek() == '/') {
      end = Unknown{};
      return true;
    }
    if (take_dots()) {
      end = Open{};
      return true;
    }
    Single single;
    if (!read(single)) return false;
    end = std::move(single);
    return true;
  }

  bool read(Set& set) {
    set.all = text_[at_++] == '{';
    const char closing = set.all ? '}' : ']';
    do {
      Element element;
      if (!read(element, set.elements.empty(), closing)) return false;
      set.elements.push_back(std::move(element));
    } while (take(','));
    if (take(closing)) return true;
    return unexpected(fmt::format("a `,` or the closing `{}` is expected here", closing));
  }

  bool read(Element& element, bool first, char closing) {
    const std::size_t start = at_;
    if (take_dots()) {
      if (!first) return fail("an open start stands first in a set", start);
      element.range = true;
      if (peek() == closing || peek() == ',') return fail("a date is expected after `..`");
      return read(element.last.emplace());
    }
    if (peek() == closing) return fail("a set needs a date, as in [1667,1668]");
    if (!read(element.first.emplace())) return false;
    const std::size_t dots = at_;
    if (!take_dots()) return true;
    element.range = true;
    if (peek() == ',') return fail("an open end stands last in a set", dots);
    if (peek() == closing) return true;
    const std::size_t second = at_;
    return read(element.last.emplace()) && in_order(*element.first, *element.last, second, "range");
  }

  bool in_order(const Single& first, const Single& last, std::size_t at, std::string_view what) {
    if (!backwards(first, last)) return true;
    return fail(
        fmt::format("the {} ends ({}) before it starts ({})", what, print(last), print(first)), at,
        Kind::backwards);
  }

  // One date

  bool read(Single& date) {
    date.at = at_;
    if (!read_year(date)) return false;
    const bool long_year = date.prefixed || date.significant != 0;
    if (long_year && peek() == '-') {
      return fail("a year with `Y` or `S` stands alone, without month and day");
    }
    if (take('-') && !(read_month(date) && (!take('-') || read_day(date)))) return false;
    if (peek() == 'T' && !read_time(date)) return false;
    return true;
  }

  bool read_year(Single& date) {
    take_qualifier(date.year.before);
    date.prefixed = take('Y');
    const std::size_t sign = at_;
    date.negative = take('-');
    if (!(date.prefixed ? read_long_digits(date) : read_four_digits(date))) return false;
    if (date.negative && date.year.digits == "0000") {
      return fail("the year 0 has no sign: 0000 is 1 BC", sign, Kind::impossible);
    }
    return read_significant(date) && read_qualifier(date.year.after);
  }

  bool read_four_digits(Single& date) {
    const std::size_t start = at_;
    const std::string digits = take_while(is_digit_or_mask);
    if (digits.empty()) return unexpected("a date begins with a year, as in 2025-04-09");
    if (digits.size() <= 2 && start > 0 && text_[start - 1] == '/') {
      return unexpected(
          "a year has four digits; hyphens join the parts of a date, as in 2025-04-09");
    }
    if (peek() == ':') {
      return fail("a time of day follows a day and `T`, as in 2025-04-09T17:30", start);
    }
    if (digits.size() < 4) {
      return unexpected(fmt::format("a year has four digits, as in {:0>4}", digits));
    }
    if (digits.size() == 8) {
      return fail(fmt::format("hyphens join the parts of a date: {}-{}-{}", digits.substr(0, 4),
                              digits.substr(4, 2), digits.substr(6)),
                  start + 4);
    }
    if (digits.size() > 4) {
      return fail(fmt::format("a year of more than four digits begins with `Y`: Y{}{}",
                              date.negative ? "-" : "", digits),
                  start + 4);
    }
    date.year.digits = digits;
    return true;
  }

  bool read_long_digits(Single& date) {
    const std::size_t start = at_;
    date.year.digits = take_while(is_digit);
    const std::string& digits = date.year.digits;
    if (digits.empty()) return unexpected("digits of a year are expected after `Y`");
    if (digits[0] == '0') return fail("a year after `Y` has no leading zero", start);
    if (digits.size() > kMaxYearDigits) {
      return fail(
          fmt::format("more than {} digits; write an exponent, as in Y-17E7", kMaxYearDigits),
          start + kMaxYearDigits);
    }
    if (take('E') && !read_exponent(date)) return false;
    const std::int64_t year = year_of(date);
    if (year > 9999 || year < -9999) return true;
    return fail(fmt::format("`Y` is for years of more than four digits: write {}{:04}",
                            year < 0 ? "-" : "", year < 0 ? -year : year),
                date.at);
  }

  bool read_exponent(Single& date) {
    const std::size_t start = at_;
    const std::string digits = take_while(is_digit);
    if (digits.empty()) return unexpected("an exponent is expected after `E`, as in Y-17E7");
    if (digits[0] == '0')
      return fail("an exponent is a number from 1, without leading zero", start);
    if (digits.size() > 2) return fail("the exponent is too large", start);
    date.exponent = std::stoi(digits);
    return true;
  }

  bool read_significant(Single& date) {
    if (peek() != 'S') return true;
    if (date.year.masked())
      return fail("a year has unspecified digits or significant ones, not both");
    const std::size_t start = ++at_;
    const std::string digits = take_while(is_digit);
    if (digits.empty()) {
      return unexpected("the number of significant digits is expected after `S`, as in 1950S2");
    }
    const int most = static_cast<int>(date.year.digits.size()) + date.exponent.value_or(0);
    const int count = digits.size() > 3 ? most + 1 : std::stoi(digits);
    if (digits[0] == '0' || count > most) {
      return fail(fmt::format("the significant digits of this year are 1 to {}", most), start);
    }
    date.significant = count;
    return true;
  }

  bool read_month(Single& date) {
    const std::size_t start = at_ + (at_ < text_.size() && is_qualifier(peek()) ? 1 : 0);
    Component& month = date.month.emplace();
    if (!read_component(month, "month")) return false;
    if (month.masked()) return month_mask_exists(date, start);
    const int value = number(month.digits);
    const bool season = value >= kFirstSeason && value <= kLastSeason;
    if ((value < 1 || value > 12) && !season) {
      return fail(
          fmt::format("there is no month {}; months are 01 to 12, seasons and other parts of "
                      "a year 21 to 41",
                      month.digits),
          start, Kind::impossible);
    }
    if (season && peek() == '-') return fail("a season or other part of a year has no days");
    return true;
  }

  bool month_mask_exists(const Single& date, std::size_t start) {
    if (!DaySet(date, false).empty()) return true;
    return fail("unspecified digits stand for months, 01 to 12", start, Kind::impossible);
  }

  bool read_day(Single& date) {
    const std::size_t start = at_ + (at_ < text_.size() && is_qualifier(peek()) ? 1 : 0);
    if (!read_component(date.day.emplace(), "day")) return false;
    if (!DaySet(date, false).empty()) return true;
    return fail(no_such_day(date), start, Kind::impossible);
  }

  static std::string no_such_day(const Single& date) {
    const std::string& day = date.day->digits;
    const bool beyond = date.day->masked() || (day != "00" && number(day) <= 31);
    if (!beyond) return fmt::format("there is no day {}; days are 01 to 31", day);
    if (date.month->masked()) return fmt::format("no such month has a day {}", day);
    const int month = number(date.month->digits);
    const std::string_view name = kMonthNames.at(static_cast<std::size_t>(month - 1));
    if (date.year.masked()) return fmt::format("in no such year has {} a day {}", name, day);
    const std::int64_t year = year_of(date);
    return fmt::format("{} {} has {} days", name, year, days_in_month(year, month));
  }

  /// Two digits, with qualifiers on both sides.
  bool read_component(Component& component, std::string_view what) {
    take_qualifier(component.before);
    const std::size_t start = at_;
    component.digits = take_while(is_digit_or_mask);
    if (component.digits.empty()) {
      return unexpected(fmt::format("a {} of two digits is expected here", what));
    }
    if (component.digits.size() == 1) {
      return unexpected(fmt::format("a {} has two digits: 0{}", what, component.digits));
    }
    if (component.digits.size() > 2)
      return fail(fmt::format("a {} has two digits", what), start + 2);
    return read_qualifier(component.after);
  }

  bool read_qualifier(Qualifier& qualifier) {
    take_qualifier(qualifier);
    return !is_qualifier(peek()) || fail("one of `? ~ %` is enough; `%` means both");
  }

  // Times of day

  bool read_time(Single& date) {
    if (!date.day) return fail("a time of day needs a day before it, as in 2025-04-09T17:30");
    bool plain = !date.masked();
    for_each_component(date, [&](const Component& component) {
      plain = plain && component.before == Qualifier::none && component.after == Qualifier::none;
    });
    if (!plain) return fail("a time of day goes with an exact day, without `X` and `? ~ %`");
    ++at_;
    TimeOfDay& time = date.time.emplace();
    time.at = at_;
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!read_hour(hour)) return false;
    if (!take(':')) return unexpected("a time has hours and minutes, as in T17:30");
    if (!read_clock(minute, "minute", 59)) return false;
    time.has_seconds = take(':');
    if (time.has_seconds && !read_clock(second, "second", 59)) return false;
    time.second_of_day = hour * 3600 + minute * 60 + second;
    if (peek() == '.' && text_.substr(at_, 2) != "..")
      return fail("times go to the second at most");
    return read_offset(time) && (!is_qualifier(peek()) || fail("a time of day takes no `? ~ %`"));
  }

  bool read_hour(int& hour) {
    if (text_.substr(at_, 2) == "24") {
      return fail("a day ends at 23:59; 24:00 is 00:00 of the next day", at_, Kind::impossible);
    }
    return read_clock(hour, "hour", 23);
  }

  bool read_clock(int& value, std::string_view what, int most) {
    const std::size_t start = at_;
    const std::string digits = take_while(is_digit);
    if (digits.size() < 2)
      return unexpected(fmt::format("two digits of the {} are expected", what));
    if (digits.size() > 2) return fail("colons join the parts of a time, as in T17:30", start + 2);
    value = number(digits);
    if (value <= most) return true;
    return fail(fmt::format("there is no {} {}; it goes from 00 to {}", what, digits, most), start,
                Kind::impossible);
  }

  bool read_offset(TimeOfDay& time) {
    time.zulu = take('Z');
    if (time.zulu) {
      time.offset_minutes = 0;
      return true;
    }
    const char sign = peek();
    if (sign != '+' && sign != '-') return true;
    const std::size_t start = at_++;
    int hour = 0;
    int minute = 0;
    if (!read_clock(hour, "hour", 23)) return false;
    if (take(':') && !read_clock(minute, "minute", 59)) return false;
    const int offset = hour * 60 + minute;
    if (sign == '-' && offset == 0) return fail("no offset is `Z` or +00:00", start);
    time.offset_minutes = sign == '-' ? -offset : offset;
    return true;
  }
};

}  // namespace

std::variant<Date, Error> parse(std::string_view text) { return Parser(text).parse(); }

}  // namespace fasti::edtf
