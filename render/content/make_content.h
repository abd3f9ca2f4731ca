// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/content.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// What a picture of the chronology shows, in the language that `lang` (BCP 47) asks for.
Content make_content(const Chronology& chronology, const Reasoning& reasoning,
                     const std::string& lang);

}  // namespace fasti::render
