// SPDX-License-Identifier: MIT
#include "src/serve/burst.h"

#include <algorithm>

namespace fasti::serve {

using std::chrono::milliseconds;

void Burst::add(Change change, Time now) {
  constexpr milliseconds kAfterWhole{4};
  constexpr milliseconds kAfterPart{50};
  constexpr milliseconds kAtMost{250};
  if (change == Change::none) return;
  if (!due_) first_ = now;
  const Time quiet = now + (change == Change::complete ? kAfterWhole : kAfterPart);
  due_ = std::min(quiet, first_ + kAtMost);
}

void Burst::clear() { due_.reset(); }

}  // namespace fasti::serve
