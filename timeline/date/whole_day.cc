// SPDX-License-Identifier: MIT
#include "timeline/date/whole_day.h"

#include <fmt/format.h>

#include "timeline/date/edtf.h"

namespace fasti {

std::variant<Day, std::string> read_whole_day(std::string_view text) {
  const auto parsed = edtf::parse(text);
  if (const auto* error = std::get_if<edtf::Error>(&parsed)) {
    return fmt::format("`{}` is no day: {}; write one like 2025-07-15", text, error->message);
  }
  const edtf::Date& date = std::get<edtf::Date>(parsed);
  const Extent local = date.local();
  const bool whole = date.form() == edtf::Form::day && !date.soft() && !date.zoned() &&
                     local.start.hi - local.start.lo == kSecondsPerDay;
  if (whole) return floor_day(local.start.lo);
  return fmt::format("`{}` is not one whole day; write a day like 2025-07-15", text);
}

}  // namespace fasti
