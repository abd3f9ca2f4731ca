// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace fasti {

/// What an instrument or a part of one is, of law.
enum class LegalState : std::uint8_t { none, proposed, issued, in_force, suspended, ended };

/// "none", "proposed", "issued", "in-force", "suspended" or "ended".
std::string_view name(LegalState state);

/// How sure it is that something is in force.
enum class Certainty : std::uint8_t {
  certain,   ///< in every solution of the dates
  possible,  ///< in some
  none,      ///< in no solution
  unknown,   ///< the record does not reach so far, or does not say what followed
};

/// "certain", "possible", "not" or "unknown".
std::string_view name(Certainty certainty);

}  // namespace fasti
