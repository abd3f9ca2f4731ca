// SPDX-License-Identifier: MIT
//
// A life told day by day: a simulation of discrete events. On the agenda stand, for every act, its
// first day, for what is imposed ahead the day of the announcement too, and the day after each end
// that is set. The earliest comes first; within a day ends come before beginnings, then delays,
// deeds and extensions, in the order of the acts. An act made later may take an earlier one off the
// agenda, or put it elsewhere. A first day before the event (a retroactive one) needs nothing of
// its own: the deed is done on its first day. Days are only ever compared, so that the same story
// can be told in every world.
#include "timeline/query/life.h"

#include <utility>

#include "timeline/query/agenda.h"

namespace fasti {

namespace {

class Life {
 public:
  Life(const std::vector<Act>& acts, const std::vector<bool>& counts, World& world,
       const DayTerm& last)
      : acts_(acts), world_(world), last_(last), ends_(acts.size()), agenda_(acts, counts, world) {
    for (ActId id = 0; id < acts.size(); ++id) {
      const Act& act = acts[id];
      if (act.until && sets_end(act.kind)) ends_[id] = End{*act.until, act.then, id};
    }
  }

  Condition tell() {
    for (;;) {
      const auto item = agenda_.next(last_);
      const auto track = next_end();
      if (!item && !track) break;
      // An end that falls on the day of a beginning comes before it.
      if (track && (!item || world_.at_most(end_day(*track), agenda_.items()[*item].day))) {
        run_out(*track);
      } else {
        const Item taken = agenda_.take(*item);
        take(taken);
        answer_gaps(taken.day);
      }
    }
    for (const std::optional<FoundMisstep>& gap : gaps_) {
      if (gap) now_.missteps.push_back(*gap);
    }
    now_.end = end_ahead();
    return std::move(now_);
  }

 private:
  std::optional<End>& end_of(Track track) { return held_[static_cast<std::size_t>(track)]; }
  std::optional<End>& lapsed(Track track) { return lapsed_[static_cast<std::size_t>(track)]; }
  DayTerm end_day(Track track) { return end_of(track)->last + 1; }

  /// The track whose end is next, if it falls within the time told of. What ends with the
  /// instrument needs no end of its own.
  std::optional<Track> next_end() {
    std::optional<Track> first;
    for (const Track track : {Track::instrument, Track::suspension, Track::waiver}) {
      if (!end_of(track) || !world_.at_most(end_day(track), last_)) continue;
      if (!first || !world_.at_most(end_day(*first), end_day(track))) first = track;
    }
    return first;
  }

  /// The end that is set for what the state names.
  std::optional<End> end_ahead() {
    const std::optional<End>& over = end_of(Track::suspension);
    const std::optional<End>& under = end_of(Track::instrument);
    if (!now_.suspended || !over) return now_.suspended ? std::nullopt : under;
    return over;
  }

  /// Nothing follows of itself: `then` says what does, or it is unknown.
  void run_out(Track track) {
    const End end = *end_of(track);
    const DayTerm day = end_day(track);
    end_of(track).reset();
    lapsed(track) = end;
    if (end.then == Then::ends) return become(Base::lapsed, end.by, day);
    const bool resumes = end.then == Then::resumes;
    if (!resumes || track == Track::instrument) open_gap(track, end.by, day);
    if (track == Track::waiver) {
      now_.enforcement = resumes ? Enforcement::enforced : Enforcement::unknown;
      now_.waived_by = end.by;
      now_.waived_day = day;
    } else if (track == Track::suspension && resumes) {
      unsuspend(end.by, day);
    } else {
      become(Base::unknown, end.by, day);
    }
  }

  /// Remembers that an end has passed and that nothing says what followed.
  void open_gap(Track track, ActId by, const DayTerm& day) {
    std::optional<FoundMisstep>& gap = gaps_[static_cast<std::size_t>(track)];
    if (gap) now_.missteps.push_back(*gap);
    gap = FoundMisstep{by, MisstepKind::end_unsaid, now_.base, track, by, day};
  }

  /// Forgets it where an act of the very next day says what followed.
  void answer_gaps(const DayTerm& day) {
    for (std::optional<FoundMisstep>& gap : gaps_) {
      if (!gap || !world_.at_most(day, gap->cause_day)) continue;
      const bool open = gap->track == Track::waiver ? now_.enforcement == Enforcement::unknown
                                                    : now_.base == Base::unknown;
      if (!open) gap.reset();
    }
  }

  void become(Base base, ActId by, const DayTerm& day) {
    const bool over = base == Base::lapsed || base == Base::ended || base == Base::unknown;
    if (over) {
      now_.suspended = false;
      now_.enforcement = Enforcement::enforced;
      now_.waived_by.reset();
      for (std::optional<End>& end : held_) end.reset();
    }
    if (now_.base == base) return;
    now_.base = base;
    now_.base_by = by;
    now_.base_day = day;
  }

