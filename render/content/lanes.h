// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "timeline/model/chronology.h"

namespace fasti::render {

/// Which lane everything is drawn in.
struct LanePlan {
  std::vector<LaneHead> heads;  ///< in order from the top, without notes
  std::vector<int> by_event;    ///< index in `heads`
  std::vector<int> by_instrument;
};

/// Lanes in order of their first actor, shared ones among themselves in the order of `lanes:`; only
/// those in which something is drawn. What nobody is named for goes into a last lane without a
/// title.
LanePlan plan_lanes(const Chronology& chronology, const std::string& lang);

}  // namespace fasti::render
