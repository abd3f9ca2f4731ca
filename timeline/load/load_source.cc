// SPDX-License-Identifier: MIT
#include <array>

#include "timeline/load/records.h"

namespace fasti {

namespace {

constexpr auto kTiers = std::to_array<std::string_view>({"primary", "secondary"});

constexpr auto kKeys = std::to_array<Key<Source>>({
    {{"title", Shape::localized},
     [](Reader& r, const YamlNode& v, Source& s) { s.title = r.localized(v); }},
    {{"publisher", Shape::localized},
     [](Reader& r, const YamlNode& v, Source& s) { s.publisher = r.localized(v); }},
    {{"author", Shape::localized},
     [](Reader& r, const YamlNode& v, Source& s) { s.author = r.localized(v); }},
    {{"published", Shape::date},
     [](Reader& r, const YamlNode& v, Source& s) { s.published = r.date(v); }},
    {{"accessed", Shape::date},
     [](Reader& r, const YamlNode& v, Source& s) { s.accessed = r.date(v); }},
    {{"url", Shape::text}, [](Reader& r, const YamlNode& v, Source& s) { s.url = r.text(v); }},
    {{"lang", Shape::text},
     [](Reader& r, const YamlNode& v, Source& s) { s.lang = r.language(v); }},
    {{"zone", Shape::zone}, [](Reader& r, const YamlNode& v, Source& s) { s.zone = r.zone(v); }},
    {{"tier", Shape::word, false, kTiers},
     [](Reader& r, const YamlNode& v, Source& s) {
       if (const auto tier = r.word(v)) s.tier = static_cast<Tier>(*tier);
     }},
    {{"note", Shape::localized},
     [](Reader& r, const YamlNode& v, Source& s) { s.note = r.localized(v); }},
});

}  // namespace

void read_sources(Reader& reader) {
  for (const auto& [node, id] : reader.pending_sources) {
    if (!reader.expect_map(*node, "a source")) continue;
    Source& source = reader.out.sources[id];
    read_map<Source>(reader, *node, kKeys, "a source", source);
    const bool named =
        find_value(*node, "title") != nullptr || find_value(*node, "publisher") != nullptr;
    if (!named && !node->partial) {
      reader.add(Rule::missing_key, source.id.span, "a source needs a `title` or a `publisher`");
    }
  }
}

std::vector<KeyInfo> source_keys() { return infos<Source>(kKeys); }

}  // namespace fasti
