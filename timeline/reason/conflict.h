// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/reason/claims.h"

namespace fasti {

/// Claims that cannot hold together. Irreducible: without any one of them the rest can.
struct Conflict {
  enum class Kind : std::uint8_t {
    account,         ///< the account contradicts itself
    cycle,           ///< account orders or causes in a circle
    source_account,  ///< one source against the account
    source_itself,   ///< claims of one source alone
    sources,         ///< several sources, perhaps with claims of the account
  };
  Kind kind = Kind::account;
  std::vector<ClaimId> claims;        ///< the least trusted first, the rest in order of place
  std::vector<ClaimId> also_against;  ///< other claims that refute the first beside the account
  bool equal_instants = false;        ///< a cycle that would hold if all fell on one instant

  bool within_account() const { return kind == Kind::account || kind == Kind::cycle; }
};

}  // namespace fasti
