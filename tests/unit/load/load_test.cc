// SPDX-License-Identifier: MIT
#include "timeline/load/load.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "tests/unit/load/loading.h"
#include "timeline/load/keys.h"

using namespace fasti;
using test::load_text;
using test::places_of;

namespace {

const std::string kEverything = R"(fasti: 1                                  # format version
title: {en: "NVIDIA's H20 and China, 2025", zh: "英伟达H20与中国,2025"}
zone: America/New_York
verified: 2025-08-19
rules: {F0401: warning, sources-contradict: off}

actors:
  us:     {title: {en: US government, zh: 美国政府}, zone: America/New_York}
  china:  {title: {en: Chinese government, zh: 中国政府}, zone: Asia/Shanghai}
  nvidia: {title: NVIDIA, zone: America/Los_Angeles, lane: industry}
  amd:    {title: AMD, zone: America/Los_Angeles, lane: industry}
lanes:
  spare:    {}
  industry: {title: {en: Industry, zh: 业界}}

instruments:
  h20-licence:
    title: H20 export licence requirement
    by: us
    kind: licence-requirement
    citation: "90 FR 0000"
    items: [H20]
    parts: [shipments, servers]
    verified: 2025-08-01
  tgl: {title: Temporary general licence, by: us, permits: h20-licence}

sources:
  beike:
    title: Report
    publisher: 新京報貝殼財經
    author: 羅亦丹
    published: 2025-07-18/2025-07-19
    accessed: 2025-11-21
    url: https://example.org/?a=b
    lang: zh
    zone: Asia/Shanghai
    tier: primary
    note: seen
  reuters: {publisher: Reuters}

events:
  - id: ban
    date: 2025-04-09
    zone: America/New_York
    published: 2025-04-11
    known: 2025-04-15
    title: {en: H20 put under a licence requirement, zh: 许可}
    text: >
      Longer
      text.
    by: us
    kind: notice
    status: planned
    tags: [chips]
    imposes: h20-licence
    sources:
      - beike
      - {source: reuters, date: 2025-04-15, zone: Europe/London, at: "¶1", note: n, rejected: no}
    after: {event: approval, lag: 1 day, source: beike, at: "¶21", note: m, rejected: why}
  - id: visit
    start: "[..2025-07-14]"
    end: "[2025-07-16..]"
    by: [nvidia, china]
    sources: {source: beike, start: 2025-07, end: 2025-07}
    before: [ban, {event: approval, lag: ~1 month}]
    responds-to: ban
  - id: 批准
    tags: one
    suspends: {instrument: h20-licence#servers, from: 2025-11-10, until: 2026-11-09, comply: 2025-12-01, then: resumes}
    extends: [{instrument: tgl, until: 2026, what: waiver}]
    replaces: {instrument: tgl, with: h20-licence}
    figures:
      - {what: H20 stock, of: servers, value: 900000, unit: chips, source: beike, at: "¶2", note: f}
      - {what: {en: share}, value: 5..15}
      - {what: a, value: more than 150000}
      - {what: b, value: less than 3.5}
      - {what: c, value: at least -2}
      - {what: d, value: at most 1e6}
      - {what: e, value: ~40}
  - {id: approval}
)";

/// What a record's span covers.
std::string covered(const Loaded& loaded, Span span) {
  return std::string(loaded.files.text(span));
}

Loaded everything() {
  Loaded loaded = load_text(kEverything);
  CHECK(places_of(loaded).empty());
  REQUIRE(loaded.chronology);
  return loaded;
}

}  // namespace

TEST_CASE("settings are loaded") {
  const Loaded loaded = everything();
  const Chronology& c = *loaded.chronology;
  CHECK(c.title.in("en") == "NVIDIA's H20 and China, 2025");
  CHECK(covered(loaded, c.title.entries[1].span) == "\"英伟达H20与中国,2025\"");
  CHECK(c.zone.zone == find_zone("America/New_York"));
  CHECK(covered(loaded, c.zone.span) == "America/New_York");
  REQUIRE(c.verified);
  CHECK(c.verified->written == "2025-08-19");
  CHECK(covered(loaded, c.verified->span) == "2025-08-19");
  REQUIRE(c.severities.size() == 2);
  CHECK(c.severities[0] == std::pair(Rule::account_contradicts_itself, Severity::warning));
  CHECK(c.severities[1] == std::pair(Rule::sources_contradict, Severity::off));
}

