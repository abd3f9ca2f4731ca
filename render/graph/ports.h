// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "render/content.h"
#include "render/graph/geometry.h"
#include "render/graph/grid.h"

namespace fasti::render {

enum class Side : std::uint8_t { left, right, top, bottom };

/// Away from a card on this side, of length 1.
Point outward(Side side);

/// One end of a link on the border of its card.
struct Port {
  Side side = Side::right;
  Point at;
};

struct LinkEnds {
  Port from;
  Port to;
};

/// Links that can be drawn: both ends exist and differ.
std::vector<Link> drawable_links(const Content& content);

/// Chooses the sides of the cards where the links leave and arrive, then spreads the ends of each
/// side so that no two are the same point.
std::vector<LinkEnds> choose_ports(const Grid& grid, const std::vector<Link>& links);

/// The spreading alone, for sides already chosen. Ends of left sides lie on other heights than
/// those of right sides wherever there is room, so that links that meet head-on do not touch.
void spread_ports(const Grid& grid, const std::vector<Link>& links, std::vector<LinkEnds>& ends);

}  // namespace fasti::render
