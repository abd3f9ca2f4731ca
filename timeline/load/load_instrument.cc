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
    {{"title", Shape::localized, "The instrument's name in pictures and lists."},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.title = r.localized(v); }},
    {{"by", Shape::id,
      "The actor whose instrument it is; its days are counted in that actor's zone."},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.by = r.actor_named(v); }},
    {{"kind", Shape::text, "What it is, in a word of your own: `rule`, `licence`, `order` …"},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.kind = r.text(v); }},
    {{"citation", Shape::text, "Where the official text is found, such as `90 FR 0000`."},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.citation = r.text(v); }},
    {{"items", Shape::texts, "What it is about, in words of your own; one or a list."},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.items = r.texts(v); }},
    {{"parts", Shape::ids,
      "Parts that can have a life of their own, named `instrument#part` in effects."},
     read_parts},
    {{"permits", Shape::id, "The instrument from which this one is a permission."},
     [](Reader& r, const YamlNode& v, Instrument& i) { i.permits = r.instrument_named(v); }},
    {{"verified", Shape::date,
      "How far this instrument has been followed up, if not as far as the chronology."},
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
