// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "timeline/load/records.h"

namespace fasti {

namespace {

/// The keys of a file fill the chronology; this is what is known of the file itself.
struct File {
  bool chronology = false;  ///< begins with `fasti:`: it can be checked by itself
};

/// Whether a file may say what holds for the whole chronology: the main file, and an included one
/// that is a chronology by itself.
bool may_set(Reader& reader, const YamlNode& value, const File& file) {
  if (value.span.file == 0 || file.chronology) return true;
  reader
      .add(Rule::unknown_key, value.span,
           fmt::format("`{}` cannot be set in an included file", reader.key().name))
      .help.push_back(fmt::format("it holds for the whole chronology: move it to {}",
                                  reader.files()[0].name()));
  return false;
}

/// The zone of the whole; two chronologies that are joined agree on it, or dates would change.
void read_zone(Reader& reader, const YamlNode& value, File& file) {
  if (!may_set(reader, value, file)) return;
  const ZoneName zone = reader.zone(value);
  ZoneName& whole = reader.out.zone;
  if (whole.zone == nullptr) {
    whole = zone;
  } else if (zone.zone != nullptr && zone.zone != whole.zone) {
    Diagnostic& found =
        reader.add(Rule::bad_value, value.span,
                   fmt::format("the zone is {} here and {} in the file that includes this one",
                               zone.zone->name(), whole.zone->name()));
    found.labels.push_back({whole.span, "there"});
    found.help.emplace_back("give both the same zone, and name others on actors and events");
  }
}

std::optional<Rule> read_rule_name(Reader& reader, const YamlNode& key) {
  const auto rule = find_rule(key.text);
  if (rule) return rule;
  Diagnostic& found = reader.add(Rule::unknown_rule, key.span,
                                 fmt::format("no rule has the code or name `{}`", key.text));
  reader.suggest(found, key.text, rule_names());
  return std::nullopt;
}

std::optional<Severity> read_severity(Reader& reader, const YamlNode& value) {
  constexpr auto kWords = std::to_array<std::string_view>({"error", "warning", "note", "off"});
  const auto written = reader.scalar(value, "a severity");
  if (!written) return std::nullopt;
  const auto severity = parse_severity(*written);
  if (severity) return severity;
  Diagnostic& found =
      reader.add(Rule::bad_value, value.span, fmt::format("`{}` is no severity", *written));
  reader.suggest(found, *written, kWords);
  found.help.emplace_back("a severity is one of `error`, `warning`, `note`, `off`");
  return std::nullopt;
}

void read_rules(Reader& reader, const YamlNode& map, File& file) {
  if (!may_set(reader, map, file) || !reader.expect_map(map, "`rules`")) return;
  auto& all = reader.out.severities;
  decltype(reader.out.severities) severities;
  for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
    const auto rule = read_rule_name(reader, map.children[i]);
    const auto severity = read_severity(reader, map.children[i + 1]);
    if (!rule || !severity) continue;
    const bool twice = std::any_of(severities.begin(), severities.end(),
                                   [&](const auto& row) { return row.first == *rule; });
    if (twice) {
      reader.add(Rule::duplicate_key, map.children[i].span,
                 fmt::format("the rule {} is given twice", info(*rule).code));
      continue;
    }
    severities.emplace_back(*rule, *severity);
  }
  for (const auto& row : severities) {
    const bool said = std::any_of(all.begin(), all.end(),
                                  [&](const auto& before) { return before.first == row.first; });
    if (!said) all.push_back(row);
  }
}

/// Registers an id; a second record of the same id is kept and cannot be referred to.
template <class Record>
void declare(Reader& reader, Table<Record>& table, Names<Record>& names,
             std::vector<Pending<Record>>& pending, const YamlNode* key, const YamlNode& value) {
  Record record{};
  std::optional<Name> name;
  if (key != nullptr) {
    constexpr KeyInfo kId{"id", Shape::id, {}, true};
    const KeyInfo* const outer = reader.set_key(&kId);
    name = reader.id(*key);
    reader.set_key(outer);
  }
  if (name) record.id = *name;
  if (record.id.text.empty()) {
    const Span span = record.id.span;
    const SourceText& file = reader.files()[value.span.file];
    record.id = stand_in(file.position(value.span.begin).line);
    record.id.span = span;
  }
  const Id<Record> id = table.add(std::move(record));
  pending.push_back({&value, id});
  if (!name || name->text.empty()) return;
  const auto first = names.add(key->text, id);
  if (!first) return;
  reader.add(Rule::duplicate_id, name->span, fmt::format("the id `{}` is given twice", name->text))
      .labels.push_back({table[*first].id.span, "first given here"});
}

template <class Record>
void declare_entries(Reader& reader, const YamlNode& map, Table<Record>& table,
                     Names<Record>& names, std::vector<Pending<Record>>& pending) {
  if (!reader.expect_map(map, fmt::format("`{}`", reader.key().name))) return;
  for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
    declare(reader, table, names, pending, &map.children[i], map.children[i + 1]);
  }
}

