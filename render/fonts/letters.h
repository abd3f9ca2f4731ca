// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/scene.h"
#include "render/svg/svg.h"

/// How the letters of a picture reach its reader.
namespace fasti::render {

enum class Fonts : std::uint8_t {
  system,    ///< the viewer's own
  embedded,  ///< the installed ones, reduced to what the picture says, travel with it
  outlines,  ///< every line of text is a path
};

std::optional<Fonts> parse_fonts(std::string_view word);  ///< "system", "embedded" or "outlines"

/// What a picture needs to be written with its fonts in that way, and what no font has.
struct Letters {
  SvgFonts fonts;
  std::vector<char32_t> missing;  ///< characters that no installed font has, rising
};

/// The same scene gives the same letters where the same fonts are installed. What it answers does
/// not refer to the scene.
Letters make_letters(const Scene& scene, Fonts fonts);

/// Characters of the scene that no installed font has, rising.
std::vector<char32_t> missing_characters(const Scene& scene);

/// "no installed font has U+12000 (𒀀) and 3 more characters; …", or empty.
std::string missing_note(const std::vector<char32_t>& missing);

}  // namespace fasti::render
