// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "timeline/query/in_force.h"

namespace fasti::render {

/// An instrument, or a part of one, on a day, as `fasti as-of --format json` has it: ids, not
/// words.
nlohmann::ordered_json answer_json(const Chronology& chronology, const Answer& answer);

}  // namespace fasti::render
