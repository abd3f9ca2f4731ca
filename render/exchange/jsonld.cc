// SPDX-License-Identifier: MIT
//
// Linked data in words that others know: schema.org for events, documents and legislation, OWL-Time
// for windows and orders, PROV for causes, and the EDTF datatype of the Library of Congress for
// dates as they are written. The context stands in the document, so that no network is needed to
// read it, and ids are fragments of the address under which the file is published.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "render/content/dates.h"
#include "render/content/part.h"
#include "render/exchange/exporting.h"
#include "render/exchange/when.h"
#include "render/svg/link.h"
#include "render/text/plain_text.h"
#include "timeline/query/in_force.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kContext = R"({
  "@vocab": "https://schema.org/",
  "dcterms": "http://purl.org/dc/terms/",
  "edtf": "http://id.loc.gov/datatypes/edtf/",
  "prov": "http://www.w3.org/ns/prov#",
  "time": "http://www.w3.org/2006/time#",
  "xsd": "http://www.w3.org/2001/XMLSchema#",
  "about": {"@type": "@id"},
  "eventStatus": {"@type": "@id"},
  "legislationLegalForce": {"@type": "@id"},
  "legislationPassedBy": {"@type": "@id"},
  "organizer": {"@type": "@id"},
  "subjectOf": {"@type": "@id"},
  "url": {"@type": "@id"},
  "dcterms:date": {"@type": "edtf:EDTF"},
  "dcterms:issued": {"@type": "edtf:EDTF"},
  "dcterms:available": {"@type": "edtf:EDTF"},
  "time:inXSDDateTimeStamp": {"@type": "xsd:dateTimeStamp"}
})";

/// What a relation is called elsewhere.
struct Property {
  RelationKind kind;
  std::string_view name;
};

constexpr auto kProperties = std::to_array<Property>({
    {RelationKind::after, "time:after"},
    {RelationKind::before, "time:before"},
    {RelationKind::meets, "time:intervalMeets"},
    {RelationKind::met_by, "time:intervalMetBy"},
    {RelationKind::overlaps, "time:intervalOverlaps"},
    {RelationKind::overlapped_by, "time:intervalOverlappedBy"},
    {RelationKind::starts, "time:intervalStarts"},
    {RelationKind::started_by, "time:intervalStartedBy"},
    {RelationKind::during, "time:intervalDuring"},
    {RelationKind::contains, "time:intervalContains"},
    {RelationKind::finishes, "time:intervalFinishes"},
    {RelationKind::finished_by, "time:intervalFinishedBy"},
    {RelationKind::equals, "time:intervalEquals"},
    {RelationKind::because_of, "prov:wasInformedBy"},
    {RelationKind::responds_to, "prov:wasInformedBy"},
    {RelationKind::enabled_by, "prov:wasInformedBy"},
    {RelationKind::implements, "dcterms:relation"},
    {RelationKind::corrects, "dcterms:relation"},
    {RelationKind::supersedes, "dcterms:replaces"},
    {RelationKind::reports, "about"},
    {RelationKind::cites, "dcterms:references"},
});

std::string_view property(RelationKind kind) {
  for (const Property& row : kProperties) {
    if (row.kind == kind) return row.name;
  }
  return "";
}

std::string reference(std::string_view what, std::string_view id) {
  return "#" + std::string(what) + "-" + std::string(id);
}

/// A text in one language or in all that it has.
Json text(const Text& text) {
  Json out = Json::array();
  for (const Text::Entry& entry : text.entries) {
    Json value = plain_text(entry.text);
    if (!entry.lang.empty()) value = {{"@value", value}, {"@language", entry.lang}};
    out.push_back(value);
  }
  return out.size() == 1 ? out.front() : out;
}

void set(Json& out, std::string_view key, const Text& value) {
  if (!value.empty()) out[std::string(key)] = text(value);
}

void set(Json& out, std::string_view key, std::string_view value) {
  if (!value.empty()) out[std::string(key)] = plain_text(value);
}

void set(Json& out, std::string_view key, const std::optional<Dating>& value) {
  if (value) out[std::string(key)] = value->written;
}

