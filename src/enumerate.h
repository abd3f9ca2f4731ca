// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace fasti {

/// "a", "a or b", "a, b or c".
std::string enumerate(std::span<const std::string_view> names, std::string_view conjunction);

}  // namespace fasti
