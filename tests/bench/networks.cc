// SPDX-License-Identifier: MIT
#include "tests/bench/networks.h"

#include <algorithm>
#include <numeric>

#include "tests/bench/months.h"
#include "tests/unit/graph/random.h"

/// Every network is drawn around a hidden solution: a constraint asks for a little less than what
/// holds there, by a slack of at least one second. So it is consistent. A planted conflict asks for
/// exactly what holds, and at one place for a second more; every other cycle through that place has
/// slack to spare, so that the planted one is the only conflict.

namespace fasti::bench {
namespace {

using graph::Arc;
using graph::Domain;
using graph::kAlways;
using graph::kMax;
using graph::kMin;
using graph::Random;
using graph::Token;
using graph::Value;
using graph::Variable;

constexpr Value kDay = 86'400;
constexpr Value kSpan = 3'650 * kDay;
constexpr Value kSlack = 30 * kDay;
constexpr Variable kArcsPerEvent = 3;

/// Marks a constraint as one of the planted conflict until tokens are given out.
constexpr Token kPlanted = 1;
constexpr Token kLoose = 0;

class Maker {
 public:
  /// Times count in seconds, or in days.
  Maker(Variable events, std::uint64_t seed, Value unit = 1)
      : events_(events), unit_(unit), random_(seed) {
    if (unit != 1) sample_.network = graph::Network({365 * kDay, 0, kSpan});
    sample_.hidden.resize(events);
    for (Value& time : sample_.hidden) time = random_.between(0, kSpan / unit);
  }

  Variable any() { return static_cast<Variable>(random_.between(0, Value{events_} - 1)); }
  Value slack() { return random_.between(1, kSlack / unit_); }
  Value& hidden(Variable variable) { return sample_.hidden[variable]; }
  Random& random() { return random_; }

  /// `to` at its hidden distance from `from`, less the slack.
  void arc(Variable from, Variable to, Value slack, Token mark = kLoose) {
    arcs_.push_back({from, to, hidden(to) - hidden(from) - slack, nullptr, mark});
  }

  void date(Variable variable) {
    domains_.push_back(
        {variable, hidden(variable) - slack(), hidden(variable) + slack(), nullptr, kLoose});
  }

  void date_one_in(Value n) {
    for (Variable v = 0; v < events_; ++v) {
      if (random_.one_in(n)) date(v);
    }
  }

  void random_arcs() {
    for (Variable i = 0; i < kArcsPerEvent * events_; ++i) {
      const Variable from = any();
      arc(from, (from + static_cast<Variable>(random_.between(1, Value{events_} - 1))) % events_,
          slack());
    }
  }

  /// The events in an order that their numbers do not show.
  std::vector<Variable> shuffled() {
    std::vector<Variable> order(events_);
    std::iota(order.begin(), order.end(), Variable{0});
    shuffle(order);
    return order;
  }

  /// Hidden times that grow along the order.
  std::vector<Variable> in_time() {
    std::vector<Variable> order = shuffled();
    std::sort(sample_.hidden.begin(), sample_.hidden.end());
    std::vector<Value> sorted = sample_.hidden;
    for (Variable i = 0; i < events_; ++i) hidden(order[i]) = sorted[i];
    return order;
  }

  /// A short path of exact distances, and a way back that asks for a second too much.
  void plant_cycle(std::size_t length) {
    const std::vector<Variable> path = pick(length);
    for (std::size_t i = 0; i < length; ++i) {
      arc(path[i], path[(i + 1) % length], i == 0 ? -1 : 0, kPlanted);
    }
  }

  /// A short path of exact distances between two exact dates, a second too long.
  void plant_between_dates(std::size_t length) {
    const std::vector<Variable> path = pick(length);
    for (std::size_t i = 0; i + 1 < length; ++i) arc(path[i], path[i + 1], 0, kPlanted);
    domains_.push_back({path.front(), hidden(path.front()), kMax, nullptr, kPlanted});
    domains_.push_back({path.back(), kMin, hidden(path.back()) - 1, nullptr, kPlanted});
  }

  /// One month on exactly: both ways through maps. Days are variables of their own unit.
  void month(Variable from, Variable to) {
    if (sample_.maps.empty()) {
      sample_.maps.push_back(std::make_unique<MonthOn>());
      sample_.maps.push_back(std::make_unique<MonthBack>());
    }
    arcs_.push_back({from, to, 0, sample_.maps[0].get(), kLoose});
    arcs_.push_back({to, from, 0, sample_.maps[1].get(), kLoose});
  }

  Sample finish() {
    for (Variable v = 0; v < events_; ++v) sample_.network.add_variable(unit_);
    shuffle(arcs_);
    shuffle(domains_);
    Token token = 0;
    for (Arc& made : arcs_) {
      note(made.token, token);
      made.token = token++;
      sample_.network.add_arc(made);
    }
    for (Domain& made : domains_) {
      note(made.token, token);
      made.token = token++;
      sample_.network.add_domain(made);
    }
    sample_.tokens = token;
    sample_.consistent = sample_.planted.empty();
    return std::move(sample_);
  }

 private:
  template <class Element>
  void shuffle(std::vector<Element>& elements) {
    for (std::size_t i = elements.size(); i-- > 1;) {
      std::swap(elements[i],
                elements[static_cast<std::size_t>(random_.between(0, static_cast<Value>(i)))]);
    }
  }

  std::vector<Variable> pick(std::size_t count) {
    std::vector<Variable> picked;
    while (picked.size() < count) {
      const Variable next = any();
      if (std::find(picked.begin(), picked.end(), next) == picked.end()) picked.push_back(next);
    }
    return picked;
  }

  void note(Token mark, Token token) {
    if (mark == kPlanted) sample_.planted.push_back(token);
  }

