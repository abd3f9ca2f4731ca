// SPDX-License-Identifier: MIT
#include "timeline/check/places.h"

#include <array>
#include <cstdint>

namespace fasti {

namespace {

constexpr auto kNone = std::string_view::npos;

/// Where `words` stand in `text`, if only once.
std::size_t find_once(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  return at == kNone || text.find(words, at + 1) != kNone ? kNone : at;
}

}  // namespace

Span place_in(const SourceSet& files, const Text::Entry& entry, std::size_t begin,
              std::size_t end) {
  const std::string_view written = files.text(entry.span);
  const std::string_view text = entry.text;
  const std::string_view words = text.substr(begin, end - begin);
  std::size_t at = kNone;
  if (written == text) {
    at = begin;
  } else if (written.size() == text.size() + 2 && written.substr(1, text.size()) == text) {
    at = begin + 1;
  } else if (find_once(text, words) != kNone) {
    at = find_once(written, words);
  }
  if (at == kNone) return entry.span;
  const auto first = static_cast<std::uint32_t>(entry.span.begin + at);
  return {entry.span.file, first, static_cast<std::uint32_t>(first + words.size())};
}

std::optional<Day> one_day(const Dating& date) {
  if (date.value.form() != edtf::Form::day || date.value.soft() || date.value.zoned()) {
    return std::nullopt;
  }
  const Extent local = date.value.local();
  const Day first = floor_day(local.start.lo);
  if (local.start.lo == kPast || local.end.hi == kFuture) return std::nullopt;
  return first == floor_day(local.end.hi - 1) ? std::optional(first) : std::nullopt;
}

std::optional<Day> one_day(const std::optional<Dating>& date) {
  return date ? one_day(*date) : std::nullopt;
}

std::string_view weekday_name(int weekday) {
  constexpr std::array<std::string_view, 7> kNames{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
  return kNames[static_cast<std::size_t>(weekday - 1)];
}

}  // namespace fasti
