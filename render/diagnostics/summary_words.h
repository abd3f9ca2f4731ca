// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/diagnostics/report.h"
#include "render/text/words.h"

namespace fasti::render {

/// `summary_text` in a language, without the end of its line.
std::string summary_words(const CheckedFile& file, Language language);

}  // namespace fasti::render
