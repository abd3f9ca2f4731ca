// SPDX-License-Identifier: MIT
//
// Every date has a number, so the search goes from number to number and looks around each: a month
// before or behind it, 年 or 月 behind it, two hyphens. What speaks against a date is looked for as
// well, because a finding that is wrong costs more than one that is missed: a number that belongs
// to something larger, a range or list of days ("24 to 26 October" names no single day, and whose
// weekday stands before it is anybody's guess), a proper name before a weekday ("Black Friday",
// "The Mail on Sunday"), and calendars other than the Gregorian one.
#include "timeline/date/prose_dates.h"

#include <algorithm>
#include <array>

namespace fasti {

namespace {

using Kind = ProseToken::Kind;

constexpr std::u32string_view kDashes = U"-‐‑‒–—~～〜/";

constexpr int most_days(int month) {
  constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[static_cast<std::size_t>(month - 1)];
}

class DateFinder {
 public:
  explicit DateFinder(const ProseTokens& tokens) : tokens_(tokens) {}

  std::vector<TokenDate> find() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i < next_ || !tokens_.is_number(i)) continue;
      TokenDate found;
      if (!read_at(i, found)) continue;
      next_ = std::max(next_, found.last);
      out_.push_back(found);
    }
    return std::move(out_);
  }

 private:
  bool read_at(std::size_t i, TokenDate& out) {
    if (read_han_date(tokens_, i, out, next_)) return true;
    if (i < next_) return false;
    const bool found = read_iso(i, out) || read_day_month(i, out) || read_month_day(i, out) ||
                       read_month_year(i, out);
    if (!found) return false;
    if (out.date.day) {
      read_weekday_before(out);
      read_weekday_after(out);
    }
    if (!out.date.year) out.date.relative_year = has_relative_year(out);
    out.date.begin = tokens_[out.first].begin;
    out.date.end = tokens_[out.last - 1].end;
    return true;
  }

  /// 2023-10-24
  bool read_iso(std::size_t i, TokenDate& out) const {
    const bool form = tokens_[i].size() == 4 && tokens_.is_number(i, 4, 1924, 2100) &&
                      tokens_.shows(i + 1, U"-") && tokens_.shows(i + 3, U"-") &&
                      tokens_[i + 2].size() == 2 && tokens_[i + 4].size() == 2 &&
                      tokens_.is_number(i + 2, 2, 1, 12) && tokens_.is_number(i + 4, 2, 1, 31);
    if (!form || !tokens_.clean_before(i) || !tokens_.clean_after(i + 4)) return false;
    for (std::size_t k = i + 1; k <= i + 4; ++k) {
      if (!tokens_.glued(k)) return false;
    }
    out.date.year = static_cast<int>(tokens_[i].value);
    out.date.month = static_cast<int>(tokens_[i + 2].value);
    out.date.day = static_cast<int>(tokens_[i + 4].value);
    out.first = i;
    out.last = i + 5;
    return *out.date.day <= most_days(out.date.month);
  }

  std::size_t skip_ordinal(std::size_t i) const {
    return tokens_.glued(i) && tokens_.says(i, {"st", "nd", "rd", "th"}) ? i + 1 : i;
  }

  bool is_day(std::size_t i) const { return tokens_.is_number(i, 2, 1, 31); }

  /// Whether a day stands before `i` that shares its month: "24–26", "24, 25 and 26".
  bool in_list_before(std::size_t i) const {
    if (i < 2) return false;
    const bool joined = tokens_.shows(i - 1, kDashes) || tokens_.shows(i - 1, U",&、") ||
                        tokens_.says(i - 1, {"to", "and", "or", "through", "until", "till"});
    if (!joined) return false;
    const bool ordinal = tokens_.says(i - 2, {"st", "nd", "rd", "th"});
    return is_day(i - 2) || (ordinal && i >= 3 && is_day(i - 3));
  }

  /// The same behind the day that ends at token `i`.
  bool in_list_after(std::size_t i) const {
    const bool joined = tokens_.shows(i, kDashes) || tokens_.shows(i, U"&、") ||
                        tokens_.says(i, {"to", "and", "or", "through", "until", "till"});
    return (joined || tokens_.shows(i, U",")) && is_day(i + 1);
  }

  void read_year(TokenDate& out) const {
    const std::size_t at = tokens_.shows(out.last, U",") ? out.last + 1 : out.last;
    if (!tokens_.is_year(at) || !tokens_[at].spaced) return;
    out.date.year = static_cast<int>(tokens_[at].value);
    out.last = at + 1;
  }

  /// A number of four digits that is no year, or one of another calendar, stands where it would.
  bool odd_year(const TokenDate& out) const {
    if (out.date.year) return false;
    const std::size_t at = tokens_.shows(out.last, U",") ? out.last + 1 : out.last;
    return tokens_.is_number(at) && tokens_[at].size() == 4;
  }

  /// 24 October 2023, 24th of Oct., 2023
  bool read_day_month(std::size_t i, TokenDate& out) const {
    if (!is_day(i) || !tokens_.clean_before(i) || in_list_before(i)) return false;
    std::size_t at = skip_ordinal(i + 1);
    if (tokens_.says(at, {"of"})) ++at;
    const int month = tokens_[at].month;
    if (month == 0 || !tokens_[at].spaced || tokens_[i].value > most_days(month)) return false;
    out.date.month = month;
    out.date.day = static_cast<int>(tokens_[i].value);
    out.first = i;
    out.last = skip_dot(at);
    read_year(out);
    return !odd_year(out) && tokens_.clean_after(out.last - 1);
  }

  std::size_t skip_dot(std::size_t month) const {
    const bool dot =
        tokens_[month].abbreviated && tokens_.glued(month + 1) && tokens_.shows(month + 1, U".");
    return dot ? month + 2 : month + 1;
  }

  /// The token of the month that stands right before number `i`, or nothing.
  bool month_before(std::size_t i, std::size_t& month) const {
    if (i == 0 || !tokens_[i].spaced) return false;
    month = i - 1;
    if (tokens_.shows(month, U".") && month > 0 && tokens_[month - 1].abbreviated) --month;
    return month >= next_ && tokens_[month].month != 0;
  }

  /// October 24, 2023
  bool read_month_day(std::size_t i, TokenDate& out) const {
    std::size_t month = 0;
    if (!is_day(i) || !month_before(i, month)) return false;
    out.date.month = tokens_[month].month;
    out.date.day = static_cast<int>(tokens_[i].value);
    out.first = month;
    out.last = skip_ordinal(i + 1);
    const bool whole = out.last > i + 1 || tokens_.clean_after(i);
    if (!whole || *out.date.day > most_days(out.date.month) || in_list_after(out.last)) {
      return false;
    }
    read_year(out);
    return !odd_year(out);
  }

  /// October 2023
  bool read_month_year(std::size_t i, TokenDate& out) const {
    std::size_t month = 0;
    if (!tokens_.is_year(i) || !month_before(i, month)) return false;
    out.date.month = tokens_[month].month;
    out.date.year = static_cast<int>(tokens_[i].value);
    out.first = month;
    out.last = i + 1;
    return true;
  }

  /// "Monday, ", "Mon., ", "Monday (", "Monday the "
  void read_weekday_before(TokenDate& out) const {
    std::size_t at = out.first;
    if (at > 0 && tokens_.says(at - 1, {"the"})) --at;
    const bool comma = at > 0 && tokens_.shows(at - 1, U",");
    const bool bracket = at > 0 && tokens_.shows(at - 1, U"(");
    if (comma || bracket) --at;
    const bool dot = at > 1 && tokens_.shows(at - 1, U".") && tokens_[at - 2].abbreviated;
    if (dot) --at;
    if (at == 0 || at - 1 < next_) return;
    const ProseToken& day = tokens_[at - 1];
    if (day.weekday == 0 || names_something_else(at - 1)) return;
    // "The Sun, 24 October" is a newspaper.
    if (day.abbreviated && !dot && !(comma && day.weekday < 6)) return;
    if (bracket && !tokens_.shows(out.last, U")")) return;
    set_weekday(out, at - 1);
    out.first = at - 1;
    if (bracket) ++out.last;
  }

  /// A weekday of a proper name, or one of several.
  bool names_something_else(std::size_t weekday) const {
    if (weekday == 0) return false;
    const std::size_t before = weekday - 1;
    if (tokens_.says(before, {"every", "each", "any", "most", "and", "or", "to", "through"})) {
      return true;
    }
    if (tokens_.shows(before, kDashes) || tokens_.shows(before, U"&")) return true;
    if (tokens_.shows(before, U",")) return before > 0 && tokens_[before - 1].weekday != 0;
    if (tokens_.says(before, {"on"})) return before > 0 && tokens_.says(before - 1, {"mail"});
    if (!tokens_.is(before, Kind::word)) return false;
    const char first = tokens_.text(before).front();
    const bool capital = first >= 'A' && first <= 'Z';
    return capital &&
           !tokens_.says(before, {"by",        "until",  "since",  "from",    "last",   "this",
                                  "next",      "before", "after",  "late",    "early",  "the",
                                  "of",        "for",    "as",     "but",     "then",   "dated",
                                  "published", "issued", "signed", "adopted", "updated"});
  }

  /// " (Monday)", ", a Monday"
  void read_weekday_after(TokenDate& out) const {
    const bool bracket = tokens_.shows(out.last, U"(");
    std::size_t at = out.last + 1;
    const bool article = tokens_.says(at, {"a"});
    if (article) ++at;
    if (!bracket && !(article && tokens_.shows(out.last, U","))) return;
    const ProseToken& day = tokens_[at];
    if (day.weekday == 0 || out.date.weekday) return;
    const std::size_t close = tokens_.shows(at + 1, U".") ? at + 2 : at + 1;
    if (bracket && !tokens_.shows(close, U")")) return;
    if (!bracket && day.abbreviated) return;
    set_weekday(out, at);
    out.last = bracket ? close + 1 : at + 1;
  }

  void set_weekday(TokenDate& out, std::size_t at) const {
    out.date.weekday = tokens_[at].weekday;
    out.date.weekday_begin = tokens_[at].begin;
    out.date.weekday_end = tokens_[at].end;
  }

  /// "last year", "of the following year", "next 24 October", "every 24 October"
  bool has_relative_year(const TokenDate& out) const {
    if (out.first > 0 && tokens_.says(out.first - 1, {"last", "next", "previous", "following",
                                                      "each", "every", "annual", "annually"})) {
      return true;
    }
    for (std::size_t i = out.last; i < out.last + 4; ++i) {
      if (tokens_.says(i, {"year", "years", "year's", "annually", "earlier", "later"})) return true;
      if (tokens_.shows(i, U".;:)")) return false;
    }
    return false;
  }

  const ProseTokens& tokens_;
  std::vector<TokenDate> out_;
  std::size_t next_ = 0;  ///< tokens before it are used up
};

