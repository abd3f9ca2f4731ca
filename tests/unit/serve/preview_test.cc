// SPDX-License-Identifier: MIT
//
// What the preview tells of a chronology, and of one that breaks.
#include "src/serve/preview.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/diagnostics/report.h"
#include "src/serve/recording_files.h"
#include "tests/hostile/texts.h"
#include "tests/support/memory_files.h"
#include "tests/support/run_fasti.h"

using namespace fasti;         // NOLINT(google-build-using-namespace)
using namespace fasti::serve;  // NOLINT(google-build-using-namespace)
using Json = nlohmann::json;

namespace {

constexpr const char* kChronology = R"(fasti: 1
title: {en: A rule and its end, zh: 规则及其终止}
verified: 2025-12-31
actors: {us: {title: US government, zone: America/New_York}}
instruments: {rule: {title: {en: The rule, zh: 规则}, by: us}}
sources: {paper: {publisher: The Paper}}
events:
  - {id: start, date: 2025-04-09, title: The rule starts, by: us, sources: paper, imposes: rule}
  - {id: end, date: 2025-07-15, title: The rule ends, by: us, sources: paper, lifts: rule}
  - {id: talk, title: Talks, by: us, sources: paper, after: start, before: end}
)";

Json read(const Answered& answered, int status = 200) {
  INFO(answered.json);
  CHECK(answered.status == status);
  return Json::parse(answered.json);
}

struct Fixture {
  test::MemoryFiles files{{{"a.yaml", kChronology}}};
  Preview preview{"a.yaml", files, {}};
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a preview is read anew only when its files are others") {
  CHECK(preview.refresh());
  CHECK(preview.revision() == 1);
  CHECK_FALSE(preview.refresh());
  CHECK(preview.revision() == 1);
  files.files["a.yaml"] += "# a comment\n";
  CHECK(preview.refresh());
  CHECK(preview.revision() == 2);
}

TEST_CASE_METHOD(Fixture, "the state names what the page needs") {
  preview.refresh();
  const Json state = read(preview.state(""));
  CHECK(state["revision"] == 1);
  CHECK(state["file"] == "a.yaml");
  CHECK(state["failure"].is_null());
  CHECK(state["stale"] == false);
  CHECK(state["title"] == "A rule and its end");
  CHECK(state["views"] == Json({"timeline", "vertical", "graph", "status"}));
  CHECK(state["langs"] == Json({"en", "en-GB", "zh", "zh-Hant"}));
  CHECK(state["days"]["first"] == "2025-04-09");
  CHECK(state["days"]["last"] == "2025-12-31");
  CHECK(state["findings"]["errors"] == 0);
  const Json chinese = read(preview.state("zh"));
  CHECK(chinese["title"] == "规则及其终止");
  CHECK(chinese["lang"] == "zh");
  CHECK(read(preview.state("xx"))["lang"] == "en");
}

TEST_CASE_METHOD(Fixture, "every view is drawn, and events lead to their proofs") {
  preview.refresh();
  for (const char* view : {"timeline", "vertical", "graph", "status"}) {
    INFO(view);
    const Json picture = read(preview.picture({view, "dark", "en"}));
    const std::string svg = picture["svg"];
    CHECK(svg.starts_with("<svg "));
    CHECK(picture["axis"].is_null() == (std::string(view) == "graph"));
    if (std::string(view) != "status") CHECK(svg.find("href=\"#ev-talk\"") != std::string::npos);
    if (picture["axis"].is_null()) continue;
    const Json& stretches = picture["axis"]["stretches"];
    REQUIRE_FALSE(stretches.empty());
    for (const Json& each : stretches) {
      CHECK(each["from"] < each["to"]);
      CHECK(each["start"] < each["end"]);
    }
  }
  const Json picture = read(preview.picture({"graph", "light", "en"}));
  CHECK(picture["events"].size() == 3);
  // What is unknown is the first choice.
  CHECK(preview.picture({"nonsense", "pink", "xx"}).json ==
        preview.picture({"timeline", "auto", "en"}).json);
}

