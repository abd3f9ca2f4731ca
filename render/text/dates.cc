// SPDX-License-Identifier: MIT
// Dates in words. A date is a pattern of fields, one column for each language; a span is the
// shortest form that leaves nothing out: what both ends share is said once.
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/text/language.h"
#include "render/text/words.h"
#include "timeline/date/months.h"

namespace fasti::render {

namespace {

struct Row {
  DateStyle style;
  std::array<std::string_view, kLanguages> patterns;
};

// Fields: D the day, N the month's number, M its name, S its short name, Y the year.
constexpr std::array kStyles{
    Row{DateStyle::day, {"S D", "D S", "N月D日", "N月D日"}},
    Row{DateStyle::day_year, {"S D, Y", "D S Y", "Y年N月D日", "Y年N月D日"}},
    Row{DateStyle::day_long, {"M D, Y", "D M Y", "Y年N月D日", "Y年N月D日"}},
    Row{DateStyle::month, {"M", "M", "N月", "N月"}},
    Row{DateStyle::month_short, {"S", "S", "N月", "N月"}},
    Row{DateStyle::month_year, {"M Y", "M Y", "Y年N月", "Y年N月"}},
    Row{DateStyle::month_year_short, {"S Y", "S Y", "Y年N月", "Y年N月"}},
    Row{DateStyle::year, {"Y", "Y", "Y年", "Y年"}},
    Row{DateStyle::day_of_month, {"D", "D", "D日", "D日"}},
};

constexpr bool in_order_of_the_styles() {
  for (std::size_t i = 0; i < kStyles.size(); ++i) {
    if (kStyles[i].style != static_cast<DateStyle>(i)) return false;
  }
  return kStyles.back().style == DateStyle::day_of_month;
}
static_assert(in_order_of_the_styles());

/// How the two ends of a span are put together, with the fields of `kStyles`.
struct SpanForms {
  std::string_view days;         ///< days of one month; `d` is the first, `D` the second
  std::string_view days_year;    ///< a span of days (`*`) with its one year
  std::string_view months_year;  ///< a span of months (`*`) with its one year
  std::string_view day;          ///< one end of a span of days inside one year
  std::string_view month;        ///< one end of a span of months inside one year
  std::string_view between;      ///< between ends of more than one word
  std::string_view between_one;  ///< between ends of one word
};

constexpr std::array<SpanForms, kLanguages> kSpans{{
    {"S d–D", "*, Y", "* Y", "S D", "S", " – ", "–"},
    {"d–D S", "* Y", "* Y", "D S", "S", " – ", "–"},
    {"N月d日至D日", "Y年*", "Y年*", "N月D日", "N月", "至", "至"},
    {"N月d日至D日", "Y年*", "Y年*", "N月D日", "N月", "至", "至"},
}};

constexpr std::array<std::string_view, kLanguages> kBeforeChrist{"{} BC", "{} BC", "公元前{}",
                                                                 "公元前{}"};

std::string year_text(std::int64_t year, Language language) {
  if (year >= 1) return fmt::format("{}", year);
  return fmt::format(fmt::runtime(kBeforeChrist[static_cast<std::size_t>(language)]), 1 - year);
}

/// The pattern with its fields filled in; `first_day` stands for `d`.
std::string fill(std::string_view pattern, const CivilDate& date, int first_day,
                 Language language) {
  const std::string_view month = kMonthNames[static_cast<std::size_t>(date.month - 1)];
  std::string out;
  for (const char c : pattern) {
    switch (c) {
      case 'D':
        out += fmt::format("{}", date.day);
        break;
      case 'd':
        out += fmt::format("{}", first_day);
        break;
      case 'N':
        out += fmt::format("{}", date.month);
        break;
      case 'M':
        out += month;
        break;
      case 'S':
        out += short_month_name(month);
        break;
      case 'Y':
        out += year_text(date.year, language);
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// A span whose ends lie in one year, wrapped with that year where it is asked for.
std::string in_year(std::string span, std::int64_t year, bool with_year, std::string_view wrap,
                    Language language) {
  if (!with_year) return span;
  std::string out;
  for (const char c : wrap) {
    if (c == '*') {
      out += span;
    } else if (c == 'Y') {
      out += year_text(year, language);
    } else {
      out += c;
    }
  }
  return out;
}

std::string years(const CivilDate& a, const CivilDate& b, const SpanForms& forms,
                  Language language) {
  const auto text = [&](const CivilDate& date) {
    return format_date(to_day(date), DateStyle::year, language);
  };
  if (a.year == b.year) return text(a);
  const bool plain = a.year >= 1;
  return text(a).append(plain ? forms.between_one : forms.between).append(text(b));
}

std::string months(const CivilDate& a, const CivilDate& b, bool with_year, const SpanForms& forms,
                   Language language) {
  const auto style = with_year ? DateStyle::month_year_short : DateStyle::month_short;
  if (a.year == b.year && a.month == b.month) return format_date(to_day(a), style, language);
  if (a.year != b.year) {
    std::string out = format_date(to_day(a), DateStyle::month_year_short, language);
    out += forms.between;
    return out += format_date(to_day(b), DateStyle::month_year_short, language);
  }
  std::string span = fill(forms.month, a, a.day, language);
  span += forms.between_one;
  span += fill(forms.month, b, b.day, language);
  return in_year(std::move(span), a.year, with_year, forms.months_year, language);
}

std::string days(Day first, Day last, bool with_year, const SpanForms& forms, Language language) {
  const CivilDate a = to_civil(first);
  const CivilDate b = to_civil(last);
  if (a == b) return format_date(first, with_year ? DateStyle::day_year : DateStyle::day, language);
  if (a.year != b.year) {
    return format_date(first, DateStyle::day_year, language)
        .append(forms.between)
        .append(format_date(last, DateStyle::day_year, language));
  }
  std::string span = a.month == b.month ? fill(forms.days, b, a.day, language)
                                        : fill(forms.day, a, a.day, language)
                                              .append(forms.between)
                                              .append(fill(forms.day, b, b.day, language));
  return in_year(std::move(span), a.year, with_year, forms.days_year, language);
}

std::string half_open(Day first, Day last, bool with_year, Language language) {
  const DateStyle style = with_year ? DateStyle::day_year : DateStyle::day;
  const bool no_first = first == kPast;
  if (no_first && last == kFuture) return std::string(word(Word::undated, language));
  return no_first ? word(Word::by_date, language, format_date(last, style, language))
                  : word(Word::from_date, language, format_date(first, style, language));
}

}  // namespace

std::string format_date(Day day, DateStyle style, Language language) {
  const CivilDate date = to_civil(day);
  const Row& row = kStyles[static_cast<std::size_t>(style)];
  return fill(row.patterns[static_cast<std::size_t>(language)], date, date.day, language);
}

std::string format_days(Day first, Day last, bool with_year, Language language) {
  if (first == kPast || last == kFuture) return half_open(first, last, with_year, language);
  const SpanForms& forms = kSpans[static_cast<std::size_t>(language)];
  const CivilDate a = to_civil(first);
  const CivilDate b = to_civil(last);
  const bool whole_months = a.day == 1 && b.day == days_in_month(b.year, b.month);
  if (whole_months && a.month == 1 && b.month == 12) return years(a, b, forms, language);
  if (whole_months) return months(a, b, with_year, forms, language);
  return days(first, last, with_year, forms, language);
}

}  // namespace fasti::render
