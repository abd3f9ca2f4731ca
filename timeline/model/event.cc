// SPDX-License-Identifier: MIT
#include "timeline/model/event.h"

#include <array>

namespace fasti {

std::string_view name(Status status) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"happened", "planned", "forecast", "cancelled"});
  return kNames[static_cast<std::size_t>(status)];
}

}  // namespace fasti
