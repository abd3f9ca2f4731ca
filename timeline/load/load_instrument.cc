// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "timeline/load/records.h"

namespace fasti {

namespace {

void read_parts(Reader& reader, const YamlNode& value, Instrument& instrument) {
  one_or_many(value, [&](const YamlNode& item) {
    auto part = reader.id(item);
    if (!part) return;
    const auto first = std::find_if(instrument.parts.begin(), instrument.parts.end(),
                                    [&](const Name& other) { return other.text == part->text; });
    if (first != instrument.parts.end()) {
      reader
          .add(Rule::duplicate_id, part->span,
               fmt::format("the part `{}` is listed twice", part->text))
          .labels.push_back({first->span, "first listed here"});
      return;
    }
    instrument.parts.push_back(std::move(*part));
  });
}

constexpr auto kKeys = std::to_array<Key<Instrument>>({
    {{"title", Shape::localized},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.title = r.localized(v); }},
    {{"by", Shape::id},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.by = r.actor_named(v); }},
    {{"kind", Shape::text},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.kind = r.text(v); }},
    {{"citation", Shape::text},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.citation = r.text(v); }},
    {{"items", Shape::texts},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.items = r.texts(v); }},
    {{"parts", Shape::ids}, read_parts},
    {{"permits", Shape::id},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.permits = r.instrument_named(v); }},
    {{"verified", Shape::date},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.verified = r.date(v); }},
});

}  // namespace

void read_instruments(Reader& reader) {
  for (const auto& [node, id] : reader.pending_instruments) {
    if (!reader.expect_map(*node, "an instrument")) continue;
    read_map<Instrument>(reader, *node, kKeys, "an instrument", reader.out.instruments[id]);
  }
}

std::vector<KeyInfo> instrument_keys() { return infos<Instrument>(kKeys); }

}  // namespace fasti
