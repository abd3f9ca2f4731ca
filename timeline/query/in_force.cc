// SPDX-License-Identifier: MIT
//
// What stood on a day is what stood in every world that the dates leave open (see worlds.h): the
// life of the subject is lived up to that day in each, and the answers are laid together. Whether a
// planned event comes to pass, and whether an event was public when only a window is known for
// that, are open in their own right.
#include "timeline/query/in_force.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "timeline/query/order.h"
#include "timeline/reason/encode.h"

namespace fasti {

namespace {

/// Beyond so many worlds the union of what can be is given. Each costs a solution of a part of the
/// network for every question that it leaves open.
constexpr std::size_t kMostWorlds = 500;

void widen(graph::Bounds& bounds, const graph::Bounds& by) {
  bounds = {std::min(bounds.lo, by.lo), std::max(bounds.hi, by.hi)};
}

/// Lays the outcomes in many worlds together.
class Union {
 public:
  Union(const std::vector<Act>& acts, const DayTerm& day) : acts_(acts), day_(day) {}

  void add(const Condition& now, const std::vector<bool>& counts, const World& world) {
    for (ActId id = 0; id < acts_.size(); ++id) {
      const bool begun = counts[id] && std::min(world.bounds(acts_[id].done).lo,
                                                world.bounds(acts_[id].from).lo) <= day_.offset;
      if (begun && !contains(out_.events, acts_[id].event)) out_.events.push_back(acts_[id].event);
    }
    const auto state = now.state();
    in_force_ += state == LegalState::in_force ? 1 : 0;
    if (state && !contains(out_.states, *state)) out_.states.push_back(*state);
    out_.end_unsaid = out_.end_unsaid || !state;
    add_enforcement(state, now.enforcement);
    const std::optional<Id<Event>> since = event(now.since());
    const std::optional<Id<Event>> waived = event(now.waived_by);
    std::optional<EndAhead> end;
    if (now.end) end = EndAhead{world.bounds(now.end->last), now.end->then};
    const graph::Bounds day = since ? world.bounds(now.since_day()) : graph::Bounds{};
    if (worlds_++ == 0) {
      out_.since = since;
      out_.since_day = day;
      out_.waived_by = waived;
      out_.end = end;
      return;
    }
    if (out_.since != since) out_.since.reset();
    if (out_.waived_by != waived) out_.waived_by.reset();
    widen(out_.since_day, day);
    if (out_.end && end && out_.end->then == end->then) {
      widen(out_.end->last, end->last);
    } else {
      out_.end.reset();
    }
  }

  /// Where not every world could be tried: whatever any act can lead to.
  void admit_everything() {
    using S = LegalState;
    out_.exact = false;
    for (const S state : {S::none, S::proposed, S::issued, S::in_force, S::suspended, S::ended}) {
      if (!contains(out_.states, state)) out_.states.push_back(state);
    }
    out_.since.reset();
    out_.end.reset();
    enforced_ = waived_ = true;
    ++worlds_;
    for (const Act& act : acts_) {
      if (!contains(out_.events, act.event)) out_.events.push_back(act.event);
    }
  }

  Standing take() {
    std::sort(out_.states.begin(), out_.states.end());
    if (out_.states.empty()) {
      out_.certainty = Certainty::unknown;
    } else if (contains(out_.states, LegalState::in_force)) {
      out_.certainty = in_force_ == worlds_ ? Certainty::certain : Certainty::possible;
    } else {
      out_.certainty = out_.end_unsaid ? Certainty::unknown : Certainty::none;
    }
    if (enforced_ != waived_ && !unsure_) out_.enforced = enforced_;
    return std::move(out_);
  }

 private:
  template <class Value>
  static bool contains(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
  }

  std::optional<Id<Event>> event(std::optional<ActId> act) const {
    if (!act) return std::nullopt;
    return acts_[*act].event;
  }

  void add_enforcement(std::optional<LegalState> state, Enforcement enforcement) {
    if (state == LegalState::none || state == LegalState::ended) return;
    enforced_ = enforced_ || enforcement == Enforcement::enforced;
    waived_ = waived_ || enforcement == Enforcement::waived;
    unsure_ = unsure_ || !state || enforcement == Enforcement::unknown;
  }

  const std::vector<Act>& acts_;
  DayTerm day_;
  Standing out_;
  std::size_t worlds_ = 0;
  std::size_t in_force_ = 0;
  bool enforced_ = false;
  bool waived_ = false;
  bool unsure_ = false;
};

/// Which acts count in a world: what is planned may not come to pass, and of what is asked for "as
/// known by" only what was public.
class Audience {
 public:
  Audience(const Chronology& chronology, const Zone& zone, std::optional<Day> known_by)
      : chronology_(chronology), zone_(zone), known_by_(known_by) {}

