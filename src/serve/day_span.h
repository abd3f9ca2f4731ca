// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "render/content.h"
#include "timeline/query/named.h"

namespace fasti::serve {

/// The days from the first of anything in a picture to the last; nothing when no date is bounded.
std::optional<DayRange> day_span(const render::Content& content);

}  // namespace fasti::serve
