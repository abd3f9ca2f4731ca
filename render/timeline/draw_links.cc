// SPDX-License-Identifier: MIT
#include "render/chart/draw.h"
#include "render/timeline/links.h"

namespace fasti::render::chart {

void draw_link(const LinkRoute& route, const Link& link, int lane, std::vector<Shape>& out) {
  struct Style {
    double width;
    std::vector<double> dashes;
  };
  const Style style = link.style == LinkStyle::led_to        ? Style{1.5, {}}
                      : link.style == LinkStyle::answered_by ? Style{1.5, {6, 3.5}}
                      : link.style == LinkStyle::told_by     ? Style{1.75, {0.1, 4}}
                                                             : Style{0.9, {}};
  const Paint ink = link.contradicted ? plain(Ink::conflict) : lane_paint(lane);
  Path path;
  path.steps = route.steps;
  path.stroke = stroke(ink, style.width, style.dashes, true);
  out.emplace_back(std::move(path));
  const Point way{route.tip.x - route.before.x, route.tip.y - route.before.y};
  out.emplace_back(arrowhead(route.tip, way, ink));
}

}  // namespace fasti::render::chart
