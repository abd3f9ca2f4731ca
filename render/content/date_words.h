// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "render/text/words.h"
#include "timeline/date/edtf.h"

namespace fasti::render {

/// What a chronology says of a date, in words as precise as it is written: "from 2045", "by Aug
/// 12", "Aug 1 or Aug 5", "c. Aug 10", "summer 2025?". Without `usual_year` every year is said, and
/// times of day as well.
std::string date_words(const edtf::Date& date, Language language,
                       std::optional<std::int64_t> usual_year);

/// The same of what starts and ends on dates of their own, one of which may be missing: "Apr 3–13",
/// "starts Apr 3" of a start alone, "starts Apr 3–25, ends Apr 13–25" where its core is unsure.
std::string date_words(const edtf::Date* start, const edtf::Date* end, Language language,
                       std::optional<std::int64_t> usual_year);

}  // namespace fasti::render
