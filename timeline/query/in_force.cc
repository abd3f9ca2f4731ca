// SPDX-License-Identifier: MIT
#include "timeline/query/in_force.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace fasti {

namespace {

/// A step in an instrument's life: what happens to it from some day on.
struct Step {
  enum class Act : std::uint8_t { propose, issue, impose, suspend, resume, waive, enforce, end };
  Day earliest = 0;
  Day latest = 0;
  std::size_t order = 0;  ///< of appearance, for steps of one day
  Act act = Act::impose;
};

std::optional<Step::Act> act_of(EffectKind kind) {
  switch (kind) {
    case EffectKind::proposes:
      return Step::Act::propose;
    case EffectKind::issues:
      return Step::Act::issue;
    case EffectKind::imposes:
      return Step::Act::impose;
    case EffectKind::suspends:
      return Step::Act::suspend;
    case EffectKind::resumes:
      return Step::Act::resume;
    case EffectKind::waives:
      return Step::Act::waive;
    case EffectKind::enforces:
      return Step::Act::enforce;
    case EffectKind::lifts:
    case EffectKind::replaces:
      return Step::Act::end;
    case EffectKind::amends:
    case EffectKind::delays:
    case EffectKind::extends:
      return std::nullopt;
  }
  return std::nullopt;
}

/// The first and last local day of a window; kPast and kFuture where nothing bounds it.
struct DayRange {
  Day first = kPast;
  Day last = kFuture;
};

class Life {
 public:
  Life(const Chronology& chronology, const Reasoning& reasoning, Id<Instrument> instrument)
      : chronology_(chronology),
        reasoning_(reasoning),
        instrument_(instrument),
        zone_(zone_of(chronology, chronology.instruments[instrument])) {}

  std::vector<Stretch> tell() {
    collect();
    std::stable_sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) {
      return std::tuple(a.earliest, a.order) < std::tuple(b.earliest, b.order);
    });
    for (const Step& step : steps_) take(step);
    return std::move(out_);
  }

 private:
  void collect() {
    for (const Event& event : chronology_.events) {
      if (event.status == Status::cancelled) continue;
      for (const Effect& effect : event.effects) collect(event, effect);
    }
  }

  void collect(const Event& event, const Effect& effect) {
    const bool brings_in = effect.with == instrument_;
    if ((effect.instrument != instrument_ && !brings_in) || effect.part) return;
    const DayRange from = begin_of(event, effect);
    if (effect.kind == EffectKind::extends) return move_end(effect);
    if (effect.kind == EffectKind::delays) return move_start(effect);
    const auto act = brings_in ? Step::Act::impose : act_of(effect.kind);
    if (!act) return;
    add(from, *act);
    if (!effect.until) return;
    const DayRange until = days(*effect.until);
    if (until.last == kFuture) return;
    const DayRange after{until.first == kPast ? kPast : until.first + 1, until.last + 1};
    const bool resumes = *act == Step::Act::suspend && effect.then == Then::resumes;
    last_until_ = steps_.size();
    // Where it is not said what follows, nothing is assumed: nothing is drawn beyond.
    const auto next = *act == Step::Act::waive ? Step::Act::enforce : Step::Act::end;
    add(after, resumes ? Step::Act::resume : next);
  }

  /// A start to come takes the place of the one that was set last.
  void move_start(const Effect& effect) {
    if (!effect.from) return;
    const DayRange from = days(*effect.from);
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
      if (step->act != Step::Act::impose) continue;
      step->earliest = from.first;
      step->latest = from.last;
      return;
    }
  }

  /// A later end takes the place of the one that the last effect with an `until` gave.
  void move_end(const Effect& effect) {
    if (!effect.until || !last_until_) return;
    const DayRange until = days(*effect.until);
    if (until.last == kFuture) return;
    steps_[*last_until_].earliest = until.first + 1;
    steps_[*last_until_].latest = until.last + 1;
  }

  void add(const DayRange& when, Step::Act act) {
    steps_.push_back({when.first, when.last, steps_.size(), act});
  }

  DayRange days(const Dating& dating) const {
    const auto read = dating.value.read(zone_, false);
    const auto* reading = std::get_if<edtf::Reading>(&read);
    if (reading == nullptr) return {};
    return day_range({reading->extent.start.lo, reading->extent.end.hi});
  }

  DayRange day_range(const Window& window) const {
    return {zone_.day_of(window.lo), window.hi == kFuture ? kFuture : zone_.day_of(window.hi - 1)};
  }

  DayRange begin_of(const Event& event, const Effect& effect) const {
    if (effect.from) return days(*effect.from);
    const Id<Event> id = chronology_.events.id_of(event);
    const Extent& extent = reasoning_.inferred[id.value];
    const Window& own = extent.start;
    // A day that is sure in the event's own zone is that day, whatever the clock of the `by` says.
    const Zone& zone = zone_of(chronology_, event);
    return {zone.day_of(own.lo), own.hi == kFuture ? kFuture : zone.day_of(own.hi - 1)};
  }

  void take(const Step& step) {
    using Act = Step::Act;
    switch (step.act) {
      case Act::propose:
        return enter(step, LegalState::proposed);
      case Act::issue:
        return enter(step, LegalState::issued);
      case Act::impose:
        return enter(step, LegalState::in_force);
      case Act::suspend:
        return enter(step, LegalState::suspended);
      case Act::resume:
        return enter(step, LegalState::in_force);
      case Act::end:
        return close(step);
      case Act::waive:
      case Act::enforce:
        waived_ = step.act == Act::waive;
        if (open_) enter(step, out_.back().state);
        return;
    }
  }

  void close(const Step& step) {
    if (!open_) return;
    open_ = false;
    Stretch& last = out_.back();
    if (step.latest != kFuture) last.last = step.latest - 1;
    if (step.earliest != kPast) last.last_earliest = step.earliest - 1;
    if (last.last < last.first) out_.pop_back();
  }

  void enter(const Step& step, LegalState state) {
    if (open_ && out_.back().state == state && out_.back().waived == waived_) return;
    close(step);
    out_.push_back(
        {.first = step.earliest, .first_latest = step.latest, .state = state, .waived = waived_});
    open_ = true;
  }

  const Chronology& chronology_;
  const Reasoning& reasoning_;
  Id<Instrument> instrument_;
  const Zone& zone_;
  std::vector<Step> steps_;
  std::optional<std::size_t> last_until_;
  std::vector<Stretch> out_;
  bool open_ = false;
  bool waived_ = false;
};

}  // namespace

std::vector<Stretch> stretches(const Chronology& chronology, const Reasoning& reasoning,
                               Id<Instrument> instrument) {
  return Life(chronology, reasoning, instrument).tell();
}

}  // namespace fasti
