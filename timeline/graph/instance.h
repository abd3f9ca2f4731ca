// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "timeline/graph/network.h"
#include "timeline/graph/solver.h"

namespace fasti::graph {

inline constexpr std::uint32_t kNone = ~std::uint32_t{0};

/// An arc as its tail sees it.
struct Edge {
  static constexpr std::uint32_t kMapped = std::uint32_t{1} << 31;

  Variable head;
  std::uint32_t tag;  ///< index among the network's arcs, with kMapped when it bears a map
  Value weight;

  bool mapped() const { return (tag & kMapped) != 0; }
  std::uint32_t arc() const { return tag & ~kMapped; }
};

/// The enabled constraints of a network and the bounds so far. Arcs that require nothing are left
/// out. `network` and `enabled` are borrowed.
class Instance {
 public:
  Instance(const Network& network, const Enabled& enabled);

  /// Sorts the arcs by their tails, which `begin` and `end`, `has_loop` and `impossible_arc`
  /// require.
  void lay_out();

  const Network& network() const { return *network_; }
  std::size_t size() const { return bounds.size(); }
  bool holds(Token token) const {
    return token < token_count_ ? enabled_[token] : token == kAlways;
  }

  /// Whether the arc requires anything of the bounds.
  bool in_use(const Arc& arc) const {
    return holds(arc.token) &&
           (arc.map != nullptr || (arc.weight != kMin && (arc.from != arc.to || arc.weight > 0)));
  }

  const Edge* begin(Variable tail) const { return edges_.get() + first_[tail]; }
  const Edge* end(Variable tail) const { return edges_.get() + first_[tail + 1]; }

  bool has_set(Variable variable) const {
    return !set_head_.empty() && set_head_[variable] != kNone;
  }
  /// Whether the variable stands alone in its component and yet on a cycle.
  bool has_loop(Variable variable) const { return !loops_.empty() && loops_[variable]; }
  /// An arc that requires a variable to lie beyond itself, or kNone.
  std::uint32_t impossible_arc() const { return impossible_arc_; }

  /// Whether every domain is a range that has a finite or no end on either side.
  bool plain() const { return plain_; }
  /// The greatest finite bound of a domain, by absolute value.
  Value reach() const { return reach_; }

  /// The least member of all the variable's sets at or after x, kMax when there is none.
  Value member_at_or_after(Variable variable, Value x) const;
  /// The greatest member of all the variable's sets at or before x, kMin when there is none.
  Value member_at_or_before(Variable variable, Value x) const;

  std::vector<Bounds> bounds;  ///< to begin with, what the domains say; sets are not yet regarded

 private:
  struct SetLink {
    const ValueSet* values;
    std::uint32_t next;
  };

  void load_domains();
  void note_loop(std::uint32_t arc);

  const Network* network_;
  Enabled::const_iterator enabled_;
  std::size_t token_count_;
  std::vector<std::uint32_t> first_;
  std::unique_ptr<Edge[]> edges_;
  std::vector<SetLink> sets_;
  std::vector<std::uint32_t> set_head_;  ///< empty when no domain has a set
  std::vector<bool> loops_;              ///< empty when there is none
  std::uint32_t impossible_arc_ = kNone;
  bool plain_ = true;
  Value reach_ = 0;
};

}  // namespace fasti::graph