/// Adds to a list; a property may have several objects.
void add(Json& out, std::string_view key, const Json& value) {
  Json& list = out[std::string(key)];
  if (list.is_null()) list = Json::array();
  list.push_back(value);
}

Json instant(Tick tick) {
  return {{"@type", "time:Instant"}, {"time:inXSDDateTimeStamp", iso_instant(tick)}};
}

/// Of what has happened there is no such word.
std::string_view status(Status status) {
  switch (status) {
    case Status::cancelled:
      return "https://schema.org/EventCancelled";
    case Status::planned:
    case Status::forecast:
      return "https://schema.org/EventScheduled";
    case Status::happened:
      break;
  }
  return "";
}

/// Whether the account calls the event's date approximate or uncertain.
bool is_soft(const Event& event) {
  const auto dates = {&event.date, &event.start, &event.end};
  return std::any_of(dates.begin(), dates.end(), [](const std::optional<Dating>* each) {
    return *each && ((*each)->value.approximate() || (*each)->value.uncertain());
  });
}

class Maker {
 public:
  Maker(const Exporting& of, LeftOut& left_out)
      : of_(of),
        chronology_(of.chronology),
        left_out_(left_out),
        events_(exported_events(of)),
        in_force_(of.chronology, of.reasoning) {}

  Json make() {
    Json out;
    out["@context"] = Json::parse(kContext);
    Json& graph = out["@graph"] = Json::array();
    graph.push_back(dataset());
    for (const Actor& actor : chronology_.actors) {
      Json each{{"@id", reference("actor", actor.id.text)}, {"@type", "Organization"}};
      set(each, "name", actor.title);
      graph.push_back(each);
    }
    for (const Id<Source> id : sources_of(chronology_, of_.part)) {
      graph.push_back(source(chronology_.sources[id]));
    }
    for (const Instrument& each : chronology_.instruments) {
      const Id<Instrument> id = chronology_.instruments.id_of(each);
      if (shows(chronology_, of_.part, {id, {}})) graph.push_back(instrument(id));
    }
    for (const Exported& each : events_.events) graph.push_back(event(each));
    return out;
  }

 private:
  Json dataset() const {
    Json out{{"@id", "#chronology"}, {"@type", "Dataset"}};
    set(out, "name", chronology_.title);
    set(out, "dcterms:available", chronology_.verified);
    for (const Exported& each : events_.events) {
      add(out, "about", reference("event", each.event->id.text));
    }
    return out;
  }

  static Json source(const Source& source) {
    Json out{{"@id", reference("source", source.id.text)}, {"@type", "CreativeWork"}};
    set(out, "name", source.title);
    if (!source.publisher.empty()) {
      out["publisher"] = {{"@type", "Organization"}, {"name", text(source.publisher)}};
    }
    if (!source.author.empty()) {
      out["author"] = {{"@type", "Person"}, {"name", text(source.author)}};
    }
    set(out, "dcterms:issued", source.published);
    const std::string link = encoded_link(source.url);
    if (!link.empty()) out["url"] = link;
    set(out, "inLanguage", source.lang);
    return out;
  }

  /// What is in force is told where it is certain on the last day of the record.
  std::string_view force(Id<Instrument> id) const {
    const std::optional<Day> verified = in_force_.verified(id);
    if (!verified) return "";
    bool every = true;
    bool none = true;
    for (const Subject& subject : in_force_.subjects(id)) {
      const Certainty certainty = in_force_.on(subject, *verified).certainty;
      if (certainty != Certainty::certain && certainty != Certainty::none) return "";
      every = every && certainty == Certainty::certain;
      none = none && certainty == Certainty::none;
    }
    if (every) return "https://schema.org/InForce";
    return none ? "https://schema.org/NotInForce" : "https://schema.org/PartiallyInForce";
  }

  Json instrument(Id<Instrument> id) const {
    const Instrument& each = chronology_.instruments[id];
    Json out{{"@id", reference("instrument", each.id.text)}, {"@type", "Legislation"}};
    set(out, "name", each.title);
    set(out, "legislationType", each.kind);
    set(out, "legislationIdentifier", each.citation);
    if (each.by) {
      out["legislationPassedBy"] = reference("actor", chronology_.actors[*each.by].id.text);
    }
    set(out, "legislationLegalForce", force(id));
    return out;
  }

