// SPDX-License-Identifier: MIT

#include "timeline/date/lag.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace fasti {
namespace {

/// One unit of a lag. `days` is what a margin counts a month or a year as.
struct Unit {
  std::string_view name;
  Period one;
  std::int64_t days;
};

constexpr std::array<Unit, 7> kUnits = {{
    {"year", {12, 0, 0}, 365},
    {"month", {1, 0, 0}, 30},
    {"week", {0, 7, 0}, 7},
    {"day", {0, 1, 0}, 1},
    {"hour", {0, 0, 3600}, 0},
    {"minute", {0, 0, 60}, 0},
    {"second", {0, 0, 1}, 0},
}};

/// The letters of ISO 8601 in the order of `kUnits`; those after `T` start at `kFirstTime`.
constexpr std::string_view kLetters = "YMWDHMS";
constexpr std::size_t kFirstTime = 4;
constexpr std::size_t kMaxDigits = 9;
constexpr std::string_view kExamples =
    "as in `3 weeks`, `36 hours`, `P3M`, `3 months..4 months`, `at least 30 days` or `~1 month`";

/// A length with what its margin is reckoned from.
struct Quantity {
  Period period;
  bool elapsed = false;
  std::int64_t whole = 0;  ///< in days, or in seconds when elapsed
  std::int64_t unit = 0;   ///< the smallest unit stated, in the same
};

std::int64_t size_of(const Unit& unit) { return unit.days != 0 ? unit.days : unit.one.seconds; }

void add(Quantity& quantity, std::int64_t count, const Unit& unit) {
  quantity.period.months += count * unit.one.months;
  quantity.period.days += count * unit.one.days;
  quantity.period.seconds += count * unit.one.seconds;
  quantity.elapsed = unit.days == 0;
  quantity.whole += count * size_of(unit);
  quantity.unit = size_of(unit);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class LagParser {
 public:
  explicit LagParser(std::string_view text) : text_(text) {}

  std::variant<Lag, ParseError> parse() {
    Lag lag;
    if (lag_of(lag) && (at_ == text_.size() || fail("something follows the lag"))) return lag;
    return error_;
  }

 private:
  bool lag_of(Lag& lag) {
    if (take("at least ")) return bound(lag, lag.least);
    if (take("at most ")) return bound(lag, lag.most);
    if (take("~")) return about(lag);
    return exact_or_range(lag);
  }

  bool bound(Lag& lag, std::optional<Period>& side) {
    Quantity quantity;
    if (!read(quantity)) return false;
    side = quantity.period;
    lag.elapsed = quantity.elapsed;
    return true;
  }

  bool about(Lag& lag) {
    Quantity quantity;
    if (!read(quantity)) return false;
    if (text_.substr(at_, 2) == "..") return fail("`~` goes with a single lag, not with a range");
    lag.least = lag.most = quantity.period;
    lag.elapsed = quantity.elapsed;
    lag.approximate = true;
    const std::int64_t margin = std::max((quantity.unit + 1) / 2, (quantity.whole + 3) / 4);
    (quantity.elapsed ? lag.margin_seconds : lag.margin_days) = margin;
    return true;
  }

  bool exact_or_range(Lag& lag) {
    Quantity least;
    if (!read(least)) return false;
    Quantity most = least;
    if (take("..")) {
      most = {};
      const std::size_t second = at_;
      if (!read(most)) return false;
      if (least.elapsed != most.elapsed) {
        return fail("both ends of a range count days or longer, or both hours or shorter", second);
      }
      if (backwards(least, most)) return fail("the range ends below its start", second);
    }
    lag.least = least.period;
    lag.most = most.period;
    lag.elapsed = least.elapsed;
    return true;
  }

  /// Whether the range is empty from every day: months and days together are compared with the five
  /// days of play that months have against their mean.
  static bool backwards(const Quantity& least, const Quantity& most) {
    const Period& a = least.period;
    const Period& b = most.period;
    if (a.days == b.days && a.seconds == b.seconds) return a.months > b.months;
    if (a.months == b.months) return a.days > b.days || a.seconds > b.seconds;
    const std::int64_t months_as_days = (a.months - b.months) * 146'097 / 4'800;
    return months_as_days + a.days - b.days > 5;
  }

  bool read(Quantity& quantity) {
    if (at_ < text_.size() && text_[at_] == 'P') return read_iso(quantity);
    std::int64_t count = 0;
    if (!number(count)) return false;
    const std::size_t space = at_;
    while (take(" ")) {
    }
    const Unit* unit = unit_word();
    if (unit == nullptr) return false;
    if (space == at_word_) return fail("a space belongs between number and unit", space);
    add(quantity, count, *unit);
    return true;
  }

  /// A unit in singular or plural.
  const Unit* unit_word() {
    at_word_ = at_;
    while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
    std::string_view word = text_.substr(at_word_, at_ - at_word_);
    if (word.size() > 1 && word.back() == 's') word.remove_suffix(1);
    for (const Unit& unit : kUnits) {
      if (unit.name == word) return &unit;
    }
    fail("a unit is expected: seconds, minutes, hours, days, weeks, months or years", at_word_);
    return nullptr;
  }

  bool read_iso(Quantity& quantity) {
    ++at_;
    std::size_t next = 0;
    bool any = false;
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == 'T')) {
      if (take("T")) {
        if (any)
          return fail("days and hours do not mix: write all in hours, or all in days", at_ - 1);
        if (next == kFirstTime) return fail("`T` stands once", at_ - 1);
        next = kFirstTime;
        continue;
      }
      if (!iso_part(quantity, next)) return false;
      any = true;
    }
    return any || fail("a duration needs a number and a unit, as in P3M or PT36H");
  }