  void unsuspend(ActId by, const DayTerm& day) {
    now_.suspended = false;
    now_.base_by = by;
    now_.base_day = day;
    end_of(Track::suspension).reset();
  }

  /// Records what is wrong with an act, unless it was made before what makes it so: then it was
  /// overtaken.
  void blame(ActId act, MisstepKind kind, std::optional<ActId> cause, const DayTerm& day) {
    if (cause && agenda_.precedes(act, *cause)) return;
    now_.missteps.push_back({act, kind, now_.base, Track::instrument, cause, day});
  }

  void blame_base(ActId act, MisstepKind kind) { blame(act, kind, now_.base_by, now_.base_day); }

  /// Whether an act says on the day itself what an end that was set has brought about: that a
  /// licence has run out, that a suspension is over.
  bool confirms(const Item& item, std::optional<ActId> by, const DayTerm& day) {
    if (!by || !world_.at_most(item.day, day)) return false;
    return sets_end(acts_[*by].kind) || acts_[*by].kind == EffectKind::extends;
  }

  void take(const Item& item) {
    if (item.phase == Item::Phase::announcement) return announce(item);
    const Step taken = step(item.kind, now_.base);
    if (item.kind == EffectKind::extends) return extend(item);
    if (item.kind == EffectKind::delays) return delay(item, taken);
    if (taken.wrong) {
      const bool lapses = item.kind == EffectKind::lifts && now_.base == Base::lapsed &&
                          confirms(item, now_.base_by, now_.base_day);
      if (!agenda_.call_off(item) && !lapses) blame_base(item.act, *taken.wrong);
      if (item.kind == EffectKind::imposes && ends_[item.act]) {
        end_of(Track::instrument) = ends_[item.act];
      }
      return;
    }
    if (taken.to) become(*taken.to, item.act, item.day);
    if (item.kind == EffectKind::resumes && taken.to) return;
    follow(item);
  }

  void announce(const Item& item) {
    const Step taken = announcement(now_.base);
    if (agenda_.ahead(item.act) && taken.to) become(*taken.to, item.act, item.day);
  }

  /// What a deed does beside moving the base.
  void follow(const Item& item) {
    switch (item.kind) {
      case EffectKind::issues:
      case EffectKind::imposes:
        if (ends_[item.act]) end_of(Track::instrument) = ends_[item.act];
        return;
      case EffectKind::suspends:
        return suspend(item);
      case EffectKind::waives:
        return waive(item);
      case EffectKind::resumes:
        return resume(item);
      case EffectKind::enforces:
        return enforce(item);
      case EffectKind::lifts:
        agenda_.call_off(item);
        return;
      default:
        return;
    }
  }

  void resume(const Item& item) {
    if (now_.suspended) return unsuspend(item.act, item.day);
    const bool over = lapsed(Track::suspension) && confirms(item, now_.base_by, now_.base_day);
    if (!agenda_.call_off(item) && !over) blame_base(item.act, MisstepKind::not_suspended);
  }

  void suspend(const Item& item) {
    if (now_.suspended) {
      blame(item.act, MisstepKind::suspended_twice, now_.suspended_by, now_.suspended_day);
    } else {
      now_.suspended = true;
      now_.suspended_by = item.act;
      now_.suspended_day = item.day;
    }
    end_of(Track::suspension) = ends_[item.act];
  }

  void waive(const Item& item) {
    if (now_.enforcement == Enforcement::waived) {
      blame(item.act, MisstepKind::waived_twice, now_.waived_by, now_.waived_day);
    } else {
      now_.waived_by = item.act;
      now_.waived_day = item.day;
    }
    now_.enforcement = Enforcement::waived;
    end_of(Track::waiver) = ends_[item.act];
  }

  void enforce(const Item& item) {
    if (now_.enforcement != Enforcement::enforced) {
      now_.enforcement = Enforcement::enforced;
      now_.waived_by = item.act;
      now_.waived_day = item.day;
      end_of(Track::waiver).reset();
    } else if (!agenda_.call_off(item) && !confirms(item, now_.waived_by, now_.waived_day)) {
      if (!now_.waived_by) return blame_base(item.act, MisstepKind::not_waived);
      blame(item.act, MisstepKind::not_waived, now_.waived_by, now_.waived_day);
    }
  }

  /// Without a new first day the start is put off until some other act sets one.
  void delay(const Item& item, const Step& taken) {
    const Act& act = acts_[item.act];
    if (Item* start = agenda_.start_to_come(item)) {
      start->pending = act.effect->from.has_value();
      start->day = act.from;
    } else if (taken.wrong) {
      blame_base(item.act, *taken.wrong);
    } else if (act.effect->from) {
      agenda_.add({Item::Phase::deed, EffectKind::imposes, item.act, act.from});
    }
  }

