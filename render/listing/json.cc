// SPDX-License-Identifier: MIT
#include <algorithm>

#include <nlohmann/json.hpp>

#include "render/listing/listing.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;

Json bound(Tick tick, bool open) {
  if (tick == kPast || tick == kFuture) return open ? Json("..") : Json(nullptr);
  return iso_instant(tick);
}

Json window_json(const Window& window, bool open_start, bool open_end) {
  return {{"earliest", bound(window.lo, open_start)}, {"latest", bound(window.hi, open_end)}};
}

Json row_json(const Chronology& chronology, const ListedEvent& row, const std::string& lang) {
  const Event& event = *row.event;
  Json json;
  json["id"] = event.id.text;
  json["title"] = event.title.in(lang);
  json["actors"] = Json::array();
  for (const Id<Actor> actor : event.actors) {
    json["actors"].push_back(chronology.actors[actor].id.text);
  }
  json["stated"] = event.date ? Json(event.date->written) : Json(nullptr);
  // Of an event without `date` that says when it starts or ends.
  if (event.start) json["stated_start"] = event.start->written;
  if (event.end) json["stated_end"] = event.end->written;
  json["start"] = window_json(row.inferred.start, row.open_start, false);
  json["end"] = window_json(row.inferred.end, false, row.open_end);
  json["tightened"] = row.tightened;
  json["status"] = name(event.status);
  json["sources"] = Json::array();
  for (const Attestation& attestation : event.sources) {
    const std::string& id = chronology.sources[attestation.source].id.text;
    const auto& known = json["sources"];
    if (std::find(known.begin(), known.end(), id) == known.end()) json["sources"].push_back(id);
  }
  return json;
}

}  // namespace

std::string list_json(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                      const std::string& lang) {
  Json json;
  json["title"] = chronology.title.in(lang);
  json["consistent"] = reasoning.account_consistent;
  json["events"] = Json::array();
  for (const ListedEvent& row : listed_events(chronology, reasoning, part)) {
    json["events"].push_back(row_json(chronology, row, lang));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace fasti::render
