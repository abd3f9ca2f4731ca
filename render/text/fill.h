// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace fasti::render {

/// The pattern with its `{}` replaced in order.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments);

}  // namespace fasti::render
