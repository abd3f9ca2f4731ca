// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "render/content.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// For which events it is written what is said of them.
enum class TellMarks : std::uint8_t {
  all,
  shown,  ///< those for which a view asks `Content::tell`: few of many are drawn one by one
};

/// What a picture of the part shows, in the language that `lang` (BCP 47) asks for. With
/// `TellMarks::shown` it borrows the chronology and the findings.
Content make_content(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                     const std::string& lang, TellMarks telling = TellMarks::all);

}  // namespace fasti::render