TEST_CASE("actors and lanes are loaded") {
  const Loaded loaded = everything();
  const Chronology& c = *loaded.chronology;
  REQUIRE(c.actors.size() == 4);
  const Actor& china = c.actors[{1}];
  CHECK(china.id.text == "china");
  CHECK(covered(loaded, china.id.span) == "china");
  CHECK(covered(loaded, china.span) ==
        "china:  {title: {en: Chinese government, zh: 中国政府}, zone: Asia/Shanghai}");
  CHECK(china.zone.zone == find_zone("Asia/Shanghai"));
  CHECK_FALSE(china.lane);
  REQUIRE(c.lanes.size() == 2);
  CHECK(c.lanes[{0}].id.text == "spare");
  CHECK(c.lanes[{1}].title.in("zh") == "业界");
  CHECK(c.actors[{2}].lane == Id<Lane>{1});
  CHECK(c.actors[{3}].lane == Id<Lane>{1});
}

TEST_CASE("lanes that nothing lists come in order of use") {
  Loaded loaded = load_text("fasti: 1\nactors: {a: {lane: y}, b: {lane: x}, c: {lane: y}}\n");
  CHECK(places_of(loaded).empty());
  REQUIRE(loaded.chronology->lanes.size() == 2);
  CHECK(loaded.chronology->lanes[{0}].id.text == "y");
  CHECK(loaded.chronology->actors[{2}].lane == Id<Lane>{0});
}

TEST_CASE("instruments are loaded") {
  const Loaded loaded = everything();
  const Chronology& c = *loaded.chronology;
  REQUIRE(c.instruments.size() == 2);
  const Instrument& licence = c.instruments[{0}];
  CHECK(licence.id.text == "h20-licence");
  CHECK(licence.title.in("en") == "H20 export licence requirement");
  CHECK(licence.by == Id<Actor>{0});
  CHECK(licence.kind == "licence-requirement");
  CHECK(licence.citation == "90 FR 0000");
  CHECK(licence.items == std::vector<std::string>{"H20"});
  REQUIRE(licence.parts.size() == 2);
  CHECK(covered(loaded, licence.parts[1].span) == "servers");
  REQUIRE(licence.verified);
  CHECK(c.instruments[{1}].permits == Id<Instrument>{0});
}

TEST_CASE("sources are loaded") {
  const Loaded loaded = everything();
  const Chronology& c = *loaded.chronology;
  REQUIRE(c.sources.size() == 2);
  const Source& beike = c.sources[{0}];
  CHECK(beike.title.in("en") == "Report");
  CHECK(beike.publisher.in("en") == "新京報貝殼財經");
  CHECK(beike.author.in("en") == "羅亦丹");
  CHECK(beike.published->written == "2025-07-18/2025-07-19");
  CHECK(beike.accessed->written == "2025-11-21");
  CHECK(beike.url == "https://example.org/?a=b");
  CHECK(beike.lang == "zh");
  CHECK(beike.zone.zone == find_zone("Asia/Shanghai"));
  CHECK(beike.tier == Tier::primary);
  CHECK(beike.note.in("en") == "seen");
  CHECK(c.sources[{1}].tier == Tier::secondary);
  CHECK(covered(loaded, c.sources[{1}].span) == "reuters: {publisher: Reuters}");
}

