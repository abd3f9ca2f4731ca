// SPDX-License-Identifier: MIT
#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

#include "render/why/why.h"
#include "timeline/reason/wording.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;

Json instant_or_null(Tick tick) {
  return tick == kPast || tick == kFuture ? Json(nullptr) : Json(iso_instant(tick));
}

std::string_view point_key(bool end) { return end ? "end" : "start"; }

class Writer {
 public:
  explicit Writer(const CheckedFile& file)
      : file_(file), chronology_(*file.loaded.chronology), reasoning_(*file.checked.reasoning) {}

  const std::string& id(Id<Event> event) const { return chronology_.events[event].id.text; }

  Json claim(ClaimId number) const {
    const Claim& claim = reasoning_.claims[number];
    const bool shared = claim.kind == Claim::Kind::verified;
    const std::string at = place_in_source(chronology_, claim);
    Json json;
    json["event"] = shared ? Json(nullptr) : Json(id(claim.event));
    json["source"] =
        claim.source ? Json(chronology_.sources[*claim.source].id.text) : Json(nullptr);
    json["at"] = at.empty() ? Json(nullptr) : Json(at);
    json["text"] = say(chronology_, claim);
    const SourceText& source = file_.loaded.files[claim.span.file];
    const Position place = source.position(claim.span.begin);
    json["file"] = source.name();
    json["line"] = place.line;
    json["column"] = place.column;
    return json;
  }

  Json steps(const std::vector<WhyStep>& steps, bool path) const {
    Json out = Json::array();
    for (const WhyStep& step : steps) {
      const bool known = step.claim && *step.claim < reasoning_.claims.size();
      Json gives;
      gives["event"] = step.point.event ? Json(id(*step.point.event)) : Json(nullptr);
      gives["point"] = point_key(step.point.end);
      if (step.point.effect != nullptr) {
        gives["instrument"] = chronology_.instruments[step.point.effect->instrument].id.text;
      }
      if (path) {
        gives["distance_seconds"] = step.distance_known ? Json(step.distance) : Json(nullptr);
      } else {
        const bool earliest = step.side == BoundSide::earliest;
        gives[earliest ? "earliest" : "latest"] = instant_or_null(step.instant);
      }
      out.push_back({{"claim", known ? claim(*step.claim) : Json(nullptr)}, {"gives", gives}});
    }
    return out;
  }

 private:
  const CheckedFile& file_;
  const Chronology& chronology_;
  const Reasoning& reasoning_;
};

Json window_json(const Window& window) {
  return {{"earliest", instant_or_null(window.lo)}, {"latest", instant_or_null(window.hi)}};
}

std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

constexpr std::array<std::string_view, 8> kKinds{
    "before", "after", "same", "within", "around", "starts-first", "starts-second", "unknown"};

std::string_view key(WhyOrder::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

template <class Number>
Json number_or_null(const std::optional<Number>& number) {
  return number ? Json(*number) : Json(nullptr);
}

}  // namespace

std::string why_json(const CheckedFile& file, const WhyEvent& why, const std::string& lang) {
  const Writer writer(file);
  const Chronology& chronology = *file.loaded.chronology;
  const Event& event = chronology.events[why.event];
  Json json;
  json["event"] = event.id.text;
  json["title"] = event.title.in(lang);
  json["zone"] = zone_of(chronology, event).name();
  json["window"] = {{"start", window_json(why.window.start)}, {"end", window_json(why.window.end)}};
  json["alike"] = Json::array();
  for (const ClaimId claim : why.alike) json["alike"].push_back(writer.claim(claim));
  json["bounds"] = Json::array();
  for (const WhyBound& bound : why.bounds) {
    json["bounds"].push_back({{"point", point_key(bound.end)},
                              {"side", bound.side == BoundSide::earliest ? "earliest" : "latest"},
                              {"instant", instant_or_null(bound.instant)},
                              {"steps", writer.steps(bound.steps, false)}});
  }
  return dump(json);
}

std::string why_json(const CheckedFile& file, const WhyOrder& why, const std::string& /*lang*/) {
  const Writer writer(file);
  Json json;
  json["first"] = writer.id(why.first);
  json["second"] = writer.id(why.second);
  json["order"] = key(why.kind);
  json["least_seconds"] = number_or_null(why.least);
  json["most_seconds"] = number_or_null(why.most);
  json["facts"] = Json::array();
  for (const WhyFact& fact : why.facts) {
    constexpr std::array<std::string_view, 3> kHow{"path", "windows", "contrary"};
    const bool path = fact.how == WhyFact::How::path;
    json["facts"].push_back(
        {{"earlier", {{"event", writer.id(fact.earlier)}, {"point", point_key(fact.earlier_end)}}},
         {"later", {{"event", writer.id(fact.later)}, {"point", point_key(fact.later_end)}}},
         {"how", kHow[static_cast<std::size_t>(fact.how)]},
         {"steps", writer.steps(fact.steps, path)},
         {"second", writer.steps(fact.second, false)}});
  }
  json["examples"] = Json::array();
  for (const WhyOrder::Example& example : why.examples) {
    const auto extent = [](const Extent& of) {
      return Json{{"start", iso_instant(of.start.lo)}, {"end", iso_instant(of.end.lo)}};
    };
    json["examples"].push_back({{"order", key(example.kind)},
                                {"first", extent(example.first)},
                                {"second", extent(example.second)}});
  }
  return dump(json);
}

}  // namespace fasti::render
