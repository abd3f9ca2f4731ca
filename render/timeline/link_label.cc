// SPDX-License-Identifier: MIT
#include "render/timeline/link_label.h"

#include <algorithm>
#include <optional>

#include "render/chart/bars.h"
#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/text/measure.h"
#include "render/timeline/curve.h"

namespace fasti::render::chart {

namespace {

constexpr double kHead = 7;  // an arrowhead reaches no farther from its tip

bool labelled(const Link& link) { return link.style == LinkStyle::order && !link.label.empty(); }

// A place beside the link for its label where it covers nothing.
std::optional<TextLine> label_of(const Link& link, const LinkRoute& route, const LinkField& field,
                                 const std::vector<LinkRoute>& routes,
                                 const std::vector<Box>& taken) {
  const double width = text_width(link.label, kSmall);
  const double whole = length(route.points);
  if (whole < 30) return std::nullopt;
  for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
    const Point at = route.points[std::size_t(share * double(route.points.size() - 1))];
    for (const Point shift :
         {Point{7, 4}, Point{-7 - width, 4}, Point{-width / 2, -6}, Point{-width / 2, 14}}) {
      TextLine line = text({at.x + shift.x, at.y + shift.y}, link.label, kSmall, false,
                           plain(link.contradicted ? Ink::conflict : Ink::muted));
      line.halo = true;
      const Box box = text_box(line);
      const auto hit = [&](const Box& other) { return overlap(box, other, 2.5); };
      const bool inside = box.x > field.frame.x && box.right() < field.frame.right() &&
                          box.y > field.frame.y && box.bottom() < field.frame.bottom();
      if (!inside || std::any_of(field.texts.begin(), field.texts.end(), hit) ||
          std::any_of(field.poles.begin(), field.poles.end(), hit) ||
          std::any_of(field.bars.begin(), field.bars.end(), hit) ||
          std::any_of(taken.begin(), taken.end(), hit) ||
          std::any_of(field.terminals.begin(), field.terminals.end(),
                      [&](const Terminal& mark) { return hit(mark.box); }) ||
          std::any_of(field.foreign.begin(), field.foreign.end(), hit) ||
          std::any_of(routes.begin(), routes.end(), [&](const LinkRoute& other) {
            return meets(other.points, inflated(box, 1.5)) ||
                   hit({other.tip.x - kHead, other.tip.y - kHead, 2 * kHead, 2 * kHead});
          })) {
        continue;
      }
      return line;
    }
  }
  return std::nullopt;
}

}  // namespace

void label_links(const Content& content, const LinkField& field, std::vector<LinkRoute>& routes) {
  std::vector<Box> taken;
  for (LinkRoute& route : routes) {
    const Link& link = content.links[route.link];
    if (!labelled(link)) continue;
    route.label = label_of(link, route, field, routes, taken);
    if (route.label) taken.push_back(text_box(*route.label));
  }
}

}  // namespace fasti::render::chart
