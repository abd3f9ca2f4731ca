// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace fasti {

/// How a view lies on paper.
enum class Orientation : std::uint8_t { landscape, portrait };

/// The room for a picture in pixels of 1/96 inch; 0 leaves a side to the layout.
struct PageSize {
  double width = 0;
  double height = 0;
};

/// What `--width` asks for: nothing, pixels, or a paper's name. Else what is wrong with it.
std::variant<PageSize, std::string> read_width(std::string_view text, Orientation orientation);

/// What `--scale` asks for, or what is wrong with it.
std::variant<double, std::string> read_scale(std::string_view text);

}  // namespace fasti
