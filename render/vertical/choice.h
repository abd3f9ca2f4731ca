// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/chart/marks.h"
#include "render/content.h"
#include "render/vertical/column.h"

/// Which events have a text where there are too many for all.
namespace fasti::render::chart {

/// By mark: all where they are at most `most`, else a set of greatest weight whose texts stand in
/// one column near their marks (weighted interval scheduling). `blocks` are those of all marks.
std::vector<bool> choose_upright(const Content& content, const std::vector<PlacedMark>& marks,
                                 const std::vector<TextBlock>& blocks, std::size_t most);

}  // namespace fasti::render::chart
