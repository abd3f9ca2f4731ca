// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "timeline/text/source_text.h"
#include "timeline/text/span.h"

namespace fasti::render {

/// The line that a span begins on, ready to print, and where to underline it.
struct Excerpt {
  std::size_t line_number = 1;
  std::string line;           ///< tabs widened, controls escaped, cropped around the span
  std::size_t indent = 0;     ///< terminal cells before the underline
  std::size_t underline = 1;  ///< terminal cells that it is long, at least one
};

/// The excerpt of a span; of a span over several lines the first. Lines wider than about 110 cells
/// are cropped with `…` on the sides that lose text.
Excerpt excerpt(const SourceText& file, const Span& span);

}  // namespace fasti::render
