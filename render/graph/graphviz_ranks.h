// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "render/graph/child_process.h"
#include "render/graph/layered.h"

/// Graphviz's `dot`, which decides on ranks and places.
namespace fasti::render {

/// How much is asked of it: everything, or what is quick and seldom fails.
enum class RankEffort : std::uint8_t { full, simple };

/// What runs in the child; tests put faults in its place.
using RankWork = std::function<std::string(const std::vector<RankGraph>&, RankEffort)>;

/// Lays out each graph in this process. The answer is encoded.
std::string rank_here(const std::vector<RankGraph>& graphs, RankEffort effort);

struct RankAnswer {
  ChildStatus status = ChildStatus::failed;
  std::vector<RankPicture> pictures;  ///< one for each graph when `ok`
};

/// The same in a child process; never fails worse than by its status. No two boxes of an answer
/// meet.
RankAnswer rank_with_graphviz(const std::vector<RankGraph>& graphs, RankEffort effort,
                              const RankWork& work = rank_here, const ChildLimits& limits = {});

}  // namespace fasti::render