  /// A start or an end as it is written.
  static void add_side(Json& out, std::string_view key, const std::optional<Dating>& date) {
    if (!date) return;
    Json& side = out[std::string(key)] = {{"@type", "time:Instant"}};
    set(side, "dcterms:date", date);
  }

  void add_date(Json& out, const Exported& each) {
    const Event& event = *each.event;
    set(out, "dcterms:date", event.date);
    add_side(out, "time:hasBeginning", event.start);
    add_side(out, "time:hasEnd", event.end);
    set(out, "dcterms:issued", event.published);
    set(out, "dcterms:available", event.known);
    if (!each.when) return;
    if (each.when->certain()) {
      out["startDate"] =
          each.when->instant ? iso_instant(*each.when->instant) : iso_date(each.when->first);
      out["endDate"] =
          each.when->instant ? iso_instant(*each.when->instant) : iso_date(each.when->last);
      return;
    }
    add_known_days(out, each);
    const Extent& extent = of_.reasoning.inferred[chronology_.events.id_of(event).value];
    Json window{{"@type", "time:ProperInterval"}};
    if (extent.start.lo != kPast) window["time:hasBeginning"] = instant(extent.start.lo);
    if (extent.end.hi != kFuture) window["time:hasEnd"] = instant(extent.end.hi);
    out["time:intervalIn"] = window;
  }

  /// Of a span whose one side is open the other may be certain. schema.org has words for days, and
  /// none for windows: what it cannot say is listed.
  void add_known_days(Json& out, const Exported& each) {
    const Extent& civil = each.mark->stated;
    const bool span = civil.start != civil.end && !is_soft(*each.event);
    if (span && one_day(civil.start)) out["startDate"] = iso_date(floor_day(civil.start.lo));
    if (span && one_day(civil.end)) out["endDate"] = iso_date(floor_day(civil.end.lo));
    if (!out.contains("startDate")) {
      left_out_.add("`startDate`, which has to be one day, of events whose start is a window",
                    each.event->id.text);
    }
  }

  void add_relations(Json& out, const Event& event) {
    for (const Relation& each : event.relations) {
      const std::string_view name = property(each.kind);
      const bool kept =
          !name.empty() && !each.rejected && !each.source && of_.part.shows(each.other);
      if (!kept) {
        left_out_.add("relations that sources claim, that are rejected or have no such word",
                      event.id.text);
        continue;
      }
      if (each.lag) left_out_.add("lags of relations", event.id.text);
      add(out, name, {{"@id", reference("event", chronology_.events[each.other].id.text)}});
    }
  }

  Json event(const Exported& each) {
    const Event& event = *each.event;
    Json out{{"@id", reference("event", event.id.text)}, {"@type", "Event"}};
    set(out, "name", event.title);
    set(out, "description", event.text);
    set(out, "additionalType", event.kind);
    set(out, "eventStatus", status(event.status));
    add_date(out, each);
    for (const Id<Actor> actor : event.actors) {
      add(out, "organizer", reference("actor", chronology_.actors[actor].id.text));
    }
    for (const std::string& tag : event.tags) add(out, "keywords", plain_line(tag));
    for (const Source* source : cited_sources(chronology_, event)) {
      add(out, "subjectOf", reference("source", source->id.text));
    }
    for (const Effect& effect : event.effects) {
      add(out, "about",
          reference("instrument", chronology_.instruments[effect.instrument].id.text));
    }
    add_relations(out, event);
    return out;
  }

  const Exporting& of_;
  const Chronology& chronology_;
  LeftOut& left_out_;
  ExportedEvents events_;
  InForce in_force_;
};

/// In a page, `<` could end the element that the data stand in.
std::string embeddable(const std::string& json) {
  std::string out;
  for (const char c : json) out += c == '<' ? "\\u003c" : std::string(1, c);
  return out;
}

}  // namespace

std::string export_jsonld(const Exporting& of, LeftOut& left_out) {
  const Json document = Maker(of, left_out).make();
  return embeddable(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace fasti::render