TEST_CASE("an event's own keys are loaded") {
  const Loaded loaded = everything();
  const Event& ban = loaded.chronology->events[{0}];
  CHECK(ban.id.text == "ban");
  CHECK(covered(loaded, ban.span).starts_with("id: ban\n"));
  CHECK(covered(loaded, ban.span).ends_with("rejected: why}"));
  CHECK(ban.date->written == "2025-04-09");
  CHECK(ban.zone.zone == find_zone("America/New_York"));
  CHECK(ban.published->written == "2025-04-11");
  CHECK(ban.known->written == "2025-04-15");
  CHECK(ban.title.in("zh") == "许可");
  CHECK(ban.text.in("en") == "Longer text.\n");
  CHECK(ban.actors == std::vector<Id<Actor>>{{0}});
  CHECK(ban.kind == "notice");
  CHECK(ban.status == Status::planned);
  CHECK(ban.tags == std::vector<std::string>{"chips"});
  const Event& visit = loaded.chronology->events[{1}];
  CHECK_FALSE(visit.date);
  CHECK(visit.start->written == "[..2025-07-14]");
  CHECK(covered(loaded, visit.start->span) == "\"[..2025-07-14]\"");
  CHECK(visit.end->written == "[2025-07-16..]");
  CHECK(visit.actors == std::vector<Id<Actor>>{{2}, {1}});
  CHECK(visit.status == Status::happened);
  CHECK(loaded.chronology->events[{2}].tags == std::vector<std::string>{"one"});
}

TEST_CASE("sources' claims are loaded") {
  const Loaded loaded = everything();
  const Event& ban = loaded.chronology->events[{0}];
  REQUIRE(ban.sources.size() == 2);
  CHECK(ban.sources[0].source == Id<Source>{0});
  CHECK(covered(loaded, ban.sources[0].span) == "beike");
  const Attestation& reuters = ban.sources[1];
  CHECK(reuters.source == Id<Source>{1});
  CHECK(reuters.date->written == "2025-04-15");
  CHECK(reuters.zone.zone == find_zone("Europe/London"));
  CHECK(reuters.at == "¶1");
  CHECK(reuters.note == "n");
  CHECK(reuters.rejected == "no");
  const Event& visit = loaded.chronology->events[{1}];
  REQUIRE(visit.sources.size() == 1);
  CHECK(visit.sources[0].start->written == "2025-07");
  CHECK(visit.sources[0].end->written == "2025-07");
}

TEST_CASE("relations are loaded") {
  const Loaded loaded = everything();
  const Event& ban = loaded.chronology->events[{0}];
  REQUIRE(ban.relations.size() == 1);
  const Relation& after = ban.relations[0];
  CHECK(after.kind == RelationKind::after);
  CHECK(after.other == Id<Event>{3});
  CHECK(after.lag == std::get<Lag>(parse_lag("1 day")));
  CHECK(after.source == Id<Source>{0});
  CHECK(after.at == "¶21");
  CHECK(after.note == "m");
  CHECK(after.rejected == "why");
  const Event& visit = loaded.chronology->events[{1}];
  REQUIRE(visit.relations.size() == 3);
  CHECK(visit.relations[0].kind == RelationKind::before);
  CHECK(covered(loaded, visit.relations[0].span) == "ban");
  CHECK(covered(loaded, visit.relations[1].span) == "{event: approval, lag: ~1 month}");
  CHECK(visit.relations[1].lag->approximate);
  CHECK(visit.relations[2].kind == RelationKind::responds_to);
}

TEST_CASE("effects are loaded") {
  const Loaded loaded = everything();
  const Event& ban = loaded.chronology->events[{0}];
  REQUIRE(ban.effects.size() == 1);
  CHECK(ban.effects[0].kind == EffectKind::imposes);
  CHECK_FALSE(ban.effects[0].part);
  const Event& event = loaded.chronology->events[{2}];
  REQUIRE(event.effects.size() == 3);
  const Effect& suspends = event.effects[0];
  CHECK(suspends.kind == EffectKind::suspends);
  CHECK(suspends.instrument == Id<Instrument>{0});
  CHECK(suspends.part == 1U);
  CHECK(suspends.from->written == "2025-11-10");
  CHECK(suspends.until->written == "2026-11-09");
  CHECK(suspends.comply->written == "2025-12-01");
  CHECK(suspends.then == Then::resumes);
  CHECK(event.effects[1].kind == EffectKind::extends);
  CHECK(event.effects[1].what == Extended::waiver);
  CHECK(event.effects[1].then == Then::unsaid);
  CHECK(event.effects[2].instrument == Id<Instrument>{1});
  CHECK(event.effects[2].with == Id<Instrument>{0});
  CHECK(covered(loaded, event.effects[2].span) == "{instrument: tgl, with: h20-licence}");
}

