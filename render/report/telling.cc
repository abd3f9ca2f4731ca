// SPDX-License-Identifier: MIT
#include "render/report/telling.h"

#include <array>

#include <fmt/format.h>

namespace fasti::render {

namespace {

/// The phrase of a table that follows an enumeration.
template <class Kind>
Phrase following(Phrase first, Kind kind) {
  return static_cast<Phrase>(static_cast<int>(first) + static_cast<int>(kind));
}

}  // namespace

Telling::Telling(const Chronology& chronology, std::string lang)
    : chronology_(chronology), lang_(std::move(lang)) {
  writing_.language = language_for(lang_);
}

bool Telling::chinese() const {
  return language() == Language::zh || language() == Language::zh_hant;
}

std::string Telling::counted(std::size_t count, Phrase one, Phrase many) const {
  if (count == 0) return {};
  return count == 1 ? say(one) : say(many, fmt::format("{}", count));
}

std::string Telling::joined(const std::vector<std::string>& words) const {
  std::string out;
  for (const std::string& each : words) {
    if (each.empty()) continue;
    if (!out.empty()) out += signs(language()).list;
    out += each;
  }
  return out;
}

std::string Telling::bracketed(std::string_view words) const {
  return render::bracketed(words, language());
}

Run Telling::text(const Text& text, const std::string& id) const {
  const Text::Entry* entry = text.pick(lang_);
  Run run;
  run.text = entry == nullptr ? id : entry->text;
  if (entry != nullptr && !entry->lang.empty() && entry->lang != lang_) run.lang = entry->lang;
  return run;
}

Run Telling::event(Id<Event> id) const {
  const Event& event = chronology_.events[id];
  Run run = text(event.title, event.id.text);
  run.target = event_anchor(event);
  return run;
}

Run Telling::instrument(Id<Instrument> id) const {
  const Instrument& instrument = chronology_.instruments[id];
  return text(instrument.title, instrument.id.text);
}

Run Telling::actor(Id<Actor> id) const {
  const Actor& actor = chronology_.actors[id];
  return text(actor.title, actor.id.text);
}

Run Telling::subject(const Subject& subject) const {
  Run run = instrument(subject.instrument);
  if (subject.part) {
    run.text += bracketed(chronology_.instruments[subject.instrument].parts[*subject.part].text);
  }
  return run;
}

Run Telling::source(Id<Source> id) const {
  const Source& source = chronology_.sources[id];
  Run run = text(source.publisher.empty() ? source.title : source.publisher, source.id.text);
  if (!source.publisher.empty() && !source.title.empty()) {
    run.text += fmt::format("{}{}", colon(), source.title.in(lang_));
  }
  if (run.lang.empty() && source.lang != lang_) run.lang = source.lang;
  run.target = source_anchor(source);
  return run;
}

Run Telling::plain(std::string text, Voice voice) {
  Run run;
  run.text = std::move(text);
  run.voice = voice;
  return run;
}

std::string Telling::day(Day day) const {
  return format_date(day, DateStyle::day_year, language());
}

std::string Telling::days(Day first, Day last) const {
  return format_days(first, last, true, language());
}

std::string Telling::date(const Dating& dating) const { return writing_.full(dating.value); }

std::string Telling::window(const Extent& civil) const { return writing_.full(civil); }

std::string Telling::amount(std::int64_t count, Phrase one, Phrase many) const {
  return count == 1 ? say(one) : say(many, fmt::format("{}", count));
}

std::string Telling::period(const Period& period) const {
  struct Unit {
    std::int64_t count;
    Phrase one;
    Phrase many;
  };
  const std::int64_t seconds = period.seconds;
  const auto units = std::to_array<Unit>({
      {period.months / 12, Phrase::lag_year, Phrase::lag_years},
      {period.months % 12, Phrase::lag_month, Phrase::lag_months},
      {period.days, Phrase::lag_day, Phrase::lag_days},
      {seconds / 3600, Phrase::lag_hour, Phrase::lag_hours},
      {seconds / 60 % 60, Phrase::lag_minute, Phrase::lag_minutes},
      {seconds % 60, Phrase::lag_second, Phrase::lag_seconds},
  });
  std::string out;
  for (const Unit& unit : units) {
    if (unit.count == 0) continue;
    const std::string words = amount(unit.count, unit.one, unit.many);
    out = out.empty() ? words : say(Phrase::lag_and, out, words);
  }
  return out.empty() ? amount(0, Phrase::lag_day, Phrase::lag_days) : out;
}

std::string Telling::lag(const Lag& lag) const {
  if (!lag.least && !lag.most) return {};
  if (!lag.most) return say(Phrase::lag_least, period(*lag.least));
  if (!lag.least) return say(Phrase::lag_most, period(*lag.most));
  if (*lag.least != *lag.most) {
    return say(Phrase::lag_range, period(*lag.least), period(*lag.most));
  }
  const std::string words = period(*lag.least);
  return lag.approximate ? say(Phrase::lag_about, words) : words;
}

std::string Telling::figure(const Figure& figure) const {
  const std::string_view written = figure.written;
  const std::size_t dots = written.find("..");
  std::string value(written);
  if (figure.approximate) {
    value = say(Phrase::lag_about, written.substr(1));
  } else if (dots != std::string_view::npos) {
    value = say(Phrase::lag_range, written.substr(0, dots), written.substr(dots + 2));
  } else if (figure.least.has_value() != figure.most.has_value()) {
    const std::string_view number = written.substr(written.rfind(' ') + 1);
    const bool least = figure.least.has_value();
    value = figure.open ? say(least ? Phrase::more_than : Phrase::less_than, number)
                        : say(least ? Phrase::lag_least : Phrase::lag_most, number);
  }
  return figure.unit.empty() ? value : value + " " + figure.unit;
}

std::string Telling::state(LegalState state) const {
  const auto lower = [&](Word name) {
    std::string out(word(name, language()));
    if (out.front() >= 'A' && out.front() <= 'Z') out.front() += 'a' - 'A';
    return out;
  };
  switch (state) {
    case LegalState::none:
      return say(Phrase::state_none);
    case LegalState::proposed:
      return lower(Word::proposed);
    case LegalState::issued:
      return lower(Word::issued);
    case LegalState::in_force:
      return lower(Word::in_force);
    case LegalState::suspended:
      return lower(Word::suspended);
    case LegalState::ended:
      return say(Phrase::state_ended);
  }
  return {};
}

std::string Telling::states(const std::vector<LegalState>& states) const {
  if (states.empty()) return say(Phrase::state_unknown);
  std::string out;
  for (const LegalState each : states) {
    out = out.empty() ? state(each) : say(Phrase::state_or, out, state(each));
  }
  return out;
}

std::string Telling::quoted(Id<Event> id) const {
  const std::string title = event(id).text;
  return language() == Language::zh_hant ? "「" + title + "」" : "“" + title + "”";
}

std::string Telling::claim(const Claim& claim) const {
  if (claim.kind == Claim::Kind::relation) {
    const Relation& relation = *claim.relation;
    std::string words = say(following(Phrase::rel_after, relation.kind), quoted(claim.event),
                            quoted(relation.other));
    return relation.lag ? say(Phrase::with_lag, words, lag(*relation.lag)) : words;
  }
  const std::string when = date(*claim.dating);
  if (claim.kind == Claim::Kind::verified) return say(Phrase::says_verified, when);
  if (claim.kind == Claim::Kind::effect) {
    const std::string subject = instrument(claim.effect->instrument).text;
    const bool from = claim.day == EffectDay::from;
    return say(from ? Phrase::says_effect_from : Phrase::says_effect_until, subject, when);
  }
  return say(following(Phrase::says_date, claim.dated), quoted(claim.event), when);
}

const Attestation* Telling::attestation(const Claim& claim) const {
  if (claim.kind != Claim::Kind::dating) return nullptr;
  for (const Attestation& each : chronology_.events[claim.event].sources) {
    for (const auto* dating : {&each.date, &each.start, &each.end}) {
      if (dating->has_value() && &dating->value() == claim.dating) return &each;
    }
  }
  return nullptr;
}

const std::string* Telling::rejection(const Claim& claim) const {
  const std::optional<std::string>* reason = nullptr;
  if (claim.relation != nullptr) reason = &claim.relation->rejected;
  if (const Attestation* by = attestation(claim)) reason = &by->rejected;
  return reason != nullptr && reason->has_value() ? &reason->value() : nullptr;
}

const std::string& Telling::locus(const Claim& claim) const {
  static const std::string kNone;
  if (claim.relation != nullptr) return claim.relation->at;
  const Attestation* by = attestation(claim);
  return by == nullptr ? kNone : by->at;
}

std::string source_anchor(const Source& source) { return "source-" + source.id.text; }

std::string event_anchor(const Event& event) { return "event-" + event.id.text; }

}  // namespace fasti::render
