// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>

namespace fasti::serve {

/// Wakes those who wait for a new revision. Safe to use from several threads.
class Bell {
 public:
  void ring(std::uint64_t revision);

  /// From now on nobody waits any more.
  void close();
  bool closed() const;

  /// The newest revision as soon as it is not `known`; nothing after `patience` or once closed.
  std::optional<std::uint64_t> wait(std::optional<std::uint64_t> known,
                                    std::chrono::milliseconds patience);

 private:
  mutable std::mutex mutex_;
  std::condition_variable rung_;
  std::uint64_t revision_ = 0;
  bool closed_ = false;
};

}  // namespace fasti::serve
