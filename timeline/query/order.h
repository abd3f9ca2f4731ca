// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

/// The events in order of time: by the earliest start that is possible, where nothing bounds it by
/// the latest; then by the latest end; then as they are written. Events that nothing dates come
/// last.
std::vector<Id<Event>> in_order_of_time(const Chronology& chronology, const Reasoning& reasoning);

/// The same by the extents given, one for each event.
std::vector<Id<Event>> in_order_of_time(const std::vector<Extent>& extents);

}  // namespace fasti
