// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/graph/proof.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/points.h"
#include "timeline/reason/reasoning.h"

/// Why an event lies where it does and why two stand in their order, claim by claim.
namespace fasti {

enum class BoundSide : std::uint8_t { earliest, latest };

/// A claim, and the bound that follows from it and the steps before.
struct WhyStep {
  std::optional<ClaimId> claim;  ///< none for what holds of every event, and for `supposed`; in a
                                 ///< proof by the contrary the number of claims stands for that
  Point point;                   ///< of what the bound is
  BoundSide side = BoundSide::earliest;
  Tick instant = 0;       ///< the first instant, or the first that is too late; of a day its edge
  bool supposed = false;  ///< no claim: a climb out of the far past or future begins here
  Tick distance = 0;      ///< in the proof of an order: the least distance from the first point
  bool distance_known = false;  ///< whether `distance` says anything
};

/// One bound of an event and its shortest proof.
struct WhyBound {
  bool end = false;  ///< of the event's end, not its start
  BoundSide side = BoundSide::earliest;
  Tick instant = 0;
  std::vector<WhyStep> steps;  ///< empty where the derivation takes too many steps
};

/// An event's window.
struct WhyEvent {
  Id<Event> event;
  bool single = false;  ///< start and end have one window
  Extent window;
  std::vector<WhyBound> bounds;  ///< those that say more than start ≤ end makes of the others
  std::vector<ClaimId> alike;    ///< datings of the event that state just this window
};

WhyEvent why_event(const Chronology& chronology, const Reasoning& reasoning, Id<Event> event);

/// An order of two points, and why it holds.
struct WhyFact {
  Id<Event> earlier;
  Id<Event> later;
  bool earlier_end = false;
  bool later_end = false;
  /// How the steps prove it: along a path from point to point; by the latest instant of the one and
  /// then the earliest of the other; or by supposing the contrary, until it cannot be.
  enum class How : std::uint8_t { path, windows, contrary } how = How::path;
  /// What the contrary comes to: the last step is against the one before it; no member of the last
  /// step's set is left; or the steps push a point on without end.
  enum class Ending : std::uint8_t { against, none_left, endless } ending = Ending::against;
  std::vector<WhyStep> steps;
  std::vector<WhyStep> second;  ///< for `windows`: those of the later point
};

/// What is known of two events' order.
struct WhyOrder {
  enum class Kind : std::uint8_t {
    before,   ///< the first ends before the other starts, or at that instant
    after,    ///< the other way round
    same,     ///< both are one instant
    within,   ///< the first lies within the other
    around,   ///< the other lies within the first
    starts,   ///< the first starts no later than the other; more is not known
    started,  ///< the other way round
    unknown,
  };
  Id<Event> first;
  Id<Event> second;
  Kind kind = Kind::unknown;
  std::vector<WhyFact> facts;
  /// From the end of the earlier to the start of the later, in seconds, for `before` and `after`.
  std::optional<Tick> least;
  std::optional<Tick> most;
  /// Where the order is not settled: windows as they could be, of the first and of the second.
  struct Example {
    Kind kind = Kind::before;
    Extent first;
    Extent second;
  };
  std::vector<Example> examples;
};

WhyOrder why_order(const Chronology& chronology, const Reasoning& reasoning, Id<Event> first,
                   Id<Event> second);

/// How gladly a proof rests on each claim: the more trusted the better.
graph::Ranks ranks_of(const std::vector<Claim>& claims);

/// The steps of a derivation claim by claim: what always holds is counted to the claim before it.
std::vector<WhyStep> tell(const graph::Network& network, const std::vector<Point>& points,
                          const graph::Derivation& steps, graph::Side side);

}  // namespace fasti
