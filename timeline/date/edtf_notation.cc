// SPDX-License-Identifier: MIT

#include "timeline/date/edtf_notation.h"

#include <array>
#include <string>

#include <fmt/format.h>

#include "timeline/date/civil.h"
#include "timeline/date/edtf_cursor.h"

namespace fasti::edtf {
namespace {

constexpr std::string_view kYearFirst =
    "the year stands first, with four digits, and hyphens join the parts";

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }

/// Three numbers joined by one sign, and nothing else.
struct Triple {
  std::array<std::string_view, 3> parts;
  char sign = '\0';

  int number(std::size_t part) const {
    int value = 0;
    for (const char c : parts.at(part)) value = value * 10 + (c - '0');
    return value;
  }
};

std::optional<Triple> triple(std::string_view text) {
  Triple out;
  std::size_t at = 0;
  for (std::size_t part = 0; part < 3; ++part) {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == begin || at - begin > 4) return std::nullopt;
    out.parts.at(part) = text.substr(begin, at - begin);
    if (part == 2) break;
    if (at == text.size() || (part == 1 && text[at] != out.sign)) return std::nullopt;
    out.sign = text[at++];
  }
  const bool joined = out.sign == '.' || out.sign == '/' || out.sign == '-';
  return joined && at == text.size() ? std::optional(out) : std::nullopt;
}

/// The date as it should be written, where there is such a day.
std::string written(int year, int month, int day) {
  const bool exists = month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
  return exists ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : std::string();
}

/// With dots the day comes before the month; with other signs either may.
std::string year_last(const Triple& date) {
  const int year = date.number(2);
  std::string day_first = written(year, date.number(1), date.number(0));
  std::string month_first =
      date.sign == '.' ? std::string() : written(year, date.number(0), date.number(1));
  if (day_first.empty() || day_first == month_first) return month_first;
  return month_first.empty() ? day_first : fmt::format("{} or {}", day_first, month_first);
}

std::optional<Error> explain_numbers(std::string_view text) {
  const auto date = triple(text);
  if (!date) return std::nullopt;
  const auto& [first, second, last] = date->parts;
  const bool year_leads = first.size() == 4 && second.size() <= 2 && last.size() <= 2;
  const bool year_trails = first.size() <= 2 && second.size() <= 2 && last.size() != 3;
  std::string instead;
  if (year_leads && date->sign == '.') {
    instead = written(date->number(0), date->number(1), date->number(2));
  } else if (!year_trails || (date->sign == '-' && last.size() == 2)) {
    return std::nullopt;
  } else if (last.size() == 4) {
    instead = year_last(*date);
  }
  instead = instead.empty() ? ", as in 2025-04-09" : ": " + instead;
  return Error{Error::Kind::syntax, first.size(), std::string(kYearFirst) + instead};
}

std::optional<Error> explain_words(std::string_view text) {
  if (text.size() < 2 || !is_letter(text[0]) || !is_letter(text[1])) return std::nullopt;
  if (text.starts_with("open")) return std::nullopt;
  const bool mask = (text[0] == 'X' || text[0] == 'Y') && !is_lower(text[1]);
  if (mask) return std::nullopt;
  const bool unknown = text.starts_with("unknown/");
  return Error{Error::Kind::syntax, 0,
               unknown ? "an end that is not known is left empty, as in /1985"
                       : "a date begins with a year, as in 2025-04-09, and has no words"};
}

}  // namespace

std::optional<Error> explain_other_notation(std::string_view text) {
  auto found = explain_numbers(text);
  return found ? found : explain_words(text);
}

}  // namespace fasti::edtf
