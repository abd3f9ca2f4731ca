// SPDX-License-Identifier: MIT
//
// The text is cut into words, numbers and marks. From each of them on it is tried whether a month
// with days, a day with a month, or digits alone stand there.
#include "timeline/import/prose_days.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace fasti {

namespace {

struct Token {
  std::string_view text;
  std::size_t begin = 0;
  std::size_t end() const { return begin + text.size(); }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::vector<Token> tokens_of(std::string_view text) {
  constexpr std::string_view kDash = "–";
  std::vector<Token> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    const auto same = [&](bool (*kind)(char)) {
      while (end < text.size() && kind(text[end])) ++end;
    };
    if (is_digit(text[at])) same(is_digit);
    if (is_letter(text[at])) same(is_letter);
    if (text.substr(at).starts_with(kDash)) end = at + kDash.size();
    if (text[at] != ' ') out.push_back({text.substr(at, end - at), at});
    at = end;
  }
  return out;
}

/// The number of one or two digits, or of four; 0 for everything else.
int number(std::string_view text, std::size_t digits) {
  const bool fits = digits == 4 ? text.size() == 4 : !text.empty() && text.size() <= 2;
  if (!fits || !std::all_of(text.begin(), text.end(), is_digit)) return 0;
  int out = 0;
  for (const char c : text) out = out * 10 + (c - '0');
  return out;
}

/// 1 to 12 for the name of a month, whole or cut to three letters and more; 0 for other words.
int month_of(std::string_view word) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"January", "February", "March", "April", "May", "June", "July", "August", "September",
       "October", "November", "December"});
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool cut = word.size() <= 4 && kMonths[i].starts_with(word);
    if (word == kMonths[i] || cut) return static_cast<int>(i) + 1;
  }
  return 0;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

  std::vector<ProseDay> scan() {
    while (at_ < tokens_.size()) {
      const std::size_t before = out_.size();
      const std::size_t begin = tokens_[at_].begin;
      if (!month_first() && !day_first() && !digits()) {
        ++at_;
        continue;
      }
      for (std::size_t i = before; i < out_.size(); ++i) {
        out_[i].begin = begin;
        out_[i].end = tokens_[at_ - 1].end();
      }
    }
    share_years();
    return std::move(out_);
  }

 private:
  std::string_view word(std::size_t at) const {
    return at < tokens_.size() ? tokens_[at].text : std::string_view();
  }

  int day(std::size_t at) const {
    const int day = number(word(at), 2);
    return day <= 31 ? day : 0;
  }

  /// Behind a number, its "th".
  std::size_t after_ordinal(std::size_t at) const {
    constexpr auto kOrdinals = std::to_array<std::string_view>({"st", "nd", "rd", "th"});
    const bool has = std::find(kOrdinals.begin(), kOrdinals.end(), word(at)) != kOrdinals.end();
    return has ? at + 1 : at;
  }

  /// Behind the marks and words that may stand between two days of a month.
  std::size_t after_joint(std::size_t at) const {
    constexpr auto kJoints =
        std::to_array<std::string_view>({",", "and", "or", "to", "through", "–", "-", "&"});
    while (std::find(kJoints.begin(), kJoints.end(), word(at)) != kJoints.end()) ++at;
    return at;
  }

  /// Whether a number is not that of a time, of a month that follows, or of so many things.
  bool ends_day(std::size_t at) const {
    constexpr auto kEnds = std::to_array<std::string_view>(
        {"", ",", ".", ";", ")", "and", "or", "to", "through", "–", "-", "&"});
    return std::find(kEnds.begin(), kEnds.end(), word(at)) != kEnds.end() ||
           number(word(at), 4) != 0;
  }

  /// "October 7, 12, and 21, 2022".
  bool month_first() {
    const int month = month_of(word(at_));
    std::size_t at = at_ + 1;
    if (month != 0 && word(at) == ".") ++at;
    if (month == 0 || day(at) == 0) return false;
    const std::size_t first = out_.size();
    for (bool more = true; more;) {
      add(month, day(at));
      at = after_ordinal(at + 1);
      const std::size_t next = after_joint(at);
      more = next > at && day(next) != 0 && ends_day(after_ordinal(next + 1));
      if (more) at = next;
    }
    at_ = at;
    take_year(first);
    return true;
  }

  /// "17 November 2022".
  bool day_first() {
    const std::size_t at = after_ordinal(at_ + 1);
    const int month = day(at_) == 0 ? 0 : month_of(word(at));
    if (month == 0) return false;
    const std::size_t first = out_.size();
    add(month, day(at_));
    at_ = at + 1;
    take_year(first);
    return true;
  }

  /// "2022-11-17" and "11/17/22".
  bool digits() {
    const std::string_view mark = word(at_ + 1);
    if (word(at_ + 3) != mark || (mark != "/" && mark != "-")) return false;
    const bool iso = number(word(at_), 4) != 0;
    const std::size_t shift = iso ? 2 : 0;
    const int month = number(word(at_ + shift), 2);
    const int day_of_month = day(at_ + shift + 2);
    const std::string_view written = iso ? word(at_) : word(at_ + 4);
    const int year = written.size() == 2 ? 2000 + number(written, 2) : number(written, 4);
    if (month < 1 || month > 12 || day_of_month == 0 || year == 0) return false;
    add(month, day_of_month);
    out_.back().year = year;
    at_ += 5;
    return true;
  }

  void add(int month, int day) { out_.push_back({std::nullopt, month, day, 0, 0}); }

  void take_year(std::size_t first) {
    const std::size_t at = word(at_) == "," ? at_ + 1 : at_;
    const int year = number(word(at), 4);
    if (year == 0) return;
    for (std::size_t i = first; i < out_.size(); ++i) out_[i].year = year;
    at_ = at + 1;
  }

  void share_years() {
    for (std::size_t i = out_.size(); i-- > 1;) {
      ProseDay& each = out_[i - 1];
      const ProseDay& next = out_[i];
      if (each.year || !next.year) continue;
      const std::string_view between =
          next.begin <= each.end ? "" : text_.substr(each.end, next.begin - each.end);
      if (between.find_first_of(".;") == std::string_view::npos) each.year = next.year;
    }
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::vector<ProseDay> out_;
};

}  // namespace

std::string ProseDay::iso() const {
  return year ? fmt::format("{:04}-{:02}-{:02}", *year, month, day)
              : fmt::format("--{:02}-{:02}", month, day);
}

std::vector<ProseDay> days_named(std::string_view text) { return Scanner(text).scan(); }

}  // namespace fasti
