// SPDX-License-Identifier: MIT
#include "timeline/query/in_force.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/unit/query/asking.h"

using namespace fasti;
using test::Asked;
using test::event;

namespace {

struct Moment {
  std::string day;
  std::string told;
};

struct Life {
  const char* what;
  std::string events;
  std::vector<Moment> moments;
  std::string wrong = "";
};

const std::string kImposed = event("a", "2025-01-10", "imposes: rule");

std::string suspension(const std::string& rest, const std::string& date = "2025-02-01") {
  return event("s", date, "suspends: {instrument: rule, " + rest + "}");
}

const std::vector<Life> kLives{
    {"proposed, issued, in force, ended",
     event("p", "2025-01-01", "proposes: rule") + event("i", "2025-02-01", "issues: rule") +
         event("a", "2025-03-01", "imposes: rule") + event("l", "2025-04-01", "lifts: rule"),
     {{"2024-12-31", "none"},
      {"2025-01-01", "proposed by p"},
      {"2025-02-01", "issued by i"},
      {"2025-03-01", "in-force by a"},
      {"2025-03-31", "in-force by a"},
      {"2025-04-01", "ended by l"}}},
    {"imposed ahead of its first day",
     event("a", "2025-01-10", "imposes: {instrument: rule, from: 2025-03-01}"),
     {{"2025-01-09", "none"}, {"2025-01-10", "issued by a"}, {"2025-03-01", "in-force by a"}}},
    {"imposed from a day before the event",
     event("a", "2025-03-01", "imposes: {instrument: rule, from: 2025-01-10}"),
     {{"2025-01-09", "none"}, {"2025-01-10", "in-force by a"}, {"2025-03-02", "in-force by a"}}},
    {"an end that says what follows",
     event("a", "2025-01-10", "imposes: {instrument: rule, until: 2025-03-31, then: ends}"),
     {{"2025-03-31", "in-force by a"}, {"2025-04-01", "ended by a"}}},
    {"an end that does not say what follows",
     event("a", "2025-01-10", "imposes: {instrument: rule, until: 2025-03-31}"),
     {{"2025-03-31", "in-force by a"}, {"2025-04-01", "?"}},
     "a end-unsaid"},
    {"of two suspensions to come the nearer is extended",
     kImposed + suspension("from: 2025-03-01, until: 2025-03-31, then: resumes", "2025-02-01") +
         event("t", "2025-02-02",
               "suspends: {instrument: rule, from: 2025-06-01, until: 2025-06-30, then: resumes}") +
         event("x", "2025-02-03", "extends: {instrument: rule, until: 2025-04-30}"),
     {{"2025-04-30", "suspended by s"},
      {"2025-05-01", "in-force by x"},
      {"2025-06-30", "suspended by t"},
      {"2025-07-01", "in-force by t"}}},
    {"a suspension that resumes",
     kImposed + suspension("from: 2025-03-01, until: 2025-03-31, then: resumes"),
     {{"2025-02-28", "in-force by a"},
      {"2025-03-01", "suspended by s"},
      {"2025-03-31", "suspended by s"},
      {"2025-04-01", "in-force by s"}}},
    {"a suspension that ends it",
     kImposed + suspension("until: 2025-03-31, then: ends"),
     {{"2025-03-31", "suspended by s"}, {"2025-04-01", "ended by s"}}},
    {"a suspension after which nothing is said",
     kImposed + suspension("until: 2025-03-31"),
     {{"2025-03-31", "suspended by s"}, {"2025-04-01", "?"}},
     "s end-unsaid"},
    {"after a suspension nothing is said, but that it is resumed on the next day",
     kImposed + suspension("until: 2025-03-31") + event("r", "2025-04-01", "resumes: rule"),
     {{"2025-03-31", "suspended by s"}, {"2025-04-01", "in-force by r"}}},
    {"nothing is said, and it is resumed later",
     kImposed + suspension("until: 2025-03-31") + event("r", "2025-04-03", "resumes: rule"),
     {{"2025-04-02", "?"}, {"2025-04-03", "in-force by r"}},
     "s end-unsaid"},
    {"nothing is said, and it is extended in time",
     kImposed + suspension("until: 2025-03-31") +
         event("x", "2025-03-31", "extends: {instrument: rule, until: 2025-04-30, then: resumes}"),
     {{"2025-04-30", "suspended by s"}, {"2025-05-01", "in-force by x"}}},
    {"nothing is said, and it is extended too late",
     kImposed + suspension("until: 2025-03-31") +
         event("x", "2025-04-03", "extends: {instrument: rule, until: 2025-04-30, then: resumes}"),
     {{"2025-04-02", "?"}, {"2025-04-03", "suspended by x"}, {"2025-05-01", "in-force by x"}},
     "x extended-too-late"},
    {"an extension made in time begins where the old end was",
     event("a", "2025-01-10", "imposes: {instrument: rule, until: 2025-03-31, then: ends}") +
         event("x", "2025-03-20",
               "extends: {instrument: rule, from: 2025-04-01, until: 2025-06-30}"),
     {{"2025-04-01", "in-force by a"}, {"2025-07-01", "ended by x"}}},
    {"a lifting that says what has run out the day before",
     event("a", "2025-01-10", "imposes: {instrument: rule, until: 2025-03-31, then: ends}") +
         event("l", "2025-04-01", "lifts: rule"),
     {{"2025-04-01", "ended by a"}}},
    {"a lifting a day later than that",
     event("a", "2025-01-10", "imposes: {instrument: rule, until: 2025-03-31, then: ends}") +
         event("l", "2025-04-02", "lifts: rule"),
     {{"2025-04-02", "ended by a"}},
     "l absent"},
    {"a resumption that says what was set",
     kImposed + suspension("until: 2025-03-31, then: resumes") +
         event("r", "2025-04-01", "resumes: rule"),
     {{"2025-04-01", "in-force by s"}}},
    {"enforced on the day that was set",
     kImposed +
         event("w", "2025-02-01", "waives: {instrument: rule, until: 2025-02-28, then: resumes}") +
         event("e", "2025-03-01", "enforces: rule"),
     {{"2025-03-01", "in-force by a"}}},
    {"a waiver after which nothing is said",
     kImposed + event("w", "2025-02-01", "waives: {instrument: rule, until: 2025-02-28}"),
     {{"2025-02-28", "in-force, waived by a"}, {"2025-03-01", "in-force by a"}},
     "w end-unsaid"},
    {"what ends with the instrument needs no end of its own",
     event("a", "2025-01-10", "imposes: {instrument: rule, until: 2025-03-31, then: ends}") +
         suspension("until: 2025-03-31"),
     {{"2025-03-31", "suspended by s"}, {"2025-04-01", "ended by a"}}},
    {"lifted by the end of what nothing is said of",
     kImposed + suspension("until: 2025-03-31") + event("l", "2025-04-01", "lifts: rule"),
     {{"2025-04-01", "ended by l"}}},
    {"a suspension that an event ends",
     kImposed + event("s", "2025-02-01", "suspends: rule") +
         event("r", "2025-03-01", "resumes: rule"),
     {{"2025-02-28", "suspended by s"}, {"2025-03-01", "in-force by r"}}},
    {"suspended before it starts",
     event("a", "2025-10-09", "imposes: {instrument: rule, from: 2025-11-08}") +
         event("s", "2025-11-07", "suspends: {instrument: rule, until: 2026-11-10, then: resumes}"),
     {{"2025-11-06", "issued by a"},
      {"2025-11-07", "suspended by s"},
      {"2025-11-08", "suspended by s"},
      {"2026-11-10", "suspended by s"},
      {"2026-11-11", "in-force by s"}}},
    {"a suspension that ends before the start leaves it issued",
     event("a", "2025-01-10", "imposes: {instrument: rule, from: 2025-06-01}") +
         suspension("until: 2025-03-31, then: resumes"),
     {{"2025-02-01", "suspended by s"},
      {"2025-04-01", "issued by s"},
      {"2025-06-01", "in-force by a"}}},
    {"a suspension called off before it begins",
     kImposed + suspension("from: 2025-06-01") + event("r", "2025-05-01", "resumes: rule"),
     {{"2025-06-01", "in-force by a"}}},
    {"waived, then enforced",
     kImposed + event("w", "2025-02-01", "waives: rule") +
         event("e", "2025-03-01", "enforces: rule"),
     {{"2025-02-01", "in-force, waived by a"}, {"2025-03-01", "in-force by a"}}},
    {"waived while suspended",
     kImposed + event("w", "2025-02-01", "waives: rule") +
         event("s", "2025-03-01", "suspends: rule"),
     {{"2025-03-01", "suspended, waived by s"}}},
    {"a waiver with an end",
     kImposed +
         event("w", "2025-02-01", "waives: {instrument: rule, until: 2025-02-28, then: resumes}"),
     {{"2025-02-28", "in-force, waived by a"}, {"2025-03-01", "in-force by a"}}},
    {"extended again and again",
     event("a", "2019-05-20", "imposes: {instrument: rule, until: 2019-08-19, then: ends}") +
         event("b", "2019-08-19", "extends: {instrument: rule, until: 2019-11-18}") +
         event("c", "2019-11-18", "extends: {instrument: rule, until: 2020-02-15}"),
     {{"2019-08-20", "in-force by a"},
      {"2020-02-15", "in-force by a"},
      {"2020-02-16", "ended by c"}}},
    {"the waiver is extended before the suspension, and that before the instrument",
     event("a", "2025-01-01", "imposes: {instrument: rule, until: 2025-12-31, then: ends}") +
         suspension("until: 2025-03-31, then: resumes") +
         event("w", "2025-02-01", "waives: {instrument: rule, until: 2025-02-28, then: resumes}") +
         event("x", "2025-02-15", "extends: {instrument: rule, until: 2025-03-15}") +
         event("y", "2025-03-20", "extends: {instrument: rule, until: 2025-04-30}") +
         event("z", "2025-05-20", "extends: {instrument: rule, until: 2026-01-31}"),
     {{"2025-03-15", "suspended, waived by s"},
      {"2025-03-16", "suspended by s"},
      {"2025-04-30", "suspended by s"},
      {"2025-05-01", "in-force by y"},
      {"2026-01-31", "in-force by y"},
      {"2026-02-01", "ended by z"}}},
    {"what is extended can be said outright",
     event("a", "2025-01-01", "imposes: {instrument: rule, until: 2025-12-31, then: ends}") +
         suspension("until: 2025-03-31, then: resumes") +
         event("x", "2025-02-15",
               "extends: {instrument: rule, what: instrument, until: 2026-01-31}"),
     {{"2025-04-01", "in-force by s"},
      {"2026-01-31", "in-force by s"},
      {"2026-02-01", "ended by x"}}},
    {"an extension may change what follows",
     kImposed + suspension("until: 2025-03-31, then: resumes") +
         event("x", "2025-03-15", "extends: {instrument: rule, until: 2025-04-30, then: ends}"),
     {{"2025-05-01", "ended by x"}}},
    {"a start to come is delayed",
     event("a", "2025-01-10", "imposes: {instrument: rule, from: 2025-03-01}") +
         event("d", "2025-02-20", "delays: {instrument: rule, from: 2025-06-01}"),
     {{"2025-03-01", "issued by a"}, {"2025-06-01", "in-force by a"}}},
    {"a delay on the very day comes in time",
     event("a", "2025-01-10", "imposes: {instrument: rule, from: 2025-03-01}") +
         event("d", "2025-03-01", "delays: {instrument: rule, from: 2025-06-01}"),
     {{"2025-03-01", "issued by a"}, {"2025-06-01", "in-force by a"}}},
    {"delayed without a new day",
     event("a", "2025-01-10", "imposes: {instrument: rule, from: 2025-03-01}") +
         event("d", "2025-02-20", "delays: rule"),
     {{"2025-03-01", "issued by a"}, {"2030-01-01", "issued by a"}}},
    {"what was only proposed or issued is taken back",
     event("p", "2025-01-01", "proposes: rule") + event("l", "2025-02-01", "lifts: rule"),
     {{"2025-02-01", "ended by l"}}},
    {"what is to come is taken back",
     event("a", "2025-01-10", "imposes: {instrument: rule, from: 2025-03-01}") +
         event("l", "2025-02-01", "lifts: rule"),
     {{"2025-02-01", "ended by l"}, {"2025-03-01", "ended by l"}}},
    {"replaced",
     event("n", "2025-01-01", "imposes: next") +
         event("x", "2025-02-01",
               "replaces: {instrument: next, with: rule, until: 2025-02-28, then: ends}"),
     {{"2025-01-31", "none"}, {"2025-02-01", "in-force by x"}, {"2025-03-01", "ended by x"}}},
    {"imposed again after its end",
     kImposed + event("l", "2025-02-01", "lifts: rule") + event("b", "2025-03-01", "imposes: rule"),
     {{"2025-02-01", "ended by l"}, {"2025-03-01", "in-force by b"}}},
    {"amended",
     kImposed + event("m", "2025-02-01", "amends: rule"),
     {{"2025-02-01", "in-force by a"}}},
    {"cancelled events do nothing",
     kImposed + event("l", "2025-02-01", "status: cancelled, lifts: rule"),
     {{"2025-03-01", "in-force by a"}}},
    {"planned events may not come to pass",
     kImposed + event("l", "2025-02-01", "status: planned, lifts: rule"),
     {{"2025-01-31", "in-force by a"}, {"2025-02-01", "in-force|ended"}}},

    {"lifted though not there",
     event("l", "2025-02-01", "lifts: rule"),
     {{"2025-02-01", "none"}},
     "l absent"},
    {"lifted twice",
     kImposed + event("l", "2025-02-01", "lifts: rule") + event("m", "2025-03-01", "lifts: rule"),
     {{"2025-03-01", "ended by l"}},
     "m absent"},
    {"suspended though only proposed",
     event("p", "2025-01-01", "proposes: rule") + event("s", "2025-02-01", "suspends: rule"),
     {{"2025-02-01", "proposed by p"}},
     "s absent"},
    {"amended though not there",
     event("m", "2025-02-01", "amends: rule"),
     {{"2025-02-01", "none"}},
     "m absent"},
    {"imposed twice",
     kImposed + event("b", "2025-02-01", "imposes: rule"),
     {{"2025-02-01", "in-force by a"}},
     "b imposed-twice"},
    {"resumed though not suspended",
     kImposed + event("r", "2025-02-01", "resumes: rule"),
     {{"2025-02-01", "in-force by a"}},
     "r not-suspended"},
    {"suspended twice",
     kImposed + suspension("until: 2025-03-31, then: resumes") +
         event("t", "2025-03-01", "suspends: {instrument: rule, until: 2025-04-30, then: resumes}"),
     {{"2025-04-30", "suspended by s"}, {"2025-05-01", "in-force by t"}},
     "t suspended-twice"},
    {"waived twice",
     kImposed + event("w", "2025-02-01", "waives: rule") + event("v", "2025-03-01", "waives: rule"),
     {{"2025-03-01", "in-force, waived by a"}},
     "v waived-twice"},
    {"enforced though not waived",
     kImposed + event("e", "2025-02-01", "enforces: rule"),
     {{"2025-02-01", "in-force by a"}},
     "e not-waived"},
    {"extended after it has run out",
     event("a", "2025-01-10", "imposes: {instrument: rule, until: 2025-03-31, then: ends}") +
         event("x", "2025-04-02", "extends: {instrument: rule, until: 2025-06-30}"),
     {{"2025-04-01", "ended by a"}, {"2025-04-02", "in-force by x"}, {"2025-07-01", "ended by x"}},
     "x extended-too-late"},
    {"a suspension extended after it has run out",
     kImposed + suspension("until: 2025-03-31, then: resumes") +
         event("x", "2025-04-02", "extends: {instrument: rule, until: 2025-06-30}"),
     {{"2025-04-01", "in-force by s"},
      {"2025-04-02", "suspended by x"},
      {"2025-07-01", "in-force by x"}},
     "x extended-too-late"},
    {"extended though nothing says when it ends",
     kImposed + event("x", "2025-04-02", "extends: {instrument: rule, until: 2025-06-30}"),
     {{"2025-06-30", "in-force by a"}, {"2025-07-01", "?"}},
     "x no-end-to-extend; x end-unsaid"},
    {"delayed though it stands",
     kImposed + event("d", "2025-02-01", "delays: {instrument: rule, from: 2025-06-01}"),
     {{"2025-02-01", "in-force by a"}},
     "d no-start-to-delay"},
    {"overtaken by a later act, nothing is wrong",
     kImposed + suspension("from: 2025-06-01") + event("l", "2025-05-01", "lifts: rule"),
     {{"2025-06-01", "ended by l"}}},
    {"wrong in some solutions only",
     event("a", "2025-01", "imposes: rule") + event("s", "2025-01", "suspends: rule"),
     {{"2025-02-01", "in-force|suspended"}},
     "s absent?"},
    {"one of two is the second, whichever it is",
     kImposed + event("s", "2025-02", "suspends: rule") + event("t", "2025-02", "suspends: rule"),
     {{"2025-03-01", "suspended"}},
     "s suspended-twice?; t suspended-twice"},
    {"wrong if it comes to pass",
     event("l", "2025-02-01", "status: planned, lifts: rule"),
     {{"2025-02-01", "none"}},
     "l absent"},
    {"what is wrong if something else comes to pass is only possible",
     event("a", "2025-01-01", "status: planned, imposes: rule") +
         event("l", "2025-02-01", "lifts: rule"),
     {{"2025-02-01", "none|ended"}},
     "l absent?"},
};

}  // namespace

