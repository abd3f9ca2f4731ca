// SPDX-License-Identifier: MIT
//
// What events do to instruments: what is found, and near misses.
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/unit/check/checking.h"

using namespace fasti;
using test::findings_of;

namespace {

const std::string kHead =
    "fasti: 1\nverified: 2026-01-31\ninstruments: {rule: {parts: [a, b]}, next: {}}\nevents:\n";

struct Act {
  std::string_view date;
  std::string_view does;
};

/// Events `e1`, `e2`, … in the order given.
std::string events(const std::vector<Act>& acts) {
  std::string out;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    out += fmt::format("  - {{id: e{}, date: {}, {}}}\n", i + 1, acts[i].date, acts[i].does);
  }
  return out;
}

struct Row {
  std::string_view what;
  std::vector<Act> acts;
  std::string_view found;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(findings_of(kHead + events(row.acts), "F05") == row.found);
  }
}

/// The messages of family F05, each with its notes in brackets.
std::string messages_of(const std::string& yaml) {
  const Loaded loaded = test::load_text(yaml);
  std::string out;
  const Checked checked = check(loaded);
  for (const Diagnostic& item : checked.diagnostics.items()) {
    if (info(item.rule).code.substr(0, 3) != "F05") continue;
    out += (out.empty() ? "" : "; ") + item.message;
    for (const std::string& note : item.notes) out += " (" + note + ")";
  }
  return out;
}

constexpr std::string_view kPause = "suspends: {instrument: rule, until: 2025-03-31}";
constexpr std::string_view kPauseEnds =
    "suspends: {instrument: rule, until: 2025-03-31, then: resumes}";
constexpr std::string_view kTerm = "imposes: {instrument: rule, until: 2025-03-31, then: ends}";

}  // namespace

TEST_CASE("what is done to what is not there") {
  check_rows({
      {"lifted before it is imposed",
       {{"2025-01-02", "lifts: rule"}, {"2025-01-10", "imposes: rule"}},
       "F0501 rule"},
      {"one day of both, in order",
       {{"2025-01-10", "imposes: rule"}, {"2025-01-10", "lifts: rule"}},
       ""},
      {"perhaps before", {{"2025-01-10", "lifts: rule"}, {"2025-01", "imposes: rule"}}, ""},
      {"older than the record",
       {{"\"[..2025-01-09]\"", "imposes: rule"}, {"2025-01-10", "amends: rule"}},
       ""},
      {"what is planned is taken back",
       {{"2025-01-10", "imposes: {instrument: rule, from: 2025-06-01}"},
        {"2025-02-01", "lifts: rule"}},
       ""},
      {"only planned",
       {{"2026-03-01", "status: planned, imposes: rule"},
        {"2026-04-01", "status: planned, lifts: rule"}},
       ""},
      {"its beginning is cancelled",
       {{"2025-01-01", "status: cancelled, imposes: rule"}, {"2025-02-01", "lifts: rule"}},
       "F0501 rule"},
      {"a cancelled lifting", {{"2025-01-02", "status: cancelled, lifts: rule"}}, ""},
      {"one cause, one finding",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", "lifts: rule"},
        {"2025-03-01", "amends: rule"},
        {"2025-04-01", "suspends: rule"}},
       "F0501 rule"},
      {"its parts stand",
       {{"2025-01-01", "imposes: [rule#a, rule#b]"}, {"2025-02-01", "lifts: rule"}},
       ""},
      {"one part stands", {{"2025-01-01", "imposes: rule#a"}, {"2025-02-01", "lifts: rule"}}, ""},
      {"the other part",
       {{"2025-01-01", "imposes: rule#a"}, {"2025-02-01", "lifts: rule#b"}},
       "F0501 rule#b"},
      {"replaced, then amended",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", "replaces: {instrument: rule, with: next}"},
        {"2025-03-01", "amends: next"}},
       ""},
      {"replaced twice is one fault",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", "replaces: {instrument: rule, with: next}"},
        {"2025-03-01", "replaces: {instrument: rule, with: next}"}},
       "F0501 {instrument: rule, with: next}"},
      {"lifted on the day after its last",
       {{"2025-01-01", kTerm}, {"2025-04-01", "lifts: rule"}},
       ""},
      {"lifted a day later", {{"2025-01-01", kTerm}, {"2025-04-02", "lifts: rule"}}, "F0501 rule"},
  });
}

