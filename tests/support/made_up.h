// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fasti::test {

/// The YAML of a chronology of that size, the same every time: `links` links for each event, over
/// so many years.
std::string made_up(int events, int links, int years);

}  // namespace fasti::test