TEST_CASE("the life of an instrument follows the effects on it") {
  for (const Life& life : kLives) {
    INFO(life.what);
    const Asked asked(life.events);
    for (const Moment& moment : life.moments) {
      INFO(moment.day);
      CHECK(asked.told("rule", moment.day) == moment.told);
      // What is done to the whole is done to each part.
      CHECK(asked.told("rule#b", moment.day) == moment.told);
    }
    CHECK(asked.wrong() == life.wrong);
  }
}

TEST_CASE("parts have a life of their own") {
  const Asked asked(event("i", "2022-10-07", "issues: rule") +
                    event("x", "2022-10-07",
                          "imposes: [{instrument: \"rule#a\", from: 2022-10-07}, "
                          "{instrument: \"rule#b\", from: 2022-10-21}]") +
                    event("l", "2023-01-01", "lifts: \"rule#a\"") +
                    event("m", "2023-06-01", "lifts: rule"));
  CHECK(asked.told("rule", "2022-10-10") == "issued by i");
  CHECK(asked.told("rule#a", "2022-10-10") == "in-force by x");
  CHECK(asked.told("rule#b", "2022-10-10") == "issued by i");
  CHECK(asked.told("rule#b", "2022-10-21") == "in-force by x");
  CHECK(asked.told("rule#a", "2023-01-01") == "ended by l");
  CHECK(asked.told("rule#b", "2023-01-01") == "in-force by x");
  CHECK(asked.told("rule#b", "2023-06-01") == "ended by m");
  // That the part was gone when the whole was lifted is no fault of the lifting.
  CHECK(asked.wrong().empty());
}