TEST_CASE("what is done twice, or undone though it was not done") {
  check_rows({
      {"imposed twice",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", "imposes: rule"}},
       "F0502 rule"},
      {"issued first", {{"2025-01-01", "issues: rule"}, {"2025-02-01", "imposes: rule"}}, ""},
      {"two days of two parts",
       {{"2025-01-01",
         "issues: rule, imposes: [{instrument: rule#a, from: 2025-01-05}, "
         "{instrument: rule#b, from: 2025-01-06}]"}},
       ""},
      {"one of the two in a month is the second",
       {{"2025-01", "imposes: rule"}, {"2025-01", "imposes: rule"}},
       "F0502 rule"},
      {"perhaps lifted in between",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02", "lifts: rule"},
        {"2025-02-10", "imposes: rule"}},
       ""},
      {"one part of what stands",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", "imposes: rule#a"}},
       "F0502 rule#a"},
      {"resumed though not suspended",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", "resumes: rule"}},
       "F0503 rule"},
      {"a part is suspended",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", "suspends: rule#a"},
        {"2025-03-01", "resumes: rule"}},
       ""},
      {"resumed on the day that was set",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", kPauseEnds},
        {"2025-04-01", "resumes: rule"}},
       ""},
      {"resumed later",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", kPauseEnds},
        {"2025-04-02", "resumes: rule"}},
       "F0503 rule"},
      {"suspended twice",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", kPauseEnds}, {"2025-03-01", kPauseEnds}},
       "F0505 {instrument: rule, until: 2025-03-31, then: resumes}"},
      {"suspended anew",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", kPauseEnds},
        {"2025-04-01", "suspends: rule"}},
       ""},
      {"enforced though not waived",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", "enforces: rule"}},
       "F0509 rule"},
      {"waived twice",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", "waives: rule"},
        {"2025-03-01", "waives: rule"}},
       "F0510 rule"},
      {"waived, enforced, waived",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", "waives: rule"},
        {"2025-03-01", "enforces: rule"},
        {"2025-04-01", "waives: rule"}},
       ""},
      {"delayed though it stands",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", "delays: {instrument: rule, from: 2025-06-01}"}},
       "F0512 {instrument: rule, from: 2025-06-01}"},
      {"delayed on the day",
       {{"2025-01-01", "imposes: {instrument: rule, from: 2025-02-01}"},
        {"2025-02-01", "delays: {instrument: rule, from: 2025-06-01}"}},
       ""},
  });
}

TEST_CASE("ends, and what follows them") {
  constexpr std::string_view kLonger = "extends: {instrument: rule, until: 2025-06-30}";
  check_rows({
      {"extended in time", {{"2025-01-01", kTerm}, {"2025-03-31", kLonger}}, ""},
      {"extended too late",
       {{"2025-01-01", kTerm}, {"2025-04-01", kLonger}},
       "F0504 {instrument: rule, until: 2025-06-30}"},
      {"extended in time, from the day after the old end",
       {{"2025-01-01", kTerm},
        {"2025-03-20", "extends: {instrument: rule, from: 2025-04-01, until: 2025-06-30}"}},
       ""},
      {"reaching back to the old end",
       {{"2025-01-01", kTerm},
        {"2025-04-05", "extends: {instrument: rule, from: 2025-04-01, until: 2025-06-30}"}},
       "F0507 2025-04-01"},
      {"no end to extend, and the new one is no second fault",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", kLonger}},
       "F0511 {instrument: rule, until: 2025-06-30}"},
      {"nothing follows",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", kPause}},
       "F0506 2025-03-31"},
      {"it is said", {{"2025-01-01", "imposes: rule"}, {"2025-02-01", kPauseEnds}}, ""},
      {"extended, and then it is said",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", kPause},
        {"2025-03-31", "extends: {instrument: rule, until: 2025-06-30, then: resumes}"}},
       ""},
      {"extended, and nothing follows that",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", kPause}, {"2025-03-31", kLonger}},
       "F0506 2025-06-30"},
      {"lifted before it passes",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", kPause}, {"2025-03-01", "lifts: rule"}},
       ""},
      {"resumed on the next day",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", kPause}, {"2025-04-01", "resumes: rule"}},
       ""},
      {"resumed a day later",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", kPause}, {"2025-04-02", "resumes: rule"}},
       "F0506 2025-03-31"},
      {"suspended again from the next day",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", kPause},
        {"2025-04-01", "suspends: {instrument: rule, until: 2025-06-30, then: resumes}"}},
       ""},
      {"each part has what follows",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", kPause},
        {"2025-03-01", "resumes: rule#a"},
        {"2025-03-02", "lifts: rule#b"}},
       ""},
      {"one part has none",
       {{"2025-01-01", "imposes: rule"}, {"2025-02-01", kPause}, {"2025-03-01", "resumes: rule#a"}},
       "F0506 2025-03-31"},
      {"a waiver",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", "waives: {instrument: rule, until: 2025-03-31}"}},
       "F0506 2025-03-31"},
      {"a waiver that enforcement ends",
       {{"2025-01-01", "imposes: rule"},
        {"2025-02-01", "waives: {instrument: rule, until: 2025-03-31}"},
        {"2025-04-01", "enforces: rule"}},
       ""},
      {"what resumes by itself cannot be an instrument",
       {{"2025-01-01", "imposes: {instrument: rule, until: 2025-03-31, then: resumes}"}},
       "F0506 2025-03-31"},
  });
}

