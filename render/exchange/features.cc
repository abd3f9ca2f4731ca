// SPDX-License-Identifier: MIT
#include "render/exchange/features.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "render/content/part.h"

namespace fasti::render {

namespace {

std::size_t further_languages(const Text& text) {
  return text.entries.size() < 2 ? 0 : text.entries.size() - 1;
}

std::size_t dated_claims(const Event& event) {
  return static_cast<std::size_t>(
      std::count_if(event.sources.begin(), event.sources.end(), [](const Attestation& each) {
        return each.date || each.start || each.end || each.rejected;
      }));
}

std::size_t places(const Event& event) {
  return static_cast<std::size_t>(std::count_if(
      event.sources.begin(), event.sources.end(),
      [](const Attestation& each) { return !each.at.empty() || !each.note.empty(); }));
}

std::size_t dates_beside(const Event& event) {
  return (event.published ? std::size_t{1} : 0) + (event.known ? std::size_t{1} : 0);
}

/// How many an event has of something.
struct EventRow {
  Feature feature;
  std::string_view what;
  std::size_t (*count)(const Event& event);
};

constexpr auto kEventRows = std::to_array<EventRow>({
    {Feature::texts, "descriptions",
     [](const Event& e) -> std::size_t { return e.text.empty() ? 0 : 1; }},
    {Feature::languages, "titles and descriptions in other languages",
     [](const Event& e) { return further_languages(e.title) + further_languages(e.text); }},
    {Feature::kinds, "kinds of events",
     [](const Event& e) -> std::size_t { return e.kind.empty() ? 0 : 1; }},
    {Feature::tags, "tags", [](const Event& e) { return e.tags.size(); }},
    {Feature::statuses, "whether an event is planned, forecast or cancelled",
     [](const Event& e) -> std::size_t { return e.status == Status::happened ? 0 : 1; }},
    {Feature::zones, "time zones of events",
     [](const Event& e) -> std::size_t { return e.zone.zone == nullptr ? 0 : 1; }},
    {Feature::published, "days of publication, and days on which events became known",
     dates_beside},
    {Feature::actors, "second and further actors",
     [](const Event& e) { return e.actors.size() < 2 ? 0 : e.actors.size() - 1; }},
    {Feature::sources, "which sources attest an event",
     [](const Event& e) { return e.sources.size(); }},
    {Feature::claims, "what sources say of dates, and rejected claims", dated_claims},
    {Feature::places, "where in its source something stands, and remarks", places},
    {Feature::relations, "relations", [](const Event& e) { return e.relations.size(); }},
    {Feature::effects, "effects on instruments", [](const Event& e) { return e.effects.size(); }},
    {Feature::figures, "figures", [](const Event& e) { return e.figures.size(); }},
});

bool more_than_title(const Source& source) {
  return !source.author.empty() || source.accessed || source.tier != Tier::secondary ||
         !source.lang.empty() || !source.note.empty() || source.zone.zone != nullptr;
}

}  // namespace

void add_missing_features(const Chronology& chronology, const Part& part,
                          std::span<const Feature> kept, LeftOut& left_out) {
  const auto keeps = [&](Feature feature) {
    return std::find(kept.begin(), kept.end(), feature) != kept.end();
  };
  for (const EventRow& row : kEventRows) {
    if (keeps(row.feature)) continue;
    for (const Event& event : chronology.events) {
      if (!part.shows(chronology.events.id_of(event))) continue;
      left_out.add(row.what, event.id.text, row.count(event));
    }
  }
  if (!keeps(Feature::tiers)) {
    for (const Id<Source> id : sources_of(chronology, part)) {
      const Source& source = chronology.sources[id];
      if (!more_than_title(source)) continue;
      left_out.add("authors, tiers, languages and notes of sources", source.id.text);
    }
  }
  if (keeps(Feature::instruments)) return;
  for (const Instrument& instrument : chronology.instruments) {
    const bool shown = shows(chronology, part, {chronology.instruments.id_of(instrument), {}});
    if (shown) left_out.add("instruments", instrument.id.text);
  }
}

}  // namespace fasti::render