TEST_CASE("an instrument all of whose effects are on its parts has no life as a whole") {
  const Asked asked(event("x", "2022-10-07", "imposes: \"rule#a\""));
  const auto subjects = asked.in_force().subjects(asked.subject("rule").instrument);
  REQUIRE(subjects.size() == 2);
  CHECK(subjects[0] == asked.subject("rule#a"));
  CHECK(asked.told("rule#b", "2023-01-01") == "none");
}

TEST_CASE("a fault on a part is told of the part") {
  const Asked asked(kImposed + event("b", "2025-02-01", "imposes: \"rule#a\""));
  const auto found = asked.in_force().missteps(asked.subject("rule").instrument);
  REQUIRE(found.size() == 1);
  CHECK(found[0].subject == asked.subject("rule#a"));
  CHECK(found[0].kind == MisstepKind::imposed_twice);
}

TEST_CASE("days are those of the instrument's zone") {
  // Ten in the morning in Beijing is still the day before in New York.
  const std::string at =
      "  - {id: x, date: \"2025-07-15T10:00+08:00\", by: china, imposes: [rule, ban]}\n";
  const Asked asked(at);
  CHECK(asked.told("rule", "2025-07-13") == "none");
  CHECK(asked.told("rule", "2025-07-14") == "in-force by x");
  CHECK(asked.told("ban", "2025-07-14") == "none");
  CHECK(asked.told("ban", "2025-07-15") == "in-force by x");
  // A whole day in Beijing is two in New York; a `from` is the instrument's own day.
  const Asked day("  - {id: x, date: 2025-07-15, by: china, imposes: rule}\n");
  CHECK(day.told("rule", "2025-07-14") == "none|in-force");
  CHECK(day.told("rule", "2025-07-15") == "in-force by x");
  const Asked from(
      "  - {id: x, date: 2025-07-15, by: china, imposes: {instrument: rule, from: 2025-07-15}}\n");
  CHECK(from.told("rule", "2025-07-15") == "in-force by x");
  CHECK(from.told("rule", "2025-07-14") == "none|issued");
}