TEST_CASE("figures are loaded") {
  const Loaded loaded = everything();
  const auto& figures = loaded.chronology->events[{2}].figures;
  REQUIRE(figures.size() == 7);
  CHECK(figures[0].what.in("en") == "H20 stock");
  CHECK(figures[0].of == "servers");
  CHECK(figures[0].written == "900000");
  CHECK(figures[0].least == 900000.0);
  CHECK(figures[0].most == 900000.0);
  CHECK(figures[0].unit == "chips");
  CHECK(figures[0].source == Id<Source>{0});
  CHECK(figures[0].at == "¶2");
  CHECK(figures[0].note == "f");
  CHECK(figures[1].least == 5.0);
  CHECK(figures[1].most == 15.0);
  CHECK((figures[2].least == 150000.0 && figures[2].open && !figures[2].most));
  CHECK((figures[3].most == 3.5 && figures[3].open && !figures[3].least));
  CHECK((figures[4].least == -2.0 && !figures[4].open && !figures[4].most));
  CHECK((figures[5].most == 1e6 && !figures[5].open && !figures[5].least));
  CHECK((figures[6].approximate && figures[6].least == 40.0 && figures[6].most == 40.0));
}

TEST_CASE("ids are letters of any script, digits, hyphens, underscores and dots") {
  for (const char* id : {"a", "约谈", "h20-licence", "2022_a.b", "ñandú", "हिन्दी"}) {
    INFO(id);
    Loaded loaded = load_text(std::string("fasti: 1\nevents: [{id: ") + id + "}]");
    CHECK(places_of(loaded).empty());
  }
  for (const char* id : {"a b", "a#b", "a/b", "“a”", "a\xE2\x80\xAE"}) {
    INFO(id);
    Loaded loaded = load_text(std::string("fasti: 1\nevents: [{id: \"") + id + "\"}]");
    CHECK(places_of(loaded).starts_with("bad-id "));
  }
}

TEST_CASE("a text that YAML takes for a number or a truth value stays a text") {
  Loaded loaded = load_text("fasti: 1\nevents: [{id: no, date: 2025, title: 014, kind: 1e3}]");
  CHECK(places_of(loaded).empty());
  const Event& event = loaded.chronology->events[{0}];
  CHECK(event.id.text == "no");
  CHECK(event.title.in("en") == "014");
  CHECK(event.kind == "1e3");
}

TEST_CASE("the format describes itself by the loader's tables") {
  const auto& format = chronology_format();
  REQUIRE(format.size() == 10);
  const auto has = [&](std::string_view record, std::string_view key) {
    const auto found = std::find_if(format.begin(), format.end(),
                                    [&](const RecordFormat& row) { return row.name == record; });
    return found != format.end() &&
           std::any_of(found->keys.begin(), found->keys.end(),
                       [&](const KeyInfo& row) { return row.name == key; });
  };
  CHECK(has("chronology", "include"));
  CHECK(has("event", "responds-to"));
  CHECK(has("event", "replaces"));
  CHECK(has("relation", "lag"));
  CHECK_FALSE(has("lane", "zone"));
  for (const RecordFormat& record : format) {
    for (const KeyInfo& key : record.keys) {
      INFO(record.name << "." << key.name);
      CHECK((key.shape == Shape::word) == !key.words.empty());
      const bool known = key.record.empty() ||
                         std::any_of(format.begin(), format.end(), [&](const RecordFormat& row) {
                           return row.name == key.record;
                         });
      CHECK(known);
    }
  }
}

TEST_CASE("a hundred thousand events load in order") {
  std::string text = "fasti: 1\nevents:\n";
  constexpr int kEvents = 100'000;
  for (int i = 0; i < kEvents; ++i) {
    text += fmt::format("- {{id: e{}, date: 2025-04-09{}}}\n", i,
                        i > 0 ? fmt::format(", after: e{}", i - 1) : "");
  }
  const Loaded loaded = load_text(text);
  REQUIRE(loaded.chronology);
  REQUIRE(loaded.chronology->events.size() == kEvents);
  CHECK(loaded.diagnostics.items().empty());
  CHECK(loaded.chronology->events[{kEvents - 1}].relations[0].other == Id<Event>{kEvents - 2});
}