TEST_CASE_METHOD(Fixture, "what stood on a day is what `as-of` says") {
  preview.refresh();
  for (const auto& [day, state] :
       {std::pair("2025-04-08", "none"), std::pair("2025-04-09", "in force"),
        std::pair("2025-07-20", "ended")}) {
    const Json answer = read(preview.as_of(day, "", "en"));
    REQUIRE(answer["instruments"].size() == 1);
    const Json& row = answer["instruments"][0];
    CHECK(row["state"] == state);
    CHECK(row["title"] == "The rule");
    const test::Run run = test::run_fasti(files, std::string("as-of a.yaml ") + day);
    CHECK(run.out.find(state) != std::string::npos);
  }
  const Json known = read(preview.as_of("2025-07-20", "2025-05-01", "en"));
  CHECK(known["known_by"] == "2025-05-01");
  CHECK(known["instruments"][0]["state"] == "in force");
  CHECK(read(preview.as_of("no day", "", "en"), 400)["error"].get<std::string>().find("no day") !=
        std::string::npos);
  read(preview.as_of("2025-07-20", "2025", "en"), 400);
}

TEST_CASE_METHOD(Fixture, "an event's proof is what `why` says, with its place") {
  preview.refresh();
  const Json why = read(preview.why("talk", "en"));
  CHECK(why["text"] == test::run_fasti(files, "why a.yaml talk").out);
  CHECK(why["place"]["line"] == 10);
  CHECK(why["place"]["edit"].is_null());
  const Json& lines = why["place"]["lines"];
  const auto marked = std::find_if(lines.begin(), lines.end(),
                                   [](const Json& line) { return line["marked"] == "talk"; });
  REQUIRE(marked != lines.end());
  CHECK((*marked)["number"] == 10);
  CHECK((*marked)["before"] == "  - {id: ");
  CHECK(read(preview.why("nobody", "en"), 404)["error"] == "there is no event `nobody`");
}

TEST_CASE_METHOD(Fixture,
                 "a preview in Chinese tells in Chinese what is found, stood and inferred") {
  files.files["a.yaml"] += "  - {id: late, date: 2025-08-01, by: us, sources: paper}\n";
  preview.refresh();
  const Json state = read(preview.state("zh"));
  CHECK(state["findings"]["summary"] == "a.yaml：4个事件，6项陈述；没有错误，1个警告，2个提示");
  const auto untitled = [](const Json& told) {
    const Json& list = told["findings"]["list"];
    return *std::find_if(list.begin(), list.end(),
                         [](const Json& each) { return each["code"] == "F0801"; });
  };
  const Json finding = untitled(state);
  CHECK(finding["rule"] == "事件没有标题");
  CHECK_FALSE(finding["message"].get<std::string>().empty());
  CHECK(untitled(read(preview.state("zh-Hant")))["rule"] == "事件沒有標題");
  CHECK(untitled(read(preview.state("en")))["rule"].is_null());

  const Json stood = read(preview.as_of("2025-07-20", "", "zh"))["instruments"][0];
  CHECK(stood["title"] == "规则");
  CHECK(stood["state"] == "已终止");
  const Json beyond = read(preview.as_of("2026-07-20", "", "zh"))["instruments"][0];
  CHECK(beyond["state"] == "不详");
  CHECK(beyond["notes"][0] == "记录截至2025-12-31：已终止，始于2025-07-15，依据：`end`");

  const Json why = read(preview.why("talk", "zh"));
  CHECK(why["text"] == test::run_fasti(files, "why a.yaml talk").out);
  CHECK(why["gist"]["dated"] == "推断日期：2025年4月9日至7月15日。");
  REQUIRE(why["gist"]["claims"].size() == 4);
  CHECK(why["gist"]["claims"][0] == "本编年：“The rule starts”：2025年4月9日");
  CHECK(read(preview.why("talk", "en"))["gist"].is_null());
}

