// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/graph/instance.h"
#include "timeline/graph/local_graph.h"
#include "timeline/graph/network.h"

namespace fasti::graph {

/// How gladly a proof rests on a token: of two as short, the lesser is taken. By token; a token
/// beyond the end counts as 0.
using Ranks = std::vector<std::uint32_t>;

/// One step of a derivation: the constraint that it applies, and the bound that follows.
struct ProofStep {
  enum class Kind : std::uint8_t {
    domain,   ///< a domain's own bound
    arc,      ///< through an arc, from the bound of the step before
    member,   ///< on to the next member of a domain's set, at first to its first one
    assumed,  ///< no constraint: a climb from infinity begins here
  };
  Kind kind = Kind::domain;
  std::uint32_t index = kNone;  ///< among the network's domains or arcs
  Variable variable = 0;
  Value value = 0;  ///< of the variable, not oriented
};

/// Bounds derived in rounds: after round k every bound is the tightest that k constraints with
/// tokens can prove; constraints that always hold and members of sets cost nothing. So the first
/// derivation found is one of the fewest steps.
class Chase {
 public:
  enum class End {
    reached,    ///< the target has its bound
    above,      ///< a bound is against a domain
    no_member,  ///< a set has no member left
    beyond,     ///< a bound has passed the limit
    settled,    ///< no constraint says more
    exhausted,  ///< too many steps
  };

  /// Only these arcs and domains of the network take part; indices of it.
  Chase(const Network& network, std::vector<std::uint32_t> arcs,
        const std::vector<std::uint32_t>& domains, Side side, const Ranks& ranks);

  /// Stops after the round in which the variable's bound is at least this, oriented.
  void aim_at(Variable variable, Value bound);

  /// Stops as soon as a bound is above this, oriented and in the finest unit.
  void set_limit(Value limit) { limit_ = limit; }

  /// Supposes a bound, oriented.
  void assume(Variable variable, Value bound);

  /// To be called again only after `settled`, with another bound supposed.
  End run();

  /// The tightest bound so far, oriented; kMin where there is none.
  Value bound(Variable variable) const;

  /// Where `above`, `no_member` and `beyond` came up, and the domain that is against it.
  Variable stopped_at() const { return stopped_at_; }
  std::uint32_t against() const { return against_; }

  /// The derivation of the variable's bound, from its first step on.
  std::vector<ProofStep> trace(Variable variable) const;

 private:
  static constexpr std::size_t kCapacity = std::size_t{1} << 23;

  struct Record {
    ProofStep::Kind kind;
    std::uint32_t index;
    Variable variable;
    std::uint32_t before;
    Value value;  ///< oriented
  };

  Variable tail(const Arc& arc) const { return side_ == Side::least ? arc.from : arc.to; }
  Variable head(const Arc& arc) const { return side_ == Side::least ? arc.to : arc.from; }
  Value through(const Arc& arc, Value x) const;
  Token token_of(const Record& record) const;
  bool preferred(const Record& one, const Record& other) const;
  bool add(const Record& record);
  bool snap(Variable variable);
  bool follow(std::uint32_t record, bool always);
  bool stop(End end, Variable variable, std::uint32_t against);
  bool settle(std::size_t from);
  bool begin();
  bool next_round();

  const Network& network_;
  const Side side_;
  const Ranks& ranks_;
  std::vector<std::uint32_t> arcs_;  ///< by tail
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> domains_;
  std::vector<std::vector<std::uint32_t>> sets_;  ///< domains with sets, by variable
  std::vector<std::uint32_t> limits_;             ///< the tightest opposite domain, by variable
  std::vector<std::uint32_t> latest_;
  std::vector<Record> records_;
  std::size_t round_ = 0;  ///< where the records of the last round begin
  bool begun_ = false;
  Variable target_ = kNone;
  Value wanted_ = kMax;
  Value limit_ = kMax;
  End end_ = End::settled;
  Variable stopped_at_ = kNone;
  std::uint32_t against_ = kNone;
};

}  // namespace fasti::graph
