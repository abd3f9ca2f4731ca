// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/content/dates.h"
#include "render/content/lanes.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// The bars of the part's instruments that some effect puts on the axis, in order of the
/// chronology; behind an instrument those of its parts that have a life of their own, of which the
/// bar of the whole says that they differ. They stand in its stead where nothing is done to the
/// whole, or where it is adopted as a whole and comes into force in its parts alone. What nothing
/// ends runs to `until`, with a chevron.
std::vector<Bar> make_bars(const Chronology& chronology, const Reasoning& reasoning,
                           const Part& part, const LanePlan& lanes, CivilTime until,
                           const DateWriting& writing, const std::string& lang);

}  // namespace fasti::render
