// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace fasti::serve {

/// What happened to files: nothing; something that more is likely to follow, as a file that is
/// emptied is soon written; or a file that was written to its end or put in place whole.
enum class Change : std::uint8_t { none, ongoing, complete };

/// Gathers the changes of one save, or of a checkout of many files, into one moment to read them.
class Burst {
 public:
  using Time = std::chrono::steady_clock::time_point;

  void add(Change change, Time now);

  /// When to read, as far as is known by now; nothing while nothing has happened.
  std::optional<Time> due() const { return due_; }
  void clear();

 private:
  Time first_{};
  std::optional<Time> due_;
};

}  // namespace fasti::serve
