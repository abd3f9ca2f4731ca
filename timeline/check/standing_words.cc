// SPDX-License-Identifier: MIT
#include "timeline/check/standing_words.h"

#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "timeline/reason/wording.h"

namespace fasti {

namespace {

/// The instant that begins a day, in local civil seconds.
Tick first_second(Day day) { return day == kPast || day == kFuture ? day : day * kSecondsPerDay; }

Cause began(const Misstep& step, std::string words) {
  return {std::move(words), step.since_day, {}, nullptr};
}

/// Of an end that was set: its last day.
Cause ran_out(const Misstep& step, std::string words) {
  Cause out{std::move(words), step.since_day, {}, nullptr};
  out.day = {saturating_add(out.day.lo, -1), saturating_add(out.day.hi, -1)};
  if (step.since_effect->until) out.date = &*step.since_effect->until;
  return out;
}

Cause in_force_by(const Misstep& step) {
  switch (step.since_kind) {
    case EffectKind::resumes:
      return began(step, "was resumed");
    case EffectKind::suspends:
      return ran_out(step, "came back when its suspension ran out");
    case EffectKind::extends:
      return began(step, "was in force again");
    default:
      return began(step, "came into force");
  }
}

Cause base_words(const Misstep& step) {
  switch (*step.base) {
    case Base::proposed:
      return began(step, "was only proposed");
    case Base::issued:
      return began(step, "was issued");
    case Base::in_force:
      return in_force_by(step);
    case Base::lapsed:
      return ran_out(step, "ran out");
    case Base::ended:
      return began(step,
                   step.since_effect->kind == EffectKind::replaces ? "was replaced" : "was lifted");
    case Base::unknown: {
      Cause out = ran_out(step, "ran out");
      out.more = ", and nothing says what followed";
      return out;
    }
    case Base::none:
      break;
  }
  return {};
}

Cause without_end(const Misstep& step) {
  constexpr auto kBegan = std::to_array<std::string_view>({"was waived", "was suspended"});
  Cause out = step.track == Track::instrument
                  ? base_words(step)
                  : began(step, std::string(kBegan[static_cast<std::size_t>(step.track)]));
  if (!step.since_effect->until) out.more = " without `until`";
  return out;
}

Cause not_waived(const Misstep& step) {
  if (step.since_kind == EffectKind::enforces) return began(step, "was enforced again");
  if (step.since_kind == EffectKind::waives) return ran_out(step, "was waived, which ran out");
  return base_words(step);
}

}  // namespace

std::string subject_words(const Chronology& chronology, const Subject& subject) {
  const Instrument& instrument = chronology.instruments[subject.instrument];
  if (!subject.part) return fmt::format("`{}`", instrument.id.text);
  return fmt::format("`{}#{}`", instrument.id.text, instrument.parts[*subject.part].text);
}

std::string on_days(const graph::Bounds& days) {
  return when({first_second(days.lo), first_second(saturating_add(days.hi, 1))});
}

std::string on_days(const graph::Bounds& days, std::string_view beside) {
  std::string words = on_days(days);
  const std::size_t space = words.rfind(' ');
  const std::string year = space == std::string::npos ? "" : words.substr(space);
  const bool a_year = year.size() > 1 && year.find_first_not_of("0123456789", 1) == year.npos;
  const bool alone = words.find(year) == space && words.find(' ') < space;
  if (a_year && alone && beside.ends_with(year)) words.resize(space);
  return words;
}

std::string_view participle(EffectKind kind) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"proposed", "issued", "imposed", "amended", "delayed", "extended", "suspended", "resumed",
       "waived", "enforced", "lifted", "replaced"});
  return kWords[static_cast<std::size_t>(kind)];
}

std::string_view track_words(Track track) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"the waiver of ", "the suspension of ", ""});
  return kWords[static_cast<std::size_t>(track)];
}

Cause cause_of(const Misstep& step) {
  if (!step.since || !step.base) return {};
  switch (step.kind) {
    case MisstepKind::suspended_twice:
      return began(step, "was suspended");
    case MisstepKind::waived_twice:
      return began(step, "was waived");
    case MisstepKind::extended_too_late:
      return ran_out(step, "ran out");
    case MisstepKind::no_end_to_extend:
      return without_end(step);
    case MisstepKind::not_waived:
      return not_waived(step);
    case MisstepKind::end_unsaid:
      return {};
    default:
      return base_words(step);
  }
}

}  // namespace fasti
