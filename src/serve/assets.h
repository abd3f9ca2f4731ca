// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace fasti::serve {

/// A file of the page, as it was when the program was built.
struct Asset {
  std::string_view name;
  std::string_view bytes;
};

std::span<const Asset> all_assets();

}  // namespace fasti::serve
