// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

#include "tests/unit/graph/random.h"
#include "tests/unit/graph/toy_calendar.h"
#include "timeline/graph/solver.h"

namespace fasti::graph {

/// A small network of ticks and days of the toy calendar, with what it borrows.
struct RandomNetwork {
  Random random;
  Network network{Regularity{toy::kDaysPerCycle * toy::kTicksPerDay, -10, 10}};
  Enabled enabled;
  std::vector<std::unique_ptr<Monotone>> maps;
  std::vector<std::unique_ptr<ValueSet>> sets;

  explicit RandomNetwork(std::uint64_t seed) : random(seed) {
    enabled.assign(static_cast<std::size_t>(random.between(2, 8)), true);
    const Value count = random.between(2, 6);
    for (Value i = 0; i < count; ++i)
      network.add_variable(random.one_in(2) ? toy::kTicksPerDay : 1);
    for (Value i = random.between(1, 3 * count); i > 0; --i) add_arc();
    for (Value i = random.between(0, count); i > 0; --i) add_domain();
  }

 private:
  Variable variable() {
    return static_cast<Variable>(
        random.between(0, static_cast<Value>(network.variable_count()) - 1));
  }

  Token token() {
    if (random.one_in(6)) return kAlways;
    return static_cast<Token>(random.between(0, static_cast<Value>(enabled.size()) - 1));
  }

  template <class Map>
  const Monotone* keep(Value argument) {
    maps.push_back(std::make_unique<Map>(argument));
    return maps.back().get();
  }

  const Monotone* map_between(bool from_day, bool to_day) {
    if (from_day && to_day) {
      const Value months = random.between(0, 2);
      return random.one_in(2) ? keep<toy::MonthsLater>(months) : keep<toy::MonthsEarlier>(months);
    }
    if (from_day) return keep<toy::StartOfDay>(random.one_in(2) ? 3 : kMin);
    return keep<toy::DayOf>(random.one_in(2) ? 3 : kMax);
  }

  void add_arc() {
    const Variable from = variable();
    const Variable to = variable();
    const bool from_day = network.unit(from) != 1;
    const bool to_day = network.unit(to) != 1;
    const bool mapped = from_day != to_day || (from_day && random.one_in(2));
    const Value weight = random.between(-4, 4);
    network.add_arc({from, to, weight, mapped ? map_between(from_day, to_day) : nullptr, token()});
  }

  void add_domain() {
    Domain domain{variable(), kMin, kMax, nullptr, token()};
    if (random.one_in(2)) domain.lo = random.between(-4, 3);
    if (random.one_in(2)) domain.hi = random.between(-3, 4);
    if (random.one_in(3)) {
      std::vector<Value> values;
      for (Value x = random.between(-4, 0); x <= 4; x += random.between(1, 4)) values.push_back(x);
      sets.push_back(std::make_unique<toy::Members>(values, random.one_in(2), random.one_in(2)));
      domain.values = sets.back().get();
    }
    network.add_domain(domain);
  }
};

}  // namespace fasti::graph
