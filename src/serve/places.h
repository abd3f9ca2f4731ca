// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "timeline/text/source_text.h"
#include "timeline/text/span.h"

namespace fasti::serve {

/// A place in a file for the page: `{"file","line","column","end_line","end_column","edit",
/// "lines":[{"number","before","marked","after"}]}` with the lines around the span, of which
/// `marked` is what lies in it. Nothing in it is unprintable. `editor` is the pattern of an address
/// that opens an editor; `edit` is null without one.
nlohmann::ordered_json place_json(const SourceSet& files, const Span& span,
                                  const std::string& editor);

/// What is wrong with such a pattern; empty when nothing is.
std::string editor_fault(std::string_view pattern);

}  // namespace fasti::serve
