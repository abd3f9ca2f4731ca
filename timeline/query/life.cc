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

#include <algorithm>
#include <tuple>

namespace fasti {

namespace {

/// Within a day the lesser rank comes first.
enum class Rank : std::uint8_t { end, delay, deed, extension };

struct Item {
  enum class Phase : std::uint8_t { announcement, deed };
  Phase phase = Phase::deed;
  EffectKind kind = EffectKind::imposes;
  ActId act = 0;
  DayTerm day;
  Rank rank = Rank::deed;
  bool pending = true;
};

class Life {
 public:
  Life(const std::vector<Act>& acts, const std::vector<bool>& counts, World& world,
       const DayTerm& last)
      : acts_(acts), world_(world), last_(last), ends_(acts.size()) {
    for (ActId id = 0; id < acts.size(); ++id) {
      if (counts[id]) plan(id);
    }
  }

  Condition tell() {
    for (;;) {
      const auto item = next_item();
      const auto track = next_end();
      if (!item && !track) break;
      // An end that falls on the day of a beginning comes before it.
      if (track && (!item || world_.at_most(end_day(*track), agenda_[*item].day))) {
        run_out(*track);
      } else {
        agenda_[*item].pending = false;
        take(Item(agenda_[*item]));
      }
    }
    now_.end = end_ahead();
    return std::move(now_);
  }

 private:
  void plan(ActId id) {
    const Act& act = acts_[id];
    if (act.until && sets_end(act.kind)) ends_[id] = End{*act.until, act.then, id};
    if (act.kind == EffectKind::imposes && act.effect->from) {
      agenda_.push_back({Item::Phase::announcement, act.kind, id, act.done});
    }
    const bool delays = act.kind == EffectKind::delays;
    Item deed{Item::Phase::deed, act.kind, id, delays ? act.done : act.from};
    if (delays) deed.rank = Rank::delay;
    if (act.kind == EffectKind::extends) deed.rank = Rank::extension;
    agenda_.push_back(deed);
  }

  /// Whether an act was made before another: by the day of its event, then by its place.
  bool precedes(ActId a, ActId b) {
    const DayTerm& first = acts_[a].done;
    const DayTerm& second = acts_[b].done;
    if (acts_[a].event == acts_[b].event) return a < b;
    if (a < b) return world_.at_most(first, second);
    return !world_.at_most(second, first);
  }

  bool comes_first(const Item& a, const Item& b) {
    if (world_.at_most(a.day + 1, b.day)) return true;
    if (!world_.at_most(a.day, b.day)) return false;
    if (a.rank != b.rank) return a.rank < b.rank;
    if (a.act == b.act) return a.phase < b.phase;
    return precedes(a.act, b.act);
  }

  std::optional<std::size_t> next_item() {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < agenda_.size(); ++i) {
      if (!agenda_[i].pending || !world_.at_most(agenda_[i].day, last_)) continue;
      if (!first || comes_first(agenda_[i], agenda_[*first])) first = i;
    }
    return first;
  }

  std::optional<End>& end_of(Track track) { return held_[static_cast<std::size_t>(track)]; }
  std::optional<End>& lapsed(Track track) { return lapsed_[static_cast<std::size_t>(track)]; }
  DayTerm end_day(Track track) { return end_of(track)->last + 1; }

