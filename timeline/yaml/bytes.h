// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "timeline/text/diagnostic.h"

namespace fasti {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// C0 without tab and line breaks, DEL, C1.
bool is_forbidden_control(char32_t code_point);

/// The first place where `text` is no plain text in UTF-8, or has a line of more than `line_bytes`
/// bytes.
std::optional<Diagnostic> find_bad_bytes(std::string_view text, FileId file,
                                         std::size_t line_bytes);

}  // namespace fasti
