// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "timeline/text/span.h"

namespace fasti {

/// The comments of a YAML text, each from its `#` to the end of its line. `literal` are the places,
/// in order, where a `#` is part of a value: quoted texts and the lines of block scalars.
std::vector<Span> find_comments(std::string_view text, FileId file,
                                const std::vector<Span>& literal);

}  // namespace fasti