  bool iso_part(Quantity& quantity, std::size_t& next) {
    std::int64_t count = 0;
    if (!number(count)) return false;
    const std::size_t end = next < kFirstTime ? kFirstTime : kUnits.size();
    std::size_t unit = next;
    while (unit < end && (at_ == text_.size() || kLetters[unit] != text_[at_])) ++unit;
    if (unit == end) {
      return fail(end == kFirstTime ? "a letter of Y M W D is expected, in this order"
                                    : "a letter of H M S is expected, in this order");
    }
    ++at_;
    next = unit + 1;
    add(quantity, count, kUnits[unit]);
    return true;
  }

  bool number(std::int64_t& value) {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) {
      if (at_ - start == kMaxDigits) return fail("the number is too large", start);
      value = value * 10 + (text_[at_++] - '0');
    }
    if (at_ == start) return fail(fmt::format("a number is expected, {}", kExamples));
    return true;
  }

  bool take(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  bool fail(std::string message) { return fail(std::move(message), at_); }

  bool fail(std::string message, std::size_t at) {
    error_ = {at, std::move(message)};
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t at_word_ = 0;
  ParseError error_;
};

struct Words {
  std::int64_t count = 0;
  std::string_view unit;
};

/// The units that a period is worded in, the largest first; one entry even for nothing.
std::vector<Words> worded(const Period& period, bool elapsed) {
  std::vector<Words> words;
  const auto push = [&words](std::int64_t count, std::string_view unit) {
    if (count != 0) words.push_back({count, unit});
  };
  push(period.months / 12, "year");
  push(period.months % 12, "month");
  const bool weeks = period.days % 7 == 0 && period.months == 0;
  push(weeks ? period.days / 7 : period.days, weeks ? "week" : "day");
  const auto* unit = std::find_if(kUnits.begin() + kFirstTime, kUnits.end(), [&](const Unit& u) {
    return period.seconds % u.one.seconds == 0;
  });
  push(period.seconds / unit->one.seconds, unit->name);
  if (words.empty()) words.push_back({0, elapsed ? "second" : "day"});
  return words;
}

std::string counted(const Words& words) {
  return fmt::format("{} {}{}", words.count, words.unit, words.count == 1 ? "" : "s");
}

std::string period_words(const Period& period, bool elapsed) {
  std::string text;
  for (const Words& words : worded(period, elapsed)) {
    if (!text.empty()) text += " and ";
    text += counted(words);
  }
  return text;
}

std::string range_words(const Lag& lag) {
  const std::vector<Words> least = worded(*lag.least, lag.elapsed);
  const std::vector<Words> most = worded(*lag.most, lag.elapsed);
  const bool same_unit = least.size() == 1 && most.size() == 1 &&
                         (least[0].unit == most[0].unit || least[0].count == 0);
  if (same_unit) return fmt::format("{} to {}", least[0].count, counted(most[0]));
  return fmt::format("{} to {}", period_words(*lag.least, lag.elapsed),
                     period_words(*lag.most, lag.elapsed));
}

}  // namespace

std::variant<Lag, ParseError> parse_lag(std::string_view text) { return LagParser(text).parse(); }

std::string to_words(const Lag& lag) {
  if (!lag.least && !lag.most) return "any time";
  if (!lag.most) return "at least " + period_words(*lag.least, lag.elapsed);
  if (!lag.least) return "at most " + period_words(*lag.most, lag.elapsed);
  if (*lag.least != *lag.most) return range_words(lag);
  return (lag.approximate ? "about " : "") + period_words(*lag.least, lag.elapsed);
}

}  // namespace fasti
