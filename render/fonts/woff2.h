// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fasti::render {

/// A font file packed as WOFF2, or nothing where it cannot be.
std::optional<std::string> pack_woff2(std::string_view font);

}  // namespace fasti::render
