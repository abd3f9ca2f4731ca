// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "timeline/load/records.h"

namespace fasti {

namespace {

constexpr auto kStatuses =
    std::to_array<std::string_view>({"happened", "planned", "forecast", "cancelled"});

void read_actor_names(Reader& reader, const YamlNode& value, Event& event) {
  bool first = true;
  one_or_many(value, [&](const YamlNode& item) {
    const auto actor = reader.actor_named(item);
    if (actor) {
      event.actors.push_back(*actor);
    } else if (first) {
      reader.zone_unclear[reader.out.events.id_of(event).value] = true;
    }
    first = false;
  });
}

constexpr auto
    kOwnKeys =
        std::to_array<Key<Event>>(
            {
                {{"id", Shape::id, true}, [](Reader&, const YamlNode&, Event&) {}},
                {{"date", Shape::date},
                 [](Reader& r, const YamlNode& v, Event& e) { e.date = r.date(v); }},
                {{"start", Shape::date},
                 [](Reader& r, const YamlNode& v, Event& e) { e.start = r.point(v); }},
                {{"end", Shape::date},
                 [](Reader& r, const YamlNode& v, Event& e) { e.end = r.point(v); }},
                {{"zone", Shape::zone},
                 [](Reader& r, const YamlNode& v, Event& e) { e.zone = r.zone(v); }},
                {{"published", Shape::date},
                 [](Reader& r, const YamlNode& v, Event& e) { e.published = r.date(v); }},
                {{"known", Shape::date},
                 [](Reader& r, const YamlNode& v, Event& e) { e.known = r.date(v); }},
                {{"title", Shape::localized},
                 [](Reader& r, const YamlNode& v, Event& e) { e.title = r.localized(v); }},
                {{"text", Shape::localized},
                 [](Reader& r, const YamlNode& v, Event& e) { e.text = r.localized(v); }},
                {{"by", Shape::ids}, read_actor_names},
                {{"kind", Shape::text},
                 [](Reader& r, const YamlNode& v, Event& e) { e.kind = r.text(v); }},
                {{"status", Shape::word, false, kStatuses},
                 [](Reader& r, const YamlNode& v, Event& e) {
                   if (const auto status = r.word(v)) e.status = static_cast<Status>(*status);
                 }},
                {{"tags", Shape::texts},
                 [](Reader& r, const YamlNode& v, Event& e) { e.tags = r.texts(v); }},
                {{"sources", Shape::references, false, {}, "attestation"}, read_attestations},
                {{"figures", Shape::records, false, {}, "figure"}, read_figures},
            });

const std::vector<Key<Event>>& keys() {
  static const std::vector<Key<Event>> table = [] {
    std::vector<Key<Event>> rows(kOwnKeys.begin(), kOwnKeys.end());
    for (const RelationInfo& row : all_relations()) {
      rows.push_back({{row.key, Shape::references, false, {}, "relation"}, read_relations});
    }
    for (const EffectInfo& row : all_effects()) {
      rows.push_back({{row.key, Shape::references, false, {}, "effect"}, read_effects});
    }
    return rows;
  }();
  return table;
}

}  // namespace

void forbid_date_with_points(Reader& reader, const YamlNode& map) {
  const YamlNode* date = find_value(map, "date");
  if (date == nullptr) return;
  for (const std::string_view point : {"start", "end"}) {
    const YamlNode* other = find_value(map, point);
    if (other == nullptr) continue;
    Diagnostic& found = reader.add(
        Rule::bad_value, other->span,
        fmt::format("`{}` cannot stand beside `date`, which says when both points are", point));
    found.labels.push_back({date->span, "the date"});
    found.help.emplace_back(
        "give either `date`, such as `2025-07-14/2025-07-16`, or `start` and "
        "`end`");
    return;
  }
}

void read_events(Reader& reader) {
  reader.zone_unclear.assign(reader.out.events.size(), false);
  for (const auto& [node, id] : reader.pending_events) {
    Event& event = reader.out.events[id];
    reader.set_event(&event);
    read_map<Event>(reader, *node, keys(), "an event", event);
    forbid_date_with_points(reader, *node);
  }
  reader.set_event(nullptr);
}

std::vector<KeyInfo> event_keys() { return infos<Event>(keys()); }

}  // namespace fasti
