// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "render/views.h"

namespace fasti {

using render::Orientation;
using render::PageSize;

/// What `--width` asks for: nothing, pixels, or a paper's name. Else what is wrong with it.
std::variant<PageSize, std::string> read_width(std::string_view text, Orientation orientation);

/// What `--scale` asks for, or what is wrong with it.
std::variant<double, std::string> read_scale(std::string_view text);

}  // namespace fasti
