// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "timeline/load/records.h"

namespace fasti {

namespace {

/// Where `lanes:` lists the lanes, an actor names one of them; otherwise naming one makes it.
void read_lane_name(Reader& reader, const YamlNode& value, Actor& actor) {
  const auto name = reader.id(value);
  if (!name) return;
  actor.lane = reader.lanes.find(value.text);
  if (actor.lane) return;
  if (reader.lanes_listed) {
    reader.unknown(Rule::unknown_lane, value.span, "lane", value.text, reader.lanes.all());
    return;
  }
  actor.lane = reader.out.lanes.add({*name, {}});
  reader.lanes.add(value.text, *actor.lane);
}

constexpr auto kLaneKeys = std::to_array<Key<Lane>>({
    {{"title", Shape::localized, "The lane's name in pictures."},
     [](Reader& r, const YamlNode& v, Lane& lane) { lane.title = r.localized(v); }},
});

constexpr auto kActorKeys = std::to_array<Key<Actor>>({
    {{"title", Shape::localized, "The actor's name in pictures and lists."},
     [](Reader& r, const YamlNode& v, Actor& actor) { actor.title = r.localized(v); }},
    {{"zone", Shape::zone, "The time zone in which its events are dated, such as `Asia/Shanghai`."},
     [](Reader& r, const YamlNode& v, Actor& actor) { actor.zone = r.zone(v); }},
    {{"lane", Shape::id,
      "The lane of the timeline that it shares with others; without it, it has its own."},
     read_lane_name},
});

}  // namespace

void read_lanes(Reader& reader) {
  for (const auto& [node, id] : reader.pending_lanes) {
    if (!reader.expect_map(*node, "a lane")) continue;
    read_map<Lane>(reader, *node, kLaneKeys, "a lane", reader.out.lanes[id]);
  }
}

void read_actors(Reader& reader) {
  for (const auto& [node, id] : reader.pending_actors) {
    if (!reader.expect_map(*node, "an actor")) continue;
    read_map<Actor>(reader, *node, kActorKeys, "an actor", reader.out.actors[id]);
  }
}

std::vector<KeyInfo> lane_keys() { return infos<Lane>(kLaneKeys); }

std::vector<KeyInfo> actor_keys() { return infos<Actor>(kActorKeys); }

}  // namespace fasti
