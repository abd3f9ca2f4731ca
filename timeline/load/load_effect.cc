// SPDX-License-Identifier: MIT
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "timeline/load/records.h"

namespace fasti {

namespace {

constexpr auto kThen = std::to_array<std::string_view>({"resumes", "ends"});
constexpr auto kExtended = std::to_array<std::string_view>({"waiver", "suspension", "instrument"});

struct Draft {
  Effect effect;
  bool has_instrument = false;
};

/// `h20-licence`, or `h20-licence#servers` for one part of it.
void read_instrument(Reader& reader, const YamlNode& node, Draft& draft) {
  const auto written = reader.scalar(node, "the id of an instrument");
  if (!written) return;
  const std::size_t hash = written->find('#');
  const std::string_view name = written->substr(0, hash);
  const auto instrument = reader.instruments.find(name);
  if (!instrument) {
    reader.unknown(Rule::unknown_instrument, reader.narrow(node.span, *written, 0, name.size()),
                   "instrument", name, reader.instruments.all());
    return;
  }
  draft.effect.instrument = *instrument;
  draft.has_instrument = true;
  if (hash == std::string_view::npos) return;
  const std::string_view part = written->substr(hash + 1);
  std::vector<std::string_view> parts;
  for (const Name& known : reader.out.instruments[*instrument].parts) {
    if (known.text == part) draft.effect.part = static_cast<std::uint32_t>(parts.size());
    parts.push_back(known.text);
  }
  if (draft.effect.part) return;
  draft.has_instrument = false;
  Diagnostic& found = reader.add(Rule::unknown_part, reader.narrow(node.span, *written, hash + 1),
                                 fmt::format("`{}` has no part `{}`", name, part));
  reader.suggest(found, part, parts);
  if (parts.empty()) found.help.emplace_back("list the instrument's parts under `parts:`");
}

/// Whether the key being read goes with this kind of effect.
bool belongs(Reader& reader, const YamlNode& value, const Draft& draft) {
  const std::string_view key = reader.key().name;
  if (info(draft.effect.kind).takes(key)) return true;
  std::vector<std::string> kinds;
  for (const EffectInfo& row : all_effects()) {
    if (row.takes(key)) kinds.push_back(fmt::format("`{}`", row.key));
  }
  reader.add(Rule::bad_value, value.span,
             fmt::format("`{}` goes with {}, not with `{}`", key, fmt::join(kinds, ", "),
                         info(draft.effect.kind).key));
  return false;
}

constexpr auto kKeys = std::to_array<Key<Draft>>({
    {{"instrument", Shape::part,
      "The instrument, or a part of it as `instrument#part`. What is done to an instrument is done "
      "to all its parts.",
      true},
     read_instrument},
    {{"from", Shape::date, "The first day of the effect; without it, the day of the event."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.effect.from = r.date(v); }},
    {{"until", Shape::date,
      "The last day on which it stands. A text that says \"until 12:01 a.m. on the 10th\" has the "
      "9th as its last day."},
     [](Reader& r, const YamlNode& v, Draft& d) {
       if (belongs(r, v, d)) d.effect.until = r.date(v);
     }},
    {{"comply", Shape::date, "The day from which it must be complied with."},
     [](Reader& r, const YamlNode& v, Draft& d) { d.effect.comply = r.date(v); }},
    {{"then", Shape::word,
      "What follows after `until`: it `resumes` or `ends`. Where it is not said, nothing is "
      "assumed.",
      false, kThen},
     [](Reader& r, const YamlNode& v, Draft& d) {
       if (!belongs(r, v, d)) return;
       if (const auto word = r.word(v)) d.effect.then = static_cast<Then>(*word + 1);
     }},
    {{"what", Shape::word,
      "What `extends` moves the end of, where that is not plain: a `waiver`, a `suspension`, or "
      "the `instrument` itself.",
      false, kExtended},
     [](Reader& r, const YamlNode& v, Draft& d) {
       if (!belongs(r, v, d)) return;
       if (const auto word = r.word(v)) d.effect.what = static_cast<Extended>(*word + 1);
     }},
    {{"with", Shape::id, "Of `replaces`: the instrument that is put in force instead."},
     [](Reader& r, const YamlNode& v, Draft& d) {
       if (belongs(r, v, d)) d.effect.with = r.instrument_named(v);
     }},
});

/// `then` says what follows a last day, so there must be one.
void need_end(Reader& reader, const YamlNode& node, const Draft& draft) {
  if (draft.effect.then == Then::unsaid || node.partial || find_value(node, "until")) return;
  reader
      .add(Rule::missing_key, find_value(node, "then")->span,
           "`then` says what follows `until`, and there is no `until`")
      .help.emplace_back("add `until: DAY`, its last day, or take `then` away");
}

void read_effect(Reader& reader, const YamlNode& node, Draft& draft) {
  const bool map = node.kind == YamlNode::Kind::map;
  if (map) {
    read_map<Draft>(reader, node, kKeys, "an effect", draft);
    need_end(reader, node, draft);
  } else {
    read_instrument(reader, node, draft);
  }
  const bool lacks_with = draft.effect.kind == EffectKind::replaces && !draft.effect.with;
  if (!lacks_with) return;
  const bool unwritten = map ? find_value(node, "with") == nullptr && !node.partial
                             : node.kind == YamlNode::Kind::scalar;
  if (unwritten) {
    reader
        .add(Rule::missing_key,
             map && !node.children.empty() ? node.children.front().span : node.span,
             "`replaces` needs the key `with`")
        .help.emplace_back("write `replaces: {instrument: OLD, with: NEW}`");
  }
  draft.has_instrument = false;
}

}  // namespace

void read_effects(Reader& reader, const YamlNode& value, Event& event) {
  EffectKind kind = EffectKind::imposes;
  for (const EffectInfo& row : all_effects()) {
    if (row.key == reader.key().name) kind = row.kind;
  }
  one_or_many(value, [&](const YamlNode& item) {
    Draft draft;
    draft.effect.kind = kind;
    draft.effect.span = item.span;
    read_effect(reader, item, draft);
    if (draft.has_instrument) event.effects.push_back(std::move(draft.effect));
  });
}

std::vector<KeyInfo> effect_keys() { return infos<Draft>(kKeys); }

}  // namespace fasti
