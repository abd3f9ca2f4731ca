// SPDX-License-Identifier: MIT
#include "timeline/query/acts.h"

#include <algorithm>
#include <utility>

#include "timeline/reason/encode.h"

namespace fasti {

namespace {

/// What an effect does to the subject, if anything.
std::optional<EffectKind> deed(const Effect& effect, const Subject& subject) {
  if (effect.with == subject.instrument) return EffectKind::imposes;
  if (effect.instrument != subject.instrument) return std::nullopt;
  if (effect.part && effect.part != subject.part) return std::nullopt;
  return effect.kind == EffectKind::replaces ? EffectKind::lifts : effect.kind;
}

Act make_act(const Chronology& chronology, const Reasoning& reasoning, const Event& event,
             const Effect& effect, EffectKind kind, const Subject& subject) {
  const EffectDays& days = reasoning.encoding->days_of(effect);
  Act act;
  act.event = chronology.events.id_of(event);
  act.effect = &effect;
  act.kind = kind;
  const bool incoming = effect.with == subject.instrument;
  act.own = subject.part == (incoming ? std::nullopt : effect.part);
  act.planned = event.status == Status::planned || event.status == Status::forecast;
  act.done = {days.act, 0};
  act.from = {days.from, 0};
  // The last day of a replacement is that of what comes, not of what goes.
  if (days.until && kind != EffectKind::lifts) act.until = DayTerm{*days.until, 0};
  act.then = effect.then;
  return act;
}

/// Whether the claims put the event of `a` before that of `b`.
bool must_precede(const OpenNetwork& open, const Act& a, const Act& b) {
  const graph::Variable first = Encoding::start_of(a.event);
  const graph::Variable second = Encoding::start_of(b.event);
  return !open.may_precede(second, first) && open.may_precede(first, second);
}

bool may_share_a_day(const OpenNetwork& open, const Act& a, const Act& b) {
  const graph::Bounds& left = open.bounds(*a.done.variable);
  const graph::Bounds& right = open.bounds(*b.done.variable);
  return a.event != b.event && left.lo <= right.hi && right.lo <= left.hi;
}

}  // namespace

std::vector<std::vector<Deed>> deeds_by_instrument(const Chronology& chronology) {
  std::vector<std::vector<Deed>> out(chronology.instruments.size());
  for (const Event& event : chronology.events) {
    if (event.status == Status::cancelled) continue;
    for (const Effect& effect : event.effects) {
      out[effect.instrument.value].push_back({&event, &effect});
      const bool other = effect.with && *effect.with != effect.instrument;
      if (other) out[effect.with->value].push_back({&event, &effect});
    }
  }
  return out;
}

std::vector<Act> acts_on(const Chronology& chronology, const Reasoning& reasoning,
                         const OpenNetwork& open, const std::vector<Deed>& deeds,
                         const Subject& subject) {
  std::vector<Act> acts;
  for (const Deed& each : deeds) {
    const auto kind = deed(*each.effect, subject);
    if (!kind) continue;
    Act act = make_act(chronology, reasoning, *each.event, *each.effect, *kind, subject);
    const auto place = std::find_if(acts.begin(), acts.end(), [&](const Act& other) {
      return may_share_a_day(open, act, other) && must_precede(open, act, other);
    });
    acts.insert(place, act);
  }
  return acts;
}

std::vector<graph::Variable> days_of(const std::vector<Act>& acts) {
  std::vector<graph::Variable> days;
  for (const Act& act : acts) {
    days.push_back(*act.done.variable);
    days.push_back(*act.from.variable);
    if (act.until) days.push_back(*act.until->variable);
  }
  return days;
}

std::vector<Subject> subjects_of(const Chronology& chronology, Id<Instrument> instrument,
                                 const std::vector<Deed>& deeds) {
  std::vector<Subject> subjects;
  const bool in_parts =
      !deeds.empty() && std::all_of(deeds.begin(), deeds.end(), [&](const Deed& each) {
        return each.effect->with != instrument && each.effect->part.has_value();
      });
  if (!in_parts) subjects.push_back({instrument, std::nullopt});
  const std::size_t parts = chronology.instruments[instrument].parts.size();
  for (std::uint32_t part = 0; part < parts; ++part) subjects.push_back({instrument, part});
  return subjects;
}

}  // namespace fasti
