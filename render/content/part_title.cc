// SPDX-License-Identifier: MIT
#include "render/content/part_title.h"

#include <algorithm>
#include <array>

#include "timeline/date/months.h"

namespace fasti::render {

namespace {

// Those that ids of parts abbreviate by their initials; as words of their own they would be odd.
constexpr std::array<std::string_view, 16> kInitials{"ai",  "cpu", "dram", "eu",  "euv",  "gpu",
                                                     "hbm", "hk",  "nand", "prc", "smic", "uk",
                                                     "un",  "us",  "usa",  "ymtc"};

bool is_month(std::string_view word) {
  return std::any_of(kMonthNames.begin(), kMonthNames.end(), [&](std::string_view name) {
    const auto same = [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); };
    return std::equal(word.begin(), word.end(), name.begin(), name.end(), same);
  });
}

void raise(char& letter) {
  if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 32);
}

/// A word as it is written inside a sentence. "may" and "march" are months where a year follows.
std::string as_written(std::string_view word, bool before_year) {
  std::string out(word);
  if (std::find(kInitials.begin(), kInitials.end(), word) != kInitials.end()) {
    for (char& letter : out) raise(letter);
  } else if (before_year && is_month(word)) {
    raise(out.front());
  }
  return out;
}

bool is_year(std::string_view word) {
  return word.size() == 4 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string part_words(std::string_view id) {
  std::string out;
  while (!id.empty()) {
    const std::size_t end = std::min(id.find_first_of("-_"), id.size());
    const std::string_view word = id.substr(0, end);
    id.remove_prefix(std::min(end + 1, id.size()));
    if (word.empty()) continue;
    const std::string_view next = id.substr(0, id.find_first_of("-_"));
    if (!out.empty()) out += ' ';
    out += as_written(word, is_year(next));
  }
  return out;
}

std::string part_title(std::string_view id) {
  std::string out = part_words(id);
  if (!out.empty()) raise(out.front());
  return out;
}

}  // namespace fasti::render
