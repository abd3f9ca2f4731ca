// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "render/document/document.h"

namespace fasti::render {

/// A text in Markdown (CommonMark) as paragraphs: with emphasis, code and links; entries of lists
/// and lines of code are paragraphs of their own. HTML in it is text like any other, and a picture
/// is its description. `lang` is that of all runs, empty for the document's.
Cell rich_text(std::string_view markdown, const std::string& lang);

}  // namespace fasti::render
