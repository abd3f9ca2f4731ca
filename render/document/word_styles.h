// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/document/paper.h"

namespace fasti::render {

/// A Word document without text whose styles and page pandoc takes for its own: what
/// `--reference-doc` wants.
std::string word_reference(Paper paper);

}  // namespace fasti::render
