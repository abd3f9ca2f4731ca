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

constexpr auto kOwnKeys = std::to_array<Key<Event>>({
    {{"id", Shape::id, "The event's id, by which relations name it.", true},
     [](Reader&, const YamlNode&, Event&) {}},
    {{"date", Shape::date,
      "When it happened, in EDTF: a day, a month, a year, an interval, a time. A date that begins "
      "with `[`, `{` or `%` is quoted."},
     [](Reader& r, const YamlNode& v, Event& e) { e.date = r.date(v); }},
    {{"start", Shape::point,
      "When it began, for something that lasts; one moment. Instead of `date`."},
     [](Reader& r, const YamlNode& v, Event& e) { e.start = r.point(v); }},
    {{"end", Shape::point,
      "When it ended, for something that lasts; one moment. Instead of `date`."},
     [](Reader& r, const YamlNode& v, Event& e) { e.end = r.point(v); }},
    {{"zone", Shape::zone, "The time zone of its dates, where it is not that of its first actor."},
     [](Reader& r, const YamlNode& v, Event& e) { e.zone = r.zone(v); }},
    {{"published", Shape::date, "Of an act: when it was officially published."},
     [](Reader& r, const YamlNode& v, Event& e) { e.published = r.date(v); }},
    {{"known", Shape::date, "When it became public; without it, the day of the event."},
     [](Reader& r, const YamlNode& v, Event& e) { e.known = r.date(v); }},
    {{"title", Shape::localized, "A short name, as pictures show it."},
     [](Reader& r, const YamlNode& v, Event& e) { e.title = r.localized(v); }},
    {{"text", Shape::localized, "A longer description, in Markdown."},
     [](Reader& r, const YamlNode& v, Event& e) { e.text = r.localized(v); }},
    {{"by", Shape::ids, "Who did it: an actor or a list. The first gives lane and time zone."},
     read_actor_names},
    {{"kind", Shape::text,
      "What it is, in a word of your own: `rule`, `notice`, `announcement`, `meeting`, `report` …"},
     [](Reader& r, const YamlNode& v, Event& e) { e.kind = r.text(v); }},
    {{"status", Shape::word,
      "`happened` (the default), `planned`, `forecast`, or `cancelled` for what was planned and "
      "overtaken.",
      false, kStatuses},
     [](Reader& r, const YamlNode& v, Event& e) {
       if (const auto status = r.word(v)) e.status = static_cast<Status>(*status);
     }},
    {{"tags", Shape::texts, "Words of your own to select events by; one or a list."},
     [](Reader& r, const YamlNode& v, Event& e) { e.tags = r.texts(v); }},
    {{"sources",
      Shape::references,
      "Who attests it: a source's id, or a map that says where and what date it gives, or a list "
      "of these.",
      false,
      {},
      "attestation"},
     read_attestations},
    {{"figures", Shape::maps, "Numbers that sources give.", false, {}, "figure"}, read_figures},
});

KeyInfo relation_key(const RelationInfo& row) {
  static constexpr auto kLag = std::to_array<std::string_view>({"lag"});
  KeyInfo key{row.key, Shape::references, row.about, false, {}, "relation"};
  if (!row.takes_lag) key.without = kLag;
  return key;
}

KeyInfo effect_key(const EffectInfo& row) {
  KeyInfo key{row.key, Shape::references, row.about, false, {}, "effect", row.without};
  if (row.kind == EffectKind::replaces) key.needs = "with";
  return key;
}

const std::vector<Key<Event>>& keys() {
  static const std::vector<Key<Event>> table = [] {
    std::vector<Key<Event>> rows(kOwnKeys.begin(), kOwnKeys.end());
    for (const RelationInfo& row : all_relations()) {
      rows.push_back({relation_key(row), read_relations});
    }
    for (const EffectInfo& row : all_effects()) {
      rows.push_back({effect_key(row), read_effects});
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
