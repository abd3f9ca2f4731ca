// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "timeline/text/rules.h"

namespace fasti {

/// The rows of each family, in order of codes: a file of this folder for each.
std::span<const RuleInfo> structure_rules();      ///< F01
std::span<const RuleInfo> date_rules();           ///< F02
std::span<const RuleInfo> reference_rules();      ///< F03
std::span<const RuleInfo> contradiction_rules();  ///< F04
std::span<const RuleInfo> instrument_rules();     ///< F05
std::span<const RuleInfo> source_rules();         ///< F06
std::span<const RuleInfo> figure_rules();         ///< F07
std::span<const RuleInfo> style_rules();          ///< F08

/// Whether the rows of a family follow the enumeration of rules without a gap.
template <std::size_t N>
constexpr bool follow_the_enumeration(const std::array<RuleInfo, N>& rows) {
  for (std::size_t i = 1; i < N; ++i) {
    if (static_cast<int>(rows[i].rule) != static_cast<int>(rows[i - 1].rule) + 1) return false;
  }
  return true;
}

}  // namespace fasti
