// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/diff/facts.h"
#include "timeline/diff/version.h"

namespace fasti {

/// Which record of the newer version is which of the older.
struct Matching {
  /// By kind and by record of the older version; none for what is gone.
  std::array<std::vector<std::optional<std::uint32_t>>, kRecordKinds> later;
  /// The other way round; none for what is new.
  std::array<std::vector<std::optional<std::uint32_t>>, kRecordKinds> earlier;
  Names old_names;  ///< with the names that matched records have in the newer version
  Names new_names;
};

/// Records are the same that have one id. What is left over on both sides is the same where all
/// that it says is, and nothing else left over says it: then it was renamed.
Matching match(const Version& before, const Version& after);

}  // namespace fasti
