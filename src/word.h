// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "render/document/document.h"
#include "render/document/paper.h"
#include "src/session.h"
#include "timeline/date/civil.h"

namespace fasti {

/// The bytes, or an empty string and why there are none.
struct WordFile {
  std::string bytes;
  std::string why;
};

/// The document as a Word file, by pandoc, or why there is none. `day` is the day that its
/// properties name, so that the same document makes the same bytes.
WordFile make_word(const render::Document& document, render::Paper paper, std::optional<Day> day,
                   const Environment& environment);

}  // namespace fasti
