// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "timeline/date/civil.h"
#include "timeline/model/chronology.h"
#include "timeline/query/acts.h"
#include "timeline/query/legal_state.h"
#include "timeline/query/life.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

/// An end that is set for the present state: the days between which its last one lies, and what is
/// to follow.
struct EndAhead {
  graph::Bounds last;
  Then then = Then::unsaid;
  friend bool operator==(const EndAhead&, const EndAhead&) = default;
};

/// What stood on a day, counted in the zone of the instrument's `by`.
struct Standing {
  std::vector<LegalState> states;  ///< every one that is possible, in the order of the enumeration;
                                   ///< none where nothing is known
  Certainty certainty = Certainty::none;  ///< of being in force
  std::optional<bool> enforced;           ///< nothing where unsure, or where there is nothing
                                          ///< to enforce
  std::optional<Id<Event>> since;         ///< what brought the state about, if that is sure
  graph::Bounds since_day;                ///< the days between which the state's first one lies
  std::optional<Id<Event>> waived_by;     ///< what announced that it is not enforced
  std::optional<EndAhead> end;            ///< where it is sure
  bool end_unsaid = false;        ///< an `until` has passed, or may have, and nothing says what
                                  ///< followed; `since` is what set it
  std::vector<Id<Event>> events;  ///< all that bear on it by then, in order of time
  bool exact = true;  ///< false when there were too many ways to try: `states` may hold too much
  friend bool operator==(const Standing&, const Standing&) = default;
};

/// A subject's answer to "as of".
struct Answer {
  Subject subject;
  Standing standing;                        ///< on the day asked for; unknown beyond the record
  std::optional<Day> verified;              ///< the last day of the record
  std::optional<Standing> at_verified;      ///< what stood on it, where the day asked for is later
  std::vector<Id<Instrument>> permissions;  ///< from it; both are or may be in force
};

/// Something wrong with what an event does to an instrument. What differs between the solutions of
/// the dates is left out or spans them all.
struct Misstep {
  Subject subject;
  Id<Event> event;
  const Effect* effect = nullptr;
  MisstepKind kind = MisstepKind::absent;
  bool certain = true;       ///< whenever the event comes to pass, not only in some solutions
  graph::Bounds day;         ///< the days between which it is done; of an end its last day
  std::optional<Base> base;  ///< what stood then, or had stood
  Track track = Track::instrument;  ///< what ran out or has no end
  std::optional<Id<Event>> since;   ///< what had brought that about
  const Effect* since_effect = nullptr;
  EffectKind since_kind = EffectKind::imposes;  ///< what it does; `replaces` is told as its halves
  graph::Bounds since_day;                      ///< on which day; of an end the first one after it
};

struct EffectDays;

/// Answers what stood when. The chronology and the reasoning must outlive it.
class InForce {
 public:
  InForce(const Chronology& chronology, const Reasoning& reasoning);

  /// What stood on `day`; with `known_by`, as far as it was public by the end of that day. What the
  /// record says of days beyond its end is taken as it is set; see `Answer`.
  Standing on(const Subject& subject, Day day, std::optional<Day> known_by = std::nullopt) const;

  /// The last day for which the record of an instrument speaks: its own `verified`, else that of
  /// the chronology, as a calendar date of the instrument's zone.
  std::optional<Day> verified(Id<Instrument> instrument) const;

  /// Of every instrument and its parts.
  std::vector<Answer> as_of(Day day, std::optional<Day> known_by = std::nullopt) const;

  /// In order of the chronology. What is done to the whole of an instrument with parts is only
  /// wrong where it is wrong for every one of them as well.
  std::vector<Misstep> missteps(Id<Instrument> instrument) const;

  /// Those of `missteps` that are certain. Looks no further once nothing can be.
  std::vector<Misstep> certain_missteps(Id<Instrument> instrument) const;

  /// An instrument as a whole, unless all that is done to it is done to its parts, and its parts.
  std::vector<Subject> subjects(Id<Instrument> instrument) const;

  std::vector<Act> acts(const Subject& subject) const;

  /// `on` for acts that are at hand already.
  Standing on(const Subject& subject, const std::vector<Act>& acts, Day day,
              std::optional<Day> known_by = std::nullopt) const;

  /// What the day of an act may be.
  const graph::Bounds& bounds(const DayTerm& term) const { return open_.bounds(*term.variable); }

  const OpenNetwork& open() const { return open_; }

  /// The days of an effect of an event that is not cancelled.
  const EffectDays& effect_days(const Effect& effect) const;

 private:
  Answer answer(const Subject& subject, Day day, std::optional<Day> known_by) const;
  void list_permissions(std::vector<Answer>& answers) const;
  const Chronology& chronology_;
  const Reasoning& reasoning_;
  OpenNetwork open_;
  std::vector<std::vector<Deed>> deeds_;  ///< by instrument
  std::vector<std::size_t> places_;       ///< by event: where it stands in order of time
};

}  // namespace fasti
