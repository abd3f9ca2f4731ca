// SPDX-License-Identifier: MIT
#include "timeline/reason/points.h"

#include <fmt/format.h>

#include "timeline/reason/calendar_maps.h"
#include "timeline/reason/encode.h"

namespace fasti {

namespace {

void describe_days(const Chronology& chronology, const Encoding& encoding, const Event& event,
                   const Effect& effect, std::vector<Point>& points) {
  const EffectDays& days = encoding.days_of(effect);
  const Zone& zone = zone_of(chronology, chronology.instruments[effect.instrument]);
  const Id<Event> id = chronology.events.id_of(event);
  if (effect.from) points[days.from] = {id, false, &effect, &zone, days.from};
  if (days.until) points[*days.until] = {id, true, &effect, &zone, *days.until};
}

}  // namespace

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
  for (const Event& event : chronology.events) {
    if (event.status == Status::cancelled) continue;
    for (const Effect& effect : event.effects)
      describe_days(chronology, encoding, event, effect, points);
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
  const std::string& event = chronology.events[*point.event].id.text;
  if (point.effect != nullptr) {
    return fmt::format("{}.{} {}.{}", event, info(point.effect->kind).key,
                       chronology.instruments[point.effect->instrument].id.text,
                       point.end ? "until" : "from");
  }
  return fmt::format("{}.{}{}", event, point.end ? "end" : "start", day);
}

}  // namespace fasti
