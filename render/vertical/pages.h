// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/content.h"

/// Long contents cut into pages.
namespace fasti::render::chart {

/// What a page can take.
struct PageRoom {
  double first = 0;  ///< height for texts on the first page
  double next = 0;   ///< on the others
  double foot = 0;   ///< less on the last, for the key and the notes
};

/// The first mark of every page, given the height of each mark's text: as few pages as there can
/// be, about equally full.
std::vector<std::size_t> page_starts(const std::vector<double>& heights, const PageRoom& room);

/// Marks `begin` to `end`, the links among them and what of the bars falls into their time.
Content part_of(const Content& content, std::size_t begin, std::size_t end);

}  // namespace fasti::render::chart