  Variable events_;
  Value unit_;
  Random random_;
  Sample sample_;
  std::vector<Arc> arcs_;
  std::vector<Domain> domains_;
};

Sample make_random(Variable events, std::uint64_t seed) {
  Maker maker(events, seed);
  maker.random_arcs();
  return maker.finish();
}

Sample make_random_dated(Variable events, std::uint64_t seed) {
  Maker maker(events, seed);
  maker.random_arcs();
  maker.date_one_in(1);
  return maker.finish();
}

Sample make_random_few_dates(Variable events, std::uint64_t seed) {
  Maker maker(events, seed);
  maker.random_arcs();
  maker.date_one_in(10);
  return maker.finish();
}

Sample make_acyclic(Variable events, std::uint64_t seed) {
  Maker maker(events, seed);
  const std::vector<Variable> order = maker.in_time();
  for (Variable i = 0; i < kArcsPerEvent * events; ++i) {
    const auto a = static_cast<std::size_t>(maker.random().between(0, Value{events} - 2));
    const auto b = static_cast<std::size_t>(
        maker.random().between(static_cast<Value>(a) + 1, Value{events} - 1));
    maker.arc(order[a], order[b], maker.slack());
  }
  maker.date_one_in(2);
  return maker.finish();
}

/// Each event at an exact distance from the one before it; the third constraint is a loose order
/// over up to a hundred links.
Sample make_chains(Variable events, std::uint64_t seed, Variable length, bool dated) {
  constexpr Variable kReach = 100;
  Maker maker(events, seed);
  const std::vector<Variable> order = maker.in_time();
  for (Variable i = 0; i < events; ++i) {
    const Variable end = std::min(events, i - i % length + length) - 1;
    const Variable last = std::min(end, i + kReach);
    if (i == last) continue;
    maker.arc(order[i], order[i + 1], 0);
    maker.arc(order[i + 1], order[i], 0);
    maker.arc(order[i], order[static_cast<std::size_t>(maker.random().between(i + 1, last))],
              maker.slack());
  }
  if (dated) {
    maker.date_one_in(1);
  } else {
    maker.date(order.front());
  }
  return maker.finish();
}

Sample make_chain(Variable events, std::uint64_t seed) {
  return make_chains(events, seed, events, false);
}

Sample make_chain_dated(Variable events, std::uint64_t seed) {
  return make_chains(events, seed, events, true);
}

Sample make_short_chains(Variable events, std::uint64_t seed) {
  return make_chains(events, seed, 1'000, true);
}

Sample make_planted(Variable events, std::uint64_t seed) {
  constexpr std::size_t kLength = 5;
  Maker maker(events, seed);
  maker.random_arcs();
  maker.plant_cycle(kLength);
  return maker.finish();
}

Sample make_planted_dated(Variable events, std::uint64_t seed) {
  constexpr std::size_t kLength = 5;
  Maker maker(events, seed);
  maker.random_arcs();
  maker.date_one_in(1);
  maker.plant_between_dates(kLength);
  return maker.finish();
}

/// Circles of five events within a few days of each other, ordered among themselves.
Sample make_clusters(Variable events, std::uint64_t seed) {
  constexpr Variable kSize = 5;
  Maker maker(events, seed);
  const std::vector<Variable> order = maker.in_time();
  for (Variable i = 0; i < events; ++i) {
    const Variable begin = i - i % kSize;
    const Variable end = std::min(events, begin + kSize);
    maker.arc(order[i], order[i + 1 < end ? i + 1 : begin], maker.slack());
    maker.arc(order[i + 1 < end ? i + 1 : begin], order[i], maker.slack());
    if (end < events) {
      maker.arc(order[i], order[static_cast<std::size_t>(maker.random().between(end, events - 1))],
                maker.slack());
    }
  }
  maker.date_one_in(2);
  return maker.finish();
}

/// Days in pairs, one exactly a month after the other, and a loose order among the pairs.
Sample make_months(Variable events, std::uint64_t seed) {
  Maker maker(events, seed, kDay);
  for (Variable v = 0; v + 1 < events; v += 2) {
    maker.hidden(v + 1) = month_on(maker.hidden(v));
    maker.month(v, v + 1);
  }
  for (Variable i = 0; i < 2 * events; ++i) {
    Variable a = maker.any();
    Variable b = maker.any();
    if (maker.hidden(b) < maker.hidden(a)) std::swap(a, b);
    if (a / 2 != b / 2) maker.arc(a, b, maker.slack());
  }
  maker.date_one_in(2);
  return maker.finish();
}

constexpr Family kFamilies[] = {
    {"random", "random constraints, no dates", make_random},
    {"random, few dates", "random constraints, every tenth event dated", make_random_few_dates},
    {"random, dated", "random constraints, every event dated", make_random_dated},
    {"acyclic", "constraints run one way, every second event dated", make_acyclic},
    {"chain", "one chain of exact distances, one date", make_chain},
    {"chain, dated", "one chain of exact distances, every event dated", make_chain_dated},
    {"short chains", "chains of 1,000 exact distances, every event dated", make_short_chains},
    {"clusters", "circles of five in an order, every second event dated", make_clusters},
    {"months", "pairs exactly a month apart, every second event dated", make_months},
    {"planted", "random with one contradictory circle of five, no dates", make_planted},
    {"planted, dated", "random, dated, with one path that contradicts two dates",
     make_planted_dated},
};

}  // namespace

std::span<const Family> families() { return kFamilies; }

const Family* find_family(std::string_view name) {
  const Family* found = std::find_if(std::begin(kFamilies), std::end(kFamilies),
                                     [&](const Family& family) { return family.name == name; });
  return found == std::end(kFamilies) ? nullptr : found;
}

}  // namespace fasti::bench
