// SPDX-License-Identifier: MIT
#include "timeline/check/effect_dates.h"

#include <optional>
#include <string>

#include <fmt/format.h>

#include "timeline/check/standing_words.h"
#include "timeline/reason/encode.h"
#include "timeline/reason/wording.h"

namespace fasti {

namespace {

void check_retroactive(const Chronology& chronology, const Event& event, const Effect& effect,
                       const InForce& in_force, Diagnostics& out) {
  if (!effect.from || event.status == Status::cancelled) return;
  const EffectDays& days = in_force.effect_days(effect);
  const graph::Bounds& from = in_force.open().bounds(days.from);
  const graph::Bounds& act = in_force.open().bounds(days.act);
  if (from.hi >= act.lo) return;
  const std::string on = on_days(from);
  Diagnostic& found = out.add(
      Rule::retroactive, effect.from->span,
      fmt::format("`{}` {} {} {}, before its own date", event.id.text, info(effect.kind).key,
                  subject_words(chronology, {effect.instrument, effect.part}), on));
  found.event = event.id.text;
  const Dating* date = event.date ? &*event.date : event.start ? &*event.start : nullptr;
  if (date != nullptr) {
    found.labels.push_back({date->span, fmt::format("`{}` is {}", event.id.text, on_days(act))});
  } else {
    found.notes.push_back(
        fmt::format("by its relations and sources `{}` is {}", event.id.text, on_days(act)));
  }
  found.help.emplace_back(
      "correct `from:`; where it is meant to reach back, `# fasti: allow F0507 -- reason` says so");
}

/// An instrument that stood when somebody looked last, before the rest was looked at.
void check_followed(const Chronology& chronology, Id<Instrument> id, const InForce& in_force,
                    Diagnostics& out) {
  const Instrument& instrument = chronology.instruments[id];
  const auto last = in_force.verified(id);
  if (!instrument.verified || !chronology.verified || !last) return;
  const Tick end = chronology.verified->value.local().end.hi;
  if (end == kFuture || *last >= floor_day(end - 1)) return;
  for (const Subject& subject : in_force.subjects(id)) {
    if (in_force.on(subject, *last).certainty != Certainty::certain) continue;
    Diagnostic& found =
        out.add(Rule::not_followed, instrument.verified->span,
                fmt::format("{} is in force {}, and nobody has looked since",
                            subject_words(chronology, subject), on_days({*last, *last})));
    found.labels.push_back(
        {chronology.verified->span,
         fmt::format("the rest was looked at until {}", day_words(floor_day(end - 1)))});
    found.help.emplace_back("see what became of it, and move its `verified:`");
    return;
  }
}

}  // namespace

void check_effect_dates(const Chronology& chronology, const InForce& in_force, Diagnostics& out) {
  for (const Event& event : chronology.events) {
    for (const Effect& effect : event.effects) {
      check_retroactive(chronology, event, effect, in_force, out);
    }
  }
  for (const Instrument& each : chronology.instruments) {
    check_followed(chronology, chronology.instruments.id_of(each), in_force, out);
  }
}

void check_last_days_ahead(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out) {
  const Chronology& chronology = *loaded.chronology;
  const InForce in_force(chronology, reasoning);
  for (const Event& event : chronology.events) {
    if (event.status == Status::cancelled) continue;
    for (const Effect& effect : event.effects) {
      const auto verified = in_force.verified(effect.instrument);
      if (!effect.until || !verified) continue;
      const graph::Bounds& until = in_force.open().bounds(*in_force.effect_days(effect).until);
      if (until.lo <= *verified) continue;
      Diagnostic& found =
          out.add(Rule::until_beyond_record, effect.until->span,
                  fmt::format("`{}` {} {} until {}, beyond the last day of the record",
                              event.id.text, info(effect.kind).key,
                              subject_words(chronology, {effect.instrument, effect.part}),
                              effect.until->written));
      found.event = event.id.text;
      const auto& own = chronology.instruments[effect.instrument].verified;
      const bool by_own = own && own->value.local().end.hi != kFuture;
      found.labels.push_back({(by_own ? *own : *chronology.verified).span,
                              fmt::format("the record ends {}", on_days({*verified, *verified}))});
      found.help.emplace_back("look again when that day has passed, and move `verified:`");
    }
  }
}

}  // namespace fasti
