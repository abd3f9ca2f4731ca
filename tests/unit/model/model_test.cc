// SPDX-License-Identifier: MIT
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "timeline/model/chronology.h"

using namespace fasti;

namespace {

Text text_in(std::initializer_list<std::pair<std::string, std::string>> entries) {
  Text text;
  for (const auto& [lang, words] : entries) text.entries.push_back({lang, words, {}});
  return text;
}

ZoneName zone(std::string_view name) { return {find_zone(name), {}}; }

}  // namespace

TEST_CASE("a text falls back to the base language, English, then the first") {
  const Text both = text_in({{"zh", "约"}, {"en", "about"}, {"en-GB", "circa"}});
  CHECK(both.in("zh") == "约");
  CHECK(both.in("zh-Hant") == "约");
  CHECK(both.in("EN-gb") == "circa");
  CHECK(both.in("en-US") == "about");
  CHECK(both.in("de") == "about");
  CHECK(text_in({{"fr", "environ"}, {"it", "circa"}}).in("de") == "environ");
  CHECK(text_in({{"", "plain"}}).in("zh") == "plain");
  CHECK(Text{}.pick("en") == nullptr);
  CHECK(Text{}.in("en").empty());
}

TEST_CASE("every relation and effect has a key of its own") {
  std::set<std::string_view> keys;
  for (const RelationInfo& row : all_relations()) {
    CHECK(&info(row.kind) == &row);
    CHECK(keys.insert(row.key).second);
    CHECK_FALSE(row.phrase.empty());
  }
  for (const EffectInfo& row : all_effects()) {
    CHECK(&info(row.kind) == &row);
    CHECK(keys.insert(row.key).second);
  }
  CHECK(keys.size() == 23 + 12);
}

TEST_CASE("lags go with after, before and causes") {
  for (const RelationInfo& row : all_relations()) {
    const bool order = row.key == "after" || row.key == "before";
    CHECK(row.takes_lag == (order || row.causal));
  }
}

TEST_CASE("a zone is looked for from the claim outwards") {
  Chronology chronology;
  const auto actor = chronology.actors.add({{"china", {}}, {}, zone("Asia/Shanghai"), {}, {}});
  const auto nowhere = chronology.actors.add({{"nobody", {}}, {}, {}, {}, {}});
  Source source;
  const auto plain = chronology.sources.add(source);
  source.zone = zone("Europe/London");
  const auto london = chronology.sources.add(source);
  Event event;
  CHECK(zone_of(chronology, event).name() == "UTC");
  chronology.zone = zone("America/New_York");
  CHECK(zone_of(chronology, event).name() == "America/New_York");
  event.actors = {nowhere, actor};
  CHECK(zone_of(chronology, event).name() == "America/New_York");
  event.actors = {actor, nowhere};
  CHECK(zone_of(chronology, event).name() == "Asia/Shanghai");
  event.zone = zone("Asia/Tokyo");
  CHECK(zone_of(chronology, event).name() == "Asia/Tokyo");

  Attestation claim;
  claim.source = plain;
  CHECK(zone_of(chronology, event, claim).name() == "Asia/Tokyo");
  claim.source = london;
  CHECK(zone_of(chronology, event, claim).name() == "Europe/London");
  claim.zone = zone("Europe/Paris");
  CHECK(zone_of(chronology, event, claim).name() == "Europe/Paris");

  Instrument instrument;
  CHECK(zone_of(chronology, instrument).name() == "America/New_York");
  instrument.by = actor;
  CHECK(zone_of(chronology, instrument).name() == "Asia/Shanghai");
}

TEST_CASE("a status has its word") {
  CHECK(name(Status::happened) == "happened");
  CHECK(name(Status::cancelled) == "cancelled");
}