/// Words of a calendar that is not the Gregorian one: nothing in the text is taken for a date.
constexpr auto kOtherCalendars = std::to_array<std::string_view>({
    "Julian calendar",
    "Old Style",
    "old style",
    "O.S.",
    "lunar calendar",
    "lunar month",
    "Hijri",
    "Islamic calendar",
    "Hebrew calendar",
    "Persian calendar",
    "Reiwa",
    "Heisei",
    "Showa",
    "农历",
    "農曆",
    "阴历",
    "陰曆",
    "旧历",
    "舊曆",
    "夏历",
    "民国",
    "民國",
    "昭和",
    "平成",
    "令和",
});

bool uses_other_calendar(std::string_view text) {
  return std::any_of(kOtherCalendars.begin(), kOtherCalendars.end(), [&](std::string_view words) {
    return text.find(words) != std::string_view::npos;
  });
}

}  // namespace

std::vector<TokenDate> find_dates(const ProseTokens& tokens) { return DateFinder(tokens).find(); }

Prose read_prose(std::string_view text) {
  Prose prose;
  // Most titles have no number at all.
  if (text.find_first_of("0123456789") == std::string_view::npos) return prose;
  const ProseTokens tokens(text);
  const std::vector<TokenDate> dates = find_dates(tokens);
  if (dates.empty() || uses_other_calendar(text)) return prose;
  for (const TokenDate& each : dates) prose.dates.push_back(each.date);
  prose.counts = find_counts(tokens, dates);
  return prose;
}

}  // namespace fasti
