// SPDX-License-Identifier: MIT
#include "timeline/check/orders.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "timeline/check/places.h"
#include "timeline/reason/wording.h"

namespace fasti {

namespace {

/// Which event a relation puts first, by which of its points, and which second.
struct Order {
  Id<Event> earlier;
  Id<Event> later;
  bool earlier_end = false;  ///< the order runs from the earlier one's end
};

/// The order that an unrejected relation without a lag states, if it is one.
std::optional<Order> order_of(const Claim& claim) {
  if (claim.kind != Claim::Kind::relation || claim.rejected || claim.relation->lag) {
    return std::nullopt;
  }
  const Relation& relation = *claim.relation;
  if (relation.kind == RelationKind::after) return Order{relation.other, claim.event, true};
  if (relation.kind == RelationKind::before) return Order{claim.event, relation.other, true};
  if (info(relation.kind).causal) return Order{relation.other, claim.event, false};
  return std::nullopt;
}

/// The event's own date as a calendar without zones has it.
std::optional<Extent> bare(const Event& event) {
  if (!event.date || event.date->value.zoned()) return std::nullopt;
  return event.date->value.local();
}

/// One order whose bare dates contradict it.
void check_zones(const Chronology& chronology, const Reasoning& reasoning, const Claim& claim,
                 const Order& order, Diagnostics& out) {
  const Event& earlier = chronology.events[order.earlier];
  const Event& later = chronology.events[order.later];
  if (&zone_of(chronology, earlier) == &zone_of(chronology, later)) return;
  const auto first = bare(earlier);
  const auto second = bare(later);
  if (!first || !second) return;
  const Tick lo = order.earlier_end ? first->end.lo : first->start.lo;
  const Tick hi = second->start.hi;
  if (lo == kPast || hi == kFuture || floor_day(lo) <= floor_day(hi - 1)) return;
  const Extent& before = reasoning.stated[order.earlier.value];
  const Window shared{order.earlier_end ? before.end.lo : before.start.lo,
                      reasoning.stated[order.later.value].start.hi};
  if (shared.empty()) return;  // a contradiction, and reported as one
  const Event& own = chronology.events[claim.event];
  Diagnostic& found = out.add(Rule::order_by_zones, claim.span,
                              fmt::format("`{}` {} `{}` only thanks to time zones", own.id.text,
                                          info(claim.relation->kind).phrase,
                                          chronology.events[claim.relation->other].id.text));
  found.event = own.id.text;
  for (const Event* event : {&earlier, &later}) {
    found.labels.push_back(
        {event->date->span, fmt::format("in {}", zone_of(chronology, *event).name())});
  }
  const Tick minutes = (shared.hi - shared.lo) / 60;
  found.notes.push_back(fmt::format(
      "by the bare dates it would come {} too early; in their zones {} are left, from "
      "{} to {}",
      floor_day(lo) - floor_day(hi - 1) == 1 ? "a day" : "days",
      minutes % 60 == 0 ? fmt::format("{} hour{}", minutes / 60, minutes == 60 ? "" : "s")
                        : fmt::format("{} minutes", minutes),
      iso_instant(shared.lo), iso_instant(shared.hi)));
  found.help.emplace_back("check in whose time each date is, or give the time of day");
}

void check_implied(const Chronology& chronology, const Reasoning& reasoning, const Claim& claim,
                   const Order& order, Diagnostics& out) {
  const RelationKind kind = claim.relation->kind;
  const bool pure = kind == RelationKind::after || kind == RelationKind::before;
  if (!pure || !claim.account()) return;
  const Tick end = reasoning.stated[order.earlier.value].end.hi;
  const Tick start = reasoning.stated[order.later.value].start.lo;
  if (end == kFuture || start == kPast || end > start) return;
  const std::string& own = chronology.events[claim.event].id.text;
  Diagnostic& found =
      out.add(Rule::implied_relation, claim.span,
              fmt::format("that `{}` {} `{}` follows from their dates", own, info(kind).phrase,
                          chronology.events[claim.relation->other].id.text));
  found.event = own;
  found.help.emplace_back("delete it, or say what it means: `responds-to`, `because-of`");
}

// --- last days

/// A last day, or the first day of what undoes a pause.
struct Bound {
  Id<Instrument> instrument;
  Day day = 0;
  const Event* event = nullptr;
  const Effect* effect = nullptr;
  const Dating* date = nullptr;
  bool last = true;  ///< an `until`
};

bool undoes(EffectKind kind) { return kind == EffectKind::resumes || kind == EffectKind::enforces; }

bool pauses(EffectKind kind) { return kind == EffectKind::suspends || kind == EffectKind::waives; }

std::vector<Bound> collect_bounds(const Chronology& chronology) {
  std::vector<Bound> out;
  for (const Event& event : chronology.events) {
    if (event.status == Status::cancelled) continue;
    for (const Effect& effect : event.effects) {
      if (const auto day = one_day(effect.until)) {
        out.push_back({effect.instrument, *day, &event, &effect, &*effect.until, true});
      }
      const auto& from = effect.from ? effect.from : event.date;
      const auto day = undoes(effect.kind) ? one_day(from) : std::nullopt;
      if (day) out.push_back({effect.instrument, *day, &event, &effect, &*from, false});
    }
  }
  std::sort(out.begin(), out.end(), [](const Bound& a, const Bound& b) {
    return std::tuple(a.instrument, a.day, a.date->span) <
           std::tuple(b.instrument, b.day, b.date->span);
  });
  return out;
}

bool overlap(const Effect& a, const Effect& b) { return !a.part || !b.part || a.part == b.part; }

/// "2026-11-09" against "2026-11-10", or a resumption on the last day.
bool day_apart(const Bound& a, const Bound& b) {
  if (!(a.instrument == b.instrument) || !overlap(*a.effect, *b.effect)) return false;
  if (a.last && b.last) return a.day + 1 == b.day;
  if (a.day != b.day || a.last == b.last) return false;
  const Bound& until = a.last ? a : b;
  const Bound& undone = a.last ? b : a;
  return pauses(until.effect->kind) && (until.effect->kind == EffectKind::suspends) ==
                                           (undone.effect->kind == EffectKind::resumes);
}

void report_day_apart(const Chronology& chronology, const Bound& a, const Bound& b,
                      Diagnostics& out) {
  const bool a_first = a.date->span < b.date->span;
  const Bound& first = a_first ? a : b;
  const Bound& second = a_first ? b : a;
  const std::string& name = chronology.instruments[a.instrument].id.text;
  const bool both = a.last && b.last;
  Diagnostic& found =
      out.add(Rule::until_day_apart, second.date->span,
              both ? fmt::format("the last days of `{}` are a day apart", name)
                   : fmt::format("`{}` is resumed on the last day of its suspension", name),
              fmt::format("{} {}", second.last ? "until" : "from", day_words(second.day)));
  if (!both && (a.last ? a : b).effect->kind == EffectKind::waives) {
    found.message = fmt::format("`{}` is enforced on the last day of its waiver", name);
  }
  found.event = second.event->id.text;
  found.labels.push_back({first.date->span, fmt::format("{} {}", first.last ? "until" : "from",
                                                        day_words(first.day))});
  found.notes.emplace_back(
      "`until` is the last whole day: \"until 12:01 a.m. on the 10th\" means the 9th");
  found.help.emplace_back("see which day the official text means");
}

void check_last_days(const Chronology& chronology, Diagnostics& out) {
  const std::vector<Bound> bounds = collect_bounds(chronology);
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    // Bounds of one day are few; the next one that is a day away ends the search.
    for (std::size_t k = i + 1; k < bounds.size(); ++k) {
      const bool near =
          bounds[k].instrument == bounds[i].instrument && bounds[k].day <= bounds[i].day + 1;
      if (!near) break;
      if (!day_apart(bounds[i], bounds[k])) continue;
      report_day_apart(chronology, bounds[i], bounds[k], out);
      break;
    }
  }
}

}  // namespace

void check_orders(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out) {
  const Chronology& chronology = *loaded.chronology;
  for (const Claim& claim : reasoning.claims) {
    if (const auto order = order_of(claim)) check_zones(chronology, reasoning, claim, *order, out);
  }
  check_last_days(chronology, out);
}

void check_implied_orders(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out) {
  for (const Claim& claim : reasoning.claims) {
    const auto order = order_of(claim);
    if (order) check_implied(*loaded.chronology, reasoning, claim, *order, out);
  }
}

}  // namespace fasti