TEST_CASE("first days before the event") {
  check_rows({
      {"before",
       {{"2025-03-01", "imposes: {instrument: rule, from: 2025-01-10}"}},
       "F0507 2025-01-10"},
      {"the same day", {{"2025-03-01", "imposes: {instrument: rule, from: 2025-03-01}"}}, ""},
      {"perhaps the same day", {{"2025-03", "imposes: {instrument: rule, from: 2025-03-01}"}}, ""},
      {"cancelled",
       {{"2025-03-01", "status: cancelled, imposes: {instrument: rule, from: 2025-01-10}"}},
       ""},
  });
  // The 15th in Beijing is the 14th in New York for half of the day.
  const std::string yaml =
      "fasti: 1\nactors: {us: {zone: America/New_York}, china: {zone: Asia/Shanghai}}\n"
      "instruments: {rule: {by: us}}\nevents:\n"
      "  - {id: e, date: 2025-07-15, by: china, imposes: {instrument: rule, from: ";
  CHECK(findings_of(yaml + "2025-07-14}}\n", "F05").empty());
  CHECK(findings_of(yaml + "2025-07-13}}\n", "F05") == "F0507 2025-07-13");
}

TEST_CASE("what nobody has followed up") {
  const auto found = [](std::string_view verified, std::string_view acts) {
    return findings_of(fmt::format("fasti: 1\nverified: 2025-08-19\ninstruments: {{rule: {{"
                                   "verified: {}}}}}\nevents:\n{}",
                                   verified, acts),
                       "F05");
  };
  const std::string imposed = events({{"2025-01-01", "imposes: rule"}});
  const std::string lifted =
      events({{"2025-01-01", "imposes: rule"}, {"2025-02-01", "lifts: rule"}});
  CHECK(found("2025-03-01", imposed) == "F0513 2025-03-01");
  CHECK(found("2025-08-19", imposed).empty());
  CHECK(found("2025-09-01", imposed).empty());
  CHECK(found("2024-12-31", imposed).empty());
  CHECK(found("2025-03-01", lifted).empty());
}

TEST_CASE("last days beyond the record, when asked for") {
  const std::string asked = "fasti: 1\nrules: {F0508: note}\nverified: 2025-03-31\n" +
                            kHead.substr(kHead.find("instruments"));
  CHECK(findings_of(asked + events({{"2025-01-01", kTerm}}), "F05").empty());
  CHECK(findings_of(asked + events({{"2025-01-01", kPauseEnds}}), "F0508").empty());
  const std::string later =
      events({{"2025-01-01", "imposes: {instrument: rule, until: 2025-04-01, then: ends}"}});
  CHECK(findings_of(asked + later, "F05") == "F0508 2025-04-01");
  CHECK(findings_of(kHead + later, "F05").empty());
}

TEST_CASE("where something else is amiss the life of an instrument is not judged") {
  // The event that imposes it is lost with a misspelt id; its dates contradict each other; a file
  // is missing.
  CHECK(findings_of(kHead + events({{"2025-01-01", "imposes: rul"}, {"2025-02-01", "lifts: rule"}}),
                    "F05")
            .empty());
  CHECK(findings_of(kHead + events({{"2025-01-01", "after: e2, imposes: rule"},
                                    {"2025-02-01", "tags: x"},
                                    {"2025-03-01", "resumes: rule"},
                                    {"2025-04-01", "lifts: next"}}),
                    "F05") == "F0501 next");
  CHECK(findings_of("fasti: 1\ninclude: [gone.yaml]\ninstruments: {rule: {}}\nevents:\n" +
                        events({{"2025-02-01", "lifts: rule"}}),
                    "F05")
            .empty());
}

TEST_CASE("a finding says what stood, and since when") {
  CHECK(messages_of(kHead +
                    events({{"2025-09-29", "imposes: rule"}, {"2025-11-10", "resumes: rule"}})) ==
        "`rule` is not suspended on 10 November 2025: it came into force on 29 September (`e1`)");
  CHECK(messages_of(kHead +
                    events({{"2024-12-29", "imposes: rule"}, {"2025-01", "imposes: rule"}})) ==
        "`rule` is imposed again in January 2025: it came into force on 29 December 2024 (`e1`)");
  CHECK(
      messages_of(kHead + events({{"2025-01-01", "imposes: rule"},
                                  {"2025-02-01", "lifts: rule"},
                                  {"2025-03-01", "amends: rule"},
                                  {"2025-04-01", "suspends: rule"}})) ==
      "`rule` is not there to be amended on 1 March 2025: it was lifted on 1 February (`e2`) (the "
      "same is wrong with what `e4` does to it)");
  CHECK(messages_of(kHead + events({{"2025-03-01", "amends: rule"}})) ==
        "`rule` is not there to be amended on 1 March 2025: nothing imposes it");
  CHECK(
      messages_of(kHead + events({{"2025-01-01", "imposes: rule"},
                                  {"2025-03-01", "extends: {instrument: rule, what: waiver}"}})) ==
      "the waiver of `rule` is not there to be extended on 1 March 2025");
}
