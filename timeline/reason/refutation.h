// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "timeline/reason/claims.h"
#include "timeline/reason/conflict.h"
#include "timeline/reason/encode.h"

namespace fasti {

/// Which claims refute which others, after the conflicts are known. Borrows what it is given.
class Refutation {
 public:
  /// `excluded` are the claims that conflicts took out of the reasoning.
  Refutation(const Encoding& encoding, const std::vector<Claim>& claims,
             const std::vector<bool>& excluded);

  /// Claims of other sources that by themselves refute the weakest claim of a conflict, its first,
  /// given what the account says beside the conflict. In order of the claims.
  std::vector<ClaimId> also_against(const Conflict& conflict) const;

  /// Rejected claims that could stand: with the account and every source's claims in no conflict,
  /// and beside each claim that is in one.
  std::vector<ClaimId> idle_rejections(const std::vector<Conflict>& conflicts) const;

 private:
  std::vector<ClaimId> held(bool account_only) const;
  bool contradicts_any(ClaimId rejected, const std::vector<Conflict>& conflicts) const;

  const Encoding& encoding_;
  const std::vector<Claim>& claims_;
  const std::vector<bool>& excluded_;
};

}  // namespace fasti
