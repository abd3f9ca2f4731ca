// SPDX-License-Identifier: MIT
#include "render/exchange/mermaid_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "render/text/plain_text.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

/// The words with which a line of the notation can begin.
bool begins_like_keyword(std::string_view line) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"gantt", "title", "section", "dateformat", "axisformat", "tickinterval", "todaymarker",
       "excludes", "includes", "weekday", "weekend", "inclusiveenddates", "topaxis", "click",
       "call", "href", "acctitle", "accdescr", "end"});
  std::string lower;
  for (const char c : line) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return lower.starts_with(word); });
}

}  // namespace

MermaidText::MermaidText(std::string_view raw) {
  constexpr std::u32string_view kPlain = U" ,'()./–—’‘“”·、。，：；（）《》「」『』！？…";
  const std::string line = plain_line(raw);
  const bool keyword = begins_like_keyword(line);
  for (std::size_t offset = 0; offset < line.size();) {
    const bool first = offset == 0;
    const char32_t c = next_code_point(line, offset);
    const bool harmless = is_letter_or_digit(c) || kPlain.find(c) != std::u32string_view::npos;
    // A hyphen inside a word; two of them begin an arrow in other diagrams.
    const bool hyphen = c == U'-' && !first && line[offset - 2] != '-';
    if ((harmless || hyphen) && !(first && keyword)) {
      append_utf8(text_, c);
    } else {
      text_ += fmt::format("#{};", static_cast<unsigned>(c));
    }
  }
  if (text_.empty()) text_ = "#8212;";
}

}  // namespace fasti::render