TEST_CASE("what replaces a rule of another country begins on a day of its own") {
  const Asked asked(event("a", "2025-01-01", "imposes: rule") +
                    event("b", "2025-02-01T20:00", "replaces: {instrument: rule, with: ban}"));
  CHECK(asked.told("rule", "2025-02-01") == "ended by b");
  CHECK(asked.told("ban", "2025-02-01") == "none");
  CHECK(asked.told("ban", "2025-02-02") == "in-force by b");
}

TEST_CASE("what the dates leave open is answered with every state that is possible") {
  const Asked asked(
      event("a", "2025-01-10/2025-01-20", "imposes: {instrument: rule, from: 2025-01}") +
      event("l", "[2025-01-25,2025-02-05]", "lifts: rule"));
  CHECK(asked.standing("rule", "2025-02-04").states ==
        std::vector{LegalState::in_force, LegalState::ended});
  CHECK(asked.standing("rule", "2025-02-04").certainty == Certainty::possible);
  CHECK(asked.told("rule", "2025-02-05") == "ended by l");
  // A set has no day between its members.
  CHECK(asked.told("rule", "2025-01-24") == asked.told("rule", "2025-01-23"));
}

TEST_CASE("orders that the chronology states are kept where days are open") {
  const std::string loose =
      event("a", "2025-01", "imposes: rule") + event("l", "2025-01", "lifts: rule, after: a");
  CHECK(Asked(loose).told("rule", "2025-01-31") == "ended by l");
  CHECK(Asked(loose).told("rule", "2025-01-15") == "none|in-force|ended");
  CHECK(Asked(loose).wrong().empty());
  // Within one day what is stated decides, wherever it is written.
  const std::string same_day =
      event("l", "2025-01-05", "lifts: rule, after: a") + event("a", "2025-01-05", "imposes: rule");
  CHECK(Asked(same_day).told("rule", "2025-01-05") == "ended by l");
}

