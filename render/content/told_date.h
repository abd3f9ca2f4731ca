// SPDX-License-Identifier: MIT
#pragma once

#include "render/content.h"
#include "render/content/dates.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// The date of an event as it is told; `civil` is what is inferred of it, on its own clock.
ToldDate tell_date(const Chronology& chronology, const Reasoning& reasoning,
                   const DateWriting& writing, Id<Event> id, const Extent& civil);

/// What is written, else what follows, else that it is undated.
const std::string& told_in_full(const ToldDate& date);

}  // namespace fasti::render
