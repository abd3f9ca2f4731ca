// SPDX-License-Identifier: MIT
#include "src/enumerate.h"

#include <fmt/format.h>

namespace fasti {

std::string enumerate(std::span<const std::string_view> names, std::string_view conjunction) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? fmt::format(" {} ", conjunction) : ", ";
    out += names[i];
  }
  return out;
}

}  // namespace fasti
