// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace fasti {

/// Index of a file in its `SourceSet`.
using FileId = std::uint32_t;

/// A half-open range of bytes `[begin, end)` in one file. Lines and columns are computed from it
/// only where it is printed.
struct Span {
  FileId file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace fasti
