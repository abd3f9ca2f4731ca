// SPDX-License-Identifier: MIT
#include "timeline/query/history.h"

#include <algorithm>
#include <utility>

namespace fasti {

namespace {

/// What of a standing marks one interval off from the next.
bool same(const Standing& a, const Standing& b) {
  return a.states == b.states && a.certainty == b.certainty && a.enforced == b.enforced &&
         a.since == b.since && a.end_unsaid == b.end_unsaid;
}

class Historian {
 public:
  Historian(const InForce& in_force, const Subject& subject)
      : in_force_(in_force), subject_(subject), acts_(in_force.acts(subject)), uneven_(uneven()) {}

  std::vector<Interval> write() {
    const std::vector<Day> days = turning_points();
    const auto verified = in_force_.verified(subject_.instrument);
    if (days.empty()) {
      add(kPast, on(verified.value_or(0)));
    } else {
      add(kPast, on(days.front() - 1));
      for (std::size_t i = 0; i < days.size(); ++i) {
        Standing first = on(days[i]);
        add(days[i], first);
        const bool last = i + 1 == days.size();
        if (!last && days[i + 1] - days[i] > 1) {
          Standing end = on(days[i + 1] - 1);
          fill(days[i], first, days[i + 1] - 1, end);
        }
      }
    }
    if (verified) end_record(*verified);
    for (std::size_t i = 1; i < out_.size(); ++i) {
      out_[i - 1].last = out_[i].first - 1;
      out_[i - 1].ended_by = out_[i].begun_by;
    }
    return std::move(out_);
  }

 private:
  /// The days on which something may change, sorted: the bounds of all points.
  std::vector<Day> turning_points() const {
    std::vector<Day> days;
    const auto add_bounds = [&](const DayTerm& term, Day after) {
      const graph::Bounds& of = in_force_.bounds(term);
      for (const Day day : {of.lo, of.hi}) {
        if (day != kPast && day != kFuture) days.push_back(day + after);
      }
    };
    for (const Act& act : acts_) {
      add_bounds(act.done, 0);
      add_bounds(act.from, 0);
      if (act.until) add_bounds(*act.until, 1);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
  }

  /// Whether a day between two that are possible may itself not be: one of the dates is a set with
  /// holes, or lies some months from another.
  bool uneven() const {
    std::vector<graph::Variable> days;
    for (const Act& act : acts_) {
      for (const auto& term : {std::optional(act.done), std::optional(act.from), act.until}) {
        if (term && term->variable) days.push_back(*term->variable);
      }
    }
    const graph::Network part = in_force_.open().cut(days).network;
    return std::any_of(part.domains().begin(), part.domains().end(),
                       [](const graph::Domain& domain) { return domain.values != nullptr; }) ||
           std::any_of(part.arcs().begin(), part.arcs().end(), [&](const graph::Arc& arc) {
             return arc.map != nullptr && part.unit(arc.from) == part.unit(arc.to);
           });
  }

  Standing on(Day day) const { return in_force_.on(subject_, acts_, day); }

  void add(Day first, const Standing& standing) {
    if (!out_.empty() && same(last_, standing)) return;
    last_ = standing;
    Interval interval;
    interval.first = first;
    interval.states = standing.states;
    interval.certainty = standing.certainty;
    interval.enforced = standing.enforced;
    interval.begun_by = standing.since;
    out_.push_back(std::move(interval));
  }

  /// Adds what begins between two turning points.
  void fill(Day from, const Standing& first, Day to, const Standing& end) {
    if (!uneven_ || to - from > kMostAsked) return halve(from, first, to, end);
    for (Day day = from + 1; day < to; ++day) add(day, on(day));
    add(to, end);
  }

  /// Adds what begins after day `from` and no later than day `to`.
  void halve(Day from, const Standing& first, Day to, const Standing& end) {
    if (same(first, end)) return;
    if (to - from == 1) return add(to, end);
    const Day middle = from + (to - from) / 2;
    const Standing between = on(middle);
    halve(from, first, middle, between);
    halve(middle, between, to, end);
  }

  /// Cuts off what lies after the last day of the record: there nothing is known.
  void end_record(Day verified) {
    while (!out_.empty() && out_.back().first > verified) out_.pop_back();
    Interval beyond;
    beyond.first = verified + 1;
    beyond.certainty = Certainty::unknown;
    beyond.beyond_record = true;
    out_.push_back(std::move(beyond));
  }

  /// Beyond so many days, about eleven years, not every one is asked about.
  static constexpr Day kMostAsked = 4000;

  const InForce& in_force_;
  Subject subject_;
  std::vector<Act> acts_;
  bool uneven_;
  std::vector<Interval> out_;
  Standing last_;
};

}  // namespace

std::vector<Interval> history(const InForce& in_force, const Subject& subject) {
  return Historian(in_force, subject).write();
}

}  // namespace fasti
