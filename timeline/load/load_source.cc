// SPDX-License-Identifier: MIT
#include <array>

#include "timeline/load/records.h"

namespace fasti {

namespace {

constexpr auto kTiers = std::to_array<std::string_view>({"primary", "secondary"});

constexpr auto kKeys = std::to_array<Key<Source>>({
    {{"title", Shape::localized,
      "The document's title. A source has a title, a publisher or both."},
     [](Reader& r, const YamlNode& v, Source& s) { s.title = r.localized(v); }},
    {{"publisher", Shape::localized, "Who published it: a newspaper, an agency, a site."},
     [](Reader& r, const YamlNode& v, Source& s) { s.publisher = r.localized(v); }},
    {{"author", Shape::localized, "Who wrote it."},
     [](Reader& r, const YamlNode& v, Source& s) { s.author = r.localized(v); }},
    {{"published", Shape::date, "When it was published."},
     [](Reader& r, const YamlNode& v, Source& s) { s.published = r.date(v); }},
    {{"accessed", Shape::date, "When you read it."},
     [](Reader& r, const YamlNode& v, Source& s) { s.accessed = r.date(v); }},
    {{"url", Shape::text, "Where it is found on the web."},
     [](Reader& r, const YamlNode& v, Source& s) { s.url = r.text(v); }},
    {{"lang", Shape::language, "The language it is written in, as a tag such as `en` or `zh`."},
     [](Reader& r, const YamlNode& v, Source& s) { s.lang = r.language(v); }},
    {{"zone", Shape::zone,
      "The time zone in which it dates things; without it, that of the event."},
     [](Reader& r, const YamlNode& v, Source& s) { s.zone = r.zone(v); }},
    {{"tier", Shape::word,
      "`primary` for official texts and first-hand records, `secondary` (the default) for what "
      "retells them. Secondary sources are doubted first.",
      false, kTiers},
     [](Reader& r, const YamlNode& v, Source& s) {
       if (const auto tier = r.word(v)) s.tier = static_cast<Tier>(*tier);
     }},
    {{"note", Shape::localized, "A remark on the source."},
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
