// SPDX-License-Identifier: MIT
#include "timeline/diff/facts.h"

#include <array>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "timeline/diff/fact_texts.h"
#include "timeline/text/blanks.h"

namespace fasti {

namespace {

/// Lists what a record says, key by key. What is not given is no fact.
class Lister {
 public:
  Lister(const Chronology& chronology, const Reasoning& reasoning, const Names& names)
      : chronology_(chronology), reasoning_(reasoning), names_(names) {}

  std::vector<Fact> list(RecordKind kind, std::uint32_t index) {
    switch (kind) {
      case RecordKind::chronology:
        list_settings();
        break;
      case RecordKind::event:
        list_event(Id<Event>{index});
        break;
      case RecordKind::instrument:
        list_instrument(chronology_.instruments[Id<Instrument>{index}]);
        break;
      case RecordKind::source:
        list_source(chronology_.sources[Id<Source>{index}]);
        break;
      case RecordKind::actor:
        list_actor(chronology_.actors[Id<Actor>{index}]);
        break;
      case RecordKind::lane:
        add("title", chronology_.lanes[Id<Lane>{index}].title);
        break;
    }
    return std::move(out_);
  }

 private:
  void list_settings() {
    add("title", chronology_.title);
    add("zone", chronology_.zone);
    add_date("verified", chronology_.verified, utc(), Fact::Nature::verified);
    for (const auto& [rule, severity] : chronology_.severities) {
      add_item("rules", std::string(info(rule).code),
               fmt::format("{}: {}", info(rule).code, name(severity)));
    }
  }

  void list_event(Id<Event> id) {
    const Event& event = chronology_.events[id];
    const Zone& zone = zone_of(chronology_, event);
    add_own_date(id, event);
    add_date("published", event.published, zone);
    add_date("known", event.known, zone);
    if (event.date || event.start || event.end || event.known || event.published) {
      out_.push_back({"zone", {}, zone.name(), Fact::Nature::zone, {}, false});
    }
    add("title", event.title);
    add("text", event.text);
    std::string actors;
    for (const Id<Actor> actor : event.actors) {
      actors += (actors.empty() ? "" : ", ") + names_[RecordKind::actor][actor.value];
    }
    add("by", std::move(actors));
    add("kind", event.kind);
    out_.push_back(
        {"status", {}, std::string(name(event.status)), Fact::Nature::status, {}, false});
    for (const std::string& tag : event.tags) add_item("tags", tag, tag);
    for (const Attestation& each : event.sources) {
      const std::string& source = names_[RecordKind::source][each.source.value];
      add_item("sources", source, attestation_text(each, source));
    }
    for (const Relation& each : event.relations) add_relation(each);
    for (const Effect& each : event.effects) add_effect(each);
    for (const Figure& each : event.figures) add_figure(each);
  }

  /// Two points of their own say the same as the interval between them.
  void add_own_date(Id<Event> id, const Event& event) {
    std::string text;
    bool soft = false;
    if (event.date) {
      text = event.date->value.to_string();
      soft = event.date->value.soft();
    } else if (event.start || event.end) {
      text = points_text(event.start, event.end);
      soft = (event.start && event.start->value.soft()) || (event.end && event.end->value.soft());
    } else {
      return;
    }
    out_.push_back(
        {"date", {}, std::move(text), Fact::Nature::date, reasoning_.stated[id.value], soft});
  }

  void add_relation(const Relation& each) {
    const std::string& other = names_[RecordKind::event][each.other.value];
    const std::string source =
        each.source ? names_[RecordKind::source][each.source->value] : std::string();
    add_item(info(each.kind).key, keyed(other, source), relation_text(each, other, source));
  }

  /// What one source says of something is apart from what others say of it.
  static std::string keyed(const std::string& what, const std::string& source) {
    return source.empty() ? what : what + "/" + source;
  }

  void add_effect(const Effect& each) {
    const auto& names = names_[RecordKind::instrument];
    std::string subject = names[each.instrument.value];
    if (each.part) subject += "#" + chronology_.instruments[each.instrument].parts[*each.part].text;
    const std::string with = each.with ? names[each.with->value] : std::string();
    add_item(info(each.kind).key, subject, effect_text(each, subject, with));
  }

