// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "render/document/paper.h"

namespace fasti::render {

/// A Word document without text whose styles and page pandoc takes for its own: what
/// `--reference-doc` wants. `lang` is the document's.
std::string word_reference(Paper paper, std::string_view lang);

}  // namespace fasti::render