TEST_CASE("known by a day counts only what was public") {
  const std::string known = event("a", "2025-04-09", "known: 2025-04-15, imposes: rule");
  CHECK(Asked(known).told("rule", "2025-04-10") == "in-force by a");
  CHECK(Asked(known).told("rule", "2025-04-10", "2025-04-14") == "none");
  CHECK(Asked(known).told("rule", "2025-04-10", "2025-04-15") == "in-force by a");
  const std::string unsure = event("a", "2025-04-09", "known: 2025-04, imposes: rule");
  CHECK(Asked(unsure).told("rule", "2025-04-10", "2025-04-15") == "none|in-force");
  CHECK(Asked(unsure).told("rule", "2025-04-10", "2025-04-30") == "in-force by a");
  // Without `known` an event is public on its day, and a day to come is told as it was set.
  const std::string ahead = kImposed + suspension("from: 2025-06-01", "2025-02-01");
  CHECK(Asked(ahead).told("rule", "2025-06-01", "2025-01-31") == "in-force by a");
  CHECK(Asked(ahead).told("rule", "2025-06-01", "2025-02-01") == "suspended by s");
}

TEST_CASE("after the record ends nothing is known, whatever has been set") {
  const Asked asked(kImposed + suspension("until: 2025-12-31, then: resumes"),
                    "verified: 2025-03-01\n");
  const auto answer = [&](const std::string& day) {
    return asked.in_force().as_of(Asked::day_of(day)).front();
  };
  CHECK(answer("2025-03-01").standing.states == std::vector{LegalState::suspended});
  const Answer later = answer("2025-03-02");
  CHECK(later.standing.states.empty());
  CHECK(later.standing.certainty == Certainty::unknown);
  CHECK(!later.standing.since);
  CHECK(later.standing.events.size() == 2);
  REQUIRE(later.at_verified);
  CHECK(later.at_verified->states == std::vector{LegalState::suspended});
}

