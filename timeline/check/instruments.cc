// SPDX-License-Identifier: MIT
//
// Each instrument's life is lived with every effect on it, and what cannot be so is told of where
// it is certain: with dates left open a reader takes the way in which nothing is wrong. Where
// something else is amiss with the instrument (an effect that could not be read, dates that
// contradict each other), its life is not judged: one fault, one finding.
#include "timeline/check/instruments.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "timeline/check/effect_dates.h"
#include "timeline/check/faulty.h"
#include "timeline/check/standing_words.h"
#include "timeline/reason/encode.h"

namespace fasti {

namespace {

struct Row {
  MisstepKind kind;
  Rule rule;
  std::string_view message;
  std::string_view help;
};

// `what` is "", "the suspension of " or "the waiver of ".
constexpr auto kRows = std::to_array<Row>({
    {MisstepKind::absent, Rule::not_there, "{subject} is not there to be {done} {day}",
     "correct the date or the instrument, or add the event that imposes it again"},
    {MisstepKind::imposed_twice, Rule::imposed_twice, "{subject} is imposed again {day}",
     "what stands is changed with `amends`, prolonged with `extends`, brought back with `resumes`"},
    {MisstepKind::not_suspended, Rule::not_suspended, "{subject} is not suspended {day}",
     "add the event that suspends it, or correct the date or the instrument"},
    {MisstepKind::suspended_twice, Rule::suspended_twice, "{subject} is suspended already {day}",
     "a suspension is prolonged with `extends`; one that was over needs `resumes` or `until`"},
    {MisstepKind::not_waived, Rule::not_waived, "{subject} is not waived {day}",
     "add the event that waives it; what comes into force is imposed, not enforced"},
    {MisstepKind::waived_twice, Rule::waived_twice, "{subject} is waived already {day}",
     "a waiver is prolonged with `extends`; one that was over needs `enforces` or `until`"},
    {MisstepKind::extended_too_late, Rule::extended_too_late,
     "{what}{subject} is extended {day}, too late",
     "see whether it was extended before; what begins anew is imposed, suspended or waived again"},
    {MisstepKind::no_end_to_extend, Rule::no_end_to_extend,
     "{what}{subject} has no end to extend {day}",
     "give its `until` where it begins, or say with `what:` what is extended"},
    {MisstepKind::no_start_to_delay, Rule::no_start_to_delay,
     "the start of {subject} cannot be delayed {day}",
     "what stands is stopped with `suspends`; or correct the date"},
    {MisstepKind::end_unsaid, Rule::end_unsaid,
     "nothing says what follows when {what}{subject} runs out {day}", ""},
});

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (kRows[i].kind != static_cast<MisstepKind>(i)) return false;
  }
  return true;
}
static_assert(in_order());

const Row& row_of(MisstepKind kind) { return kRows[static_cast<std::size_t>(kind)]; }

/// "`a`, `b` and 3 more".
std::string name_events(const Chronology& chronology, const std::vector<Id<Event>>& events) {
  constexpr std::size_t kMost = 4;
  std::string out;
  for (std::size_t i = 0; i < events.size() && i < kMost; ++i) {
    const bool last = i + 1 == events.size();
    if (i > 0) out += last ? " and " : ", ";
    out += fmt::format("`{}`", chronology.events[events[i]].id.text);
  }
  if (events.size() > kMost) out += fmt::format(" and {} more", events.size() - kMost);
  return out;
}

/// Instruments that something else is amiss with.
class Doubtful {
 public:
  Doubtful(const Loaded& loaded, const Reasoning& reasoning)
      : faulty_(loaded), doubted_(loaded.chronology->instruments.size(), false) {
    const Chronology& chronology = *loaded.chronology;
    std::vector<bool> events(chronology.events.size(), false);
    for (const Conflict& conflict : reasoning.conflicts) {
      const bool of_account =
          conflict.kind == Conflict::Kind::account || conflict.kind == Conflict::Kind::cycle;
      for (const ClaimId id : conflict.claims) {
        const Claim& claim = reasoning.claims[id];
        if (of_account && claim.kind != Claim::Kind::verified) events[claim.event.value] = true;
      }
    }
    std::vector<Span> errors;
    for (const Diagnostic& found : loaded.diagnostics.items()) {
      if (found.severity == Severity::error) errors.push_back(found.span);
    }
    std::sort(errors.begin(), errors.end());
    for (const Event& event : chronology.events) {
      const auto first = std::lower_bound(errors.begin(), errors.end(), event.span);
      const bool wrong =
          first != errors.end() && first->file == event.span.file && first->begin < event.span.end;
      if (!wrong && !events[chronology.events.id_of(event).value]) continue;
      for (const Effect& effect : event.effects) {
        doubted_[effect.instrument.value] = true;
        if (effect.with) doubted_[effect.with->value] = true;
      }
    }
  }

