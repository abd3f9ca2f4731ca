// SPDX-License-Identifier: MIT
#include "src/serve/bell.h"

namespace fasti::serve {

void Bell::ring(std::uint64_t revision) {
  {
    const std::lock_guard lock(mutex_);
    revision_ = revision;
  }
  rung_.notify_all();
}

void Bell::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  rung_.notify_all();
}

bool Bell::closed() const {
  const std::lock_guard lock(mutex_);
  return closed_;
}

std::optional<std::uint64_t> Bell::wait(std::optional<std::uint64_t> known,
                                        std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  rung_.wait_for(lock, patience, [&] { return closed_ || known != revision_; });
  if (closed_ || known == revision_) return std::nullopt;
  return revision_;
}

}  // namespace fasti::serve
