// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace fasti {

/// Whether a spreadsheet would take a cell of this text for a formula, after any number of `'` and
/// line feeds.
/// Writers of tables put a `'` before such a text, and readers take one away.
bool begins_like_formula(std::string_view text);

}  // namespace fasti