  bool all() const { return faulty_.incomplete(); }
  bool is(const Instrument& instrument, Id<Instrument> id) const {
    return doubted_[id.value] || faulty_.mentions(instrument.id.text);
  }

 private:
  Faulty faulty_;
  std::vector<bool> doubted_;
};

/// Judges the life of one instrument.
class LifeChecker {
 public:
  LifeChecker(const Chronology& chronology, const InForce& in_force, Id<Instrument> instrument,
              Diagnostics& out)
      : chronology_(chronology), in_force_(in_force), instrument_(instrument), out_(out) {}

  void check() {
    steps_ = in_force_.certain_missteps(instrument_);
    for (const Misstep& step : steps_) {
      if (step.kind == MisstepKind::end_unsaid) {
        if (!wrong_otherwise(step)) report_unsaid(step);
      } else if (step.kind != MisstepKind::absent || first_of_its_cause(step)) {
        report(step);
      }
    }
  }

 private:
  Diagnostic& add(const Misstep& step, Span span, std::string message) {
    Diagnostic& found = out_.add(row_of(step.kind).rule, span, std::move(message));
    found.event = chronology_.events[step.event].id.text;
    return found;
  }

  std::string message(const Misstep& step) const {
    return fmt::format(fmt::runtime(row_of(step.kind).message),
                       fmt::arg("subject", subject_words(chronology_, step.subject)),
                       fmt::arg("what", track_words(step.track)),
                       fmt::arg("done", participle(step.effect->kind)),
                       fmt::arg("day", on_days(step.day)));
  }

  bool wrong_otherwise(const Misstep& step) const {
    return std::any_of(steps_.begin(), steps_.end(), [&](const Misstep& other) {
      return other.effect == step.effect && other.kind != step.kind;
    });
  }

  // --- what is done to what is not there

  static bool same_cause(const Misstep& a, const Misstep& b) {
    return b.kind == MisstepKind::absent && a.subject == b.subject &&
           a.since_effect == b.since_effect && a.base == b.base;
  }

  /// Of several acts on what one event ended, or nothing ever brought about, one finding tells.
  bool first_of_its_cause(const Misstep& step) const {
    return std::none_of(steps_.begin(), steps_.end(), [&](const Misstep& other) {
      if (!same_cause(step, other)) return false;
      return other.day.lo < step.day.lo || (other.day.lo == step.day.lo && &other < &step);
    });
  }

  void note_others(const Misstep& step, Diagnostic& found) const {
    std::vector<Id<Event>> events;
    for (const Misstep& other : steps_) {
      const bool told = &other == &step || !same_cause(step, other) || other.event == step.event ||
                        std::find(events.begin(), events.end(), other.event) != events.end();
      if (!told) events.push_back(other.event);
    }
    if (events.empty()) return;
    found.notes.push_back(fmt::format("the same is wrong with what {} {} to it",
                                      name_events(chronology_, events),
                                      events.size() == 1 ? "does" : "do"));
  }

  /// Whether an effect can bring the subject about.
  static bool brings_about(const Effect& effect, const Subject& subject) {
    if (effect.with == subject.instrument) return true;
    const bool begins = effect.kind == EffectKind::proposes || effect.kind == EffectKind::issues ||
                        effect.kind == EffectKind::imposes;
    const bool overlap = !effect.part || !subject.part || effect.part == subject.part;
    return begins && overlap && effect.instrument == subject.instrument;
  }

  /// Says what brings about later, or would have, what is not there yet; or what to write for it.
  void explain_nothing(const Misstep& step, const std::string& day, Diagnostic& found) const {
    const Event* event = nullptr;
    const Effect* first = nullptr;
    graph::Bounds first_day;
    for (const Event& each : chronology_.events) {
      for (const Effect& effect : each.effects) {
        if (!brings_about(effect, step.subject)) continue;
        const bool cancelled = each.status == Status::cancelled;
        const graph::Bounds on = cancelled ? graph::Bounds{kFuture, kFuture} : first_day_of(effect);
        if (first != nullptr && first_day.lo <= on.lo) continue;
        event = &each;
        first = &effect;
        first_day = on;
      }
    }
    if (first == nullptr) {
      found.message += ": nothing imposes it";
    } else if (event->status == Status::cancelled) {
      found.message += fmt::format(": nothing imposes it, since `{}` is cancelled", event->id.text);
      found.labels.push_back({first->span, "cancelled"});
    } else {
      const auto done =
          participle(first->with == step.subject.instrument ? EffectKind::imposes : first->kind);
      found.message +=
          fmt::format(": it is {} only {} (`{}`)", done, on_days(first_day, day), event->id.text);
      found.labels.push_back({first->span, fmt::format("{} {}", done, on_days(first_day))});
    }
    found.help = {"add the event that imposes it"};
    if (step.day.lo != kPast) {
      found.help.push_back(
          fmt::format("of what is older than the record, `date: \"[..{}]\"` says enough",
                      iso_date(step.day.lo - 1)));
    }
  }

