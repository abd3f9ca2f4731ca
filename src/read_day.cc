// SPDX-License-Identifier: MIT
#include "src/read_day.h"

#include <variant>

#include <fmt/format.h>

#include "timeline/date/edtf.h"

namespace fasti {

std::optional<Day> read_day(const std::string& text, Session& session) {
  const auto parsed = edtf::parse(text);
  if (const auto* error = std::get_if<edtf::Error>(&parsed)) {
    session.fail(
        fmt::format("`{}` is no day: {}; write one like 2025-07-15", text, error->message));
    return std::nullopt;
  }
  const edtf::Date& date = std::get<edtf::Date>(parsed);
  const Extent local = date.local();
  const bool whole = date.form() == edtf::Form::day && !date.soft() && !date.zoned() &&
                     local.start.hi - local.start.lo == kSecondsPerDay;
  if (whole) return floor_day(local.start.lo);
  session.fail(fmt::format("`{}` is not one whole day; write a day like 2025-07-15", text));
  return std::nullopt;
}

}  // namespace fasti
