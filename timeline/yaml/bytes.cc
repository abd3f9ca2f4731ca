// SPDX-License-Identifier: MIT
#include "timeline/yaml/bytes.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti {

namespace {

constexpr std::string_view kConvert = "convert it: `iconv -f {} -t UTF-8 OLD > NEW`";

Diagnostic fault(Rule rule, FileId file, std::size_t begin, std::size_t end, std::string message) {
  const Span span{file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return make_diagnostic(rule, span, std::move(message));
}

/// UTF-16 and UTF-32 show by their byte order mark, or by a NUL beside each Latin letter.
std::optional<Diagnostic> find_wide_encoding(std::string_view text, FileId file) {
  const bool marked = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  const bool letters = text.size() >= 4 && ((text[0] == '\0') != (text[1] == '\0')) &&
                       ((text[2] == '\0') != (text[3] == '\0'));
  if (!marked && !letters) return std::nullopt;
  Diagnostic out = fault(Rule::bad_bytes, file, 0, std::min<std::size_t>(2, text.size()),
                         "the file is in UTF-16, not in UTF-8");
  out.help.push_back(fmt::format(fmt::runtime(kConvert), "UTF-16"));
  return out;
}

std::optional<Diagnostic> find_malformed(std::string_view text, FileId file) {
  const auto at = find_invalid_utf8(text);
  if (!at) return std::nullopt;
  const auto byte = static_cast<unsigned char>(text[*at]);
  Diagnostic out = fault(Rule::bad_bytes, file, *at, *at + 1,
                         fmt::format("the byte 0x{:02X} here is not UTF-8", byte));
  out.help.emplace_back(
      "save the file as UTF-8, or convert it from the encoding it is in, such as " +
      std::string("`iconv -f GB18030 -t UTF-8 OLD > NEW`"));
  return out;
}

Diagnostic control_character(FileId file, std::size_t begin, std::size_t end, char32_t code_point) {
  Diagnostic out = fault(
      Rule::bad_bytes, file, begin, end,
      fmt::format("the control character U+{:04X} is no text", static_cast<unsigned>(code_point)));
  out.help.emplace_back("delete it");
  return out;
}

Diagnostic long_line(FileId file, std::size_t at, std::size_t line_bytes) {
  Diagnostic out = fault(Rule::too_large, file, at, at,
                         fmt::format("this line is longer than {} bytes", line_bytes));
  out.help.emplace_back("break it into several lines");
  return out;
}

std::optional<Diagnostic> find_control(std::string_view text, FileId file, std::size_t line_bytes) {
  std::size_t line = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte == '\n') line = offset + 1;
    if (offset - std::min(line, offset) >= line_bytes) return long_line(file, offset, line_bytes);
    if (byte >= 0x20 && byte < 0x7F) {
      ++offset;
      continue;
    }
    const char32_t code_point = next_code_point(text, offset);
    if (is_forbidden_control(code_point)) return control_character(file, begin, offset, code_point);
  }
  return std::nullopt;
}

}  // namespace

bool is_forbidden_control(char32_t code_point) {
  if (code_point == U'\t' || code_point == U'\n' || code_point == U'\r') return false;
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

std::optional<Diagnostic> find_bad_bytes(std::string_view text, FileId file,
                                         std::size_t line_bytes) {
  if (auto wide = find_wide_encoding(text, file)) return wide;
  if (auto malformed = find_malformed(text, file)) return malformed;
  return find_control(text, file, line_bytes);
}

}  // namespace fasti
