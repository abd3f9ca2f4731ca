// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "render/content/part.h"
#include "render/exchange/exporting.h"
#include "render/exchange/lag_text.h"
#include "render/exchange/notation.h"
#include "timeline/query/history.h"
#include "timeline/query/order.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;

Json text(const Text& text) {
  if (text.empty()) return nullptr;
  if (text.entries.size() == 1 && text.entries.front().lang.empty()) {
    return text.entries.front().text;
  }
  Json out = Json::object();
  for (const Text::Entry& entry : text.entries) out[entry.lang] = entry.text;
  return out;
}

Json word(std::string_view word) { return word.empty() ? Json(nullptr) : Json(word); }

Json date(const std::optional<Dating>& date) { return word(written(date)); }

Json zone(const ZoneName& name) { return name.zone ? Json(name.zone->name()) : Json(nullptr); }

Json window(const Window& window) {
  return {{"earliest", word(bound(window.lo))}, {"latest", word(bound(window.hi))}};
}

Json extent(const Extent& extent) {
  return {{"start", window(extent.start)}, {"end", window(extent.end)}};
}

Json day(Day day) { return day == kPast || day == kFuture ? Json(nullptr) : Json(iso_date(day)); }

/// Makes the document of one export.
class Maker {
 public:
  explicit Maker(const Exporting& of)
      : of_(of), chronology_(of.chronology), in_force_(of.chronology, of.reasoning) {}

  Json make() {
    Json out;
    out["fasti"] = 1;
    out["title"] = text(chronology_.title);
    out["zone"] = zone(chronology_.zone);
    out["verified"] = date(chronology_.verified);
    out["consistent"] = of_.reasoning.account_consistent;
    out["lanes"] = lanes();
    out["actors"] = actors();
    out["sources"] = sources();
    out["instruments"] = instruments();
    out["events"] = events();
    out["contradictions"] = contradictions();
    return out;
  }

 private:
  const std::string& id(Id<Event> event) const { return chronology_.events[event].id.text; }

  Json source_id(const std::optional<Id<Source>>& source) const {
    return source ? Json(chronology_.sources[*source].id.text) : Json(nullptr);
  }

  Json lanes() const {
    Json out = Json::array();
    for (const Lane& lane : chronology_.lanes) {
      out.push_back({{"id", lane.id.text}, {"title", text(lane.title)}});
    }
    return out;
  }

  Json actors() const {
    Json out = Json::array();
    for (const Actor& actor : chronology_.actors) {
      out.push_back(
          {{"id", actor.id.text},
           {"title", text(actor.title)},
           {"zone", zone(actor.zone)},
           {"lane", actor.lane ? Json(chronology_.lanes[*actor.lane].id.text) : Json(nullptr)}});
    }
    return out;
  }

  Json sources() const {
    Json out = Json::array();
    for (const Id<Source> each : sources_of(chronology_, of_.part)) {
      const Source& source = chronology_.sources[each];
      out.push_back({{"id", source.id.text},
                     {"title", text(source.title)},
                     {"publisher", text(source.publisher)},
                     {"author", text(source.author)},
                     {"published", date(source.published)},
                     {"accessed", date(source.accessed)},
                     {"url", word(source.url)},
                     {"lang", word(source.lang)},
                     {"zone", zone(source.zone)},
                     {"tier", name(source.tier)},
                     {"note", text(source.note)}});
    }
    return out;
  }

  Json interval(const Interval& each) const {
    Json states = Json::array();
    for (const LegalState state : each.states) states.push_back(name(state));
    return {{"first", day(each.first)},
            {"last", day(each.last)},
            {"states", states},
            {"certainty", name(each.certainty)},
            {"enforced", each.enforced ? Json(*each.enforced) : Json(nullptr)},
            {"beyond_record", each.beyond_record},
            {"begun_by", each.begun_by ? Json(id(*each.begun_by)) : Json(nullptr)},
            {"ended_by", each.ended_by ? Json(id(*each.ended_by)) : Json(nullptr)}};
  }

  /// The life of an instrument and of each of its parts, without gaps.
  Json lives(Id<Instrument> instrument) const {
    Json out = Json::array();
    for (const Subject& subject : in_force_.subjects(instrument)) {
      const auto& parts = chronology_.instruments[instrument].parts;
      Json intervals = Json::array();
      for (const Interval& each : history(in_force_, subject)) intervals.push_back(interval(each));
      out.push_back({{"part", subject.part ? Json(parts[*subject.part].text) : Json(nullptr)},
                     {"intervals", intervals}});
    }
    return out;
  }

