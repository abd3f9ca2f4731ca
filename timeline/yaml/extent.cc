// SPDX-License-Identifier: MIT
//
// yaml-cpp says where a node begins and never where it ends. The end is found again in the text,
// without a second lexer: quotes and brackets by their closing mark; plain and block scalars by
// walking the decoded value along the source. Neither of the two has escapes, and line folding only
// ever changes white space, so that every other byte of the value stands in the source in the same
// order.
#include "timeline/yaml/extent.h"

#include <algorithm>

namespace fasti {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::optional<std::size_t> end_of_double_quoted(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> end_of_single_quoted(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (text[i] != '\'') continue;
    if (i + 1 < text.size() && text[i + 1] == '\'') {
      ++i;
    } else {
      return i + 1;
    }
  }
  return std::nullopt;
}

std::size_t end_of_line(std::string_view text, std::size_t offset) {
  return std::min(text.find('\n', offset), text.size());
}

std::size_t walk(std::string_view text, std::size_t offset, std::string_view value) {
  std::size_t end = offset;
  for (const char c : value) {
    if (is_space(c)) continue;
    while (offset < text.size() && is_space(text[offset])) ++offset;
    if (offset >= text.size() || text[offset] != c) return end;
    end = ++offset;
  }
  return end;
}

std::size_t end_of_block(std::string_view text, std::size_t begin, std::string_view value) {
  std::size_t header = begin + 1;
  while (header < text.size() && !is_space(text[header])) ++header;
  const std::size_t content = end_of_line(text, header);
  const std::size_t end = walk(text, content, value);
  return end == content ? header : end;
}

}  // namespace

ScalarStyle scalar_style(std::string_view text, std::size_t begin) {
  switch (begin < text.size() ? text[begin] : '\0') {
    case '"':
      return ScalarStyle::double_quoted;
    case '\'':
      return ScalarStyle::single_quoted;
    case '|':
    case '>':
      return ScalarStyle::block;
    default:
      return ScalarStyle::plain;
  }
}

std::optional<std::size_t> end_of_scalar(std::string_view text, std::size_t begin,
                                         std::string_view value) {
  switch (scalar_style(text, begin)) {
    case ScalarStyle::double_quoted:
      return end_of_double_quoted(text, begin);
    case ScalarStyle::single_quoted:
      return end_of_single_quoted(text, begin);
    case ScalarStyle::block:
      return end_of_block(text, begin, value);
    case ScalarStyle::plain:
      break;
  }
  return walk(text, begin, value);
}

std::size_t skip_blank(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const bool comment = text[offset] == '#' && (offset == 0 || is_space(text[offset - 1]));
    if (comment) {
      offset = end_of_line(text, offset);
    } else if (is_space(text[offset])) {
      ++offset;
    } else {
      break;
    }
  }
  return offset;
}

std::size_t end_of_flow(std::string_view text, std::size_t offset) {
  const std::size_t fallback = offset;
  for (;;) {
    offset = skip_blank(text, offset);
    if (offset >= text.size()) return fallback;
    const char c = text[offset++];
    if (c == ']' || c == '}') return offset;
    if (c != ',' && c != ':') return fallback;
  }
}

std::optional<std::size_t> find_open_quote(std::string_view text, std::size_t offset) {
  constexpr std::string_view kBefore = " \t\r\n[{,:-?";
  while (offset < text.size()) {
    const bool quote = text[offset] == '"' || text[offset] == '\'';
    const bool at_start = offset == 0 || kBefore.find(text[offset - 1]) != std::string_view::npos;
    if (!quote || !at_start) {
      ++offset;
      continue;
    }
    const auto end = end_of_scalar(text, offset, {});
    if (!end) return offset;
    offset = *end;
  }
  return std::nullopt;
}

}  // namespace fasti
