// SPDX-License-Identifier: MIT
//
// A lag does not keep the unit that it was written in, and where it is approximate the margin hangs
// on that unit. So every way to write its period is tried, and the first that reads back the same
// is taken.
#include "render/exchange/lag_text.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace fasti::render {

namespace {

struct Unit {
  std::string_view name;
  std::int64_t size;
};

/// In every unit that it is a whole number of.
std::vector<std::string> counted(std::int64_t amount, std::span<const Unit> units) {
  std::vector<std::string> out;
  for (const Unit& unit : units) {
    if (amount % unit.size != 0) continue;
    const std::int64_t count = amount / unit.size;
    out.push_back(fmt::format("{} {}{}", count, unit.name, count == 1 ? "" : "s"));
  }
  return out;
}

std::vector<std::string> ways(const Period& period, bool elapsed) {
  constexpr auto kMonths = std::to_array<Unit>({{"year", 12}, {"month", 1}});
  constexpr auto kDays = std::to_array<Unit>({{"week", 7}, {"day", 1}});
  constexpr auto kSeconds = std::to_array<Unit>({{"hour", 3600}, {"minute", 60}, {"second", 1}});
  if (elapsed) {
    std::vector<std::string> out = counted(period.seconds, kSeconds);
    out.push_back(fmt::format("PT{}M{}S", period.seconds / 60, period.seconds % 60));
    return out;
  }
  if (period.months == 0) return counted(period.days, kDays);
  if (period.days == 0) {
    std::vector<std::string> out = counted(period.months, kMonths);
    out.push_back(fmt::format("P{}Y{}M", period.months / 12, period.months % 12));
    return out;
  }
  std::vector<std::string> out;
  if (period.days % 7 == 0) {
    out.push_back(fmt::format("P{}M{}W", period.months, period.days / 7));
  }
  out.push_back(fmt::format("P{}M{}D", period.months, period.days));
  return out;
}

}  // namespace

std::string lag_text(const Lag& lag) {
  const Period& first = lag.least ? *lag.least : *lag.most;
  const bool range = lag.least && lag.most && *lag.least != *lag.most;
  const std::string_view before = !lag.most         ? "at least "
                                  : !lag.least      ? "at most "
                                  : lag.approximate ? "~"
                                                    : "";
  const std::string after = range ? ".." + ways(*lag.most, lag.elapsed).back() : std::string();
  std::string text;
  for (const std::string& way : ways(first, lag.elapsed)) {
    text = fmt::format("{}{}{}", before, way, after);
    const auto read = parse_lag(text);
    const Lag* same = std::get_if<Lag>(&read);
    if (same != nullptr && *same == lag) break;
  }
  return text;
}

}  // namespace fasti::render
