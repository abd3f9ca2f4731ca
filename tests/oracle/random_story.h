// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace fasti::oracle {

/// A chronology as text: a few events with dates, orders, lags and effects, of an account and two
/// sources, more often than not entangled.
std::string random_story(std::uint64_t seed);

}  // namespace fasti::oracle
