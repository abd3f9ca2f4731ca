// SPDX-License-Identifier: MIT
#include "timeline/reason/calendar_maps.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace fasti {

namespace {

static_assert(graph::kMin == kPast && graph::kMax == kFuture,
              "the solver's infinities are the calendar's");

bool infinite(std::int64_t value) { return value == kPast || value == kFuture; }

/// The least and the greatest offset that a zone has ever had, seconds east of UTC.
struct Offsets {
  Tick least = 0;
  Tick most = 0;
};

/// Looked up every six weeks of the database's two centuries. No zone has put its clock forward or
/// back by more than two hours for less, so two hours are added on both sides.
Offsets look_up_offsets(const Zone& zone) {
  if (&zone == &utc()) return {};
  constexpr Day kStep = 42;
  constexpr Tick kMargin = Tick{2} * 3600;
  Offsets out{zone.offset_at(0), zone.offset_at(0)};
  const Day last = to_day({2040, 1, 1});
  for (Day day = to_day({1830, 1, 1}); day < last; day += kStep) {
    const Tick offset = zone.offset_at(day * kSecondsPerDay);
    out.least = std::min(out.least, offset);
    out.most = std::max(out.most, offset);
  }
  return {out.least - kMargin, out.most + kMargin};
}

/// Once for each zone: zones live as long as the program.
Offsets offsets_of(const Zone& zone) {
  static std::mutex mutex;
  static std::map<const Zone*, Offsets> known;
  const std::lock_guard lock(mutex);
  auto found = known.find(&zone);
  if (found == known.end()) found = known.emplace(&zone, look_up_offsets(zone)).first;
  return found->second;
}

/// How far months move a day at the least and at the most, in days.
struct MonthShift {
  Day least = 0;
  Day most = 0;
};

/// Over the 4,800 months of the calendar's period. Days before the 28th of a month move as far as
/// its first.
MonthShift look_up_shift(std::int64_t months) {
  MonthShift out{add_months(0, months), add_months(0, months)};
  for (std::int64_t year = 2000; year < 2400; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const int last = days_in_month(year, month);
      for (int day = 1; day <= last; day = day == 1 ? 28 : day + 1) {
        const Day begin = to_day({year, month, day});
        const Day shift = add_months(begin, months) - begin;
        out.least = std::min(out.least, shift);
        out.most = std::max(out.most, shift);
      }
    }
  }
  return out;
}

/// Once for each number of months.
MonthShift shift_of(std::int64_t months) {
  static std::mutex mutex;
  static std::map<std::int64_t, MonthShift> known;
  const std::lock_guard lock(mutex);
  auto found = known.find(months);
  if (found == known.end()) found = known.emplace(months, look_up_shift(months)).first;
  return found->second;
}

Tick last_tick_of(const Zone& zone, Day day) {
  const Tick next = infinite(day) ? day : zone.start_of_day(day + 1);
  return infinite(next) ? next : next - 1;
}

/// A map that can say what it does.
class CalendarMap : public graph::Monotone {
 public:
  virtual CalendarStep describe() const = 0;
};

/// A set that can say how far it has no holes.
class CalendarSet : public graph::ValueSet {
 public:
  virtual graph::Value run_end(graph::Value member) const = 0;
};

class DayOf final : public CalendarMap {
 public:
  explicit DayOf(const Zone& zone)
      : zone_(zone), least_shift_(offsets_of(zone).least - kSecondsPerDay + 1) {}
  CalendarStep describe() const override { return {CalendarStep::Kind::day_of, &zone_, 0, 0}; }
  graph::Value up(graph::Value tick) const override { return zone_.day_of(tick); }
  graph::Value down(graph::Value day) const override { return last_tick_of(zone_, day); }
  graph::Value least_shift() const override { return least_shift_; }

 private:
  const Zone& zone_;
  Tick least_shift_;
};

class StartOfDay final : public CalendarMap {
 public:
  explicit StartOfDay(const Zone& zone) : zone_(zone), least_shift_(-offsets_of(zone).most) {}
  CalendarStep describe() const override {
    return {CalendarStep::Kind::start_of_day, &zone_, 0, 0};
  }
  graph::Value up(graph::Value day) const override { return zone_.start_of_day(day); }
  graph::Value down(graph::Value tick) const override { return zone_.day_of(tick); }
  graph::Value least_shift() const override { return least_shift_; }