TEST_CASE("a permission is listed with what it permits while it is in force") {
  const Asked asked(kImposed + event("p", "2025-02-01",
                                     "imposes: {instrument: pass, until: 2025-02-28, then: ends}"));
  const auto permissions = [&](const std::string& day) {
    return asked.in_force().as_of(Asked::day_of(day)).front().permissions.size();
  };
  CHECK(permissions("2025-01-31") == 0);
  CHECK(permissions("2025-02-01") == 1);
  CHECK(permissions("2025-03-01") == 0);
}

TEST_CASE("too many ways are answered with more than can be, and it is said") {
  std::string events;
  for (int i = 0; i < 9; ++i) {
    events += event("e" + std::to_string(i), "2025", i % 2 == 0 ? "imposes: rule" : "lifts: rule");
  }
  const Standing standing = Asked(events).standing("rule", "2025-06-01");
  CHECK(!standing.exact);
  CHECK(standing.certainty == Certainty::possible);
}

TEST_CASE("a long chain of months whose ends are open is answered in bounded time") {
  std::string events = event("e0", "2000", "imposes: rule");
  for (int i = 1; i < 150; ++i) {
    events += "  - {id: e" + std::to_string(i) + ", by: us, " + (i % 2 == 0 ? "imposes" : "lifts") +
              ": rule, after: {event: e" + std::to_string(i - 1) + ", lag: 1 month}}\n";
  }
  const Standing now = Asked(events).standing("rule", "2025-06-01");
  CHECK_FALSE(now.exact);
  CHECK(std::count(now.states.begin(), now.states.end(), LegalState::in_force) == 1);
  CHECK(std::count(now.states.begin(), now.states.end(), LegalState::ended) == 1);
}
