// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text that runs from right to left, and text that mixes both directions (UAX #9).
namespace fasti::render {

/// Whether the first strong character runs from right to left (P2 and P3: what is isolated does not
/// count). False where there is none.
bool runs_right_to_left(std::string_view text);

/// Whether any character runs from right to left.
bool has_right_to_left(std::string_view text);

/// `text` without embeddings and overrides (U+202A to U+202E), and with its isolates (U+2066 to
/// U+2069) in pairs: nothing in it reorders what stands beside it.
std::string contained(std::string_view text);

/// `contained`, and between FSI and PDI where it has right-to-left characters: safe to put into a
/// sentence of either direction.
std::string isolated(std::string_view text);

/// Code points that run in one direction: from `first` up to `last`.
struct DirectedRun {
  std::size_t first = 0;
  std::size_t last = 0;
  bool right_to_left = false;
};

/// The runs of one line from left to right as they are seen.
std::vector<DirectedRun> visual_runs(std::u32string_view line, bool right_to_left);

}  // namespace fasti::render
