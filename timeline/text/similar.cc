// SPDX-License-Identifier: MIT
//
// Did-you-mean: the optimal string alignment distance, Damerau's edits with no substring edited
// twice. F. J. Damerau, "A technique for computer detection and correction of spelling errors",
// Communications of the ACM 7(3), 1964.
#include "timeline/text/similar.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "timeline/text/utf8.h"

namespace fasti {

namespace {

std::u32string decode(std::string_view text) {
  std::u32string out;
  for (std::size_t offset = 0; offset < text.size();) out += next_code_point(text, offset);
  return out;
}

std::size_t distance(const std::u32string& a, const std::u32string& b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> table((a.size() + 1) * width);
  const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& {
    return table[i * width + j];
  };
  for (std::size_t i = 0; i <= a.size(); ++i) at(i, 0) = i;
  for (std::size_t j = 0; j <= b.size(); ++j) at(0, j) = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
      at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, substitution});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
    }
  }
  return at(a.size(), b.size());
}

/// The digits of a name, which tell years and models apart.
std::string digits(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return c >= '0' && c <= '9'; });
  return out;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::u32string left = decode(a);
  const std::u32string right = decode(b);
  const std::size_t shorter = std::min(left.size(), right.size());
  const std::size_t longer = std::max(left.size(), right.size());
  if (longer - shorter > limit) return limit + 1;
  return std::min(distance(left, right), limit + 1);
}

std::vector<std::string_view> similar(std::string_view wrong,
                                      std::span<const std::string_view> names) {
  constexpr std::size_t kMost = 3;
  const std::size_t limit = std::max<std::size_t>(1, count_code_points(wrong) / 3);
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const std::string_view name : names) {
    const std::size_t edits = edit_distance(wrong, name, limit);
    if (edits <= limit && edits > 0) near.emplace_back(edits, name);
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string_view> out;
  for (const auto& [edits, name] : near) {
    if (out.size() == kMost) break;
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  return out;
}

std::optional<std::string_view> certainly_meant(std::string_view wrong,
                                                std::span<const std::string_view> names) {
  constexpr std::size_t kShort = 4;
  if (count_code_points(wrong) < kShort) return std::nullopt;
  const std::vector<std::string_view> near = similar(wrong, names);
  if (near.size() != 1 || edit_distance(wrong, near.front(), 1) != 1) return std::nullopt;
  if (digits(wrong) != digits(near.front())) return std::nullopt;
  const bool shortened = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return name != near.front() && name.starts_with(wrong);
  });
  if (shortened) return std::nullopt;
  return near.front();
}

std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> names) {
  const std::vector<std::string_view> near = similar(wrong, names);
  if (near.empty()) return {};
  std::string out = "did you mean ";
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (i > 0) out += i + 1 == near.size() ? " or " : ", ";
    out += '`';
    out += near[i];
    out += '`';
  }
  return out + "?";
}

}  // namespace fasti
