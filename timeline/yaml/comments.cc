// SPDX-License-Identifier: MIT
//
// yaml-cpp drops comments, so they are found again in the text. A `#` begins one where a line or
// white space stands before it (YAML 1.2.2, 6.6), except inside quotes and block scalars; in a
// plain scalar such a `#` ends the scalar.
#include "timeline/yaml/comments.h"

#include <algorithm>
#include <cstdint>

#include "timeline/yaml/bytes.h"

namespace fasti {

std::vector<Span> find_comments(std::string_view text, FileId file,
                                const std::vector<Span>& literal) {
  std::vector<Span> out;
  auto covered = literal.begin();
  for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at)) {
    while (covered != literal.end() && covered->end <= at) ++covered;
    if (covered != literal.end() && covered->begin <= at) {
      at = covered->end;
      continue;
    }
    constexpr std::string_view kBefore = " \t\r\n";
    const bool first = at == 0 || text.substr(0, at) == kByteOrderMark;
    if (!first && kBefore.find(text[at - 1]) == std::string_view::npos) {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    out.push_back({file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end;
  }
  return out;
}

}  // namespace fasti