void declare_events(Reader& reader, const YamlNode& list, File&) {
  if (list.kind != YamlNode::Kind::sequence) {
    reader.wrong_type(list, "a list of events");
    return;
  }
  for (const YamlNode& item : list.children) {
    if (!reader.expect_map(item, "an event")) continue;
    const YamlNode* id = find_value(item, "id");
    declare(reader, reader.out.events, reader.events, reader.pending_events, id, item);
  }
}

void declare_lanes(Reader& reader, const YamlNode& map, File&) {
  reader.lanes_listed = true;
  declare_entries(reader, map, reader.out.lanes, reader.lanes, reader.pending_lanes);
}

void declare_actors(Reader& reader, const YamlNode& map, File&) {
  declare_entries(reader, map, reader.out.actors, reader.actors, reader.pending_actors);
}

void declare_instruments(Reader& reader, const YamlNode& map, File&) {
  declare_entries(reader, map, reader.out.instruments, reader.instruments,
                  reader.pending_instruments);
}

void declare_sources(Reader& reader, const YamlNode& map, File&) {
  declare_entries(reader, map, reader.out.sources, reader.sources, reader.pending_sources);
}

void already_read(Reader&, const YamlNode&, File&) {}

constexpr auto kKeys = std::to_array<Key<File>>({
    {{"fasti", Shape::version,
      "The version of the format. A chronology begins with `fasti: 1`; a file that is only a part "
      "of "
      "one does not have it."},
     already_read},
    {{"title", Shape::localized, "The title of the whole chronology."},
     [](Reader& r, const YamlNode& v, File& file) {
       if (!may_set(r, v, file)) return;
       Text title = r.localized(v);
       if (r.out.title.empty()) r.out.title = std::move(title);
     }},
    {{"zone", Shape::zone,
      "The time zone of dates whose event and actor name none; without it, `UTC`."},
     read_zone},
    {{"verified", Shape::date,
      "How far the chronology has been checked: no event is taken to have happened after this "
      "date. Planned events may lie beyond."},
     [](Reader& r, const YamlNode& v, File& file) {
       if (!may_set(r, v, file)) return;
       auto verified = r.date(v);
       if (!r.out.verified) r.out.verified = std::move(verified);
     }},
    {{"rules", Shape::severities,
      "Severities of rules, by code or name: `{F0404: error}`. `fasti explain` lists them."},
     read_rules},
    {{"include", Shape::texts,
      "Further files of the chronology, relative to this one and in its folder or below."},
     already_read},
    {{"actors",
      Shape::entries,
      "Who acts, by id. Each actor is a lane of the timeline, or shares one.",
      false,
      {},
      "actor"},
     declare_actors},
    {{"lanes",
      Shape::entries,
      "Titles and order of the lanes that several actors share, by id.",
      false,
      {},
      "lane"},
     declare_lanes},
    {{"instruments",
      Shape::entries,
      "Rules, licences, orders and permissions, by id: what is in force over time.",
      false,
      {},
      "instrument"},
     declare_instruments},
    {{"sources", Shape::entries, "The documents that events rest on, by id.", false, {}, "source"},
     declare_sources},
    {{"events",
      Shape::records,
      "What happened, a list of events in any order.",
      false,
      {},
      "event"},
     declare_events},
});

/// Records' places: `key: {…}` for entries, the map itself for events.
template <class Record>
void place(Table<Record>& table, const std::vector<Pending<Record>>& pending) {
  for (const auto& [node, id] : pending) {
    Record& record = table[id];
    record.span = record.id.span.end > 0 && record.id.span.begin < node->span.begin
                      ? cover(record.id.span, node->span)
                      : node->span;
  }
}

}  // namespace

void read_file(Reader& reader, const YamlNode& root) {
  File file{find_value(root, "fasti") != nullptr};
  read_map<File>(reader, root, kKeys, "a chronology", file);
}

void place_records(Reader& reader) {
  place(reader.out.actors, reader.pending_actors);
  place(reader.out.instruments, reader.pending_instruments);
  place(reader.out.sources, reader.pending_sources);
  place(reader.out.events, reader.pending_events);
}

std::vector<KeyInfo> file_keys() { return infos<File>(kKeys); }

}  // namespace fasti
