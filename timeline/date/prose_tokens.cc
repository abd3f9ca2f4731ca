// SPDX-License-Identifier: MIT
#include "timeline/date/prose_tokens.h"

#include <algorithm>
#include <array>

#include "timeline/date/months.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

using Kind = ProseToken::Kind;

/// One row: a name as it is printed. Lower case is taken for a verb, or for nothing.
struct CalendarName {
  std::string_view text;
  int month;
  int weekday;
  bool abbreviated;
};

constexpr auto kOtherNames = std::to_array<CalendarName>({
    {"Sept", 9, 0, true},
    {"Monday", 0, 1, false},
    {"Tuesday", 0, 2, false},
    {"Wednesday", 0, 3, false},
    {"Thursday", 0, 4, false},
    {"Friday", 0, 5, false},
    {"Saturday", 0, 6, false},
    {"Sunday", 0, 7, false},
    {"Mon", 0, 1, true},
    {"Tue", 0, 2, true},
    {"Tues", 0, 2, true},
    {"Wed", 0, 3, true},
    {"Thu", 0, 4, true},
    {"Thur", 0, 4, true},
    {"Thurs", 0, 4, true},
    {"Fri", 0, 5, true},
    {"Sat", 0, 6, true},
    {"Sun", 0, 7, true},
});

/// The months in full and by three letters, and the other names.
constexpr auto kNames = [] {
  std::array<CalendarName, 2 * kMonthNames.size() + kOtherNames.size()> rows{};
  std::size_t next = 0;
  for (std::size_t i = 0; i < kMonthNames.size(); ++i) {
    const std::string_view name = kMonthNames[i];
    const std::string_view brief = short_month_name(name);
    rows[next++] = {name, int(i) + 1, 0, false};
    rows[next++] = {brief, int(i) + 1, 0, brief != name};
  }
  for (const CalendarName& row : kOtherNames) rows[next++] = row;
  return rows;
}();

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_words(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

/// "October" and "OCTOBER", never "october".
bool names(std::string_view word, std::string_view name) {
  if (word == name) return true;
  const bool capitals = std::all_of(word.begin(), word.end(), [](char c) { return c != lower(c); });
  return capitals && equal_words(word, name);
}

void look_up(ProseToken& token, std::string_view word) {
  if (word.size() < 3 || word.size() > 9 || lower(word.front()) == word.front()) return;
  for (const CalendarName& row : kNames) {
    if (row.text.front() != word.front() || !names(word, row.text)) continue;
    token.month = row.month;
    token.weekday = row.weekday;
    token.abbreviated = row.abbreviated;
    return;
  }
}

std::int64_t value_of(std::string_view digits) {
  if (digits.size() > 9) return -1;
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// Whether a letter of a word stands at `at`; an apostrophe between two letters counts.
bool in_word(std::string_view text, std::size_t at) {
  if (is_letter(text[at])) return true;
  if (text[at] == '\'') return at + 1 < text.size() && is_letter(text[at + 1]);
  std::size_t next = at;
  const char32_t code = next_code_point(text, next);
  return code >= 0x80 && !is_cjk(code) && is_letter_or_digit(code);
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && in_word(text, at)) next_code_point(text, at);
  return at;
}

ProseToken read_token(std::string_view text, std::size_t begin) {
  ProseToken token;
  token.begin = token.end = begin;
  if (is_digit(text[begin])) {
    token.kind = Kind::number;
    while (token.end < text.size() && is_digit(text[token.end])) ++token.end;
    token.value = value_of(text.substr(begin, token.size()));
  } else if (text[begin] != '\'' && in_word(text, begin)) {
    token.kind = Kind::word;
    token.end = end_of_word(text, begin);
    look_up(token, text.substr(begin, token.size()));
  } else {
    token.code = next_code_point(text, token.end);
    if (is_cjk(token.code) && is_letter_or_digit(token.code)) token.kind = Kind::han;
  }
  return token;
}

}  // namespace

ProseTokens::ProseTokens(std::string_view text) : text_(text) {
  bool spaced = true;
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      spaced = true;
      ++at;
      continue;
    }
    tokens_.push_back(read_token(text, at));
    tokens_.back().spaced = spaced;
    spaced = false;
    at = tokens_.back().end;
  }
}

std::string_view ProseTokens::text(std::size_t index) const {
  const ProseToken& token = (*this)[index];
  return text_.substr(token.begin, token.size());
}

bool ProseTokens::is_number(std::size_t index, std::size_t most_digits, std::int64_t least,
                            std::int64_t most) const {
  const ProseToken& token = (*this)[index];
  return is_number(index) && token.size() <= most_digits && token.value >= least &&
         token.value <= most;
}

bool ProseTokens::is_year(std::size_t index) const {
  // Before 1924 not every country had the Gregorian calendar.
  return (*this)[index].size() == 4 && is_number(index, 4, 1924, 2100) && clean_after(index);
}

bool ProseTokens::says(std::size_t index, std::initializer_list<std::string_view> words) const {
  if (!is(index, Kind::word)) return false;
  const std::string_view own = text(index);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return equal_words(own, word); });
}

bool ProseTokens::shows(std::size_t index, std::u32string_view codes) const {
  const ProseToken& token = (*this)[index];
  return token.code != 0 && codes.find(token.code) != std::u32string_view::npos;
}

bool ProseTokens::clean_before(std::size_t index) const {
  if (index == 0 || !glued(index)) return true;
  const ProseToken& before = (*this)[index - 1];
  if (before.kind == Kind::han) return true;
  return before.kind == Kind::mark && shows(index - 1, U"([\"'“‘«—*>,;（「『《【，。、；：！？“”");
}

bool ProseTokens::clean_after(std::size_t index) const {
  if (!glued(index + 1)) return true;
  const ProseToken& after = (*this)[index + 1];
  if (after.kind == Kind::han) return true;
  if (after.kind != Kind::mark) return false;
  if (shows(index + 1, U"%‰°$€£_")) return false;
  const bool joins = shows(index + 1, U"-/.:,'’+=&@#");
  return !joins || !glued(index + 2) || (*this)[index + 2].kind == Kind::mark;
}

}  // namespace fasti
