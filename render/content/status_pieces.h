// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/content/dates.h"
#include "render/content/status.h"
#include "timeline/query/history.h"

namespace fasti::render {

/// What stands of a history, in pieces of one look. What nothing ends runs to `end`.
std::vector<StatusPiece> status_pieces(const std::vector<Interval>& history, CivilTime end);

/// The changes between the pieces. `last_days` are days after which a state ends as it was set to:
/// such an end is told by its last day, another by the first day without it.
std::vector<StatusChange> status_changes(const std::vector<StatusPiece>& pieces,
                                         const std::vector<Day>& last_days,
                                         const DateWriting& writing);

}  // namespace fasti::render