  /// What an extension that does not say so extends: what runs, else what is to begin, else what
  /// has run out.
  Track extended(const Item& item) {
    const Extended what = acts_[item.act].effect->what;
    if (what != Extended::unsaid) return static_cast<Track>(static_cast<std::size_t>(what) - 1);
    if (now_.enforcement == Enforcement::waived) return Track::waiver;
    if (now_.suspended) return Track::suspension;
    if (end_of(Track::instrument)) return Track::instrument;
    if (const auto ahead = end_to_come(item, std::nullopt)) return track_of(acts_[*ahead].kind);
    for (const Track track : {Track::waiver, Track::suspension}) {
      if (lapsed(track)) return track;
    }
    return Track::instrument;
  }

  /// The next deed on the agenda that was set before `item` and has an end of its own.
  std::optional<ActId> end_to_come(const Item& item, std::optional<Track> track) {
    const Item* found = nullptr;
    for (const Item& other : agenda_.items()) {
      const bool wanted = other.pending && other.phase == Item::Phase::deed && ends_[other.act] &&
                          (!track || track_of(other.kind) == *track);
      if (!wanted || !agenda_.precedes(other.act, item.act)) continue;
      if (found == nullptr || agenda_.comes_first(other, *found)) found = &other;
    }
    return found == nullptr ? std::nullopt : std::optional(found->act);
  }

  /// What brought about that something runs, and when.
  std::optional<ActId> cause_of(Track track) const {
    if (track == Track::waiver) return now_.waived_by;
    return track == Track::suspension ? now_.suspended_by : now_.base_by;
  }
  DayTerm day_of(Track track) const {
    if (track == Track::waiver) return now_.waived_day;
    return track == Track::suspension ? now_.suspended_day : now_.base_day;
  }

  bool runs(Track track) const {
    if (track == Track::waiver) return now_.enforcement == Enforcement::waived;
    if (track == Track::suspension) return now_.suspended;
    return now_.base == Base::issued || now_.base == Base::in_force;
  }

  void extend(const Item& item) {
    const Act& act = acts_[item.act];
    const Track track = extended(item);
    const auto moved = [&](const std::optional<End>& old) -> std::optional<End> {
      if (!act.until) return std::nullopt;
      const bool keeps = act.then == Then::unsaid && old;
      return End{*act.until, keeps ? old->then : act.then, item.act};
    };
    const bool ends = end_of(track).has_value();
    if (!ends) {
      if (const auto ahead = end_to_come(item, track)) {
        ends_[*ahead] = moved(ends_[*ahead]);
        return;
      }
    }
    const bool revived = !runs(track);
    if (revived && !revive(track, item)) return;
    if (!revived && !ends) {
      now_.missteps.push_back({item.act, MisstepKind::no_end_to_extend, now_.base, track,
                               cause_of(track), day_of(track)});
    }
    end_of(track) = moved(revived ? lapsed(track) : end_of(track));
  }

  /// Brings back what has run out and is extended too late; false when there is nothing to bring.
  bool revive(Track track, const Item& item) {
    const Step taken = step(EffectKind::extends, now_.base);
    if (!lapsed(track) || taken.wrong == MisstepKind::absent) {
      blame_base(item.act, MisstepKind::absent);
      return false;
    }
    const End& end = *lapsed(track);
    now_.missteps.push_back(
        {item.act, MisstepKind::extended_too_late, now_.base, track, end.by, end.last + 1});
    gaps_[static_cast<std::size_t>(track)].reset();
    if (taken.to) become(*taken.to, item.act, item.day);
    if (track == Track::waiver) {
      now_.enforcement = Enforcement::waived;
      now_.waived_by = item.act;
      now_.waived_day = item.day;
    } else if (track == Track::suspension) {
      now_.suspended = true;
      now_.suspended_by = item.act;
      now_.suspended_day = item.day;
    }
    return true;
  }

  const std::vector<Act>& acts_;
  World& world_;
  DayTerm last_;
  std::vector<std::optional<End>> ends_;  ///< by act, as later acts have moved them
  Agenda agenda_;
  std::array<std::optional<End>, kTracks> held_;           ///< by track: the end that is set
  std::array<std::optional<End>, kTracks> lapsed_;         ///< by track: the end that has passed
  std::array<std::optional<FoundMisstep>, kTracks> gaps_;  ///< by track: an end_unsaid
  Condition now_;
};

}  // namespace

Condition live(const std::vector<Act>& acts, const std::vector<bool>& counts, World& world,
               const DayTerm& last) {
  return Life(acts, counts, world, last).tell();
}

}  // namespace fasti
