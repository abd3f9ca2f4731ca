// SPDX-License-Identifier: MIT
#include <string>

#include <catch2/catch.hpp>

#include "tests/unit/load/loading.h"

using namespace fasti;
using test::load_files;
using test::places_of;

TEST_CASE("included files join the chronology") {
  Loaded loaded = load_files({
      {"main.yaml", "fasti: 1\ninclude: [parts/a.yaml, b.yaml]\nevents:\n  - {id: m, after: a}\n"},
      {"parts/a.yaml", "include: more/c.yaml\nevents:\n  - {id: a, sources: s, by: us}\n"},
      {"parts/more/c.yaml", "fasti: 1\nsources: {s: {title: S}}\n"},
      {"b.yaml", "include: parts/more/c.yaml\nactors: {us: {}}\n"},
  });
  CHECK(places_of(loaded).empty());
  REQUIRE(loaded.chronology);
  CHECK(loaded.files.size() == 4);
  CHECK(loaded.chronology->events.size() == 2);
  CHECK(loaded.chronology->sources.size() == 1);
  CHECK(loaded.files[1].name() == "parts/a.yaml");
  CHECK(loaded.files[2].name() == "parts/more/c.yaml");
}

TEST_CASE("quoted texts of the main file outlive the reading of many others") {
  std::map<std::string, std::string> files;
  std::string main = "fasti: 1\nevents: [{id: m, date: \"[2025-01-21..2025-01-31]\"}]\ninclude:\n";
  for (int i = 0; i < 9; ++i) {
    main += fmt::format("  - {}.yaml\n", i);
    files[fmt::format("{}.yaml", i)] =
        fmt::format("events: [{{id: e{}, date: \"[2025-02-01..2025-02-0{}]\"}}]\n", i, i + 1);
  }
  files["main.yaml"] = main;
  Loaded loaded = load_files(files);
  CHECK(places_of(loaded).empty());
  CHECK(loaded.chronology->events[{0}].date->written == "[2025-01-21..2025-01-31]");
}

TEST_CASE("an include that cannot be is refused at its name") {
  struct Case {
    const char* include;
    const char* expected;
  };
  for (const Case& one : {
           Case{"main.yaml", "bad-include main.yaml:2:10\n"},
           Case{"[a.yaml, loop.yaml]", "bad-include loop.yaml:1:10\n"},
           Case{"[../x.yaml, a.yaml]", "bad-include main.yaml:2:11\n"},
           Case{"/etc/passwd", "bad-include main.yaml:2:10\n"},
           Case{"none.yaml", "bad-include main.yaml:2:10\n"},
           Case{"\"\"", "bad-include main.yaml:2:10\n"},
           Case{"{a: b}", "wrong-type main.yaml:2:10\n"},
           Case{"broken.yaml", "yaml-syntax broken.yaml:1:4\n"},
           Case{"list.yaml", "wrong-type list.yaml:1:1\n"},
           Case{"version.yaml", "bad-version version.yaml:1:8\n"},
           Case{"title.yaml", "unknown-key title.yaml:1:8\n"},
           Case{"twice.yaml", "duplicate-id twice.yaml:1:15\n"},
       }) {
    INFO(one.include);
    Loaded loaded = load_files({
        {"main.yaml",
         std::string("fasti: 1\ninclude: ") + one.include + "\ntitle: T\nevents: [{id: e}]\n"},
        {"a.yaml", "events: []\n"},
        {"loop.yaml", "include: loop.yaml\n"},
        {"broken.yaml", "a: ,"},
        {"list.yaml", "- a"},
        {"version.yaml", "fasti: 7"},
        {"title.yaml", "title: Another"},
        {"twice.yaml", "events: [{id: e}]"},
    });
    CHECK(places_of(loaded) == one.expected);
  }
}

TEST_CASE("what stands in a file that is missing is not called unknown") {
  Loaded loaded =
      load_files({{"main.yaml", "fasti: 1\ninclude: none.yaml\nevents: [{id: a, sources: s}]\n"}});
  CHECK(places_of(loaded) == "bad-include main.yaml:2:10\n");
  CHECK(loaded.diagnostics.items()[0].message ==
        "cannot include `none.yaml`: No such file or directory");
}

TEST_CASE("includes go sixteen levels deep") {
  for (const int levels : {16, 17}) {
    std::map<std::string, std::string> files{{"main.yaml", "fasti: 1\ninclude: 1.yaml\n"}};
    for (int i = 1; i < levels; ++i) {
      files[fmt::format("{}.yaml", i)] = fmt::format("include: {}.yaml\n", i + 1);
    }
    files[fmt::format("{}.yaml", levels)] = "events: []\n";
    Loaded loaded = load_files(files);
    CHECK(places_of(loaded) == (levels == 16 ? "" : "bad-include 16.yaml:1:10\n"));
  }
}

TEST_CASE("a main file that cannot be read is told apart") {
  test::MemoryFiles disk;
  const Loaded loaded = load("main.yaml", disk);
  CHECK(loaded.unreadable);
  CHECK(loaded.failure == "No such file or directory");
  CHECK_FALSE(loaded.chronology);
}

TEST_CASE("a file beyond the limit on size is refused") {
  test::MemoryFiles disk(std::map<std::string, std::string>{{"main.yaml", "fasti: 1\n"}});
  LoadOptions options;
  options.max_bytes = 4;
  CHECK(load("main.yaml", disk, options).unreadable);
}

TEST_CASE("the main file may come from elsewhere, and includes from its place") {
  test::MemoryFiles disk(std::map<std::string, std::string>{{"a.yaml", "events: [{id: a}]"}});
  Loaded loaded = load("<stdin>", disk, {}, "fasti: 1\ninclude: a.yaml\n");
  CHECK(places_of(loaded).empty());
  REQUIRE(loaded.chronology);
  CHECK(loaded.chronology->events.size() == 1);
}

TEST_CASE("a chronology that is included brings what the main file does not say") {
  const std::string part =
      "fasti: 1\ntitle: Part\nzone: Asia/Tokyo\nverified: 2025-08-19\nrules: {F0404: error}\n";
  Loaded loaded = load_files({
      {"main.yaml", "fasti: 1\ntitle: Whole\ninclude: part.yaml\nrules: {F0404: note}\n"},
      {"part.yaml", part},
  });
  CHECK(places_of(loaded).empty());
  REQUIRE(loaded.chronology);
  CHECK(loaded.chronology->title.in("en") == "Whole");
  CHECK(loaded.chronology->zone.zone->name() == "Asia/Tokyo");
  CHECK(loaded.chronology->verified->written == "2025-08-19");
  REQUIRE(loaded.chronology->severities.size() == 1);
  CHECK(loaded.chronology->severities[0].second == Severity::note);

  loaded = load_files({
      {"main.yaml", "fasti: 1\nzone: Asia/Shanghai\ninclude: part.yaml\n"},
      {"part.yaml", part},
  });
  CHECK(places_of(loaded) == "bad-value part.yaml:3:7\n");
  CHECK(loaded.chronology->zone.zone->name() == "Asia/Shanghai");
}
