// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/load/reader.h"

namespace fasti {

/// What can be said of dates only once zones are known: local times that a zone skips or has twice,
/// and intervals of events that reach back for ever.
void check_dates(Reader& reader);

}  // namespace fasti
