// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/content.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// What a picture of the part shows, in the language that `lang` (BCP 47) asks for.
Content make_content(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                     const std::string& lang);

}  // namespace fasti::render
