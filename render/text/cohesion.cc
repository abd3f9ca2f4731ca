// SPDX-License-Identifier: MIT
#include "render/text/cohesion.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "timeline/date/months.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

// A Han numeral scale may stand between a number and its unit: 5.4亿美元.
constexpr std::array<std::string_view, 10> kScales{"十", "百", "千", "万", "亿",
                                                   "萬", "億", "兆", "余", "多"};

// Units of more than one Han character; those of one hold by standing right after the number.
constexpr std::array<std::string_view, 22> kHanUnits{
    "美元", "欧元", "歐元", "日元", "英镑", "英鎊", "元",   "个月", "個月", "小时", "小時",
    "分钟", "分鐘", "季度", "星期", "年代", "世纪", "世紀", "纳米", "奈米", "颗",   "顆"};

constexpr std::array<std::string_view, 13> kBeforeNumbers{
    "USD", "EUR", "GBP", "CNY", "RMB", "JPY", "HKD", "TWD", "US$", "c.", "No.", "no.", "§"};

// Small words that follow a number without being its unit.
constexpr std::array<std::string_view, 24> kNoUnits{
    "a",  "an",   "and", "are", "as", "at", "but",  "by",  "for",  "from", "had", "has",
    "in", "into", "is",  "of",  "on", "or", "that", "the", "then", "to",   "was", "with"};

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_month(std::string_view word) {
  const auto named = [&](std::string_view name) {
    return word == name || word == short_month_name(name);
  };
  return word == "Sept" || std::any_of(kMonthNames.begin(), kMonthNames.end(), named);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_han(char32_t c) {
  return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3007 ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool starts_with_han(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && is_han(next_code_point(text, offset));
}

/// Takes one of `words` off the end of `text`; false when none is there.
template <std::size_t n>
bool strip_suffix(std::string_view& text, const std::array<std::string_view, n>& words) {
  for (const std::string_view word : words) {
    if (!text.ends_with(word)) continue;
    text.remove_suffix(word.size());
    return true;
  }
  return false;
}

template <std::size_t n>
bool starts_with_any(std::string_view text, const std::array<std::string_view, n>& words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.starts_with(word); });
}

/// Whether a number stands at the end of `text`: digits that are not part of a name such as H20.
bool ends_with_number(std::string_view text) {
  if (text.empty() || !is_digit(text.back())) return false;
  const std::size_t before = text.find_last_not_of("0123456789.,");
  if (before == std::string_view::npos) return true;
  const auto c = static_cast<unsigned char>(text[before]);
  return c != '-' && std::isalpha(c) == 0;
}

/// Han next to digits, nothing between: 9日, 4月|9日, 第|3, 5.4亿|美元, 3个|月.
bool holds_in_chinese(std::string_view before, std::string_view after) {
  if (ends_with_number(before)) return starts_with_han(after);
  if (!after.empty() && is_digit(after.front())) {
    if (before.ends_with("第")) return true;
    constexpr std::array<std::string_view, 2> kDateParts{"年", "月"};
    return strip_suffix(before, kDateParts) && ends_with_number(before);
  }
  bool scaled = false;
  std::string_view number = before;
  while (strip_suffix(number, kScales)) scaled = true;
  if (scaled && ends_with_number(number)) {
    return starts_with_any(after, kHanUnits) || starts_with_any(after, kScales);
  }
  // Inside a unit of several characters: the number ends one character back.
  for (const std::string_view unit : kHanUnits) {
    for (std::size_t cut = 3; cut < unit.size(); cut += 3) {
      if (!before.ends_with(unit.substr(0, cut)) || !after.starts_with(unit.substr(cut))) continue;
      number = before.substr(0, before.size() - cut);
      while (strip_suffix(number, kScales)) continue;
      if (ends_with_number(number)) return true;
    }
  }
  return false;
}

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.find_last_of(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" ,.;:!?)"));
}

bool looks_like_year(std::string_view word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit) &&
         (word[0] == '1' || word[0] == '2');
}

bool is_unit(std::string_view word) {
  if (word.empty() || contains(kNoUnits, word)) return false;
  if (word.starts_with("%") || word.starts_with("‰") || word.starts_with("°")) return true;
  return std::islower(static_cast<unsigned char>(word[0])) != 0 && word.size() <= 10;
}

/// Across a space: a number and its unit, a month and its day, a currency and its amount.
bool holds_across_space(std::string_view before, std::string_view after) {
  const std::string_view left = last_word(before);
  const std::string_view right = first_word(after);
  if (right.empty() || left.empty()) return false;
  if (is_digit(right.front())) return is_month(left) || contains(kBeforeNumbers, left);
  if (!is_digit(left.back())) return false;
  if (is_month(right)) return left.size() <= 2;
  return !looks_like_year(left) && (is_unit(right) || starts_with_han(right));
}

}  // namespace

bool holds_together(std::string_view text, std::size_t at) {
  std::string_view before = text.substr(0, at);
  const std::string_view after = text.substr(at);
  if (!before.ends_with(' ')) return holds_in_chinese(before, after);
  before.remove_suffix(1);
  return holds_across_space(before, after);
}

bool is_orphan(std::string_view tail) {
  int han = 0;
  for (std::size_t offset = 0; offset < tail.size();) {
    const char32_t c = next_code_point(tail, offset);
    const bool punctuation = (c < 0x80 && std::isalnum(static_cast<int>(c)) == 0) ||
                             (c >= 0x2000 && c <= 0x206F) ||
                             (c >= 0x3000 && c <= 0x303F && c != 0x3007) ||
                             (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20);
    if (punctuation) continue;
    if (!is_han(c) || ++han > 1) return false;
  }
  return true;
}

bool contains_han(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (is_han(next_code_point(text, offset))) return true;
  }
  return false;
}

}  // namespace fasti::render
