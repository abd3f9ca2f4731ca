// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "render/fonts/font_book.h"
#include "render/scene.h"

namespace fasti::render {

/// The outlines of one line of text where it stands, in its paint; rotation is left to the writer.
/// Wider than was reserved for it (`text_width`) it is drawn narrower, so that it fits. Characters
/// that no font has are left out. Nothing for a line without ink.
std::optional<Path> outline(const TextLine& line, const std::string& lang, FontBook& fonts);

}  // namespace fasti::render
