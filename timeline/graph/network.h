// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

/// The constraint network: integer variables, opaque tokens, no calendar and no events.
namespace fasti::graph {

using Value = std::int64_t;
inline constexpr Value kMin = std::numeric_limits<Value>::min();  ///< minus infinity
inline constexpr Value kMax = std::numeric_limits<Value>::max();  ///< plus infinity

using Variable = std::uint32_t;

/// Names what a constraint comes from. Several constraints may bear one token: they stand and fall
/// together. `kAlways` is never given up and never named in a conflict.
using Token = std::uint32_t;
inline constexpr Token kAlways = std::numeric_limits<Token>::max();

/// A monotone map and its upper adjoint: `up(x) ≤ y` if and only if `x ≤ down(y)`. Both keep order,
/// map kMin to kMin and kMax to kMax.
class Monotone {
 public:
  virtual ~Monotone() = default;
  virtual Value up(Value x) const = 0;
  virtual Value down(Value y) const = 0;
};

/// The values that a variable may take when they are not one range. The hull is stated apart, as
/// bounds.
class ValueSet {
 public:
  virtual ~ValueSet() = default;
  virtual Value at_or_after(Value x) const = 0;   ///< kMax when there is none
  virtual Value at_or_before(Value x) const = 0;  ///< kMin when there is none
};

/// `to ≥ from + weight`, or with a map `to ≥ map->up(from)`.
struct Arc {
  Variable from;
  Variable to;
  Value weight;
  const Monotone* map;  ///< null for a constant weight
  Token token;
};

/// `lo ≤ variable ≤ hi`, both included, kMin and kMax unbounded; with `values`, one of these too.
struct Domain {
  Variable variable;
  Value lo;
  Value hi;
  const ValueSet* values;
  Token token;
};

/// Variables and what is required of them. Maps and value sets are borrowed and must outlive it.
class Network {
 public:
  Variable add_variable();
  void add_domain(Domain domain) { domains_.push_back(domain); }
  void add_arc(Arc arc) { arcs_.push_back(arc); }

  std::size_t variable_count() const { return variable_count_; }
  std::span<const Domain> domains() const { return domains_; }
  std::span<const Arc> arcs() const { return arcs_; }

 private:
  std::size_t variable_count_ = 0;
  std::vector<Domain> domains_;
  std::vector<Arc> arcs_;
};

}  // namespace fasti::graph
