// SPDX-License-Identifier: MIT
#include "timeline/query/legal_state.h"

#include <array>
#include <cstddef>

namespace fasti {

std::string_view name(LegalState state) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"none", "proposed", "issued", "in-force", "suspended", "ended"});
  return kNames[static_cast<std::size_t>(state)];
}

std::string_view name(Certainty certainty) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"certain", "possible", "not", "unknown"});
  return kNames[static_cast<std::size_t>(certainty)];
}

}  // namespace fasti