  void add_figure(const Figure& each) {
    const std::string source =
        each.source ? names_[RecordKind::source][each.source->value] : std::string();
    std::string what;
    for (const Text::Entry& entry : each.what.entries) {
      what += (what.empty() ? "" : " / ") + entry.text;
    }
    if (!each.of.empty()) what += fmt::format(" ({})", each.of);
    add_item("figures", keyed(what, source), figure_text(each, what, source));
  }

  void list_instrument(const Instrument& each) {
    add("title", each.title);
    if (each.by) add("by", names_[RecordKind::actor][each.by->value]);
    add("kind", each.kind);
    add("citation", each.citation);
    for (const std::string& item : each.items) add_item("items", item, item);
    for (const Name& part : each.parts) add_item("parts", part.text, part.text);
    if (each.permits) add("permits", names_[RecordKind::instrument][each.permits->value]);
    add_date("verified", each.verified, zone_of(chronology_, each), Fact::Nature::verified);
  }

  void list_source(const Source& each) {
    add("title", each.title);
    add("publisher", each.publisher);
    add("author", each.author);
    add_date("published", each.published, each.zone.zone == nullptr ? utc() : *each.zone.zone);
    if (each.accessed) add("accessed", each.accessed->value.to_string());
    add("url", each.url);
    add("lang", each.lang);
    add("zone", each.zone);
    add("tier", std::string(each.tier == Tier::primary ? "primary" : "secondary"));
    add("note", each.note);
  }

  void list_actor(const Actor& each) {
    add("title", each.title);
    add("zone", each.zone);
    if (each.lane) add("lane", names_[RecordKind::lane][each.lane->value]);
  }

  void add(std::string_view aspect, std::string text) {
    text = without_edges(text);
    if (!text.empty()) out_.push_back({aspect, {}, std::move(text)});
  }

  void add(std::string_view aspect, const Text& text) {
    for (const Text::Entry& entry : text.entries) {
      out_.push_back({aspect, entry.lang, without_edges(entry.text)});
    }
  }

  void add(std::string_view aspect, const ZoneName& zone) {
    if (zone.zone != nullptr) add(aspect, zone.zone->name());
  }

  void add_item(std::string_view aspect, std::string key, std::string text) {
    out_.push_back({aspect, std::move(key), std::move(text)});
  }

  void add_date(std::string_view aspect, const std::optional<Dating>& date, const Zone& zone,
                Fact::Nature nature = Fact::Nature::date) {
    if (!date) return;
    const auto read = date->value.read(zone, true);
    const auto* reading = std::get_if<edtf::Reading>(&read);
    out_.push_back({aspect,
                    {},
                    date->value.to_string(),
                    nature,
                    reading == nullptr ? date->value.local() : reading->extent,
                    date->value.soft()});
  }

  const Chronology& chronology_;
  const Reasoning& reasoning_;
  const Names& names_;
  std::vector<Fact> out_;
};

template <class Record>
std::vector<std::string> ids(const Table<Record>& table) {
  std::vector<std::string> out;
  for (const Record& record : table) out.push_back(record.id.text);
  return out;
}

}  // namespace

std::string_view name(RecordKind kind) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"chronology", "event", "instrument", "source", "actor", "lane"});
  return kNames[static_cast<std::size_t>(kind)];
}

Names own_names(const Chronology& chronology) {
  Names out;
  out[RecordKind::chronology] = {""};
  out[RecordKind::event] = ids(chronology.events);
  out[RecordKind::instrument] = ids(chronology.instruments);
  out[RecordKind::source] = ids(chronology.sources);
  out[RecordKind::actor] = ids(chronology.actors);
  out[RecordKind::lane] = ids(chronology.lanes);
  return out;
}

std::size_t count_of(const Chronology& chronology, RecordKind kind) {
  const std::array<std::size_t, kRecordKinds> counts{
      1,
      chronology.events.size(),
      chronology.instruments.size(),
      chronology.sources.size(),
      chronology.actors.size(),
      chronology.lanes.size(),
  };
  return counts[static_cast<std::size_t>(kind)];
}

std::vector<Fact> facts_of(const Chronology& chronology, const Reasoning& reasoning,
                           const Names& names, RecordKind kind, std::uint32_t index) {
  return Lister(chronology, reasoning, names).list(kind, index);
}

}  // namespace fasti
