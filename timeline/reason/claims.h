// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/model/chronology.h"

namespace fasti {

/// Index of a claim in order of appearance in the model; the token of its constraints.
using ClaimId = std::uint32_t;

/// Which point of an event a dating speaks of.
enum class Dated : std::uint8_t { occurrence, start, end };

/// The first day of an effect, or the last on which it stands.
enum class EffectDay : std::uint8_t { from, until };

/// One temporal statement: a dating of an event, a relation between two, a day of an effect, or the
/// day up to which the record was verified. Points into the chronology, which must outlive it.
struct Claim {
  enum class Kind : std::uint8_t { dating, relation, effect, verified };
  Kind kind = Kind::dating;
  Id<Event> event = {};                   ///< none in particular for `verified`
  std::optional<Id<Source>> source = {};  ///< none for the account
  Span span = {};
  bool rejected = false;
  bool soft = false;  ///< bears `?`, `~` or `%`: the first to give way
  Tier tier = Tier::primary;

  // Of a dating, of an effect's day and of `verified`:
  const Dating* dating = nullptr;
  Dated dated = Dated::occurrence;
  const Zone* zone = nullptr;

  // Of a relation:
  const Relation* relation = nullptr;

  // Of an effect's day, counted in `zone`, that of the instrument:
  const Effect* effect = nullptr;
  EffectDay day = EffectDay::from;

  bool account() const { return !source.has_value(); }
};

/// Every claim, in order of events and, within one, of appearance by kind: own dates, sources'
/// dates, relations, stated days of effects. What a cancelled event would have done claims nothing.
/// `verified` comes last.
std::vector<Claim> collect_claims(const Chronology& chronology);

/// How firmly a claim stands: soft before firm, secondary sources before primary, sources before
/// the account. The lesser gives way.
int trust(const Claim& claim);

/// Whether `a` gives way before `b`: less trust first, among equals the later one.
bool less_trusted(const std::vector<Claim>& claims, ClaimId a, ClaimId b);

}  // namespace fasti
