// SPDX-License-Identifier: MIT
#pragma once

#include <variant>

#include "timeline/date/edtf.h"
#include "timeline/date/edtf_members.h"
#include "timeline/date/edtf_node.h"

namespace fasti::edtf {

/// How dates become instants.
struct Clock {
  const Zone& zone;
  bool widened = false;
  bool ignore_offsets = false;  ///< times as the local clock shows them
};

/// The instants that one date may be. A day that the zone skipped is a fault like a local time that
/// it skipped.
std::variant<Part, LocalTimeFault> instants_of(const Single& date, const Clock& clock);

/// What the whole says of the two points of an event.
std::variant<Reading, LocalTimeFault> read(const Node& node, const Clock& clock);

/// Whether `last` ends before `first` begins, however their zones lie.
bool backwards(const Single& first, const Single& last);

}  // namespace fasti::edtf
