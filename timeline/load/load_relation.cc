// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "timeline/load/records.h"

namespace fasti {

namespace {

struct Draft {
  Relation relation;
  std::optional<Id<Event>> other;
};

std::optional<Id<Event>> read_other(Reader& reader, const YamlNode& node) {
  const auto other = reader.event_named(node);
  if (!other || &reader.out.events[*other] != reader.event()) return other;
  reader.add(Rule::self_relation, node.span, fmt::format("`{}` is related to itself", node.text));
  return std::nullopt;
}

constexpr auto kKeys = std::to_array<Key<Draft>>({
    {{"event", Shape::id, "The id of the other event.", true},
     [](Reader& r, const YamlNode& v, Draft& d) { d.other = read_other(r, v); }},
    {{"lag", Shape::lag,
      "How far apart the two are: `1 day`, `3 months..4 months`, `at least 30 days`, `~1 month`."},
     [](Reader& r, const YamlNode& v, Draft& d) {
       const RelationInfo& kind = info(d.relation.kind);
       if (kind.takes_lag) {
         d.relation.lag = r.lag(v);
         return;
       }
       r.add(Rule::bad_value, v.span, fmt::format("`{}` takes no lag", kind.key))
           .help.emplace_back("lags go with `after`, `before` and causes");
     }},
    {{"source", Shape::id, "The source that says so; without it, it is your own statement."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.relation.source = r.source_named(v); }},
    {{"at", Shape::text, "Where in the source: a page, a paragraph."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.relation.at = r.text(v); }},
    {{"note", Shape::text, "A remark on the relation."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.relation.note = r.text(v); }},
    {{"rejected", Shape::reason,
      "The reason why you do not believe it: the claim is kept and shown, but not enforced."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.relation.rejected = r.rejection(v); }},
});

}  // namespace

void read_relations(Reader& reader, const YamlNode& value, Event& event) {
  RelationKind kind = RelationKind::after;
  for (const RelationInfo& row : all_relations()) {
    if (row.key == reader.key().name) kind = row.kind;
  }
  one_or_many(value, [&](const YamlNode& item) {
    Draft draft;
    draft.relation.kind = kind;
    draft.relation.span = item.span;
    if (item.kind == YamlNode::Kind::map) {
      read_map<Draft>(reader, item, kKeys, "a relation", draft);
    } else {
      draft.other = read_other(reader, item);
    }
    if (!draft.other) return;
    draft.relation.other = *draft.other;
    event.relations.push_back(std::move(draft.relation));
  });
}

std::vector<KeyInfo> relation_keys() { return infos<Draft>(kKeys); }

}  // namespace fasti
