// SPDX-License-Identifier: MIT
#include "timeline/reason/points.h"

#include <fmt/format.h>

#include "timeline/reason/calendar_maps.h"
#include "timeline/reason/encode.h"

namespace fasti {

std::vector<Point> describe_points(const Chronology& chronology, const Encoding& encoding) {
  const graph::Network& network = encoding.network();
  std::vector<Point> points(network.variable_count());
  for (graph::Variable v = 0; v < points.size(); ++v) points[v].instant = v;
  for (std::uint32_t i = 0; i < chronology.events.size(); ++i) {
    const Id<Event> event{i};
    points[Encoding::start_of(event)].event = event;
    points[Encoding::end_of(event)].event = event;
    points[Encoding::end_of(event)].end = true;
  }
  for (const graph::Arc& arc : network.arcs()) {
    const auto step = arc.map != nullptr ? describe(*arc.map) : std::nullopt;
    if (!step || step->kind != CalendarStep::Kind::day_of) continue;
    points[arc.to] = points[arc.from];
    points[arc.to].day_zone = step->zone;
  }
  return points;
}

std::string point_name(const Chronology& chronology, const Point& point) {
  const std::string day = point.day_zone != nullptr ? " day" : "";
  if (!point.event) return fmt::format("point {}{}", point.instant, day);
  return fmt::format("{}.{}{}", chronology.events[*point.event].id.text,
                     point.end ? "end" : "start", day);
}

}  // namespace fasti
