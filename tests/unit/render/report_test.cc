// SPDX-License-Identifier: MIT
#include "render/report/report.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/support/memory_files.h"
#include "tests/support/run_fasti.h"

using namespace fasti;

namespace {

/// The Markdown of a report.
std::string report(const std::string& chronology, const std::string& options) {
  test::MemoryFiles files({{"a.yaml", chronology}});
  const test::Run run = test::run_fasti(files, "report a.yaml -q -o a.md " + options);
  INFO(run.err);
  REQUIRE(run.exit == 0);
  return files.files["a.md"];
}

bool has(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

const std::string kHead =
    "fasti: 1\ntitle: T\nrules: {no-source: off, unused: off}\n"
    "actors: {us: {title: US}, china: {title: China}}\n"
    "instruments: {rule: {title: Rule, by: us}, ban: {title: Ban, by: us}}\n";

const std::string kEvents =
    "events:\n"
    "  - {id: a, date: 2020-04-15, title: A, by: us, imposes: rule}\n"
    "  - {id: b, date: 2020-05, title: B, by: us, imposes: ban}\n"
    "  - {id: talk, date: 2020-06-01, title: Talk, by: china}\n"
    "  - {id: later, date: 2021-03-01, title: Later, by: us, status: planned}\n";

const std::string kOpen = kHead + kEvents;
const std::string kClosed = kHead + "verified: 2020-12-31\n" + kEvents;

}  // namespace

TEST_CASE("a report without an end of the record tells nothing as still to come") {
  const std::string open = report(kOpen, "--sections summary,upcoming");
  CHECK_FALSE(has(open, "Next date"));
  CHECK_FALSE(has(open, "Later"));
  CHECK(has(open, "does not say up to which day it goes"));
  const std::string closed = report(kClosed, "--sections summary,upcoming");
  CHECK(has(closed, "| Next date | Mar 1, 2021: Later"));
  CHECK(has(report(kOpen, "--sections upcoming --as-of 2020-12-31"), "Later"));
}

TEST_CASE("the summary tells what is in force from what may be and from what is not known") {
  const auto summary = [](const std::string& options) {
    return report(kClosed, "--sections summary " + options);
  };
  CHECK(has(summary(""), "| In force on Dec 31, 2020 | Rule; Ban |"));
  CHECK(has(summary("--as-of 2020-05-10"), "| In force on May 10, 2020 | Rule<br>perhaps: Ban |"));
  CHECK(has(summary("--as-of 2020-01-01"), "| In force on Jan 1, 2020 | none |"));
  CHECK(has(summary("--as-of 2022-01-01"), "not known; the record ends on Dec 31, 2020"));
  CHECK_FALSE(has(summary("--actor china"), "In force"));
  CHECK(has(summary("--around a"), "| In force on Dec 31, 2020, of those shown here | Rule |"));
  CHECK(has(summary("--as-of 2020-05-10 --lang zh"),
            "| 2020年5月10日有效 | Rule<br>可能有效：Ban |"));
}

TEST_CASE("what only puts an instrument forward has no day on which it takes effect") {
  const std::string rows = report(
      kHead +
          "verified: 2020-12-31\nevents:\n"
          "  - {id: a, date: 2020-01-15, title: A, by: us, proposes: rule}\n"
          "  - {id: b, date: 2020-02-15, title: B, by: us, issues: rule}\n"
          "  - {id: c, date: 2020-03-15, title: C, by: us, imposes: {instrument: rule, from: "
          "2020-04-01}}\n",
      "--sections instruments");
  CHECK(has(rows, "*proposed*: A | Jan 15, 2020 |  |"));
  CHECK(has(rows, "*issued*: B | Feb 15, 2020 |  |"));
  CHECK(has(rows, "*imposed*: C | Mar 15, 2020 | Apr 1, 2020 |"));
  CHECK(has(rows, "Takes effect"));
}

TEST_CASE("a stretch of time is told by its start and its end where these are windows") {
  const std::string rows = report(
      "fasti: 1\ntitle: T\nrules: {no-source: off}\nevents:\n"
      "  - {id: a, start: 2020-07, end: 2020-07, title: A, during: b}\n"
      "  - {id: b, start: 2020-01-05, end: 2020-12-05, title: B}\n"
      "  - {id: c, date: 2020-07-10, title: C, during: a}\n",
      "--sections events");
  CHECK(has(rows,
            "starts Jul 2020, ends Jul 2020<br>inferred: starts Jul 1–10, 2020, ends Jul "
            "10–31, 2020"));
  CHECK(has(rows, "| Jan 5 – Dec 5, 2020 |"));
}

TEST_CASE("a report in Chinese has the punctuation of Chinese") {
  const std::string chinese = report(
      kHead +
          "verified: 2020-12-31\nsources: {s: {title: S}, p: {title: P, tier: primary}}\nevents:\n"
          "  - {id: a, date: 2020-04-15, title: A, by: us, imposes: {instrument: rule, until: "
          "2021-06-30, then: ends}, sources: [s, p]}\n",
      "--lang zh --sections summary,instruments");
  CHECK(has(chinese, "2（原始来源1、二手来源1）"));
  CHECK(has(chinese, "有效，2020年4月15日起；至2021年6月30日，其后终止"));
}

TEST_CASE("names of sections may have blanks around them") {
  const std::string both = report(kClosed, "--sections 'events, upcoming '");
  CHECK(has(both, "## Events"));
  CHECK(has(both, "## Upcoming dates"));
  CHECK_FALSE(has(both, "## Summary"));
}

TEST_CASE("a report on a part speaks of the part, not of the record") {
  const std::string disputed = kHead +
                               "sources: {p: {publisher: P}, q: {publisher: Q}}\nevents:\n"
                               "  - {id: a, date: 2020-04-15, title: A, by: us, imposes: rule}\n"
                               "  - {id: b, title: B, by: us, sources: [{source: p, date: "
                               "2021-05-01}, {source: q, date: 2021-05-02}]}\n"
                               "  - {id: c, date: 2021-05-03, title: C, by: us, imposes: ban}\n";
  const std::string part = report(disputed, "--from 2020-04 --to 2020-06 --actor us");
  CHECK_FALSE(has(part, "No two claims of the record"));
  CHECK_FALSE(has(part, "No two figures of the record"));
  CHECK(has(part, "No two figures of the events shown here exclude each other."));
  const std::string whole = report(disputed, "--sections disputed,figures");
  CHECK(has(whole, "No two figures of the record exclude each other."));
}

TEST_CASE("the register of a part lists what stands in its days") {
  const std::string march =
      report(kClosed, "--sections instruments,summary --from 2020-04 --to 2020-04");
  CHECK(has(march, "Rule"));
  CHECK_FALSE(has(march, "Ban"));
  CHECK(has(march, "of those shown here"));
}

TEST_CASE("only a claim that is trusted less than the others is called least trusted") {
  const auto disputed = [](const std::string& tier) {
    return report("fasti: 1\ntitle: T\nsources: {p: {publisher: P}, q: {publisher: Q" + tier +
                      "}}\nevents:\n  - {id: b, title: B, sources: [{source: p, date: "
                      "2021-05-01}, {source: q, date: 2021-05-02}]}\n",
                  "--sections disputed");
  };
  CHECK_FALSE(has(disputed(""), "least trusted"));
  CHECK(has(disputed(""), "One claim"));
  CHECK(has(disputed(", tier: primary"), "The least trusted"));
}