  graph::Bounds first_day_of(const Effect& effect) const {
    return in_force_.open().bounds(in_force_.effect_days(effect).from);
  }

  // --- the findings

  void report(const Misstep& step) {
    Diagnostic& found = add(step, step.effect->span, message(step));
    found.help.emplace_back(row_of(step.kind).help);
    const std::string day = on_days(step.day);
    const bool absent = step.kind == MisstepKind::absent;
    const bool stands = step.base == Base::issued || step.base == Base::in_force;
    if (absent && step.effect->kind == EffectKind::extends && stands) {
      const bool waiver = step.effect->what == Extended::waiver;
      found.message = fmt::format("{}{} is not there to be extended {}",
                                  track_words(waiver ? Track::waiver : Track::suspension),
                                  subject_words(chronology_, step.subject), day);
      found.help = {"correct `what:`, or leave it out"};
    } else if (absent && step.base == Base::none) {
      explain_nothing(step, day, found);
    } else {
      explain_cause(step, day, found);
    }
    if (absent && step.base == Base::proposed) {
      found.help = {"add the event that issues or imposes it, or correct the date"};
    }
    if (absent) note_others(step, found);
  }

  void explain_cause(const Misstep& step, const std::string& day, Diagnostic& found) const {
    const Cause cause = cause_of(step);
    if (cause.words.empty()) return;
    found.message += fmt::format(": it {} {}{} (`{}`)", cause.words, on_days(cause.day, day),
                                 cause.more, chronology_.events[*step.since].id.text);
    const Span span = cause.date != nullptr ? cause.date->span : step.since_effect->span;
    if (step.since_effect == step.effect) return;
    found.labels.push_back({span, fmt::format("{} {}", cause.words, on_days(cause.day))});
  }

  void report_unsaid(const Misstep& step) {
    const Effect& effect = *step.effect;
    if (!effect.until) return;
    Diagnostic& found = add(step, effect.until->span, message(step));
    if (effect.then == Then::resumes) {
      found.message += ": `then: resumes` has nothing to go back to";
      found.help.emplace_back("write `then: ends`, or add the event that tells what followed");
    } else if (step.track == Track::instrument) {
      found.help.emplace_back("add `then: ends`, or the event that tells what followed");
    } else {
      found.help.emplace_back(
          "add `then: resumes` or `then: ends`, or the event that tells what followed");
    }
    const auto verified = in_force_.verified(instrument_);
    if (verified && step.day.lo > *verified) return;
    found.notes.push_back(fmt::format("from the next day on it is not known what stands of {}",
                                      subject_words(chronology_, step.subject)));
  }

  const Chronology& chronology_;
  const InForce& in_force_;
  Id<Instrument> instrument_;
  Diagnostics& out_;
  std::vector<Misstep> steps_;
};

/// A `replaces` of what is not there may impose twice what comes instead: one fault, told once.
void drop_other_halves(Diagnostics& out) {
  std::set<Span> told;
  for (const Diagnostic& item : out.items()) {
    if (item.rule == Rule::not_there) told.insert(item.span);
  }
  std::erase_if(out.items(), [&](const Diagnostic& item) {
    return item.rule == Rule::imposed_twice && told.contains(item.span);
  });
}

}  // namespace

void check_instruments(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out) {
  const Chronology& chronology = *loaded.chronology;
  const Doubtful doubtful(loaded, reasoning);
  if (chronology.instruments.size() == 0 || doubtful.all()) return;
  const InForce in_force(chronology, reasoning);
  check_effect_dates(chronology, in_force, out);
  for (const Instrument& instrument : chronology.instruments) {
    const Id<Instrument> id = chronology.instruments.id_of(instrument);
    if (!doubtful.is(instrument, id)) LifeChecker(chronology, in_force, id, out).check();
  }
  drop_other_halves(out);
}

}  // namespace fasti
