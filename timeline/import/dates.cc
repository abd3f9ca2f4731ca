// SPDX-License-Identifier: MIT
#include "timeline/import/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "timeline/date/civil.h"
#include "timeline/date/edtf.h"
#include "timeline/date/prose.h"
#include "timeline/text/blanks.h"

namespace fasti {

namespace {

bool is_edtf(const std::string& text) {
  return std::holds_alternative<edtf::Date>(edtf::parse(text));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// A date of the calendar as EDTF, if there is such a day.
std::string calendar_date(std::int64_t year, std::int64_t month, std::optional<std::int64_t> day) {
  const std::string out = day ? fmt::format("{:04}-{:02}-{:02}", year, month, *day)
                              : fmt::format("{:04}-{:02}", year, month);
  return month >= 1 && month <= 12 && is_edtf(out) ? out : std::string();
}

/// The numbers of `4/5/2025` and the like: two or three, with one and the same mark between them.
std::vector<std::string> numeric_parts(std::string_view text) {
  std::vector<std::string> parts(1);
  char mark = '\0';
  for (const char c : text) {
    if (is_digit(c)) {
      parts.back() += c;
      continue;
    }
    const bool separates = c == '/' || c == '.' || c == '-';
    if (!separates || parts.back().empty() || (mark != '\0' && c != mark)) return {};
    mark = c;
    parts.emplace_back();
  }
  if (parts.back().empty() || parts.size() < 2 || parts.size() > 3) return {};
  return parts;
}

/// Year first is certain. Year last is certain only where the day is above 12 or equals the month.
std::optional<ForeignDate> read_numeric(std::string_view text) {
  const std::vector<std::string> parts = numeric_parts(text);
  if (parts.empty()) return std::nullopt;
  if (parts.front().size() == 4) {
    const auto day = parts.size() == 3 ? number(parts[2]) : std::nullopt;
    return ForeignDate{calendar_date(*number(parts[0]), number(parts[1]).value_or(0), day),
                       "is no day of the calendar"};
  }
  if (parts.size() != 3) return std::nullopt;
  if (parts.back().size() != 4) return ForeignDate{{}, "does not give the year in full"};
  const std::int64_t year = *number(parts[2]);
  const std::int64_t a = number(parts[0]).value_or(0);
  const std::int64_t b = number(parts[1]).value_or(0);
  const std::string day_first = calendar_date(year, b, a);
  const std::string month_first = calendar_date(year, a, b);
  if (day_first == month_first) return ForeignDate{day_first, "is no day of the calendar"};
  if (day_first.empty()) return ForeignDate{month_first, {}};
  if (month_first.empty()) return ForeignDate{day_first, {}};
  return ForeignDate{{}, fmt::format("may be {} or {}", day_first, month_first)};
}

/// `2025-04-09 17:30` and fractions of seconds, which EDTF writes otherwise.
std::string as_time(std::string text) {
  if (text.size() > 10 && text[10] == ' ') text[10] = 'T';
  const std::size_t point = text.find('.', 10 < text.size() ? 10 : text.size());
  if (point == std::string::npos) return text;
  std::size_t end = point + 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  return text.erase(point, end - point);
}

std::optional<ForeignDate> read_compact(const std::string& text) {
  if (text.size() != 8 || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  return ForeignDate{calendar_date(*number(text.substr(0, 4)), *number(text.substr(4, 2)),
                                   number(text.substr(6, 2))),
                     "is no day of the calendar"};
}

/// A single date in words that is the whole text.
std::optional<ForeignDate> read_words(const std::string& text) {
  const Prose prose = read_prose(text);
  if (prose.dates.size() != 1) return std::nullopt;
  const DateMention& date = prose.dates.front();
  const std::string_view rest = std::string_view(text).substr(date.end);
  const bool whole = date.begin == 0 && (rest.empty() || rest == ".");
  if (!whole || !date.year) return std::nullopt;
  const std::string out = calendar_date(*date.year, date.month, date.day);
  if (out.empty()) return ForeignDate{{}, "is no day of the calendar"};
  if (date.weekday && date.day &&
      weekday(to_day({*date.year, date.month, *date.day})) != *date.weekday) {
    return ForeignDate{{}, "names the wrong day of the week"};
  }
  return ForeignDate{out, {}};
}

ForeignDate read_one(const std::string& text) {
  if (is_edtf(text)) return {text, {}};
  if (const std::string time = as_time(text); is_edtf(time)) return {time, {}};
  for (const auto& read : {read_numeric(text), read_compact(text), read_words(text)}) {
    if (!read) continue;
    return {read->edtf, read->edtf.empty() ? read->doubt : std::string()};
  }
  return {{}, "is no date that is known"};
}

}  // namespace

bool is_point(const std::string& edtf) {
  const auto parsed = edtf::parse(edtf);
  const auto* date = std::get_if<edtf::Date>(&parsed);
  return date != nullptr && date->form() != edtf::Form::interval &&
         date->form() != edtf::Form::all_of;
}

std::string interval(const std::string& first, const std::string& last) {
  const std::string out = first + "/" + last;
  return !first.empty() && !last.empty() && is_edtf(out) ? out : std::string();
}

ForeignDate read_foreign_date(std::string_view written) {
  constexpr auto kBetween = std::to_array<std::string_view>({" to ", " – ", " — ", " - ", "至"});
  const std::string text = without_edges(written);
  ForeignDate out = read_one(text);
  if (!out.edtf.empty()) return out;
  for (const std::string_view mark : kBetween) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) continue;
    const ForeignDate first = read_one(without_edges(text.substr(0, at)));
    const ForeignDate last = read_one(without_edges(text.substr(at + mark.size())));
    const std::string both = interval(first.edtf, last.edtf);
    if (!both.empty()) return {both, {}};
    if (!first.edtf.empty() && !last.edtf.empty()) return {{}, "ends before it begins"};
  }
  return out;
}

ForeignDate date_of_parts(std::string_view year, std::string_view month, std::string_view day,
                          std::string_view hour, std::string_view minute) {
  const auto y = number(year);
  if (!y) return {{}, "has no year"};
  const bool wide = *y > 9999 || *y < -9999;
  std::string out =
      wide ? fmt::format("Y{}", *y) : fmt::format("{}{:04}", *y < 0 ? "-" : "", *y < 0 ? -*y : *y);
  const std::array<std::string_view, 2> parts{month, day};
  if (month.empty() && !day.empty()) return {{}, "has a day and no month"};
  for (const std::string_view part : parts) {
    if (part.empty()) break;
    const auto value = number(part);
    if (!value || *value < 0 || *value > 99) return {{}, "is no date that is known"};
    out += fmt::format("-{:02}", *value);
  }
  if (!hour.empty() && !month.empty() && !day.empty()) {
    const auto h = number(hour);
    const auto m = minute.empty() ? std::optional<std::int64_t>(0) : number(minute);
    if (!h || !m || *h < 0 || *h > 23 || *m < 0 || *m > 59) {
      return {{}, "is no time of day"};
    }
    out += fmt::format("T{:02}:{:02}", *h, *m);
  }
  return is_edtf(out) ? ForeignDate{out, {}} : ForeignDate{{}, "is no day of the calendar"};
}

}  // namespace fasti
