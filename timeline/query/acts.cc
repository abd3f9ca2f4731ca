// SPDX-License-Identifier: MIT
#include "timeline/query/acts.h"

#include <algorithm>
#include <unordered_map>
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
  act.done = {incoming ? days.incoming : days.act, 0};
  act.from = {effect.from ? days.from : *act.done.variable, 0};
  // The last day of a replacement is that of what comes, not of what goes.
  if (days.until && kind != EffectKind::lifts) act.until = DayTerm{*days.until, 0};
  act.then = effect.then;
  return act;
}

bool may_share_a_day(const OpenNetwork& open, const Act& a, const Act& b) {
  const graph::Bounds& left = open.bounds(*a.done.variable);
  const graph::Bounds& right = open.bounds(*b.done.variable);
  return a.event != b.event && left.lo <= right.hi && right.lo <= left.hi;
}

/// Puts acts in line one by one.
class Line {
 public:
  explicit Line(const OpenNetwork& open) : open_(open) {}

  void add(const Act& act) {
    const auto place = std::find_if(acts_.begin(), acts_.end(), [&](const Act& other) {
      return may_share_a_day(open_, act, other) && must_precede(act.event, other.event);
    });
    acts_.insert(place, act);
  }

  std::vector<Act> take() { return std::move(acts_); }

 private:
  /// Whether the claims put event `a` before `b`. Orders that are stated answer for most; only
  /// where dates and distances may imply one is the network asked, which takes its time.
  bool must_precede(Id<Event> a, Id<Event> b) {
    const graph::Variable first = Encoding::start_of(a);
    const graph::Variable second = Encoding::start_of(b);
    const bool ordered = after(a)[second];
    if (ordered != after(b)[first]) return ordered;
    return !open_.may_precede(second, first) && open_.may_precede(first, second);
  }

  const std::vector<bool>& after(Id<Event> event) {
    std::vector<bool>& found = after_[event.value];
    if (found.empty()) found = open_.ordered_after(Encoding::start_of(event));
    return found;
  }

  const OpenNetwork& open_;
  std::vector<Act> acts_;
  std::unordered_map<std::uint32_t, std::vector<bool>> after_;  ///< by event; never iterated
};

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
  Line line(open);
  for (const Deed& each : deeds) {
    const auto kind = deed(*each.effect, subject);
    if (kind) line.add(make_act(chronology, reasoning, *each.event, *each.effect, *kind, subject));
  }
  return line.take();
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