 private:
  const Zone& zone_;
  Tick least_shift_;
};

class Forward final : public CalendarMap {
 public:
  Forward(std::int64_t months, std::int64_t days)
      : months_(months),
        days_(days),
        least_shift_((shift_of(months).least + days) * kSecondsPerDay) {}
  CalendarStep describe() const override {
    return {CalendarStep::Kind::forward, nullptr, months_, days_};
  }
  graph::Value up(graph::Value day) const override {
    return saturating_add(add_months(day, months_), days_);
  }
  graph::Value down(graph::Value day) const override {
    return last_day_reaching(saturating_add(day, -days_), months_);
  }
  graph::Value least_shift() const override { return least_shift_; }

 private:
  std::int64_t months_;
  std::int64_t days_;
  Tick least_shift_;
};

class Backward final : public CalendarMap {
 public:
  Backward(std::int64_t months, std::int64_t days)
      : months_(months),
        days_(days),
        least_shift_(-(shift_of(months).most + days) * kSecondsPerDay) {}
  CalendarStep describe() const override {
    return {CalendarStep::Kind::backward, nullptr, months_, days_};
  }
  graph::Value up(graph::Value day) const override {
    return first_day_reaching(saturating_add(day, -days_), months_);
  }
  graph::Value down(graph::Value day) const override {
    return saturating_add(add_months(day, months_), days_);
  }
  graph::Value least_shift() const override { return least_shift_; }

 private:
  std::int64_t months_;
  std::int64_t days_;
  Tick least_shift_;
};

class MemberValues final : public CalendarSet {
 public:
  explicit MemberValues(std::shared_ptr<const edtf::Members> members)
      : members_(std::move(members)) {}
  graph::Value at_or_after(graph::Value tick) const override { return members_->at_or_after(tick); }
  graph::Value at_or_before(graph::Value tick) const override {
    return members_->at_or_before(tick);
  }
  graph::Value run_end(graph::Value tick) const override { return members_->stretch_end(tick); }

 private:
  std::shared_ptr<const edtf::Members> members_;
};

class MemberDays final : public CalendarSet {
 public:
  MemberDays(std::shared_ptr<const edtf::Members> members, const Zone& zone)
      : members_(std::move(members)), zone_(zone) {}
  graph::Value at_or_after(graph::Value day) const override {
    return zone_.day_of(members_->at_or_after(zone_.start_of_day(day)));
  }
  graph::Value at_or_before(graph::Value day) const override {
    return zone_.day_of(members_->at_or_before(last_tick_of(zone_, day)));
  }
  graph::Value run_end(graph::Value day) const override {
    const Tick end = members_->stretch_end(members_->at_or_after(zone_.start_of_day(day)));
    return infinite(end) ? end : zone_.day_of(end - 1) + 1;
  }

 private:
  std::shared_ptr<const edtf::Members> members_;
  const Zone& zone_;
};

}  // namespace

std::unique_ptr<graph::Monotone> day_of_map(const Zone& zone) {
  return std::make_unique<DayOf>(zone);
}

std::unique_ptr<graph::Monotone> start_of_day_map(const Zone& zone) {
  return std::make_unique<StartOfDay>(zone);
}

std::unique_ptr<graph::Monotone> forward_map(std::int64_t months, std::int64_t days) {
  return std::make_unique<Forward>(months, days);
}

std::unique_ptr<graph::Monotone> backward_map(std::int64_t months, std::int64_t days) {
  return std::make_unique<Backward>(months, days);
}

std::unique_ptr<graph::ValueSet> member_values(std::shared_ptr<const edtf::Members> members) {
  return std::make_unique<MemberValues>(std::move(members));
}

std::unique_ptr<graph::ValueSet> member_days(std::shared_ptr<const edtf::Members> members,
                                             const Zone& zone) {
  return std::make_unique<MemberDays>(std::move(members), zone);
}

std::optional<CalendarStep> describe(const graph::Monotone& map) {
  const auto* known = dynamic_cast<const CalendarMap*>(&map);
  if (known == nullptr) return std::nullopt;
  return known->describe();
}

graph::Value run_end(const graph::ValueSet& values, graph::Value member) {
  const auto* known = dynamic_cast<const CalendarSet*>(&values);
  return known == nullptr ? member + 1 : known->run_end(member);
}

}  // namespace fasti
