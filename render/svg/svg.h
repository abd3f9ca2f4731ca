// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/scene.h"

namespace fasti::render {

enum class Theme : std::uint8_t { light, dark, automatic };

std::optional<Theme> parse_theme(std::string_view word);  ///< "light", "dark" or "auto"

/// Fonts other than the viewer's own.
struct SvgFonts {
  std::string family;              ///< asked for before all others; empty for none
  std::vector<std::string> rules;  ///< the CSS that brings it along
  /// The outlines of a line of text, drawn in its stead; the text itself stays for readers. None
  /// where nothing shows. Empty: text stays text.
  std::function<std::optional<Path>(const TextLine&)> outline;
};

/// The scene as an SVG document: one element per line, literal attributes, for `automatic` one
/// `@media (prefers-color-scheme: dark)` block. Same scene, same bytes. Every id gets `id_prefix`.
/// Each line of text runs in the direction of its first strong character and stands where it would
/// stand from left to right; controls of direction do not reach beyond it.
std::string write_svg(const Scene& scene, Theme theme, std::string_view id_prefix = {},
                      const SvgFonts& fonts = {});

}  // namespace fasti::render
