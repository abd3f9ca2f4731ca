// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace fasti::render {

struct ChildLimits {
  int wall_milliseconds = 10'000;
  int cpu_seconds = 10;
  std::size_t memory_bytes = std::size_t{1} << 30;  ///< of address space
  std::size_t answer_bytes = std::size_t{16} << 20;
};

enum class ChildStatus : std::uint8_t {
  ok,         ///< it answered and left in good order
  crashed,    ///< a signal ended it
  timed_out,  ///< it was killed when its time was over
  failed,     ///< it could not be started, gave up or answered too much
};

struct ChildAnswer {
  ChildStatus status = ChildStatus::failed;
  std::string bytes;  ///< empty unless `ok`
};

/// Runs `work` in a process of its own and returns the string that it returns there. Whatever the
/// work does to its memory, its time or its signals stays there. The child is gone, and waited for,
/// when this returns. Its standard error leads nowhere.
ChildAnswer run_in_child(const std::function<std::string()>& work, const ChildLimits& limits = {});

}  // namespace fasti::render
