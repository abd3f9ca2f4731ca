// SPDX-License-Identifier: MIT
#include "render/svg/ids.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// NameStartChar of XML 1.0, fifth edition, less the colon.
constexpr std::array<Range, 15> kNameStart{{{'A', 'Z'},
                                            {'_', '_'},
                                            {'a', 'z'},
                                            {0xC0, 0xD6},
                                            {0xD8, 0xF6},
                                            {0xF8, 0x2FF},
                                            {0x370, 0x37D},
                                            {0x37F, 0x1FFF},
                                            {0x200C, 0x200D},
                                            {0x2070, 0x218F},
                                            {0x2C00, 0x2FEF},
                                            {0x3001, 0xD7FF},
                                            {0xF900, 0xFDCF},
                                            {0xFDF0, 0xFFFD},
                                            {0x10000, 0xEFFFF}}};

// What NameChar has besides.
constexpr std::array<Range, 5> kNameRest{
    {{'-', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t n>
bool is_in(char32_t c, const std::array<Range, n>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& range) { return c >= range.first && c <= range.last; });
}

std::string as_name(std::string_view wanted) {
  std::string out;
  for (std::size_t offset = 0; offset < wanted.size();) {
    const char32_t c = next_code_point(wanted, offset);
    const bool start = c != 0xFFFD && is_in(c, kNameStart);
    const bool rest = is_in(c, kNameRest);
    if (out.empty() && rest) out += '_';
    append_utf8(out, start || rest ? c : U'_');
  }
  return out.empty() ? "_" : out;
}

}  // namespace

IdRegistry::IdRegistry(std::string_view prefix) : prefix_(prefix) {}

std::string IdRegistry::add(std::string_view wanted) {
  const std::string name = as_name(prefix_ + std::string(wanted));
  std::string id = name;
  for (int copy = 2; !taken_.insert(id).second; ++copy) id = fmt::format("{}-{}", name, copy);
  return id;
}

bool is_id_prefix(std::string_view text) {
  constexpr std::size_t kMost = 64;
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (text.empty() || text.size() > kMost || !(is_letter(text.front()) || text.front() == '_')) {
    return false;
  }
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

}  // namespace fasti::render
