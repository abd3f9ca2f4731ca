// SPDX-License-Identifier: MIT
#include "timeline/reason/claims.h"

#include <utility>

namespace fasti {

namespace {

class Collector {
 public:
  explicit Collector(const Chronology& chronology) : chronology_(chronology) {}

  std::vector<Claim> collect() {
    for (const Event& event : chronology_.events) {
      add_own_dates(event);
      for (const Attestation& attestation : event.sources) add_attestation(event, attestation);
      for (const Relation& relation : event.relations) add_relation(event, relation);
      if (event.status == Status::cancelled) continue;
      for (const Effect& effect : event.effects) add_effect(event, effect);
    }
    if (chronology_.verified) add_verified(*chronology_.verified);
    return std::move(claims_);
  }

 private:
  void add_own_dates(const Event& event) {
    const Claim base{.event = chronology_.events.id_of(event),
                     .zone = &zone_of(chronology_, event)};
    add_datings(base, event.date, event.start, event.end);
  }

  void add_attestation(const Event& event, const Attestation& attestation) {
    const Claim base{.event = chronology_.events.id_of(event),
                     .source = attestation.source,
                     .rejected = attestation.rejected.has_value(),
                     .tier = chronology_.sources[attestation.source].tier,
                     .zone = &zone_of(chronology_, event, attestation)};
    add_datings(base, attestation.date, attestation.start, attestation.end);
  }

  void add_datings(const Claim& base, const std::optional<Dating>& date,
                   const std::optional<Dating>& start, const std::optional<Dating>& end) {
    add_dating(base, date, Dated::occurrence);
    add_dating(base, start, Dated::start);
    add_dating(base, end, Dated::end);
  }

  void add_dating(Claim claim, const std::optional<Dating>& dating, Dated dated) {
    if (!dating) return;
    claim.kind = Claim::Kind::dating;
    claim.span = dating->span;
    claim.soft = dating->value.soft();
    claim.dating = &*dating;
    claim.dated = dated;
    claims_.push_back(claim);
  }

  void add_relation(const Event& event, const Relation& relation) {
    Claim claim{.kind = Claim::Kind::relation,
                .event = chronology_.events.id_of(event),
                .source = relation.source,
                .span = relation.span,
                .rejected = relation.rejected.has_value(),
                .soft = relation.lag && relation.lag->approximate,
                .relation = &relation};
    if (relation.source) claim.tier = chronology_.sources[*relation.source].tier;
    claims_.push_back(claim);
  }

  void add_effect(const Event& event, const Effect& effect) {
    add_effect_day(event, effect, effect.from, EffectDay::from);
    add_effect_day(event, effect, effect.until, EffectDay::until);
  }

  void add_effect_day(const Event& event, const Effect& effect, const std::optional<Dating>& dating,
                      EffectDay day) {
    if (!dating) return;
    claims_.push_back({.kind = Claim::Kind::effect,
                       .event = chronology_.events.id_of(event),
                       .span = dating->span,
                       .soft = dating->value.soft(),
                       .dating = &*dating,
                       .zone = &zone_of(chronology_, chronology_.instruments[effect.instrument]),
                       .effect = &effect,
                       .day = day});
  }

  void add_verified(const Dating& verified) {
    const Zone& zone = chronology_.zone.zone ? *chronology_.zone.zone : utc();
    claims_.push_back({.kind = Claim::Kind::verified,
                       .span = verified.span,
                       .soft = verified.value.soft(),
                       .dating = &verified,
                       .zone = &zone});
  }

  const Chronology& chronology_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> collect_claims(const Chronology& chronology) {
  return Collector(chronology).collect();
}

int trust(const Claim& claim) {
  const int firm = claim.soft ? 0 : 3;
  if (claim.account()) return firm + 2;
  return firm + (claim.tier == Tier::primary ? 1 : 0);
}

bool less_trusted(const std::vector<Claim>& claims, ClaimId a, ClaimId b) {
  return std::pair(trust(claims[a]), b) < std::pair(trust(claims[b]), a);
}

}  // namespace fasti
