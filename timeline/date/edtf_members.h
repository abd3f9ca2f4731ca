// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "timeline/date/edtf.h"
#include "timeline/date/edtf_calendar.h"

namespace fasti::edtf {

/// A stretch of instants, less those whose day is none of `days`.
struct Part {
  Window hull;
  std::optional<DaySet> days;  ///< without, the stretch has no holes
};

/// The union of `parts` inside `hull`, or null where that has no holes.
std::shared_ptr<const Members> unite(std::vector<Part> parts, const Window& hull, const Zone& zone);

}  // namespace fasti::edtf
