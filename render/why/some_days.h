// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/query/why.h"

namespace fasti::render {

/// The dating that says just what is known of the event, where it names some days between its first
/// and its last and not all: a set, a mask. Null where there is none.
const Dating* some_days(const Reasoning& reasoning, const WhyEvent& why);

}  // namespace fasti::render
