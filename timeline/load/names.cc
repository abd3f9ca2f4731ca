// SPDX-License-Identifier: MIT
#include "timeline/load/names.h"

#include <algorithm>

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti {

namespace {

bool is_id_character(char32_t code_point) {
  if (code_point == U'-' || code_point == U'_' || code_point == U'.') return true;
  return is_letter_or_digit(code_point);
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<std::size_t> find_non_id(std::string_view text) {
  if (text.empty()) return 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (!is_id_character(next_code_point(text, offset))) return begin;
  }
  return std::nullopt;
}

Name stand_in(std::size_t line) { return {fmt::format("(line {})", line), {}}; }

bool stands_in(const Name& name) { return name.text.starts_with('('); }

bool is_language_tag(std::string_view text) {
  constexpr std::size_t kLongest = 8;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('-', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    if (part.empty() || part.size() > kLongest) return false;
    const bool first = begin == 0;
    if (first && part.size() < 2) return false;
    const bool valid = std::all_of(part.begin(), part.end(), [first](char c) {
      return is_ascii_letter(c) || (!first && is_ascii_digit(c));
    });
    if (!valid) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace fasti
