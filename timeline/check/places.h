// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "timeline/date/civil.h"
#include "timeline/model/dating.h"
#include "timeline/model/text.h"
#include "timeline/text/source_text.h"
#include "timeline/text/span.h"

namespace fasti {

/// Where bytes `[begin, end)` of a text stand in its file, where that is certain: a scalar without
/// escapes, or words that both the text and its source have once. Else the whole scalar.
Span place_in(const SourceSet& files, const Text::Entry& entry, std::size_t begin, std::size_t end);

/// The day that a date names, on its own calendar; nothing for what is coarser, softer, or counted
/// by an offset.
std::optional<Day> one_day(const Dating& date);
std::optional<Day> one_day(const std::optional<Dating>& date);

/// "Monday", for 1.
std::string_view weekday_name(int weekday);

}  // namespace fasti
