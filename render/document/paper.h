// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace fasti::render {

enum class Paper : std::uint8_t { a4, letter };

}  // namespace fasti::render