  /// The track whose end is next, if it falls within the time told of.
  std::optional<Track> next_end() {
    std::optional<Track> first;
    for (const Track track : {Track::waiver, Track::suspension, Track::instrument}) {
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
    if (track == Track::waiver) {
      now_.enforcement = resumes ? Enforcement::enforced : Enforcement::unknown;
      now_.waived_by = end.by;
    } else if (track == Track::suspension && resumes) {
      unsuspend(end.by, day);
    } else {
      become(Base::unknown, end.by, day);
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
  void blame(ActId act, MisstepKind kind, std::optional<ActId> cause) {
    if (cause && precedes(act, *cause)) return;
    now_.missteps.push_back({act, kind});
  }

  void take(const Item& item) {
    if (item.phase == Item::Phase::announcement) return announce(item);
    const Step taken = step(item.kind, now_.base);
    if (item.kind == EffectKind::extends) return extend(item);
    if (item.kind == EffectKind::delays) return delay(item, taken);
    if (taken.wrong) {
      if (!calls_off(item)) blame(item.act, *taken.wrong, now_.base_by);
      if (item.kind == EffectKind::imposes && ends_[item.act]) {
        end_of(Track::instrument) = ends_[item.act];
      }
      return;
    }
    if (taken.to) become(*taken.to, item.act, item.day);
    follow(item);
  }

  void announce(const Item& item) {
    const bool ahead = std::any_of(agenda_.begin(), agenda_.end(), [&](const Item& other) {
      return other.pending && other.act == item.act && other.phase == Item::Phase::deed;
    });
    const Step taken = announcement(now_.base);
    if (ahead && taken.to) become(*taken.to, item.act, item.day);
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
        if (now_.suspended) return unsuspend(item.act, item.day);
        if (!calls_off(item)) blame(item.act, MisstepKind::not_suspended, now_.base_by);
        return;
      case EffectKind::enforces:
        return enforce(item);
      case EffectKind::lifts:
        calls_off(item);
        return;
      default:
        return;
    }
  }

  void suspend(const Item& item) {
    if (now_.suspended) {
      blame(item.act, MisstepKind::suspended_twice, now_.suspended_by);
    } else {
      now_.suspended = true;
      now_.suspended_by = item.act;
      now_.suspended_day = item.day;
    }
    end_of(Track::suspension) = ends_[item.act];
  }

  void waive(const Item& item) {
    if (now_.enforcement == Enforcement::waived) {
      blame(item.act, MisstepKind::waived_twice, now_.waived_by);
    } else {
      now_.waived_by = item.act;
    }
    now_.enforcement = Enforcement::waived;
    end_of(Track::waiver) = ends_[item.act];
  }

  void enforce(const Item& item) {
    if (now_.enforcement != Enforcement::enforced) {
      now_.enforcement = Enforcement::enforced;
      now_.waived_by = item.act;
      end_of(Track::waiver).reset();
    } else if (!calls_off(item)) {
      blame(item.act, MisstepKind::not_waived, now_.waived_by);
    }
  }

  /// Whether a pending deed is one that `kind` takes back before it begins.
  static bool takes_back(EffectKind kind, EffectKind pending) {
    switch (kind) {
      case EffectKind::lifts:
        return true;
      case EffectKind::resumes:
        return pending == EffectKind::suspends;
      case EffectKind::enforces:
        return pending == EffectKind::waives;
      default:
        return false;
    }
  }

  /// Takes what was to begin later, and was set before, off the agenda.
  bool calls_off(const Item& item) {
    bool any = false;
    for (Item& other : agenda_) {
      if (!other.pending || !takes_back(item.kind, other.kind)) continue;
      if (other.act == item.act || !precedes(other.act, item.act)) continue;
      other.pending = false;
      any = true;
    }
    return any;
  }

  /// The deed to come that was set last before `item`, of the instrument's start first.
  Item* start_to_come(const Item& item) {
    Item* found = nullptr;
    for (Item& other : agenda_) {
      const bool movable = other.pending && other.phase == Item::Phase::deed &&
                           (other.kind == EffectKind::imposes ||
                            other.kind == EffectKind::suspends || other.kind == EffectKind::waives);
      if (!movable || other.act == item.act || !precedes(other.act, item.act)) continue;
      const bool nearer =
          found == nullptr || std::tuple(other.kind == EffectKind::imposes, other.act) >
                                  std::tuple(found->kind == EffectKind::imposes, found->act);
      if (nearer) found = &other;
    }
    return found;
  }

  /// Without a new first day the start is put off until some other act sets one.
  void delay(const Item& item, const Step& taken) {
    const Act& act = acts_[item.act];
    if (Item* start = start_to_come(item)) {
      start->pending = act.effect->from.has_value();
      start->day = act.from;
    } else if (taken.wrong) {
      blame(item.act, *taken.wrong, now_.base_by);
    } else if (act.effect->from) {
      agenda_.push_back({Item::Phase::deed, EffectKind::imposes, item.act, act.from});
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
    for (const Item& other : agenda_) {
      const bool wanted = other.pending && other.phase == Item::Phase::deed && ends_[other.act] &&
                          (!track || track_of(other.kind) == *track);
      if (!wanted || !precedes(other.act, item.act)) continue;
      if (found == nullptr || comes_first(other, *found)) found = &other;
    }
    return found == nullptr ? std::nullopt : std::optional(found->act);
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
    if (!revived && !ends) blame(item.act, MisstepKind::no_end_to_extend, std::nullopt);
    end_of(track) = moved(revived ? lapsed(track) : end_of(track));
  }

  /// Brings back what has run out and is extended too late; false when there is nothing to bring.
  bool revive(Track track, const Item& item) {
    const Step taken = step(EffectKind::extends, now_.base);
    if (!lapsed(track) || taken.wrong == MisstepKind::absent) {
      blame(item.act, MisstepKind::absent, now_.base_by);
      return false;
    }
    blame(item.act, MisstepKind::extended_too_late, std::nullopt);
    if (taken.to) become(*taken.to, item.act, item.day);
    if (track == Track::waiver) {
      now_.enforcement = Enforcement::waived;
      now_.waived_by = item.act;
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
  std::vector<Item> agenda_;
  std::array<std::optional<End>, kTracks> held_;    ///< by track: the end that is set
  std::array<std::optional<End>, kTracks> lapsed_;  ///< by track: the end that has passed
  Condition now_;
};

}  // namespace

Condition live(const std::vector<Act>& acts, const std::vector<bool>& counts, World& world,
               const DayTerm& last) {
  return Life(acts, counts, world, last).tell();
}

}  // namespace fasti
