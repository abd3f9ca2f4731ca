// SPDX-License-Identifier: MIT
#include "render/exchange/features.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string_view>
#include <vector>

#include "render/content/part.h"

namespace fasti::render {

namespace {

constexpr std::string_view kOtherLanguages = "titles and descriptions in other languages";

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
    {Feature::languages, kOtherLanguages,
     [](const Event& e) {
       std::size_t count = further_languages(e.title) + further_languages(e.text);
       for (const Figure& each : e.figures) count += further_languages(each.what);
       return count;
     }},
    {Feature::kinds, "kinds of events",
     [](const Event& e) -> std::size_t { return e.kind.empty() ? 0 : 1; }},
    {Feature::tags, "tags", [](const Event& e) { return e.tags.size(); }},
    {Feature::statuses, "whether an event is planned, forecast or cancelled",
     [](const Event& e) -> std::size_t { return e.status == Status::happened ? 0 : 1; }},
    {Feature::forecasts, "that forecasts are no plans",
     [](const Event& e) -> std::size_t { return e.status == Status::forecast ? 1 : 0; }},
    {Feature::zones, "time zones of events",
     [](const Event& e) -> std::size_t { return e.zone.zone == nullptr ? 0 : 1; }},
    {Feature::published, "days of publication, and days on which events became known",
     dates_beside},
    {Feature::first_actors, "first actors, and lanes",
     [](const Event& e) -> std::size_t { return e.actors.empty() ? 0 : 1; }},
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

/// How many a source has of something.
struct SourceRow {
  Feature feature;
  std::string_view what;
  std::size_t (*count)(const Source& source);
};

constexpr auto kSourceRows = std::to_array<SourceRow>({
    {Feature::languages, kOtherLanguages,
     [](const Source& s) {
       return further_languages(s.title) + further_languages(s.publisher) +
              further_languages(s.author) + further_languages(s.note);
     }},
    {Feature::authors, "authors of sources",
     [](const Source& s) -> std::size_t { return s.author.empty() ? 0 : 1; }},
    {Feature::tiers, "which sources are primary",
     [](const Source& s) -> std::size_t { return s.tier == Tier::primary ? 1 : 0; }},
    {Feature::source_languages, "languages of sources",
     [](const Source& s) -> std::size_t { return s.lang.empty() ? 0 : 1; }},
    {Feature::source_notes, "notes, time zones and days of access of sources",
     [](const Source& s) {
       return (s.note.empty() ? std::size_t{0} : 1) + (s.accessed ? 1 : 0) +
              (s.zone.zone == nullptr ? 0 : 1);
     }},
});

/// Adds what one export does not hold.
class Lister {
 public:
  Lister(const Chronology& chronology, const Part& part, std::span<const Feature> kept,
         LeftOut& left_out)
      : chronology_(chronology), part_(part), kept_(kept), left_out_(left_out) {}

  void list() {
    list_events();
    list_names();
    list_sources();
    if (keeps(Feature::instruments)) return;
    for (const Instrument& each : shown_instruments()) {
      left_out_.add("instruments", each.id.text);
    }
  }

 private:
  bool keeps(Feature feature) const {
    return std::find(kept_.begin(), kept_.end(), feature) != kept_.end();
  }

  std::vector<std::reference_wrapper<const Event>> shown_events() const {
    std::vector<std::reference_wrapper<const Event>> out;
    for (const Event& event : chronology_.events) {
      if (part_.shows(chronology_.events.id_of(event))) out.emplace_back(event);
    }
    return out;
  }

  std::vector<std::reference_wrapper<const Instrument>> shown_instruments() const {
    std::vector<std::reference_wrapper<const Instrument>> out;
    for (const Instrument& each : chronology_.instruments) {
      const bool shown = shows(chronology_, part_, {chronology_.instruments.id_of(each), {}});
      if (shown) out.emplace_back(each);
    }
    return out;
  }

  void list_events() {
    for (const EventRow& row : kEventRows) {
      // What has no status at all has lost nothing more by what kind of plan it was.
      const bool told = row.feature == Feature::forecasts && !keeps(Feature::statuses);
      if (keeps(row.feature) || told) continue;
      for (const Event& event : shown_events()) {
        left_out_.add(row.what, event.id.text, row.count(event));
      }
    }
  }

  /// What chronology, actors and lanes have beside a title in one language.
  void list_names() {
    std::set<std::uint32_t> acting;
    for (const Event& event : shown_events()) {
      for (const Id<Actor> id : event.actors) acting.insert(id.value);
    }
    if (!keeps(Feature::languages)) {
      left_out_.add(kOtherLanguages, "title", further_languages(chronology_.title));
    }
    std::set<std::uint32_t> lanes;
    for (const std::uint32_t value : acting) {
      const Actor& actor = chronology_.actors[Id<Actor>{value}];
      if (actor.lane) lanes.insert(actor.lane->value);
      if (!keeps(Feature::languages)) {
        left_out_.add(kOtherLanguages, actor.id.text, further_languages(actor.title));
      }
      if (!keeps(Feature::zones_of_actors) && actor.zone.zone != nullptr) {
        left_out_.add("time zones of actors", actor.id.text);
      }
    }
    const bool tells_lanes = keeps(Feature::lane_titles) || !keeps(Feature::first_actors);
    for (const std::uint32_t value : lanes) {
      const Lane& lane = chronology_.lanes[Id<Lane>{value}];
      if (!tells_lanes && !lane.title.empty()) left_out_.add("titles of lanes", lane.id.text);
    }
    if (keeps(Feature::languages)) return;
    for (const Instrument& each : shown_instruments()) {
      left_out_.add(kOtherLanguages, each.id.text, further_languages(each.title));
    }
  }

  void list_sources() {
    std::set<std::uint32_t> attesting;
    for (const Event& event : shown_events()) {
      for (const Attestation& each : event.sources) attesting.insert(each.source.value);
    }
    const std::vector<Id<Source>> sources = sources_of(chronology_, part_);
    for (const SourceRow& row : kSourceRows) {
      if (keeps(row.feature) || !keeps(Feature::sources)) continue;
      for (const Id<Source> id : sources) {
        left_out_.add(row.what, chronology_.sources[id].id.text,
                      row.count(chronology_.sources[id]));
      }
    }
    if (keeps(Feature::cited) || !keeps(Feature::sources)) return;
    for (const Id<Source> id : sources) {
      if (attesting.contains(id.value)) continue;
      left_out_.add("what is told of sources that only a relation or a figure cites",
                    chronology_.sources[id].id.text);
    }
  }

  const Chronology& chronology_;
  const Part& part_;
  std::span<const Feature> kept_;
  LeftOut& left_out_;
};

}  // namespace

void add_missing_features(const Chronology& chronology, const Part& part,
                          std::span<const Feature> kept, LeftOut& left_out) {
  Lister(chronology, part, kept, left_out).list();
}

}  // namespace fasti::render
