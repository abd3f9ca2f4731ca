// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti {

/// `text` without the blanks, tabs and line breaks around it.
std::string without_edges(std::string_view text);

}  // namespace fasti
