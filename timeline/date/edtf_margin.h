// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/date/edtf.h"

namespace fasti::edtf {

/// `Date::local` with the margin of `~` and `%`: one unit of the precision more on each side.
Extent local_with_margin(const Date& date);

}  // namespace fasti::edtf
