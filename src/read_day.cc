// SPDX-License-Identifier: MIT
#include "src/read_day.h"

#include <variant>

#include "timeline/date/whole_day.h"

namespace fasti {

std::optional<Day> read_day(const std::string& text, Session& session) {
  const auto day = read_whole_day(text);
  if (const auto* wrong = std::get_if<std::string>(&day)) {
    session.fail(*wrong);
    return std::nullopt;
  }
  return std::get<Day>(day);
}

}  // namespace fasti