  std::vector<bool> counts(const std::vector<Act>& acts, World& world) const {
    std::vector<bool> out;
    out.reserve(acts.size());
    for (const Act& act : acts) {
      const std::uint32_t key = 2 * act.event.value;
      const bool happens = !act.planned || world.chance(key);
      out.push_back(happens && (!known_by_ || known(act, world, key + 1)));
    }
    return out;
  }

 private:
  bool known(const Act& act, World& world, std::uint32_t key) const {
    const Event& event = chronology_.events[act.event];
    if (!event.known) return world.at_most(act.done, {std::nullopt, *known_by_});
    const auto read = event.known->value.read(zone_of(chronology_, event), true);
    const auto* reading = std::get_if<edtf::Reading>(&read);
    if (reading == nullptr) return true;
    const Tick end = zone_.start_of_day(*known_by_ + 1);
    if (reading->extent.end.hi <= end) return true;
    return reading->extent.start.lo < end && world.chance(key);
  }

  const Chronology& chronology_;
  const Zone& zone_;
  std::optional<Day> known_by_;
};

std::optional<Day> last_day(const std::optional<Dating>& dating) {
  if (!dating) return std::nullopt;
  const Tick end = dating->value.local().end.hi;
  if (end == kFuture) return std::nullopt;
  return floor_day(end - 1);
}

}  // namespace

InForce::InForce(const Chronology& chronology, const Reasoning& reasoning)
    : chronology_(chronology),
      reasoning_(reasoning),
      open_(chronology, reasoning),
      deeds_(deeds_by_instrument(chronology)),
      places_(chronology.events.size()) {
  std::size_t place = 0;
  for (const Id<Event> event : in_order_of_time(chronology, reasoning)) {
    places_[event.value] = place++;
  }
}

std::vector<Act> InForce::acts(const Subject& subject) const {
  return acts_on(chronology_, reasoning_, open_, deeds_[subject.instrument.value], subject);
}

const EffectDays& InForce::effect_days(const Effect& effect) const {
  return reasoning_.encoding->days_of(effect);
}

std::vector<Subject> InForce::subjects(Id<Instrument> instrument) const {
  return subjects_of(chronology_, instrument, deeds_[instrument.value]);
}

Standing InForce::on(const Subject& subject, Day day, std::optional<Day> known_by) const {
  return on(subject, acts(subject), day, known_by);
}

Standing InForce::on(const Subject& subject, const std::vector<Act>& acts, Day day,
                     std::optional<Day> known_by) const {
  const Zone& zone = zone_of(chronology_, chronology_.instruments[subject.instrument]);
  const Audience audience(chronology_, zone, known_by);
  const DayTerm last{std::nullopt, day};
  Union all(acts, last);
  const bool complete = for_each_world(open_, days_of(acts), kMostWorlds, [&](World& world) {
    const std::vector<bool> counts = audience.counts(acts, world);
    const Condition now = live(acts, counts, world, last);
    all.add(now, counts, world);
  });
  if (!complete) all.admit_everything();
  Standing standing = all.take();
  std::sort(standing.events.begin(), standing.events.end(),
            [&](Id<Event> a, Id<Event> b) { return places_[a.value] < places_[b.value]; });
  return standing;
}

std::optional<Day> InForce::verified(Id<Instrument> instrument) const {
  const auto own = last_day(chronology_.instruments[instrument].verified);
  return own ? own : last_day(chronology_.verified);
}

std::vector<Answer> InForce::as_of(Day day, std::optional<Day> known_by) const {
  std::vector<Answer> answers;
  for (std::uint32_t i = 0; i < chronology_.instruments.size(); ++i) {
    for (const Subject& subject : subjects({i})) {
      answers.push_back(answer(subject, day, known_by));
    }
  }
  list_permissions(answers);
  return answers;
}

Answer InForce::answer(const Subject& subject, Day day, std::optional<Day> known_by) const {
  Answer answer{subject, {}, verified(subject.instrument), {}, {}};
  const std::vector<Act> acts = this->acts(subject);
  answer.standing = on(subject, acts, day, known_by);
  if (!answer.verified || day <= *answer.verified) return answer;
  Standing beyond;
  beyond.certainty = Certainty::unknown;
  beyond.events = std::move(answer.standing.events);
  answer.standing = std::move(beyond);
  answer.at_verified = on(subject, acts, *answer.verified, known_by);
  return answer;
}

void InForce::list_permissions(std::vector<Answer>& answers) const {
  const auto stands = [](const Answer& answer) {
    return answer.standing.certainty == Certainty::certain ||
           answer.standing.certainty == Certainty::possible;
  };
  for (Answer& answer : answers) {
    if (!stands(answer)) continue;
    for (const Answer& other : answers) {
      const auto& permits = chronology_.instruments[other.subject.instrument].permits;
      auto& listed = answer.permissions;
      if (!stands(other) || permits != answer.subject.instrument) continue;
      const Id<Instrument> id = other.subject.instrument;
      if (std::find(listed.begin(), listed.end(), id) == listed.end()) listed.push_back(id);
    }
  }
}

}  // namespace fasti
