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

/// One temporal statement: a dating of an event, a relation between two, or the day up to which the
/// record was verified. Points into the chronology, which must outlive it.
struct Claim {
  enum class Kind : std::uint8_t { dating, relation, verified };
  Kind kind = Kind::dating;
  Id<Event> event = {};                   ///< none in particular for `verified`
  std::optional<Id<Source>> source = {};  ///< none for the account
  Span span = {};
  bool rejected = false;
  bool soft = false;  ///< bears `?`, `~` or `%`: the first to give way
  Tier tier = Tier::primary;

  // Of a dating, and of `verified`:
  const Dating* dating = nullptr;
  Dated dated = Dated::occurrence;
  const Zone* zone = nullptr;

  // Of a relation:
  const Relation* relation = nullptr;

  bool account() const { return !source.has_value(); }
};

/// Every claim, in order of events and, within one, of appearance by kind: own dates, sources'
/// dates, relations. `verified` comes last.
std::vector<Claim> collect_claims(const Chronology& chronology);

/// How firmly a claim stands: soft before firm, secondary sources before primary, sources before
/// the account. The lesser gives way.
int trust(const Claim& claim);

/// Whether `a` gives way before `b`: less trust first, among equals the later one.
bool less_trusted(const std::vector<Claim>& claims, ClaimId a, ClaimId b);

}  // namespace fasti