  Json instruments() const {
    Json out = Json::array();
    for (const Instrument& instrument : chronology_.instruments) {
      const Id<Instrument> each = chronology_.instruments.id_of(instrument);
      if (!shows(chronology_, of_.part, {each, {}})) continue;
      Json parts = Json::array();
      for (const Name& part : instrument.parts) parts.push_back(part.text);
      const auto& by = instrument.by;
      const auto& permits = instrument.permits;
      out.push_back(
          {{"id", instrument.id.text},
           {"title", text(instrument.title)},
           {"by", by ? Json(chronology_.actors[*by].id.text) : Json(nullptr)},
           {"kind", word(instrument.kind)},
           {"citation", word(instrument.citation)},
           {"items", instrument.items},
           {"parts", parts},
           {"permits", permits ? Json(chronology_.instruments[*permits].id.text) : Json(nullptr)},
           {"verified", date(instrument.verified)},
           {"lives", lives(each)}});
    }
    return out;
  }

  Json claims(const Event& event) const {
    Json out = Json::array();
    for (const Attestation& each : event.sources) {
      out.push_back({{"source", chronology_.sources[each.source].id.text},
                     {"date", date(each.date)},
                     {"start", date(each.start)},
                     {"end", date(each.end)},
                     {"zone", zone(each.zone)},
                     {"at", word(each.at)},
                     {"note", word(each.note)},
                     {"rejected", each.rejected ? Json(*each.rejected) : Json(nullptr)}});
    }
    return out;
  }

  Json relations(const Event& event) const {
    Json out = Json::array();
    for (const Relation& each : event.relations) {
      out.push_back({{"relation", info(each.kind).key},
                     {"event", id(each.other)},
                     {"lag", each.lag ? Json(lag_text(*each.lag)) : Json(nullptr)},
                     {"source", source_id(each.source)},
                     {"at", word(each.at)},
                     {"note", word(each.note)},
                     {"rejected", each.rejected ? Json(*each.rejected) : Json(nullptr)}});
    }
    return out;
  }

  Json effects(const Event& event) const {
    Json out = Json::array();
    for (const Effect& each : event.effects) {
      const auto& parts = chronology_.instruments[each.instrument].parts;
      out.push_back(
          {{"effect", info(each.kind).key},
           {"instrument", chronology_.instruments[each.instrument].id.text},
           {"part", each.part ? Json(parts[*each.part].text) : Json(nullptr)},
           {"with", each.with ? Json(chronology_.instruments[*each.with].id.text) : Json(nullptr)},
           {"from", date(each.from)},
           {"until", date(each.until)},
           {"then", word(name(each.then))},
           {"comply", date(each.comply)},
           {"what", word(name(each.what))}});
    }
    return out;
  }

  Json figures(const Event& event) const {
    Json out = Json::array();
    for (const Figure& each : event.figures) {
      out.push_back({{"what", text(each.what)},
                     {"of", word(each.of)},
                     {"value", each.written},
                     {"unit", word(each.unit)},
                     {"source", source_id(each.source)},
                     {"at", word(each.at)},
                     {"note", word(each.note)}});
    }
    return out;
  }

  Json event(Id<Event> each) const {
    const Event& event = chronology_.events[each];
    Json by = Json::array();
    for (const Id<Actor> actor : event.actors) by.push_back(chronology_.actors[actor].id.text);
    return {{"id", event.id.text},
            {"title", text(event.title)},
            {"text", text(event.text)},
            {"by", by},
            {"kind", word(event.kind)},
            {"status", name(event.status)},
            {"tags", event.tags},
            {"date", date(event.date)},
            {"start", date(event.start)},
            {"end", date(event.end)},
            {"published", date(event.published)},
            {"known", date(event.known)},
            {"zone", zone_of(chronology_, event).name()},
            {"stated", extent(of_.reasoning.stated[each.value])},
            {"inferred", extent(of_.reasoning.inferred[each.value])},
            {"claims", claims(event)},
            {"relations", relations(event)},
            {"effects", effects(event)},
            {"figures", figures(event)}};
  }

  Json events() const {
    Json out = Json::array();
    for (const Id<Event> each : in_order_of_time(chronology_, of_.reasoning)) {
      if (of_.part.shows(each)) out.push_back(event(each));
    }
    return out;
  }

  /// The events and sources of the claims that cannot all be true, the least trusted first.
  Json contradictions() const {
    Json out = Json::array();
    for (const Conflict& conflict : of_.reasoning.conflicts) {
      Json claims = Json::array();
      for (const ClaimId claim : conflict.claims) {
        const Claim& each = of_.reasoning.claims[claim];
        if (each.kind == Claim::Kind::verified) continue;
        claims.push_back({{"event", id(each.event)}, {"source", source_id(each.source)}});
      }
      out.push_back(claims);
    }
    return out;
  }

  const Exporting& of_;
  const Chronology& chronology_;
  InForce in_force_;
};

}  // namespace

std::string export_json(const Exporting& of, LeftOut&) {
  return Maker(of).make().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace fasti::render
