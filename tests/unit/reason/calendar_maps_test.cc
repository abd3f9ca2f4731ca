// SPDX-License-Identifier: MIT
#include "timeline/reason/calendar_maps.h"

#include <catch2/catch.hpp>

using namespace fasti;

namespace {

/// `up(x) ≤ y` if and only if `x ≤ down(y)`, and both keep order.
void check_adjoint(const graph::Monotone& map, graph::Value x, graph::Value y) {
  REQUIRE((map.up(x) <= y) == (x <= map.down(y)));
}

}  // namespace

TEST_CASE("an instant and its day bound each other, across every change of the clock") {
  // Clocks that go back across midnight, a skipped day, a gap at midnight, plain summer time.
  struct Row {
    const char* zone;
    CivilDate around;
  };
  const Row rows[] = {{"America/St_Johns", {2010, 11, 7}},  {"Pacific/Apia", {2011, 12, 30}},
                      {"America/Sao_Paulo", {2018, 11, 4}}, {"America/New_York", {2025, 11, 2}},
                      {"Asia/Shanghai", {1945, 9, 2}},      {"Asia/Manila", {1844, 12, 31}}};
  for (const Row& row : rows) {
    const Zone* zone = find_zone(row.zone);
    REQUIRE(zone != nullptr);
    const auto to_day_map = day_of_map(*zone);
    const auto to_tick_map = start_of_day_map(*zone);
    const Day day = to_day(row.around);
    const Tick noon = zone->start_of_day(day);
    Tick last = kPast;
    for (Tick tick = noon - 3 * kSecondsPerDay; tick < noon + 3 * kSecondsPerDay; tick += 599) {
      INFO(row.zone << " " << iso_instant(tick));
      REQUIRE(zone->day_of(tick) >= last);
      last = zone->day_of(tick);
      for (Day other = day - 4; other <= day + 4; ++other) {
        check_adjoint(*to_day_map, tick, other);
        check_adjoint(*to_tick_map, other, tick);
      }
      REQUIRE(zone->day_of(tick) * kSecondsPerDay - tick >= to_day_map->least_shift());
    }
  }
}

TEST_CASE("a lag of months and days bounds both its ends, and says how far it moves") {
  for (std::int64_t months = -14; months <= 14; ++months) {
    const auto forward = forward_map(months, 3);
    const auto backward = backward_map(months, 3);
    for (Day day = to_day({2023, 12, 1}); day < to_day({2025, 3, 10}); day += 5) {
      for (Day other = day + 28 * months - 40; other < day + 31 * months + 40; other += 3) {
        check_adjoint(*forward, day, other);
        check_adjoint(*backward, other, day);
      }
      REQUIRE((forward->up(day) - day) * kSecondsPerDay >= forward->least_shift());
      REQUIRE((backward->up(day) - day) * kSecondsPerDay >= backward->least_shift());
    }
  }
}
