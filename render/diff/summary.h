// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/text/words.h"
#include "timeline/diff/difference.h"

namespace fasti::render {

/// What differs, in figures: "1 event added, 2 re-dated; 1 finding new". Empty where nothing does.
std::string diff_summary(const Difference& difference, Language language);

}  // namespace fasti::render
