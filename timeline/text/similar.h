// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fasti {

/// Damerau–Levenshtein distance in code points (optimal string alignment: insertions, deletions,
/// substitutions and swaps of neighbours cost 1 each), given up beyond `limit`: then `limit + 1`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The names that `wrong` may have been meant as: within max(1, length / 3), nearest first, ties in
/// order of appearance, at most three.
std::vector<std::string_view> similar(std::string_view wrong,
                                      std::span<const std::string_view> names);

/// The one name that `wrong` must have been meant as, if there is one: a single slip away from it
/// and from no other, neither short nor the beginning of a longer name, and with the same digits.
std::optional<std::string_view> certainly_meant(std::string_view wrong,
                                                std::span<const std::string_view> names);

/// "did you mean `a`, `b` or `c`?", or an empty string when nothing is near.
std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> names);

}  // namespace fasti
