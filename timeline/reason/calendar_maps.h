// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "timeline/date/edtf.h"
#include "timeline/date/zone.h"
#include "timeline/graph/network.h"

/// The calendar as monotone maps between integers, for the solver.
namespace fasti {

/// An instant's day number: `up` takes ticks to days, `down` a day to its last tick.
std::unique_ptr<graph::Monotone> day_of_map(const Zone& zone);

/// A day's first tick: `up` takes days to ticks, `down` a tick to its day.
std::unique_ptr<graph::Monotone> start_of_day_map(const Zone& zone);

/// `up` moves a day forward by months (clamped to the month's end), then by days.
std::unique_ptr<graph::Monotone> forward_map(std::int64_t months, std::int64_t days);

/// `up` gives the earliest day from which `forward_map` reaches a day: the bound from the other
/// side.
std::unique_ptr<graph::Monotone> backward_map(std::int64_t months, std::int64_t days);

/// The members of a date that is not one range.
std::unique_ptr<graph::ValueSet> member_values(std::shared_ptr<const edtf::Members> members);

/// What one of these maps does, so that it can be told.
struct CalendarStep {
  enum class Kind : std::uint8_t { day_of, start_of_day, forward, backward };
  Kind kind = Kind::day_of;
  const Zone* zone = nullptr;  ///< of `day_of` and `start_of_day`
  std::int64_t months = 0;     ///< of `forward` and `backward`
  std::int64_t days = 0;
};

/// Nothing for a map that was not made here.
std::optional<CalendarStep> describe(const graph::Monotone& map);

/// The end, exclusive, of the run of consecutive values of a set that `member` is in; kFuture where
/// it has none. Of a set that was not made here each value is a run of its own.
graph::Value run_end(const graph::ValueSet& values, graph::Value member);
/// The same as days of a zone: those that hold a member.
std::unique_ptr<graph::ValueSet> member_days(std::shared_ptr<const edtf::Members> members,
                                             const Zone& zone);

}  // namespace fasti
