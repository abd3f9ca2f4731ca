// SPDX-License-Identifier: MIT
//
// Whether a clause is well formed is for the loader to say, which knows the format: it is given the
// smallest chronology in which the clause could stand.
#include "timeline/import/readable.h"

#include <algorithm>

#include "timeline/date/zone.h"
#include "timeline/import/dates.h"
#include "timeline/load/load.h"
#include "timeline/load/names.h"
#include "timeline/yaml/parse.h"

namespace fasti {

namespace {

/// A disk with nothing on it.
class NoFiles final : public FileSystem {
 public:
  FileContent read(const std::string&, std::size_t) override {
    return {FileContent::Status::not_found, {}, {}};
  }
  std::string canonical(const std::string&) override { return {}; }
};

/// A node as a value to be written, or nothing where it holds what is no text, list or map.
std::optional<YamlValue> value_of(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::scalar:
      return node.quoted ? YamlValue::text(std::string(node.text))
                         : YamlValue::date(std::string(node.text));
    case YamlNode::Kind::sequence: {
      YamlValue out = YamlValue::list();
      for (const YamlNode& item : node.children) {
        auto value = value_of(item);
        if (!value) return std::nullopt;
        out.add(*std::move(value));
      }
      return out;
    }
    case YamlNode::Kind::map: {
      YamlValue out = YamlValue::map();
      for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
        auto value = value_of(node.children[i + 1]);
        if (!value || node.children[i].kind != YamlNode::Kind::scalar) return std::nullopt;
        out.set(node.children[i].text, *std::move(value));
      }
      return out;
    }
    default:
      return std::nullopt;
  }
}

std::optional<YamlValue> parse(std::string_view line) {
  Diagnostics diagnostics;
  const SourceText source("", std::string(line));
  const auto tree = parse_yaml(source, 0, diagnostics);
  if (!tree || diagnostics.has_errors()) return std::nullopt;
  return value_of(tree->root);
}

void collect(const YamlValue& map, std::string_view key, std::vector<std::string>& out) {
  for (const auto& [name, value] : map.members()) {
    if (name == key && value.is_text()) out.push_back(value.text());
  }
}

template <class Table>
bool has_key(const Table& table, std::string_view key) {
  return std::any_of(table.begin(), table.end(), [&](const auto& row) { return row.key == key; });
}

YamlValue named(const std::vector<std::string>& ids) {
  YamlValue out = YamlValue::map();
  for (const std::string& id : ids) {
    const std::string name = id.substr(0, id.find('#'));
    YamlValue& record = out.member(name);
    if (record.is_map()) continue;
    record = YamlValue::map().set("title", "x");
    if (id.size() > name.size()) record.set("parts", id.substr(name.size() + 1));
  }
  return out;
}

/// The smallest chronology with the clause.
std::string chronology_with(const Clause& clause) {
  YamlValue root = YamlValue::map();
  root.set("fasti", YamlValue::date("1"));
  root.set("sources", named(clause.sources)).set("instruments", named(clause.instruments));
  std::string own = "x";
  while (std::find(clause.events.begin(), clause.events.end(), own) != clause.events.end()) {
    own += "x";
  }
  YamlValue event = YamlValue::map();
  event.set("id", own).set(clause.key, clause.value);
  YamlValue events = YamlValue::list({std::move(event)});
  for (const std::string& id : clause.events) {
    events.add(YamlValue::map().set("id", YamlValue::text(id)));
  }
  root.set("events", std::move(events));
  return root.document();
}

void find_names(Clause& clause) {
  const bool relation = has_key(all_relations(), clause.key);
  if (clause.value.is_text()) {
    (relation ? clause.events : clause.instruments).push_back(clause.value.text());
    return;
  }
  collect(clause.value, "event", clause.events);
  collect(clause.value, "source", clause.sources);
  collect(clause.value, "instrument", clause.instruments);
  collect(clause.value, "with", clause.instruments);
}

}  // namespace

std::optional<Clause> read_clause(std::string_view line, std::string_view key) {
  auto value = parse(line);
  if (!value) return std::nullopt;
  Clause out{std::string(key), {}, {}, {}, {}};
  if (key.empty()) {
    if (value->members().size() != 1) return std::nullopt;
    out.key = value->members().front().first;
    if (!has_key(all_relations(), out.key) && !has_key(all_effects(), out.key)) return std::nullopt;
    out.value = value->members().front().second;
  } else {
    out.value = *std::move(value);
  }
  if (!out.value.is_text() && !out.value.is_map()) return std::nullopt;
  find_names(out);
  NoFiles files;
  const Loaded loaded = load("clause", files, {}, chronology_with(out));
  if (loaded.diagnostics.has_errors()) return std::nullopt;
  return out;
}

bool can_say(const YamlValue& entry, const std::string& key, const std::string& value) {
  const auto has = [&](std::string_view name) {
    return std::any_of(entry.members().begin(), entry.members().end(),
                       [&](const auto& member) { return member.first == name; });
  };
  if (has(key) || value.empty()) return false;
  if (key == "zone") return find_zone(value) != nullptr;
  if (key == "date") {
    return !has("start") && !has("end") && read_foreign_date(value).edtf == value;
  }
  return (key == "start" || key == "end") && !has("date") && is_point(value);
}

}  // namespace fasti