TEST_CASE_METHOD(Fixture, "a file that breaks keeps the last good picture") {
  preview.refresh();
  const std::string good = preview.picture({"timeline", "auto", "en"}).json;
  files.files["a.yaml"] = "fasti: 1\nevents: [\n";
  CHECK(preview.refresh());
  Json state = read(preview.state("en"));
  CHECK(state["stale"] == true);
  CHECK_FALSE(state["failure"].is_null());
  CHECK(state["findings"]["errors"] == 1);
  CHECK(preview.failure().empty());
  CHECK(preview.picture({"timeline", "auto", "en"}).json == good);
  files.files.erase("a.yaml");
  CHECK(preview.refresh());
  state = read(preview.state("en"));
  CHECK(state["stale"] == true);
  CHECK(state["findings"].is_null());
  CHECK(state["title"] == "A rule and its end");
  CHECK_FALSE(preview.failure().empty());
  CHECK(preview.summary().starts_with("a.yaml cannot be read: "));
  CHECK(preview.picture({"timeline", "auto", "en"}).json == good);
  files.files["a.yaml"] = kChronology;
  CHECK(preview.refresh());
  CHECK(read(preview.state("en"))["stale"] == false);
}

TEST_CASE("a file that was never good is told of, without a picture") {
  test::MemoryFiles files{{{"a.yaml", "- no chronology\n"}}};
  Preview preview("a.yaml", files, {});
  preview.refresh();
  const Json state = read(preview.state("en"));
  CHECK(state["stale"] == false);
  CHECK_FALSE(state["failure"].is_null());
  CHECK(state["title"].is_null());
  CHECK(state["findings"]["errors"] == 1);
  CHECK_FALSE(state["findings"]["list"][0]["places"].empty());
  read(preview.picture({"timeline", "auto", "en"}), 404);
  read(preview.as_of("2025-01-01", "", "en"), 404);
  read(preview.why("x", "en"), 404);
}

TEST_CASE("findings show the lines that they are about") {
  test::MemoryFiles files{{{"a.yaml",
                            "fasti: 1\ntitle: Two\nevents:\n"
                            "  - {id: a, date: 2025-04-09, titel: \u202eA}\n"}}};
  Preview preview("a.yaml", files, {.editor = "vscode://file{file}:{line}:{column}"});
  preview.refresh();
  const Json state = read(preview.state("en"));
  const Json& list = state["findings"]["list"];
  const auto found = std::find_if(list.begin(), list.end(),
                                  [](const Json& each) { return each["code"] == "F0105"; });
  REQUIRE(found != list.end());
  const Json& place = (*found)["places"][0]["place"];
  CHECK(place["file"] == "a.yaml");
  CHECK(place["line"] == 4);
  CHECK(place["column"] == 31);
  const std::string edit = place["edit"];
  CHECK(edit.starts_with("vscode://file/"));
  CHECK(edit.ends_with("a.yaml:4:31"));
  const Json& line = place["lines"][2];
  CHECK(place["lines"][0]["number"] == 2);
  CHECK(line["marked"] == "titel");
  CHECK(line["after"] == ": \\u{202e}A}");
}

TEST_CASE("a preview says which files it was made of, those that are missing too") {
  test::MemoryFiles files{
      {{"a.yaml", "fasti: 1\ntitle: Two\ninclude: [b.yaml, c.yaml]\nevents: []\n"},
       {"b.yaml", "events:\n  - {id: b, date: 2025-04-09, title: B}\n"}}};
  Preview preview("a.yaml", files, {});
  preview.refresh();
  const std::vector<std::string> asked = preview.asked();
  for (const char* name : {"a.yaml", "b.yaml", "c.yaml"}) {
    INFO(name);
    CHECK(std::find(asked.begin(), asked.end(), name) != asked.end());
  }
  CHECK(read(preview.state("en"))["findings"]["errors"] == 1);
  files.files["c.yaml"] = "events:\n  - {id: c, date: 2025-04-10, title: C}\n";
  CHECK(preview.refresh());
  CHECK(read(preview.state("en"))["findings"]["errors"] == 0);
}

TEST_CASE("hostile texts stay texts in what the page is given") {
  test::MemoryFiles files{{{"a.yaml", test::hostile_chronology()}}};
  Preview preview("a.yaml", files, {});
  preview.refresh();
  CHECK(read(preview.state("en"))["failure"].is_null());
  for (const char* view : {"timeline", "vertical", "graph", "status"}) {
    const std::string svg = read(preview.picture({view, "auto", "en"}))["svg"];
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("href=\"javascript") == std::string::npos);
  }
}
