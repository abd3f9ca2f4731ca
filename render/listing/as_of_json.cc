// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "render/listing/answer_json.h"
#include "render/listing/as_of.h"

namespace fasti::render {

using Json = nlohmann::ordered_json;

Json answer_json(const Chronology& chronology, const Answer& answer) {
  const Instrument& instrument = chronology.instruments[answer.subject.instrument];
  const Standing& standing = answer.standing;
  Json json;
  json["id"] = instrument.id.text;
  json["part"] =
      answer.subject.part ? Json(instrument.parts[*answer.subject.part].text) : Json(nullptr);
  json["states"] = Json::array();
  for (const LegalState state : standing.states) json["states"].push_back(name(state));
  json["certainty"] = name(standing.certainty);
  json["enforced"] = standing.enforced ? Json(*standing.enforced) : Json(nullptr);
  json["permissions"] = Json::array();
  for (const Id<Instrument> permission : answer.permissions) {
    json["permissions"].push_back(chronology.instruments[permission].id.text);
  }
  json["since"] = standing.since ? Json(chronology.events[*standing.since].id.text) : Json(nullptr);
  json["events"] = Json::array();
  for (const Id<Event> event : standing.events) {
    json["events"].push_back(chronology.events[event].id.text);
  }
  return json;
}

std::string as_of_json(const AsOf& as_of) {
  Json json;
  json["date"] = as_of.date;
  json["known_by"] = as_of.known_by.empty() ? Json(nullptr) : Json(as_of.known_by);
  json["instruments"] = Json::array();
  for (const Answer& answer : as_of.answers) {
    json["instruments"].push_back(answer_json(as_of.chronology, answer));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace fasti::render
