// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "render/scene.h"

namespace fasti::render {

enum class Theme : std::uint8_t { light, dark, automatic };

std::optional<Theme> parse_theme(std::string_view word);  ///< "light", "dark" or "auto"

/// The scene as an SVG document: one element per line, literal attributes, for `automatic` one
/// `@media (prefers-color-scheme: dark)` block. Same scene, same bytes. Every id gets `id_prefix`.
std::string write_svg(const Scene& scene, Theme theme, std::string_view id_prefix = {});

}  // namespace fasti::render
