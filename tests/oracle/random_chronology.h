// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fasti::oracle {

/// A claim of a random chronology: the line of the text that makes it, and what it says in SMT-LIB.
struct WrittenClaim {
  std::size_t line;
  int source;  ///< −1: the account
  bool rejected;
  std::string formula;
};

/// A chronology as text, and its meaning by another road: event i has the integers `s<i>` and
/// `e<i>`, seconds since 1970 of its start and end.
struct RandomChronology {
  std::string yaml;
  std::size_t events = 0;
  int sources = 0;
  std::string declarations;  ///< SMT-LIB that stands before the claims
  std::vector<WrittenClaim> claims;
};

RandomChronology make_chronology(std::uint64_t seed);

/// SMT-LIB definitions that the declarations and formulas use.
std::string common_definitions();

}  // namespace fasti::oracle
