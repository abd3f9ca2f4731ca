// SPDX-License-Identifier: MIT
#include "timeline/graph/solver.h"

#include <catch2/catch.hpp>

#include "tests/unit/graph/toy_calendar.h"

namespace fasti::graph {
namespace {

const Enabled kAll(16, true);

/// So many variables of one unit.
Network with_variables(int count, Value unit = 1) {
  Network network;
  for (int i = 0; i < count; ++i) network.add_variable(unit);
  return network;
}

void bound(Network& network, Variable v, Value lo, Value hi, Token token) {
  network.add_domain({v, lo, hi, nullptr, token});
}

void order(Network& network, Variable from, Variable to, Value weight, Token token) {
  network.add_arc({from, to, weight, nullptr, token});
}

void map(Network& network, Variable from, Variable to, const Monotone& map, Token token) {
  network.add_arc({from, to, 0, &map, token});
}

using Tokens = std::vector<Token>;

/// Days since 1 January 2025, months as in 2025 and for ever so: what the calendar does far away is
/// of no matter where dates are near. Adds one month, held at the month's last day.
constexpr std::array<Value, 13> kMonthBegins{0,   31,  59,  90,  120, 151, 181,
                                             212, 243, 273, 304, 334, 365};

Value month_on(Value day) {
  const Value year = toy::floor_div(day, 365);
  const Value rest = day - 365 * year;
  std::size_t month = 0;
  while (kMonthBegins[month + 1] <= rest) ++month;
  const std::size_t next = (month + 1) % 12;
  const Value length = kMonthBegins[next + 1] - kMonthBegins[next];
  const Value begin = 365 * year + kMonthBegins[month + 1];
  return begin + std::min(rest - kMonthBegins[month], length - 1);
}

class MonthOn : public Monotone {
 public:
  Value up(Value x) const override { return is_end(x) ? x : month_on(x); }
  Value down(Value y) const override {
    if (is_end(y)) return y;
    Value x = y - 27;
    while (month_on(x) > y) --x;
    return x;
  }
  Value least_shift() const override { return 28 * 86'400; }
  static bool is_end(Value x) { return x == kMin || x == kMax; }
};

/// At most a month: the first day whose month on is the given day or after it.
class MonthBack : public Monotone {
 public:
  Value up(Value y) const override {
    if (MonthOn::is_end(y)) return y;
    Value x = y - 32;
    while (month_on(x) < y) ++x;
    return x;
  }
  Value down(Value x) const override { return MonthOn::is_end(x) ? x : month_on(x); }
  Value least_shift() const override { return -31 * 86'400; }
};

}  // namespace

TEST_CASE("A network without constraints is consistent and unbounded") {
  const Solution solution = solve(with_variables(2), {});
  CHECK(solution.verdict == Verdict::consistent);
  CHECK(solution.bounds == std::vector<Bounds>{{kMin, kMax}, {kMin, kMax}});
}

TEST_CASE("Bounds pass along arcs, lower ones forward and upper ones backward") {
  Network network = with_variables(3);
  bound(network, 0, 10, kMax, 0);
  bound(network, 2, kMin, 20, 1);
  order(network, 0, 1, 3, 2);
  order(network, 1, 2, 4, 3);
  const Solution solution = solve(network, kAll);
  CHECK(solution.bounds == std::vector<Bounds>{{10, 13}, {13, 16}, {17, 20}});
}

TEST_CASE("A lower bound against an upper one names the tokens of the path and of both domains") {
  Network network = with_variables(3);
  bound(network, 0, 10, kMax, 0);
  bound(network, 2, kMin, 16, 1);
  order(network, 0, 1, 3, 2);
  order(network, 1, 2, 4, 3);
  order(network, 0, 2, 1, 4);
  const Solution solution = solve(network, kAll);
  CHECK(solution.verdict == Verdict::contradictory);
  CHECK(solution.bounds.empty());
  CHECK(solution.core == Tokens{0, 1, 2, 3});
}

TEST_CASE("Two domains of one variable can contradict each other") {
  Network network = with_variables(1);
  bound(network, 0, 5, 9, 3);
  bound(network, 0, 1, 4, 1);
  CHECK(solve(network, kAll).core == Tokens{1, 3});
}

TEST_CASE("A token that is not enabled has no effect, and one beyond the end is not enabled") {
  Network network = with_variables(1);
  bound(network, 0, 5, 9, 0);
  bound(network, 0, 1, 4, 1);
  CHECK(solve(network, {true, false}).bounds == std::vector<Bounds>{{5, 9}});
  CHECK(solve(network, {true}).bounds == std::vector<Bounds>{{5, 9}});
}

TEST_CASE("What always holds is in force without being enabled and is named in no conflict") {
  Network network = with_variables(2);
  order(network, 0, 1, 0, kAlways);
  bound(network, 0, 8, kMax, 0);
  bound(network, 1, kMin, 7, 1);
  CHECK(solve(network, {}).verdict == Verdict::consistent);
  CHECK(solve(network, kAll).core == Tokens{0, 1});
}

TEST_CASE("A positive cycle is found though nothing bounds it") {
  Network network = with_variables(4);
  order(network, 0, 1, 2, 0);
  order(network, 1, 2, -1, 1);
  order(network, 2, 0, 0, 2);
  order(network, 3, 0, 5, 3);
  const Solution solution = solve(network, kAll);
  CHECK(solution.verdict == Verdict::contradictory);
  CHECK(solution.core == Tokens{0, 1, 2});
}

TEST_CASE("A cycle of sum zero pins distances, in both directions") {
  Network network = with_variables(3);
  order(network, 0, 1, 5, 0);
  order(network, 1, 0, -5, 1);
  order(network, 1, 2, 1, 2);
  order(network, 2, 0, -8, 3);
  bound(network, 0, 100, 200, 4);
  bound(network, 2, kMin, 150, 5);
  const Solution solution = solve(network, kAll);
  CHECK(solution.bounds == std::vector<Bounds>{{100, 144}, {105, 149}, {106, 150}});
}

TEST_CASE("A variable beyond itself is a contradiction, and one not before itself is not") {
  Network network = with_variables(1);
  order(network, 0, 0, 0, 0);
  order(network, 0, 0, -3, 1);
  CHECK(solve(network, kAll).verdict == Verdict::consistent);
  order(network, 0, 0, 1, 2);
  CHECK(solve(network, kAll).core == Tokens{2});
}

TEST_CASE("Bounds snap to members of sets") {
  const toy::Members members({2, 5, 9});
  Network network = with_variables(2);
  network.add_domain({0, 2, 9, &members, 0});
  bound(network, 0, 3, 8, 1);
  order(network, 0, 1, 1, 2);
  const Solution solution = solve(network, kAll);
  CHECK(solution.bounds[0] == Bounds{5, 5});
  CHECK(solution.bounds[1] == Bounds{6, kMax});
}

TEST_CASE("Two sets without a common member contradict each other") {
  const toy::Members even({2, 4, 6});
  const toy::Members odd({1, 3, 5, 7});
  Network network = with_variables(1);
  network.add_domain({0, 2, 6, &even, 0});
  network.add_domain({0, 1, 7, &odd, 1});
  CHECK(solve(network, kAll).core == Tokens{0, 1});
}

TEST_CASE("A set that is full beyond its members bounds one side only") {
  const toy::Members members({3, 6}, true, false);
  Network network = with_variables(1);
  network.add_domain({0, kMin, kMax, &members, 0});
  CHECK(solve(network, kAll).bounds == std::vector<Bounds>{{kMin, 6}});
}

TEST_CASE("Sets on a cycle move bounds round it until a common place is found") {
  const toy::Members first({0, 4, 8, 12});
  const toy::Members second({1, 6, 11, 16});
  Network network = with_variables(2);
  network.add_domain({0, 0, 12, &first, 0});
  network.add_domain({1, 1, 16, &second, 1});
  order(network, 0, 1, 3, 2);
  order(network, 1, 0, -3, 3);
  const Solution solution = solve(network, kAll);
  CHECK(solution.bounds == std::vector<Bounds>{{8, 8}, {11, 11}});
  bound(network, 0, 9, kMax, 4);
  CHECK(solve(network, kAll).verdict == Verdict::contradictory);
}

TEST_CASE("Exactly a month and at least 30 days settle after many rounds") {
  const MonthOn on;
  const MonthBack back;
  Network network = with_variables(2, 86'400);
  map(network, 0, 1, on, 0);
  map(network, 1, 0, back, 0);
  order(network, 0, 1, 30, 1);
  const Value february_28 = 58;
  bound(network, 0, kMin, february_28, 2);

  const Solution open = solve(network, kAll);
  REQUIRE(open.verdict == Verdict::consistent);
  const Value january_29 = 28;
  CHECK(open.bounds[0] == Bounds{kMin, january_29});
  CHECK(open.bounds[1] == Bounds{kMin, february_28});

  bound(network, 0, january_29 + 1, kMax, 3);
  const Solution closed = solve(network, kAll);
  CHECK(closed.verdict == Verdict::contradictory);
  CHECK(closed.core == Tokens{0, 1, 2, 3});
  CHECK(shrink(network, closed.core) == Tokens{0, 1, 2, 3});
}

TEST_CASE("Bounds that climb many rounds settle where the calendar lets them") {
  const MonthOn on;
  const MonthBack back;
  Network network = with_variables(2, 86'400);
  map(network, 0, 1, on, 0);
  map(network, 1, 0, back, 0);
  order(network, 0, 1, 31, 1);
  order(network, 1, 0, -31, 1);
  const Value march_31 = 89;
  const Value may_1 = 120;
  bound(network, 0, march_31 + 1, kMax, 2);
  CHECK(solve(network, kAll).bounds[0] == Bounds{may_1, kMax});
}

TEST_CASE("An impossible lag is found though no date is near") {
  const MonthOn on;
  const MonthBack back;
  Network network = with_variables(3, 86'400);
  map(network, 0, 1, on, 0);
  map(network, 1, 0, back, 1);
  order(network, 0, 1, 32, 2);
  order(network, 1, 2, 1, 3);
  const Solution solution = solve(network, kAll);
  CHECK(solution.verdict == Verdict::contradictory);
  CHECK(solution.core == Tokens{1, 2});
}

TEST_CASE("A cycle that no constant shows impossible is followed to the horizon") {
  const toy::MonthsLater on(1);
  const toy::MonthsEarlier back(1);
  Network network(Regularity{18, 0, 0});
  network.add_variable(2);
  network.add_variable(2);
  network.add_variable(2);
  map(network, 0, 1, on, 0);
  map(network, 1, 0, back, 0);
  map(network, 1, 2, on, 1);
  map(network, 2, 1, back, 1);
  order(network, 0, 1, 3, 2);
  order(network, 1, 2, 4, 3);
  const Solution solution = solve(network, kAll);
  CHECK(solution.verdict == Verdict::contradictory);
  CHECK(shrink(network, solution.core) == Tokens{0, 1, 2, 3});
}

TEST_CASE("A budget that runs out leaves the question undecided") {
  const MonthOn on;
  const MonthBack back;
  Network network = with_variables(2, 86'400);
  map(network, 0, 1, on, 0);
  map(network, 1, 0, back, 0);
  order(network, 0, 1, 30, 1);
  bound(network, 0, 0, kMax, 2);
  CHECK(solve(network, kAll, 1).verdict == Verdict::undecided);
  CHECK(solve(network, kAll).verdict == Verdict::consistent);
}

TEST_CASE("Seconds and days bound each other") {
  const toy::DayOf day_of;
  const toy::StartOfDay start;
  Network network(Regularity{18, 0, 0});
  const Variable tick = network.add_variable();
  const Variable day = network.add_variable(toy::kTicksPerDay);
  map(network, tick, day, day_of, 0);
  map(network, day, tick, start, 0);
  bound(network, tick, 3, kMax, 1);
  bound(network, day, kMin, 2, 2);
  const Solution solution = solve(network, kAll);
  CHECK(solution.bounds == std::vector<Bounds>{{3, 5}, {1, 2}});
}

TEST_CASE("Values that leave the range are held at infinity") {
  Network network = with_variables(3);
  bound(network, 0, kMax - 5, kMax, 0);
  order(network, 0, 1, 10, 1);
  bound(network, 2, kMin, kMin + 5, 2);
  Solution solution = solve(network, kAll);
  CHECK(solution.bounds[1] == Bounds{kMax, kMax});
  CHECK(solution.bounds[2] == Bounds{kMin, kMin + 5});

  bound(network, 1, kMin, kMax - 1, 3);
  CHECK(solve(network, kAll).core == Tokens{0, 1, 3});
}

TEST_CASE("Cycles of weights near the ends of the range are summed exactly") {
  const Value huge = kMax - 1;
  Network network = with_variables(4);
  order(network, 0, 1, huge, 0);
  order(network, 1, 2, huge, 1);
  order(network, 2, 3, -huge, 2);
  order(network, 3, 0, -huge, 3);
  bound(network, 0, 0, 7, 4);
  const Solution solution = solve(network, kAll);
  REQUIRE(solution.verdict == Verdict::consistent);
  CHECK(solution.bounds[0] == Bounds{0, 7});
  CHECK(solution.bounds[2] == Bounds{kMax, kMax});
  CHECK(solution.bounds[3] == Bounds{huge, kMax});
  order(network, 3, 0, -huge + 1, 5);
  CHECK(solve(network, kAll).core == Tokens{0, 1, 2, 5});
}

}  // namespace fasti::graph
