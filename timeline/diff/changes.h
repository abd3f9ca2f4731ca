// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/diff/facts.h"

namespace fasti {

enum class ChangeKind : std::uint8_t {
  redated,      ///< another date, or one that says less
  newly_known,  ///< more is said than before, and what was said still holds
  restated,     ///< anything else is said otherwise
};

/// "re-dated", "newly-known", "restated".
std::string_view name(ChangeKind kind);

/// Something that a record says otherwise than before.
struct Change {
  ChangeKind kind = ChangeKind::restated;
  std::string_view aspect;  ///< as in `Fact`
  std::string key;          ///< as in `Fact`
  std::string before;       ///< empty where it was not said
  std::string after;        ///< empty where it is no longer said
};

/// By kind, then in the order of the older facts, followed by what is new.
std::vector<Change> compare(const std::vector<Fact>& before, const std::vector<Fact>& after);

/// How what was possible changed.
enum class Shift : std::uint8_t { none, narrowed, widened, moved };

/// "narrowed", "widened" or "moved".
std::string_view name(Shift shift);

Shift shift_of(const Extent& before, const Extent& after);

}  // namespace fasti
