// SPDX-License-Identifier: MIT
//
// From claims to constraints. Allen's thirteen relations become orders of end points (J. F. Allen,
// "Maintaining knowledge about temporal intervals", Communications of the ACM 26(11), 1983), with
// touching allowed throughout: dates are too coarse for a strict order to be claimed. Effects hold
// for whole days in the zone of the instrument, so their first and last days are variables that
// count days; where no first day is stated it is the day of the event.
#include "timeline/reason/encode.h"

#include <array>
#include <span>
#include <utility>
#include <variant>

#include "timeline/reason/calendar_maps.h"

namespace fasti {

namespace {

using graph::kAlways;
using graph::kMax;

constexpr graph::Value kDaySeconds = kSecondsPerDay;

/// One end point of one of the two events of a relation: of the one that bears it, or of the other.
enum class Corner : std::uint8_t { this_start, this_end, that_start, that_end };

/// `earlier` ≤ `later` + `slack` seconds.
struct PointOrder {
  Corner earlier;
  Corner later;
  graph::Value slack = 0;
};

/// What a kind of relation requires of the end points.
struct RelationRow {
  RelationKind kind;
  std::array<PointOrder, 3> orders;
  std::size_t count;
};

constexpr Corner a0 = Corner::this_start;
constexpr Corner a1 = Corner::this_end;
constexpr Corner b0 = Corner::that_start;
constexpr Corner b1 = Corner::that_end;

constexpr auto kOrders = std::to_array<RelationRow>({
    {RelationKind::after, {{{b1, a0}}}, 1},
    {RelationKind::before, {{{a1, b0}}}, 1},
    {RelationKind::meets, {{{a1, b0}, {b0, a1}}}, 2},
    {RelationKind::met_by, {{{b1, a0}, {a0, b1}}}, 2},
    {RelationKind::overlaps, {{{a0, b0}, {b0, a1}, {a1, b1}}}, 3},
    {RelationKind::overlapped_by, {{{b0, a0}, {a0, b1}, {b1, a1}}}, 3},
    {RelationKind::starts, {{{a0, b0}, {b0, a0}, {a1, b1}}}, 3},
    {RelationKind::started_by, {{{a0, b0}, {b0, a0}, {b1, a1}}}, 3},
    {RelationKind::during, {{{b0, a0}, {a1, b1}}}, 2},
    {RelationKind::contains, {{{a0, b0}, {b1, a1}}}, 2},
    {RelationKind::finishes, {{{a1, b1}, {b1, a1}, {b0, a0}}}, 3},
    {RelationKind::finished_by, {{{a1, b1}, {b1, a1}, {a0, b0}}}, 3},
    {RelationKind::simultaneous, {{{a0, b0, kDaySeconds}, {b0, a0, kDaySeconds}}}, 2},
});

constexpr auto kEquals = std::to_array<PointOrder>({{a0, b0}, {b0, a0}, {a1, b1}, {b1, a1}});
constexpr auto kCausal = std::to_array<PointOrder>({{b0, a0}});

std::span<const PointOrder> orders_of(RelationKind kind) {
  if (kind == RelationKind::equals) return kEquals;
  if (info(kind).causal) return kCausal;
  for (const RelationRow& row : kOrders) {
    if (row.kind == kind) return {row.orders.data(), row.count};
  }
  return {};
}

graph::Variable variable(Corner corner, Id<Event> self, Id<Event> other) {
  switch (corner) {
    case Corner::this_start:
      return Encoding::start_of(self);
    case Corner::this_end:
      return Encoding::end_of(self);
    case Corner::that_start:
      return Encoding::start_of(other);
    case Corner::that_end:
      return Encoding::end_of(other);
  }
  return 0;
}

/// Whether a date says that it has no end: what lasts may outlast the day of `verified`.
bool ends_open(const std::optional<Dating>& dating) {
  if (!dating) return false;
  const auto read = dating->value.read(utc(), false);
  const auto* reading = std::get_if<edtf::Reading>(&read);
  return reading != nullptr && reading->end_open;
}

/// The two points that a lag lies between: from the earlier event's to the later one's.
std::pair<Corner, Corner> lag_corners(RelationKind kind) {
  if (kind == RelationKind::after) return {b1, a0};
  if (kind == RelationKind::before) return {a1, b0};
  return {b0, a0};
}

}  // namespace

Encoding::Encoding(const Chronology& chronology, const std::vector<Claim>& claims)
    : chronology_(chronology) {
  for (std::size_t i = 0; i < chronology.events.size(); ++i) {
    const graph::Variable start = network_.add_variable();
    const graph::Variable end = network_.add_variable();
    order(start, end, 0, kAlways);
  }
  for (const Event& event : chronology.events) {
    if (event.status != Status::cancelled) add_effects(event);
  }
  for (ClaimId id = 0; id < claims.size(); ++id) encode(id, claims[id]);
}

void Encoding::add_effects(const Event& event) {
  const graph::Variable start = start_of(chronology_.events.id_of(event));
  for (const Effect& effect : event.effects) {
    EffectDays days;
    days.act = day_of(start, zone_of(chronology_, chronology_.instruments[effect.instrument]));
    const Id<Instrument> incoming = effect.with.value_or(effect.instrument);
    days.incoming = day_of(start, zone_of(chronology_, chronology_.instruments[incoming]));
    days.from = effect.from ? network_.add_variable(kSecondsPerDay) : days.act;
    if (effect.until) {
      days.until = network_.add_variable(kSecondsPerDay);
      order(days.from, *days.until, 0, kAlways);
    }
    effects_.emplace(&effect, days);
  }
}

void Encoding::encode(ClaimId token, const Claim& claim) {
  switch (claim.kind) {
    case Claim::Kind::dating:
      return encode_dating(token, claim);
    case Claim::Kind::relation:
      return encode_relation(token, claim);
    case Claim::Kind::effect:
      return encode_effect(token, claim);
    case Claim::Kind::verified:
      return encode_verified(token, claim);
  }
}

void Encoding::encode_dating(ClaimId token, const Claim& claim) {
  const auto read = claim.dating->value.read(*claim.zone, true);
  const auto* reading = std::get_if<edtf::Reading>(&read);
  if (reading == nullptr) return;  // the loader has reported the local time
  const graph::Variable start = start_of(claim.event);
  const graph::Variable end = end_of(claim.event);
  if (claim.dated != Dated::occurrence) {
    const graph::Variable point = claim.dated == Dated::start ? start : end;
    confine(point, reading->extent.start, reading->start_members, token);
    return;
  }
  confine(start, reading->extent.start, reading->start_members, token);
  confine(end, reading->extent.end, reading->end_members, token);
  if (reading->instant) order(end, start, 0, token);
}

void Encoding::encode_effect(ClaimId token, const Claim& claim) {
  const auto read = claim.dating->value.read(*claim.zone, true);
  const auto* reading = std::get_if<edtf::Reading>(&read);
  if (reading == nullptr) return;
  const EffectDays& days = days_of(*claim.effect);
  const Tick hi = reading->extent.end.hi;
  const Day first = claim.zone->day_of(reading->extent.start.lo);
  const Day last = claim.zone->day_of(hi == kFuture ? hi : hi - 1);
  graph::ValueSet const* values = nullptr;
  if (reading->instant && reading->start_members) {
    value_sets_.push_back(member_days(reading->start_members, *claim.zone));
    values = value_sets_.back().get();
  }
  const graph::Variable day = claim.day == EffectDay::from ? days.from : *days.until;
  network_.add_domain({day, first, last, values, token});
}

void Encoding::encode_verified(ClaimId token, const Claim& claim) {
  const auto read = claim.dating->value.read(*claim.zone, true);
  const auto* reading = std::get_if<edtf::Reading>(&read);
  if (reading == nullptr) return;
  const Window until{kPast, reading->extent.end.hi};
  for (const Event& event : chronology_.events) {
    if (event.status != Status::happened) continue;
    const Id<Event> id = chronology_.events.id_of(event);
    const bool lasting = ends_open(event.date) || ends_open(event.end);
    confine(lasting ? start_of(id) : end_of(id), until, nullptr, token);
  }
}

void Encoding::encode_relation(ClaimId token, const Claim& claim) {
  const Relation& relation = *claim.relation;
  if (relation.kind == RelationKind::same_day) {
    const graph::Variable mine = day_of(start_of(claim.event));
    const graph::Variable theirs = day_of(start_of(relation.other));
    order(mine, theirs, 0, token);
    order(theirs, mine, 0, token);
    return;
  }
  for (const PointOrder& rule : orders_of(relation.kind)) {
    order(variable(rule.earlier, claim.event, relation.other),
          variable(rule.later, claim.event, relation.other), -rule.slack, token);
  }
  if (relation.lag) encode_lag(token, claim);
}

void Encoding::encode_lag(ClaimId token, const Claim& claim) {
  const Relation& relation = *claim.relation;
  const auto [from, to] = lag_corners(relation.kind);
  const graph::Variable earlier = variable(from, claim.event, relation.other);
  const graph::Variable later = variable(to, claim.event, relation.other);
  if (relation.lag->elapsed) {
    encode_elapsed_lag(token, *relation.lag, earlier, later);
  } else {
    encode_calendar_lag(token, *relation.lag, day_of(earlier), day_of(later));
  }
}

void Encoding::encode_elapsed_lag(ClaimId token, const Lag& lag, graph::Variable from,
                                  graph::Variable to) {
  if (lag.least) order(from, to, lag.least->seconds - lag.margin_seconds, token);
  if (lag.most) order(to, from, -(lag.most->seconds + lag.margin_seconds), token);
}

void Encoding::encode_calendar_lag(ClaimId token, const Lag& lag, graph::Variable from,
                                   graph::Variable to) {
  if (lag.least) {
    const std::int64_t days = lag.least->days - lag.margin_days;
    if (lag.least->months == 0) {
      order(from, to, days, token);
    } else {
      relate(from, to, forward_map(lag.least->months, days), token);
    }
  }
  if (lag.most) {
    const std::int64_t days = lag.most->days + lag.margin_days;
    if (lag.most->months == 0) {
      order(to, from, -days, token);
    } else {
      relate(to, from, backward_map(lag.most->months, days), token);
    }
  }
}

void Encoding::confine(graph::Variable variable, const Window& window,
                       const std::shared_ptr<const edtf::Members>& members, graph::Token token) {
  const graph::Value hi = window.hi == kFuture ? kMax : window.hi - 1;
  if (window.lo == kPast && hi == kMax && !members) return;
  const graph::ValueSet* values = nullptr;
  if (members) {
    value_sets_.push_back(member_values(members));
    values = value_sets_.back().get();
  }
  network_.add_domain({variable, window.lo, hi, values, token});
}

void Encoding::order(graph::Variable earlier, graph::Variable later, graph::Value least,
                     graph::Token token) {
  network_.add_arc({earlier, later, least, nullptr, token});
}

const graph::Monotone* Encoding::keep(std::unique_ptr<graph::Monotone> map) {
  maps_.push_back(std::move(map));
  return maps_.back().get();
}

void Encoding::relate(graph::Variable from, graph::Variable to,
                      std::unique_ptr<graph::Monotone> map, graph::Token token) {
  network_.add_arc({from, to, 0, keep(std::move(map)), token});
}

graph::Variable Encoding::day_of(graph::Variable point) {
  return day_of(point, zone_of(chronology_, chronology_.events[Id<Event>{point / 2}]));
}

graph::Variable Encoding::day_of(graph::Variable point, const Zone& zone) {
  const auto found = days_.find({point, &zone});
  if (found != days_.end()) return found->second;
  auto known = day_maps_.find(&zone);
  if (known == day_maps_.end()) {
    const DayMaps maps{keep(day_of_map(zone)), keep(start_of_day_map(zone))};
    known = day_maps_.emplace(&zone, maps).first;
  }
  const graph::Variable day = network_.add_variable(kSecondsPerDay);
  network_.add_arc({point, day, 0, known->second.day_of, kAlways});
  network_.add_arc({day, point, 0, known->second.start_of_day, kAlways});
  days_.emplace(std::pair(point, &zone), day);
  return day;
}

}  // namespace fasti
