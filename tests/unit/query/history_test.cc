// SPDX-License-Identifier: MIT
#include "timeline/query/history.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/unit/query/asking.h"

using namespace fasti;
using test::Asked;
using test::event;

namespace {

using Lines = std::vector<std::string>;

std::string day(Day day) {
  return day == kPast || day == kFuture ? std::string("..") : iso_date(day);
}

/// "2025-04-09/2025-04-30 in-force, waived a-b": the interval, and the events that bound it.
Lines lines(const Asked& asked, const std::string& name = "rule") {
  Lines out;
  for (const Interval& each : history(asked.in_force(), asked.subject(name))) {
    std::string line = day(each.first) + "/" + day(each.last) + " ";
    for (std::size_t i = 0; i < each.states.size(); ++i) {
      line += (i == 0 ? "" : "|") + std::string(fasti::name(each.states[i]));
    }
    if (each.states.empty()) line += "?";
    if (each.enforced == false) line += ", waived";
    const auto id = [&](std::optional<Id<Event>> of) {
      return of ? asked.chronology().events[*of].id.text : std::string();
    };
    out.push_back(line + " " + id(each.begun_by) + "-" + id(each.ended_by));
  }
  return out;
}

}  // namespace

TEST_CASE("what is imposed stays in force until something ends it") {
  CHECK(lines(Asked(event("a", "2025-04-09", "imposes: rule"))) ==
        Lines{"../2025-04-08 none -a", "2025-04-09/.. in-force a-"});
  CHECK(lines(Asked(event("a", "2025-04-09", "imposes: rule") +
                    event("b", "2025-05-01", "replaces: {instrument: rule, with: next}"))) ==
        Lines{"../2025-04-08 none -a", "2025-04-09/2025-04-30 in-force a-b",
              "2025-05-01/.. ended b-"});
  CHECK(lines(Asked(event("a", "2025-04-09", "imposes: rule")), "next") == Lines{"../.. none -"});
}

TEST_CASE("a suspension with an end resumes the day after its last") {
  CHECK(lines(Asked(event("a", "2025-09-29", "imposes: rule") +
                    event("b", "2025-10-30",
                          "suspends: {instrument: rule, from: 2025-11-10, until: 2026-11-09, "
                          "then: resumes}"))) ==
        Lines{"../2025-09-28 none -a", "2025-09-29/2025-11-09 in-force a-b",
              "2025-11-10/2026-11-09 suspended b-b", "2026-11-10/.. in-force b-"});
}

TEST_CASE("the record ends where it was verified") {
  CHECK(lines(Asked(event("a", "2025-09-29", "imposes: {instrument: rule, until: 2026-01-31}"),
                    "verified: 2025-12-31\n")) ==
        Lines{"../2025-09-28 none -a", "2025-09-29/2025-12-31 in-force a-", "2026-01-01/.. ? -"});
}

TEST_CASE("uncertain days are intervals of their own") {
  CHECK(lines(Asked(event("a", "2025-04", "imposes: rule") +
                    event("b", "[2025-06-10..2025-06-20]", "waives: rule"))) ==
        Lines{"../2025-03-31 none -", "2025-04-01/2025-04-29 none|in-force -a",
              "2025-04-30/2025-06-09 in-force a-a", "2025-06-10/2025-06-19 in-force a-a",
              "2025-06-20/.. in-force, waived a-"});
}

TEST_CASE("days within an open window are found by halving") {
  // The lifting is 20 days after the imposing at least, which no bound of a single point shows.
  CHECK(lines(Asked(event("a", "[2025-04-01..2025-04-10]", "imposes: rule") +
                    event("b", "[2025-04-05..2025-04-30]",
                          "lifts: rule, after: {event: a, lag: at least 20 days}"))) ==
        Lines{"../2025-03-31 none -", "2025-04-01/2025-04-09 none|in-force -a",
              "2025-04-10/2025-04-20 in-force a-", "2025-04-21/2025-04-29 in-force|ended -b",
              "2025-04-30/.. ended b-"});
}

TEST_CASE("days between the members of a set are told apart") {
  CHECK(lines(Asked(event("a", "[2025-01-10,2025-03-10,2025-09-10]", "imposes: rule") +
                    event("b", "[2025-01-11..2025-09-30]",
                          "lifts: rule, after: {event: a, lag: 3 days}"))) ==
        Lines{"../2025-01-09 none -", "2025-01-10/2025-01-12 none|in-force -",
              "2025-01-13/2025-03-09 none|ended -", "2025-03-10/2025-03-12 none|in-force|ended -",
              "2025-03-13/2025-09-09 none|ended -", "2025-09-10/2025-09-12 in-force|ended -b",
              "2025-09-13/.. ended b-"});
}
