// SPDX-License-Identifier: MIT
#include "render/schema/schema.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/schema/shapes.h"

namespace fasti::render {

namespace {

/// Editors show `markdownDescription` where they know it, and else the plain text.
void describe(Json& schema, std::string_view about) {
  schema["description"] = about;
  schema["markdownDescription"] = about;
}

Json value_of(const KeyInfo& key);

const RecordFormat& record_named(std::string_view name) {
  const auto& format = chronology_format();
  return *std::find_if(format.begin(), format.end(),
                       [&](const RecordFormat& record) { return record.name == name; });
}

bool takes(const KeyInfo& outer, const KeyInfo& inner) {
  return std::find(outer.without.begin(), outer.without.end(), inner.name) == outer.without.end();
}

/// What a map of this record holds, as seen from the key in which it stands. It says nothing of
/// values that are no maps.
Json map_of(const RecordFormat& record, const KeyInfo& outer) {
  Json out;
  Json required = Json::array();
  for (const KeyInfo& key : record.keys) {
    if (!takes(outer, key)) continue;
    Json value = value_of(key);
    describe(value, key.about);
    out["properties"][std::string(key.name)] = std::move(value);
    if (key.required || key.name == outer.needs) required.push_back(key.name);
  }
  out["additionalProperties"] = false;
  if (!required.empty()) out["required"] = std::move(required);
  for (const std::string_view name : record.one_of) {
    out["anyOf"].push_back({{"required", {name}}});
  }
  for (const auto& [one, other] : record.apart) {
    out["dependentSchemas"][std::string(one)]["properties"][std::string(other)] = false;
  }
  for (const auto& [one, other] : record.together) {
    if (out["properties"].contains(std::string(one))) {
      out["dependentRequired"][std::string(one)] = {other};
    }
  }
  return out;
}

/// The name of the definition of what stands inside a key: `relation`, `relation-without-lag`.
std::string inside_name(const KeyInfo& key) {
  if (key.without.empty()) return std::string(key.record);
  return fmt::format("{}-without-{}", key.record, fmt::join(key.without, "-"));
}

std::string list_name(const KeyInfo& key) { return inside_name(key) + "-or-list"; }

bool takes_list(const KeyInfo& key) {
  return key.shape == Shape::maps || key.shape == Shape::references;
}

Json value_of(const KeyInfo& key) {
  if (takes_list(key)) return definition(list_name(key));
  switch (key.shape) {
    case Shape::word:
      return {{"enum", Json(key.words)}};
    case Shape::entries:
      return {{"type", "object"},
              {"propertyNames", id_names()},
              {"additionalProperties", definition(inside_name(key))}};
    case Shape::records:
      return {{"type", "array"}, {"items", definition(inside_name(key))}};
    default:
      return definition(shape_name(key.shape));
  }
}

/// "relation" as the head of what an editor shows.
std::string title_of(const RecordFormat& record) {
  std::string title(record.name);
  title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

/// One record as it stands inside of `key`: a map, or for references what its first key takes; but
/// a reference that needs more than that is a map.
Json inside(const KeyInfo& key) {
  const RecordFormat& record = record_named(key.record);
  Json out;
  out["title"] = title_of(record);
  describe(out, record.about);
  out["type"] = "object";
  if (key.shape == Shape::references && key.needs.empty()) {
    const Json first = shape_schemas()[std::string(shape_name(record.keys.front().shape))];
    out.update(first);
    out["type"].push_back("object");
  }
  out.update(map_of(record, key));
  return out;
}

/// The same, or a list of them. What one is, is not said twice.
Json one_or_list(Json one, const std::string& name) {
  if (!one["type"].is_array()) one["type"] = Json::array({one["type"]});
  one["type"].push_back("array");
  for (auto& [key, value] : one["properties"].items()) {
    value = definition(fmt::format("{}/properties/{}", name, key));
  }
  one["items"] = definition(name);
  return one;
}

void define_inside(Json& definitions, const KeyInfo& key) {
  const std::string name = inside_name(key);
  if (definitions.contains(name)) return;
  definitions[name] = inside(key);
  if (takes_list(key)) definitions[list_name(key)] = one_or_list(definitions[name], name);
}

}  // namespace

std::string schema_json() {
  const auto& format = chronology_format();
  const RecordFormat& root = format.front();
  Json out;
  out["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  out["$id"] = "urn:fasti:chronology:1";
  out["title"] = title_of(root);
  describe(out, root.about);
  out["type"] = "object";
  out.update(map_of(root, {}));
  out["$defs"] = shape_schemas();
  for (const RecordFormat& record : format) {
    for (const KeyInfo& key : record.keys) {
      if (!key.record.empty()) define_inside(out["$defs"], key);
    }
  }
  return out.dump(2) + "\n";
}

}  // namespace fasti::render
