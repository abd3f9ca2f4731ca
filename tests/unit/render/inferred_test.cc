// SPDX-License-Identifier: MIT
//
// A window that nobody states is told from one that somebody does.
#include <string>

#include <catch2/catch.hpp>

#include "tests/support/run_fasti.h"

namespace {

using Catch::Matchers::Contains;
using fasti::test::MemoryFiles;
using fasti::test::run_fasti;

/// An event between two others, and what its entry says besides.
std::string between(const std::string& more) {
  return "fasti: 1\ntitle: T\nzone: UTC\nsources: {s: {title: S}, r: {title: R}}\nevents:\n"
         "  - {id: a, date: 2025-03-03, title: First}\n"
         "  - {id: b, title: Second, after: a, before: c" +
         more + "}\n  - {id: c, date: 2025-03-20, title: Third}\n";
}

std::string drawn(const std::string& yaml, const std::string& options = "") {
  MemoryFiles files({{"in.yaml", yaml}}, "");
  const auto run = run_fasti(files, "render in.yaml --quiet -o out.svg " + options);
  INFO(run.err);
  REQUIRE(run.exit == 0);
  return files.files["out.svg"];
}

}  // namespace

TEST_CASE("an event that only others date has an inferred window, in the key and when pointed at") {
  const std::string yaml = between("");
  for (const char* const view : {"timeline", "vertical"}) {
    const std::string svg = drawn(yaml, std::string("--view ") + view);
    INFO(view);
    CHECK_THAT(svg, Contains(">Inferred window<"));
    CHECK_THAT(svg, !Contains("Stated window"));
    CHECK_THAT(svg, Contains("Mar 3–20, 2025 (inferred): Second"));
  }
  const std::string graph = drawn(yaml, "--view graph");
  CHECK_THAT(graph, Contains(">inferred window<"));
  CHECK_THAT(graph, !Contains("stated window"));
  CHECK_THAT(drawn(yaml, "--lang zh"), Contains(">推断期间<"));
  CHECK_THAT(drawn(yaml, "--lang zh-Hant"), Contains(">推斷期間<"));
}

TEST_CASE("a window that the account or a source states is a stated one") {
  const std::string own = drawn(between(", date: \"[2025-03-05..2025-03-10]\""));
  CHECK_THAT(own, Contains(">Stated window<"));
  CHECK_THAT(own, !Contains("nferred"));
  const std::string source =
      drawn(between(", sources: [{source: s, date: \"[2025-03-05..2025-03-10]\"}]"));
  CHECK_THAT(source, Contains(">Stated window<"));
  CHECK_THAT(source, !Contains("nferred"));
}

TEST_CASE("a window that two sources narrow between them is inferred") {
  const std::string svg =
      drawn(between(", sources: [{source: s, date: \"[2025-03-05..2025-03-10]\"}, "
                    "{source: r, date: \"[2025-03-08..2025-03-15]\"}]"));
  CHECK_THAT(svg, Contains("Mar 8–10, 2025 (inferred): Second"));
  CHECK_THAT(svg, Contains(">Inferred window<"));
}

TEST_CASE("a bound that nobody states is drawn thinner, and the key says so") {
  const std::string head = "fasti: 1\ntitle: T\nzone: UTC\nevents:\n";
  const std::string first = "  - {id: a, date: 2025-03-03, title: First}\n";
  const std::string inferred = drawn(head + first + "  - {id: b, title: Second, after: a}\n");
  CHECK_THAT(inferred, Contains(">Inferred window, end unknown<"));
  CHECK_THAT(inferred, !Contains("Stated window"));
  const std::string stated =
      drawn(head + first + "  - {id: b, title: Second, date: \"[2025-03-03..]\"}\n");
  CHECK_THAT(stated, Contains(">Stated window, end unknown<"));
  CHECK_THAT(stated, !Contains("Inferred window"));
}

TEST_CASE("a table of the facts says which dates are inferred") {
  MemoryFiles files({{"in.yaml", between("")}}, "");
  REQUIRE(run_fasti(files, "render in.yaml --quiet -o out.svg --table out.html").exit == 0);
  CHECK_THAT(files.files["out.html"], Contains("Mar 3–20, 2025 (inferred)"));
  CHECK_THAT(files.files["out.html"], !Contains("Mar 20, 2025 (inferred)"));
}

TEST_CASE("a bar says of its beginning what is known") {
  const std::string yaml =
      "fasti: 1\ntitle: T\nzone: UTC\n"
      "instruments: {late: {title: L}, within: {title: W}, early: {title: E}, day: {title: D}}\n"
      "events:\n"
      "  - {id: a, date: \"[2025-07-16..]\", title: A, imposes: late}\n"
      "  - {id: b, date: \"[2025-07-16..2025-08-02]\", title: B, imposes: within}\n"
      "  - {id: c, date: \"[..2025-04-09]\", title: C, imposes: early}\n"
      "  - {id: d, date: 2025-05-01, title: D, imposes: day}\n";
  struct Row {
    const char* lang;
    const char* late;
    const char* within;
    const char* early;
    const char* day;
  };
  const Row row = GENERATE(
      Row{"en", "Jul 16 or later", "began Jul 16 – Aug 2", "by Apr 9", "from May 1"},
      Row{"en-GB", "16 Jul or later", "began 16 Jul – 2 Aug", "by 9 Apr", "from 1 May"},
      Row{"zh", "不早于7月16日", "7月16日至8月2日间开始", "不晚于4月9日", "5月1日起"},
      Row{"zh-Hant", "不早於7月16日", "7月16日至8月2日間開始", "不晚於4月9日", "5月1日起"});
  const std::string svg = drawn(yaml, std::string("--lang ") + row.lang);
  INFO(row.lang);
  for (const char* const note : {row.late, row.within, row.early, row.day}) {
    CHECK_THAT(svg, Contains(note + std::string("<")));
  }
}
