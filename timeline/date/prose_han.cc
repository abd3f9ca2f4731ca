// SPDX-License-Identifier: MIT
//
// Dates in Chinese are regular: numbers before 年, 月 and 日 or 号, a weekday behind them. 年
// behind anything but four digits is another calendar's year, or one that is told from today.
#include <algorithm>
#include <array>

#include "timeline/date/prose_dates.h"

namespace fasti {

namespace {

constexpr std::u32string_view kWeekdays = U"一二三四五六日";

/// What makes several days or a deadline out of a weekday.
constexpr std::u32string_view kJoins = U"至到、和及或与與-–—~～";

class HanReader {
 public:
  HanReader(const ProseTokens& tokens, TokenDate& out) : tokens_(tokens), out_(out) {}

  /// Moves `at` behind what was read.
  bool read(std::size_t& at) {
    out_.first = at;
    const bool years = tokens_.shows(at + 1, U"年");
    const bool clear = years ? read_year(at) : read_unsaid_year(at);
    const bool found = read_month(at) && clear;
    out_.last = at;
    if (!found || (!out_.date.day && !out_.date.year)) return false;
    if (out_.date.day) {
      read_weekday_after();
      read_weekday_before();
    }
    out_.date.begin = tokens_[out_.first].begin;
    out_.date.end = tokens_[out_.last - 1].end;
    at = out_.last;
    return true;
  }

 private:
  bool read_year(std::size_t& at) {
    const bool clean = tokens_.clean_before(at) && (at == 0 || !tokens_.shows(at - 1, kJoins));
    const bool gregorian = tokens_[at].size() == 4 && tokens_.is_number(at, 4, 1924, 2100);
    if (gregorian) out_.date.year = static_cast<int>(tokens_[at].value);
    at += 2;
    return clean && gregorian;
  }

  bool read_unsaid_year(std::size_t at) {
    out_.date.relative_year = at > 0 && tokens_.shows(at - 1, U"年");
    return tokens_.clean_before(at);
  }

  bool read_month(std::size_t& at) {
    if (!tokens_.is_number(at, 2, 1, 12) || !tokens_.shows(at + 1, U"月")) return false;
    out_.date.month = static_cast<int>(tokens_[at].value);
    at += 2;
    if (tokens_.is_number(at, 2, 1, 31) && tokens_.shows(at + 1, U"日号號")) {
      out_.date.day = static_cast<int>(tokens_[at].value);
      at += 2;
    }
    return true;
  }

  /// A weekday that begins at `at` (周二, 星期二, 礼拜二): its number, and how many tokens it has.
  int weekday_at(std::size_t at, std::size_t& size) const {
    const bool week = tokens_.shows(at, U"周週");
    const bool star = (tokens_.shows(at, U"星") && tokens_.shows(at + 1, U"期")) ||
                      (tokens_.shows(at, U"礼禮") && tokens_.shows(at + 1, U"拜"));
    if (!week && !star) return 0;
    size = week ? 2 : 3;
    const char32_t code = tokens_[at + size - 1].code;
    if (code == U'天') return 7;
    const std::size_t index = code == 0 ? kWeekdays.npos : kWeekdays.find(code);
    return index == kWeekdays.npos ? 0 : static_cast<int>(index) + 1;
  }

  void read_weekday_after() {
    const std::size_t end = out_.last;
    const bool bracket = tokens_.shows(end, U"(（");
    const bool comma = tokens_.shows(end, U",，");
    const std::size_t at = bracket || comma ? end + 1 : end;
    std::size_t size = 0;
    const int weekday = weekday_at(at, size);
    if (weekday == 0) return;
    const std::size_t after = at + size;
    if (bracket && !tokens_.shows(after, U")）")) return;
    if (tokens_.shows(after, kJoins)) return;
    // Behind a comma it may be another day: 10月24日，周五前完成.
    if (comma && tokens_.is(after, ProseToken::Kind::han)) return;
    // 周日本 is more likely 日本, Japan.
    if (weekday == 7 && tokens_.shows(after, U"本均")) return;
    set_weekday(weekday, at, size);
    out_.last = bracket ? after + 1 : after;
  }

  /// 周二（10月24日）
  void read_weekday_before() {
    const std::size_t first = out_.first;
    const bool bracket =
        first > 0 && tokens_.shows(first - 1, U"(（") && tokens_.shows(out_.last, U")）");
    if (!bracket || out_.date.weekday) return;
    for (const std::size_t back : {std::size_t{3}, std::size_t{4}}) {
      std::size_t size = 0;
      if (first < back) continue;
      const int weekday = weekday_at(first - back, size);
      if (weekday == 0 || size != back - 1) continue;
      if (first > back && tokens_.shows(first - back - 1, kJoins)) return;
      set_weekday(weekday, first - back, size);
      out_.first = first - back;
      out_.last += 1;
      return;
    }
  }

  void set_weekday(int weekday, std::size_t at, std::size_t size) {
    out_.date.weekday = weekday;
    out_.date.weekday_begin = tokens_[at].begin;
    out_.date.weekday_end = tokens_[at + size - 1].end;
  }

  const ProseTokens& tokens_;
  TokenDate& out_;
};

}  // namespace

bool read_han_date(const ProseTokens& tokens, std::size_t at, TokenDate& out, std::size_t& next) {
  if (!tokens.shows(at + 1, U"年月")) return false;
  const bool found = HanReader(tokens, out).read(at);
  next = std::max(next, at);
  if (!found) out = {};
  return found;
}

}  // namespace fasti
