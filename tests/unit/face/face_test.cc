// SPDX-License-Identifier: MIT
//
// The public face answers what the command line answers.
#include <algorithm>
#include <string>
#include <thread>

#include <catch2/catch.hpp>

#include "render/fasti.h"
#include "tests/support/run_fasti.h"

using namespace fasti;  // NOLINT(google-build-using-namespace)

namespace {

constexpr const char* kFlagship = FASTI_ROOT "/examples/h20/h20.yaml";
constexpr const char* kControls = FASTI_ROOT "/examples/controls/controls.yaml";

CheckedChronology opened(const std::string& path) {
  const auto chronology = open_file(path);
  REQUIRE(chronology);
  return *chronology;
}

/// What the program writes as a picture.
std::string rendered(const std::string& options) {
  test::MemoryFiles files({}, FASTI_ROOT);
  const test::Run run = test::run_fasti(files, "render " + options + " -o out.svg --quiet");
  INFO(run.err);
  REQUIRE(run.exit == 0);
  return files.files["out.svg"];
}

}  // namespace

TEST_CASE("the public face opens a file, or says why it cannot") {
  CHECK(opened(kFlagship).title() == "Nvidia's H20 and China, 2025");
  const auto nowhere = open_file("nowhere.yaml");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.failure() == "nowhere.yaml cannot be read: No such file or directory");
  CHECK_THROWS_AS(*nowhere, std::bad_variant_access);
}

TEST_CASE("the public face tells findings with their places") {
  const auto chronology = open_text(
      "fasti: 1\ntitle: T\nsources: {s: {publisher: P}}\nevents:\n"
      "  - {id: a, date: 2025-01, title: A, sources: s}\n"
      "  - {id: b, date: 2025-02, titel: B, sources: s}\n",
      "notes/two.yaml");
  REQUIRE(chronology);
  CHECK(chronology->has_errors());
  const auto findings = chronology->findings();
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [](const Finding& each) { return each.code == "F0105"; });
  REQUIRE(found != findings.end());
  CHECK(found->kind == FindingKind::error);
  CHECK(found->name == "unknown-key");
  CHECK(found->message == "an event has no key `titel`");
  CHECK(found->event == "b");
  CHECK(found->file == "notes/two.yaml");
  CHECK(found->line == 6);
  CHECK(found->column == 28);
  CHECK(found->help == std::vector<std::string>{"did you mean `title`?"});
  CHECK(findings_text(*chronology).find("--> notes/two.yaml:6:28") != std::string::npos);
}

TEST_CASE("a text that is no chronology has an error and nothing else") {
  for (const char* text : {"", ",", "fasti: 1\ntitle: \"no end\n", "[]", "\xff\xfe"}) {
    INFO(text);
    const auto chronology = open_text(text);
    REQUIRE(chronology);
    CHECK(chronology->has_errors());
    CHECK_FALSE(chronology->findings().empty());
    CHECK(chronology->events().empty());
    CHECK(chronology->title().empty());
    CHECK_FALSE(chronology->as_of("2025-01-01"));
    CHECK_FALSE(draw_svg(*chronology));
  }
}

TEST_CASE("the public face dates events on their own clocks") {
  const auto events = opened(kFlagship).events();
  const auto found = std::find_if(events.begin(), events.end(),
                                  [](const DatedEvent& each) { return each.id == "guidance"; });
  REQUIRE(found != events.end());
  CHECK(found->zone == "Asia/Shanghai");
  CHECK(found->first_day == "2025-08-01");
  CHECK(found->last_day == "2025-08-12");
  CHECK(found->narrowed);
  using namespace std::chrono;  // NOLINT(google-build-using-namespace)
  REQUIRE(found->start.earliest);
  CHECK(*found->start.earliest == sys_days(2025y / July / 31) + 16h);
  REQUIRE(found->end.latest);
  CHECK(*found->end.latest == sys_days(2025y / August / 12) + 16h);
  CHECK(opened(kFlagship).events("zh").front().title != events.front().title);
}

TEST_CASE("the public face says what was in force") {
  const CheckedChronology chronology = opened(kControls);
  const auto states = chronology.as_of("2025-05-20");
  REQUIRE(states);
  const auto rule = std::find_if(states->begin(), states->end(), [](const InstrumentState& each) {
    return each.instrument == "ai-diffusion";
  });
  REQUIRE(rule != states->end());
  CHECK(rule->states == std::vector<std::string>{"in-force"});
  CHECK(rule->in_force == "certain");
  CHECK(rule->since == "diffusion");
  CHECK(rule->enforced == false);
  const auto before = chronology.as_of("2025-05-20", "2025-01-01");
  REQUIRE(before);
  CHECK(before->size() == states->size());
  for (const char* day : {"", "2025", "2025-02-30", "today"}) {
    INFO(day);
    CHECK_FALSE(chronology.as_of(day));
  }
  CHECK_FALSE(chronology.as_of("2025-05-20", "soon"));
}

TEST_CASE("the public face draws what the program draws") {
  const CheckedChronology chronology = opened(kControls);
  const std::string file = "examples/controls/controls.yaml ";
  PictureOptions options;
  CHECK(*draw_svg(chronology, options) == rendered(file));
  options.view = PictureView::status;
  options.colours = PictureColours::dark;
  options.lang = "zh";
  options.width = 900;
  options.from = "2025-01-01";
  options.actors = {"us"};
  options.as_of = "2025-05-20";
  options.id_prefix = "fig1-";
  CHECK(*draw_svg(chronology, options) ==
        rendered(file + "--view status --theme dark --lang zh --width 900 --from 2025-01-01 "
                        "--actor us --as-of 2025-05-20 --id-prefix fig1-"));
}

TEST_CASE("the public face refuses options that mean nothing") {
  const CheckedChronology chronology = opened(kFlagship);
  const auto refuses = [&](auto set, const std::string& reason) {
    PictureOptions options;
    set(options);
    const auto svg = draw_svg(chronology, options);
    REQUIRE_FALSE(svg);
    CHECK(svg.failure() == reason);
  };
  refuses([](PictureOptions& o) { o.width = 10; }, "a picture is 640 to 20000 pixels wide, not 10");
  refuses([](PictureOptions& o) { o.id_prefix = "1 <"; }, "`1 <` cannot begin an id");
  refuses([](PictureOptions& o) { o.actors = {"nvidai"}; },
          "there is no actor `nvidai`; did you mean `nvidia`?");
  refuses([](PictureOptions& o) { o.to = "2025-02"; },
          "to: `2025-02` is not one whole day; write a day like 2025-07-15");
}

TEST_CASE("threads read one chronology together") {
  const CheckedChronology chronology = opened(kFlagship);
  const std::string alone = *draw_svg(chronology);
  std::vector<std::string> drawn(4);
  std::vector<std::thread> threads;
  for (std::string& each : drawn) {
    threads.emplace_back([&each, copy = chronology] { each = *draw_svg(copy); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& each : drawn) CHECK(each == alone);
}
