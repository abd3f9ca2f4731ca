// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "timeline/graph/network.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/claims.h"

namespace fasti {

/// The days of an effect, variables that count days in the zone of the effect's instrument.
struct EffectDays {
  graph::Variable act = 0;               ///< on which the event starts
  graph::Variable from = 0;              ///< the first day; `act` where none is stated
  std::optional<graph::Variable> until;  ///< the last day, if one is stated; `from` ≤ `until`
  graph::Variable incoming = 0;  ///< the day of the event in the zone of what a `replaces` imposes
};

/// The constraint network of a chronology: where the model enters the solver. Every event has a
/// variable for its start and one for its end, in ticks; a day variable stands beside a point where
/// a calendar relation or an effect needs it. Tokens are claim ids.
class Encoding {
 public:
  Encoding(const Chronology& chronology, const std::vector<Claim>& claims);

  const graph::Network& network() const { return network_; }
  static graph::Variable start_of(Id<Event> event) { return 2 * event.value; }
  static graph::Variable end_of(Id<Event> event) { return 2 * event.value + 1; }

  /// The days of an effect of an event that is not cancelled.
  const EffectDays& days_of(const Effect& effect) const { return effects_.at(&effect); }

 private:
  void encode(ClaimId token, const Claim& claim);
  void add_effects(const Event& event);
  void encode_dating(ClaimId token, const Claim& claim);
  void encode_effect(ClaimId token, const Claim& claim);
  void encode_verified(ClaimId token, const Claim& claim);
  void encode_relation(ClaimId token, const Claim& claim);
  void encode_lag(ClaimId token, const Claim& claim);
  void encode_calendar_lag(ClaimId token, const Lag& lag, graph::Variable from, graph::Variable to);
  void encode_elapsed_lag(ClaimId token, const Lag& lag, graph::Variable from, graph::Variable to);
  void confine(graph::Variable variable, const Window& window,
               const std::shared_ptr<const edtf::Members>& members, graph::Token token);
  void order(graph::Variable earlier, graph::Variable later, graph::Value least,
             graph::Token token);
  void relate(graph::Variable from, graph::Variable to, std::unique_ptr<graph::Monotone> map,
              graph::Token token);
  graph::Variable day_of(graph::Variable point);
  graph::Variable day_of(graph::Variable point, const Zone& zone);
  const graph::Monotone* keep(std::unique_ptr<graph::Monotone> map);

  const Chronology& chronology_;
  graph::Network network_;
  std::vector<std::unique_ptr<graph::Monotone>> maps_;
  std::vector<std::unique_ptr<graph::ValueSet>> value_sets_;
  std::map<std::pair<graph::Variable, const Zone*>, graph::Variable> days_;  ///< never iterated
  std::unordered_map<const Effect*, EffectDays> effects_;                    ///< never iterated

  struct DayMaps {
    const graph::Monotone* day_of;
    const graph::Monotone* start_of_day;
  };
  std::unordered_map<const Zone*, DayMaps> day_maps_;
};

}  // namespace fasti
