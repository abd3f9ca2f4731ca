// SPDX-License-Identifier: MIT
#include "timeline/date/edtf_margin.h"

#include <variant>

#include "timeline/date/edtf_bounds.h"

namespace fasti::edtf {

Extent local_with_margin(const Date& date) {
  return std::get<Reading>(read(date.node(), {utc(), true, true})).extent;
}

}  // namespace fasti::edtf
