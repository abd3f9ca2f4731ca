// SPDX-License-Identifier: MIT
#include "timeline/query/in_force.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/memory_files.h"
#include "timeline/load/load.h"

using namespace fasti;

namespace {

/// The stretches of the one instrument `rule`, whose events are given.
std::vector<std::string> lives(const std::string& events) {
  test::MemoryFiles files({{"a.yaml",
                            "fasti: 1\ntitle: T\nactors: {us: {title: US}}\n"
                            "instruments:\n  rule: {title: Rule, by: us}\n"
                            "  next: {title: Next, by: us}\nevents:\n" +
                                events}});
  const Loaded loaded = load("a.yaml", files);
  REQUIRE(!loaded.diagnostics.has_errors());
  const Reasoning reasoning = reason(*loaded.chronology);
  std::vector<std::string> out;
  for (const Stretch& stretch : stretches(*loaded.chronology, reasoning, {0})) {
    constexpr const char* kStates[] = {"proposed", "issued", "in force", "suspended"};
    const std::string last = stretch.last == kFuture ? ".." : iso_date(stretch.last);
    out.push_back(iso_date(stretch.first) + "/" + last + " " +
                  kStates[static_cast<std::size_t>(stretch.state)] +
                  (stretch.waived ? ", waived" : ""));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what is imposed stays in force until something ends it") {
  CHECK(lives("  - {id: a, date: 2025-04-09, by: us, imposes: rule}\n") ==
        Lines{"2025-04-09/.. in force"});
  CHECK(lives("  - {id: a, date: 2025-04-09, by: us, imposes: rule}\n"
              "  - {id: b, date: 2025-05-01, by: us, lifts: rule}\n") ==
        Lines{"2025-04-09/2025-04-30 in force"});
  CHECK(
      lives("  - {id: a, date: 2025-04-09, by: us, imposes: rule}\n"
            "  - {id: b, date: 2025-05-01, by: us, replaces: {instrument: rule, with: next}}\n") ==
      Lines{"2025-04-09/2025-04-30 in force"});
}

TEST_CASE("a suspension with an end resumes the day after its last") {
  CHECK(lives("  - {id: a, date: 2025-09-29, by: us, imposes: rule}\n"
              "  - {id: b, date: 2025-10-30, by: us, suspends: {instrument: rule, "
              "from: 2025-11-10, until: 2026-11-09, then: resumes}}\n") ==
        Lines{"2025-09-29/2025-11-09 in force", "2025-11-10/2026-11-09 suspended",
              "2026-11-10/.. in force"});
}

TEST_CASE("nothing is assumed beyond an end that does not say what follows") {
  CHECK(lives("  - {id: a, date: 2025-01-01, by: us, imposes: {instrument: rule, "
              "until: 2025-03-31}}\n") == Lines{"2025-01-01/2025-03-31 in force"});
}

TEST_CASE("extensions move the end, delays the start") {
  CHECK(lives("  - {id: a, date: 2025-01-01, by: us, imposes: {instrument: rule, "
              "until: 2025-03-31, then: ends}}\n"
              "  - {id: b, date: 2025-03-20, by: us, extends: {instrument: rule, "
              "until: 2025-06-30}}\n") == Lines{"2025-01-01/2025-06-30 in force"});
  CHECK(lives("  - {id: a, date: 2025-01-01, by: us, imposes: {instrument: rule, "
              "from: 2025-03-01}}\n"
              "  - {id: b, date: 2025-02-01, by: us, delays: {instrument: rule, "
              "from: 2025-06-01}}\n") == Lines{"2025-06-01/.. in force"});
}

TEST_CASE("issued before in force, waived while it stands") {
  CHECK(lives("  - {id: a, date: 2025-01-01, by: us, issues: rule}\n"
              "  - {id: b, date: 2025-02-01, by: us, imposes: rule}\n"
              "  - {id: c, date: 2025-03-01, by: us, waives: rule}\n") ==
        Lines{"2025-01-01/2025-01-31 issued", "2025-02-01/2025-02-28 in force",
              "2025-03-01/.. in force, waived"});
}
