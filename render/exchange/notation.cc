// SPDX-License-Identifier: MIT
#include "render/exchange/notation.h"

#include "render/exchange/lag_text.h"
#include "render/text/plain_text.h"

namespace fasti::render {

namespace {

YamlValue line(std::string_view text) { return YamlValue::text(plain_line(text)); }

}  // namespace

std::string written(const std::optional<Dating>& date) { return date ? date->written : ""; }

std::string bound(Tick tick) {
  return tick == kPast || tick == kFuture ? std::string() : iso_instant(tick);
}

std::string_view name(Then then) {
  switch (then) {
    case Then::resumes:
      return "resumes";
    case Then::ends:
      return "ends";
    case Then::unsaid:
      break;
  }
  return "";
}

std::string_view name(Extended what) {
  switch (what) {
    case Extended::waiver:
      return "waiver";
    case Extended::suspension:
      return "suspension";
    case Extended::instrument:
      return "instrument";
    case Extended::unsaid:
      break;
  }
  return "";
}

std::string_view name(Tier tier) { return tier == Tier::primary ? "primary" : "secondary"; }

std::string effect_subject(const Chronology& chronology, const Effect& effect) {
  const Instrument& instrument = chronology.instruments[effect.instrument];
  if (!effect.part) return instrument.id.text;
  return instrument.id.text + "#" + instrument.parts[*effect.part].text;
}

YamlValue relation_value(const Chronology& chronology, const Relation& relation) {
  const std::string& other = chronology.events[relation.other].id.text;
  YamlValue out = YamlValue::map();
  out.set("event", other);
  if (relation.lag) out.set("lag", lag_text(*relation.lag));
  if (relation.source) out.set("source", chronology.sources[*relation.source].id.text);
  out.set("at", line(relation.at)).set("note", line(relation.note));
  if (relation.rejected) out.set("rejected", line(*relation.rejected));
  return out.members().size() == 1 ? YamlValue::text(other) : out;
}

YamlValue effect_value(const Chronology& chronology, const Effect& effect) {
  const std::string subject = effect_subject(chronology, effect);
  YamlValue out = YamlValue::map();
  out.set("instrument", subject);
  if (effect.with) out.set("with", chronology.instruments[*effect.with].id.text);
  const auto date = [](const std::optional<Dating>& each) {
    return YamlValue::date(written(each));
  };
  out.set("from", date(effect.from)).set("until", date(effect.until));
  out.set("then", name(effect.then)).set("comply", date(effect.comply));
  out.set("what", name(effect.what));
  return out.members().size() == 1 ? YamlValue::text(subject) : out;
}

YamlValue figure_value(const Chronology& chronology, const Figure& figure,
                       const std::string& lang) {
  YamlValue out = YamlValue::map();
  out.set("what", line(figure.what.in(lang))).set("of", line(figure.of));
  out.set("value", YamlValue::date(figure.written)).set("unit", line(figure.unit));
  if (figure.source) out.set("source", chronology.sources[*figure.source].id.text);
  out.set("at", line(figure.at)).set("note", line(figure.note));
  return out;
}

}  // namespace fasti::render
