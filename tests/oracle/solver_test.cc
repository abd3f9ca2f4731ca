// SPDX-License-Identifier: MIT
#include "timeline/graph/solver.h"

#include <memory>

#include <catch2/catch.hpp>

#include "tests/oracle/brute_force.h"
#include "tests/unit/graph/random.h"
#include "tests/unit/graph/toy_calendar.h"

/// The solver against every assignment, on small random networks. Bounded networks have a box that
/// always holds, so that enumeration is complete. Unbounded ones are enumerated in a box so wide
/// that what touches its rim is without bound: dates lie within ±8 ticks, the calendar repeats
/// every 18, and four arcs of at most 8 each span 32, so that a true bound lies within ±140 and a
/// network that can be satisfied can be satisfied there.

namespace fasti::graph {
namespace {

constexpr Value kDateReach = 8;
constexpr Value kWideReach = 260;
constexpr Value kTrueReach = 170;

/// A network and what it borrows.
struct Case {
  explicit Case(std::uint64_t seed) : random(seed) {}

  Random random;
  Network network{Regularity{toy::kDaysPerCycle * toy::kTicksPerDay, -kDateReach, kDateReach}};
  std::vector<std::unique_ptr<Monotone>> maps;
  std::vector<std::unique_ptr<ValueSet>> sets;
  Enabled enabled;

  bool is_day(Variable variable) const { return network.unit(variable) != 1; }

  Token token() {
    if (random.one_in(8)) return kAlways;
    return static_cast<Token>(random.between(0, static_cast<Value>(enabled.size()) - 1));
  }

  const Monotone* keep(std::unique_ptr<Monotone> map) {
    maps.push_back(std::move(map));
    return maps.back().get();
  }

  const Monotone* map_between(Variable from, Variable to) {
    const bool changed = random.one_in(2);
    if (is_day(from) && is_day(to)) {
      const Value months = random.between(0, 2) == 2 ? 0 : 1;
      if (random.one_in(2)) return keep(std::make_unique<toy::MonthsLater>(months));
      return keep(std::make_unique<toy::MonthsEarlier>(months));
    }
    if (is_day(from)) return keep(std::make_unique<toy::StartOfDay>(changed ? 3 : kMin));
    return keep(std::make_unique<toy::DayOf>(changed ? 3 : kMax));
  }

  void add_arc(Value weight_reach, bool calendar) {
    const auto last = static_cast<Value>(network.variable_count()) - 1;
    const auto from = static_cast<Variable>(random.between(0, last));
    const auto to = static_cast<Variable>(random.between(0, last));
    const bool mapped =
        is_day(from) != is_day(to) || (calendar && is_day(from) && random.one_in(2));
    const Value weight = random.between(-weight_reach, weight_reach);
    network.add_arc({from, to, weight, mapped ? map_between(from, to) : nullptr, token()});
  }

  const ValueSet* make_set() {
    std::vector<Value> values;
    for (Value x = random.between(-4, 0); x <= 4; x += random.between(1, 4)) values.push_back(x);
    sets.push_back(std::make_unique<toy::Members>(values, random.one_in(2), random.one_in(2)));
    return sets.back().get();
  }

