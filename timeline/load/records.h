// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "timeline/load/reader.h"

namespace fasti {

/// One row of a kind of record's table: a key, and what reads its value into the record. While it
/// runs, `Reader::key` is the row.
template <class Record>
struct Key {
  KeyInfo info;
  void (*read)(Reader& reader, const YamlNode& value, Record& record);
};

/// Reads a map by a table of keys. Unknown and missing keys are reported, the latter at the map's
/// first key; `what` is the kind of record in words, "an event".
template <class Record>
void read_map(Reader& reader, const YamlNode& map, std::span<const Key<Record>> keys,
              std::string_view what, Record& record);

/// Reports a key of a map that the table does not have.
void report_unknown_key(Reader& reader, const YamlNode& map, const YamlNode& key,
                        std::string_view what, std::span<const std::string_view> names);

/// Reports a required key that a map does not have.
void report_missing_key(Reader& reader, const YamlNode& map, std::string_view what,
                        std::string_view name);

/// The value of `name` in a map, or null.
const YamlNode* find_value(const YamlNode& map, std::string_view name);

/// The top level of one file: settings are read, ids are declared, records are left pending.
void read_file(Reader& reader, const YamlNode& root);

/// Gives every pending record its span; an entry's goes from its id on.
void place_records(Reader& reader);

/// The pending records of each kind, to be read in this order once every file was.
void read_lanes(Reader& reader);
void read_actors(Reader& reader);
void read_instruments(Reader& reader);
void read_sources(Reader& reader);
void read_events(Reader& reader);

/// What stands on an event. Each reads the value of the reader's key: one, or a list.
void read_relations(Reader& reader, const YamlNode& value, Event& event);
void read_effects(Reader& reader, const YamlNode& value, Event& event);
void read_attestations(Reader& reader, const YamlNode& value, Event& event);
void read_figures(Reader& reader, const YamlNode& value, Event& event);

/// Reports `start` or `end` beside `date`, in an event or a source's claim.
void forbid_date_with_points(Reader& reader, const YamlNode& map);

/// The tables, for the description of the format.
std::vector<KeyInfo> file_keys();
std::vector<KeyInfo> lane_keys();
std::vector<KeyInfo> actor_keys();
std::vector<KeyInfo> instrument_keys();
std::vector<KeyInfo> source_keys();
std::vector<KeyInfo> event_keys();
std::vector<KeyInfo> attestation_keys();
std::vector<KeyInfo> relation_keys();
std::vector<KeyInfo> effect_keys();
std::vector<KeyInfo> figure_keys();

template <class Record>
std::vector<KeyInfo> infos(std::span<const Key<Record>> keys) {
  std::vector<KeyInfo> out;
  for (const Key<Record>& key : keys) out.push_back(key.info);
  return out;
}

template <class Record>
void read_map(Reader& reader, const YamlNode& map, std::span<const Key<Record>> keys,
              std::string_view what, Record& record) {
  const KeyInfo* const outer = reader.set_key(nullptr);
  for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
    const std::string_view name = map.children[i].text;
    const Key<Record>* found = nullptr;
    for (const Key<Record>& key : keys) {
      if (key.info.name == name) found = &key;
    }
    if (found == nullptr) {
      std::vector<std::string_view> names;
      for (const Key<Record>& key : keys) names.push_back(key.info.name);
      report_unknown_key(reader, map, map.children[i], what, names);
      continue;
    }
    reader.set_key(&found->info);
    found->read(reader, map.children[i + 1], record);
  }
  reader.set_key(outer);
  for (const Key<Record>& key : keys) {
    if (key.info.required && find_value(map, key.info.name) == nullptr) {
      report_missing_key(reader, map, what, key.info.name);
    }
  }
}

}  // namespace fasti
