// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "timeline/load/records.h"

namespace fasti {

namespace {

struct Draft {
  Attestation claim;
  std::optional<Id<Source>> source;
};

constexpr auto kKeys = std::to_array<Key<Draft>>({
    {{"source", Shape::id, "The source that says it.", true},
     [](Reader& r, const YamlNode& v, Draft& d) { d.source = r.source_named(v); }},
    {{"date", Shape::date,
      "When the event happened according to this source. Without a date it attests the event as it "
      "is dated here."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.claim.date = r.date(v); }},
    {{"start", Shape::point, "When the event began according to this source; one moment."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.claim.start = r.point(v); }},
    {{"end", Shape::point, "When the event ended according to this source; one moment."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.claim.end = r.point(v); }},
    {{"zone", Shape::zone, "The time zone of these dates, where it is not the source's."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.claim.zone = r.zone(v); }},
    {{"at", Shape::text, "Where in the source: a page, a paragraph."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.claim.at = r.text(v); }},
    {{"note", Shape::text, "A remark on what the source says."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.claim.note = r.text(v); }},
    {{"rejected", Shape::reason,
      "The reason why you do not believe it: the claim is kept and shown, but not enforced."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.claim.rejected = r.rejection(v); }},
});

}  // namespace

void read_attestations(Reader& reader, const YamlNode& value, Event& event) {
  one_or_many(value, [&](const YamlNode& item) {
    Draft draft;
    draft.claim.span = item.span;
    if (item.kind == YamlNode::Kind::map) {
      read_map<Draft>(reader, item, kKeys, "a source's claim", draft);
      forbid_date_with_points(reader, item);
    } else {
      draft.source = reader.source_named(item);
    }
    if (!draft.source) return;
    draft.claim.source = *draft.source;
    event.sources.push_back(std::move(draft.claim));
  });
}

std::vector<KeyInfo> attestation_keys() { return infos<Draft>(kKeys); }

}  // namespace fasti