  void add_domain(bool with_set) {
    const auto last = static_cast<Value>(network.variable_count()) - 1;
    const auto variable = static_cast<Variable>(random.between(0, last));
    Domain domain{variable, kMin, kMax, nullptr, token()};
    if (random.one_in(2)) domain.lo = random.between(-4, 3);
    if (random.one_in(2)) domain.hi = random.between(-3, 4);
    if (with_set) domain.values = make_set();
    network.add_domain(domain);
  }
};

Enabled only(const std::vector<Token>& tokens, std::size_t count) {
  Enabled enabled(count, false);
  for (const Token token : tokens) enabled[token] = true;
  return enabled;
}

bool holds_together(const Case& sample, const std::vector<Token>& tokens, Value reach) {
  return BruteForce(sample.network, only(tokens, sample.enabled.size()), reach).consistent();
}

void check_conflict(Case& sample, const std::vector<Token>& core, Value reach) {
  for (const Token token : core) REQUIRE(sample.enabled[token]);
  REQUIRE_FALSE(holds_together(sample, core, reach));

  std::vector<Token> candidates;
  std::vector<Token> background;
  for (Token token = 0; token < sample.enabled.size(); ++token) {
    if (!sample.enabled[token]) continue;
    (sample.random.one_in(4) ? background : candidates).push_back(token);
  }
  const std::vector<Token> least = shrink(sample.network, candidates, background);
  for (std::size_t i = 0; i < least.size(); ++i) {
    std::vector<Token> rest = background;
    for (std::size_t k = 0; k < least.size(); ++k) {
      if (k != i) rest.push_back(least[k]);
    }
    REQUIRE(holds_together(sample, rest, reach));
  }
  std::vector<Token> all = background;
  all.insert(all.end(), least.begin(), least.end());
  REQUIRE_FALSE(holds_together(sample, all, reach));
}

Bounds opened(Bounds seen, Value unit) {
  if (seen.lo * unit < -kTrueReach) seen.lo = kMin;
  if (seen.hi * unit > kTrueReach) seen.hi = kMax;
  return seen;
}

void check(Case& sample, Value reach, bool boxed) {
  const BruteForce truth(sample.network, sample.enabled, reach);
  const Solution solution = solve(sample.network, sample.enabled);
  REQUIRE(solution.verdict == (truth.consistent() ? Verdict::consistent : Verdict::contradictory));
  if (!truth.consistent()) return check_conflict(sample, solution.core, reach);
  REQUIRE(solution.bounds.size() == sample.network.variable_count());
  for (Variable v = 0; v < sample.network.variable_count(); ++v) {
    const Bounds seen = truth.bounds()[v];
    const Bounds expected = boxed ? seen : opened(seen, sample.network.unit(v));
    CAPTURE(v, solution.bounds[v].lo, solution.bounds[v].hi, expected.lo, expected.hi);
    REQUIRE(solution.bounds[v] == expected);
  }
}

void draw_tokens(Case& sample) {
  sample.enabled.resize(static_cast<std::size_t>(sample.random.between(2, 7)));
  for (std::size_t i = 0; i < sample.enabled.size(); ++i) {
    sample.enabled[i] = !sample.random.one_in(6);
  }
}

void check_bounded(std::uint64_t seed, bool calendar) {
  CAPTURE(seed, calendar);
  Case sample(seed);
  draw_tokens(sample);
  const Value count = sample.random.between(2, 5);
  const Value reach = count > 3 ? 6 : 10;
  for (Value i = 0; i < count; ++i) {
    const bool day = calendar && sample.random.one_in(2);
    const Variable v = sample.network.add_variable(day ? toy::kTicksPerDay : 1);
    const Value end = reach / sample.network.unit(v);
    sample.network.add_domain({v, -end, end, nullptr, kAlways});
  }
  for (Value i = sample.random.between(1, 3 * count); i > 0; --i) sample.add_arc(4, calendar);
  for (Value i = sample.random.between(0, count); i > 0; --i) {
    sample.add_domain(calendar && sample.random.one_in(2));
  }
  check(sample, reach, true);
}

void check_unbounded(std::uint64_t seed) {
  CAPTURE(seed);
  Case sample(seed);
  draw_tokens(sample);
  const Value count = sample.random.one_in(40) ? 3 : 2;
  for (Value i = 0; i < count; ++i) {
    const bool day = count == 3 || sample.random.one_in(2);
    sample.network.add_variable(day ? toy::kTicksPerDay : 1);
  }
  for (Value i = sample.random.between(1, 4); i > 0; --i) sample.add_arc(3, true);
  for (Value i = sample.random.between(0, 2); i > 0; --i)
    sample.add_domain(sample.random.one_in(2));
  check(sample, kWideReach, false);
}

void check_many(std::uint64_t begin, std::uint64_t end) {
  for (std::uint64_t seed = begin; seed < end; ++seed) {
    check_bounded(3 * seed + 1, false);
    check_bounded(3 * seed + 2, true);
    check_unbounded(3 * seed + 3);
  }
}

}  // namespace

TEST_CASE("The solver agrees with enumeration on 2,000 small networks") { check_many(0, 667); }

TEST_CASE("The solver agrees with enumeration on 100,000 small networks", "[.nightly]") {
  check_many(1'000, 34'334);
}

}  // namespace fasti::graph
