// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "render/text/words.h"
#include "timeline/text/rules.h"

namespace fasti::render {

/// A rule in one line, in the language: in English its own summary.
std::string_view rule_words(Rule rule, Language language);

}  // namespace fasti::render
