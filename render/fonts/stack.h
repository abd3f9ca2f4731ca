// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/scene.h"

namespace fasti::render {

/// The families that pictures ask for, best first, without the generic one at the end: those that
/// every picture names, and those of the scripts that occur among `characters`.
std::vector<std::string_view> font_families(const std::set<char32_t>& characters);

/// The same, quoted for CSS, with the generic family at the end.
std::string font_stack(const std::set<char32_t>& characters);

/// The text lines of a scene, groups and all, in order of drawing.
std::vector<const TextLine*> text_lines(const Scene& scene);

/// What they are written with.
std::set<char32_t> characters_of(const std::vector<const TextLine*>& lines);

}  // namespace fasti::render
