// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace fasti {

/// How a scalar is written.
enum class ScalarStyle { plain, single_quoted, double_quoted, block };

/// The style of the scalar that begins at `text[begin]`.
ScalarStyle scalar_style(std::string_view text, std::size_t begin);

/// End (exclusive) of the scalar that begins at `text[begin]` and decodes to `value`, or nothing
/// when its quote is never closed.
std::optional<std::size_t> end_of_scalar(std::string_view text, std::size_t begin,
                                         std::string_view value);

/// Moves past spaces, tabs, line breaks and comments.
std::size_t skip_blank(std::string_view text, std::size_t offset);

/// Just after the bracket that closes a flow collection whose last child ends at `offset`.
std::size_t end_of_flow(std::string_view text, std::size_t offset);

/// The first quote at or after `offset` that is never closed.
std::optional<std::size_t> find_open_quote(std::string_view text, std::size_t offset);

}  // namespace fasti
