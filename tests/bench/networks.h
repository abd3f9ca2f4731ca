// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "timeline/graph/solver.h"

/// Networks of any size, the same from the same seed, whose answer is known from how they are made.
namespace fasti::bench {

struct Sample {
  graph::Network network;
  std::size_t tokens = 0;
  bool consistent = true;
  /// Sorted tokens of the one irreducible conflict; empty when consistent.
  std::vector<graph::Token> planted;
  /// A solution, by variable, of all that is not planted.
  std::vector<graph::Value> hidden;
  /// What the network borrows.
  std::vector<std::unique_ptr<graph::Monotone>> maps;
};

/// A way to make networks of three constraints for each event.
struct Family {
  std::string_view name;
  std::string_view about;
  Sample (*make)(graph::Variable events, std::uint64_t seed);
};

std::span<const Family> families();
const Family* find_family(std::string_view name);

}  // namespace fasti::bench
