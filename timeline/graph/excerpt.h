// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "timeline/graph/network.h"

namespace fasti::graph {

/// The part of a network that some tokens could have to do with, by itself. Token i of the excerpt
/// is `core[i]`; every other constraint bears kAlways.
struct Excerpt {
  Network network;
  std::vector<Token> core;
};

/// The constraints of `core`, and those of `background` and kAlways as far as they hang together
/// with them. A token in both is background.
Excerpt make_excerpt(const Network& network, const std::vector<Token>& core,
                     const std::vector<Token>& background);

}  // namespace fasti::graph
