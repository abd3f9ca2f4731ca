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
/// map kMin to kMin and kMax to kMax, and finite values to finite ones.
class Monotone {
 public:
  virtual ~Monotone() = default;
  virtual Value up(Value x) const = 0;
  virtual Value down(Value y) const = 0;

  /// No `up(x)` lies less than this beyond x, both counted in the finest unit (see
  /// `Network::add_variable`). A month later is 28 days at least: 28 · 86'400. Any smaller value is
  /// right too, but the nearer to the truth, the sooner a contradiction is found.
  virtual Value least_shift() const = 0;
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

/// How maps and value sets behave far out, counted in the finest unit: below `from` and above `to`
/// maps commute with a shift by `period`, and a set has all values or none. The solver needs it for
/// cycles that no date bounds. `period` is a multiple of every variable's unit. The default fits
/// seconds and days since 1970: 400 Gregorian years, and time zones settled before 1806 and after
/// 2134.
struct Regularity {
  Value period = Value{146'097} * 86'400;
  Value from = Value{-60'000} * 86'400;
  Value to = Value{60'000} * 86'400;
};

/// Variables and what is required of them. Maps and value sets are borrowed and must outlive it.
class Network {
 public:
  explicit Network(Regularity regularity = {}) : regularity_(regularity) {}

  /// `unit` is how many of the network's finest unit one step of the variable is: with seconds as
  /// the finest, 1 for seconds and 86'400 for days. A constant arc joins variables of one unit.
  Variable add_variable(Value unit = 1);
  void add_domain(Domain domain) {
    domains_.push_back(domain);
    unconditional_ = unconditional_ || domain.token == kAlways;
  }
  void add_arc(Arc arc) {
    arcs_.push_back(arc);
    unconditional_ = unconditional_ || arc.token == kAlways;
  }

  std::size_t variable_count() const { return units_.size(); }
  Value unit(Variable variable) const { return units_[variable]; }
  const Regularity& regularity() const { return regularity_; }
  std::span<const Domain> domains() const { return domains_; }
  std::span<const Arc> arcs() const { return arcs_; }
  /// Whether any constraint bears kAlways.
  bool unconditional() const { return unconditional_; }

 private:
  Regularity regularity_;
  std::vector<Value> units_;
  std::vector<Domain> domains_;
  std::vector<Arc> arcs_;
  bool unconditional_ = false;
};

}  // namespace fasti::graph
