// SPDX-License-Identifier: MIT
#include "timeline/query/why.h"

#include <algorithm>
#include <variant>

#include "timeline/reason/encode.h"

namespace fasti {

namespace {

using graph::Side;

graph::Token token_of(const graph::Network& network, const graph::ProofStep& step) {
  if (step.kind == graph::ProofStep::Kind::assumed) return graph::kAlways;
  return step.kind == graph::ProofStep::Kind::arc ? network.arcs()[step.index].token
                                                  : network.domains()[step.index].token;
}

/// The bound as an instant: the first one, or the first that is too late.
Tick instant_of(const Point& point, graph::Value value, Side side) {
  const graph::Value edge = side == Side::least ? value : saturating_add(value, 1);
  return point.day_zone != nullptr ? point.day_zone->start_of_day(edge) : edge;
}

/// The windows that one dating states for its event by itself, or nothing.
std::optional<Extent> stated_by(const Claim& claim) {
  const auto read = claim.dating->value.read(*claim.zone, true);
  const auto* reading = std::get_if<edtf::Reading>(&read);
  if (reading == nullptr || claim.dated != Dated::occurrence) return std::nullopt;
  return reading->extent;
}

WhyBound derive(const Chronology& chronology, const Reasoning& reasoning, Id<Event> event, bool end,
                BoundSide side, Tick instant) {
  const graph::Network& network = reasoning.encoding->network();
  const Side which = side == BoundSide::earliest ? Side::least : Side::greatest;
  const graph::Value value = which == Side::least ? instant : instant - 1;
  const auto proof = graph::derive_bound(network, reasoning.held,
                                         end ? Encoding::end_of(event) : Encoding::start_of(event),
                                         which, value, ranks_of(reasoning.claims));
  WhyBound bound{end, side, instant, {}};
  if (proof) {
    bound.steps = tell(network, describe_points(chronology, *reasoning.encoding), *proof, which);
  }
  return bound;
}

}  // namespace

graph::Ranks ranks_of(const std::vector<Claim>& claims) {
  graph::Ranks ranks;
  for (const Claim& claim : claims) ranks.push_back(static_cast<std::uint32_t>(9 - trust(claim)));
  return ranks;
}

std::vector<WhyStep> tell(const graph::Network& network, const std::vector<Point>& points,
                          const graph::Derivation& steps, Side side) {
  std::vector<WhyStep> out;
  bool at_instant = false;  // the step so far speaks of an instant, which a day does not replace
  bool moved = false;       // it has gone from one event to another
  std::optional<graph::Token> current;
  for (const graph::ProofStep& step : steps) {
    const graph::Token token = token_of(network, step);
    const Point& point = points[step.variable];
    const bool leaves = !out.empty() && out.back().point.event != point.event;
    const bool applied_anew = leaves && moved && token == current;
    if (!current || (token != graph::kAlways && token != *current) || applied_anew) {
      WhyStep next;
      if (token != graph::kAlways) next.claim = token;
      next.side = side == Side::least ? BoundSide::earliest : BoundSide::latest;
      next.supposed = step.kind == graph::ProofStep::Kind::assumed;
      out.push_back(next);
      current = token;
      at_instant = false;
      moved = false;
    }
    moved = moved || leaves;
    if (at_instant && point.day_zone != nullptr && !leaves) continue;
    at_instant = point.day_zone == nullptr;
    out.back().point = point;
    out.back().instant = instant_of(point, step.value, side);
  }
  return out;
}

WhyEvent why_event(const Chronology& chronology, const Reasoning& reasoning, Id<Event> event) {
  const Extent& window = reasoning.inferred[event.value];
  WhyEvent out{event, window.start == window.end, window, {}, {}};
  const auto add = [&](bool end, BoundSide side, Tick instant) {
    out.bounds.push_back(derive(chronology, reasoning, event, end, side, instant));
  };
  if (window.start.lo != kPast) add(false, BoundSide::earliest, window.start.lo);
  if (!out.single && window.start.hi < window.end.hi) {
    add(false, BoundSide::latest, window.start.hi);
  }
  if (!out.single && window.end.lo > window.start.lo) add(true, BoundSide::earliest, window.end.lo);
  if (window.end.hi != kFuture) add(true, BoundSide::latest, window.end.hi);
  for (ClaimId id = 0; id < reasoning.claims.size(); ++id) {
    const Claim& claim = reasoning.claims[id];
    if (claim.kind != Claim::Kind::dating || claim.event != event || !reasoning.held[id]) {
      continue;
    }
    if (stated_by(claim) == window) out.alike.push_back(id);
  }
  return out;
}

}  // namespace fasti
