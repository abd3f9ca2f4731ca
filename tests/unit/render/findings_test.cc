// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/diagnostics/report.h"
#include "render/diagnostics/uri.h"
#include "tests/support/memory_files.h"

using namespace fasti;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char* kContradiction = R"(fasti: 1
sources: {beike: {publisher: B}, netease: {publisher: N}}
events:
  - {id: approval, date: 2025-07-15, title: Approval, sources: beike}
  - id: visit
    title: Visit
    sources: {source: beike, date: 2025-07-15}
    before: {event: approval, lag: ~1 month, source: netease}
)";

std::vector<render::CheckedFile> check_text(const std::string& name, const std::string& text) {
  test::MemoryFiles disk(std::map<std::string, std::string>{{name, text}});
  std::vector<render::CheckedFile> out(1);
  out[0].name = name;
  out[0].loaded = load(name, disk);
  out[0].checked = check(out[0].loaded);
  return out;
}

Json sarif_run(const std::string& text) {
  const Json log = Json::parse(render::findings_sarif(check_text("a.yaml", text), "1.2.3"));
  REQUIRE(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  return log["runs"][0];
}

}  // namespace

TEST_CASE("a clean chronology has a SARIF log with no results") {
  const Json run = sarif_run("fasti: 1\n");
  CHECK(run["results"] == Json::array());
  CHECK(run["tool"]["driver"]["version"] == "1.2.3");
}

TEST_CASE("a SARIF result points to its rule, its place and its claims") {
  const Json run = sarif_run(kContradiction);
  REQUIRE(run["results"].size() == 1);
  const Json& result = run["results"][0];
  CHECK(result["ruleId"] == "F0404");
  CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == "F0404");
  CHECK(result["level"] == "warning");
  const Json& region = result["locations"][0]["physicalLocation"]["region"];
  CHECK(region["startLine"] == 8);
  CHECK(region["startColumn"] == 13);
  REQUIRE(result["relatedLocations"].size() == 3);
  const std::string first = result["relatedLocations"][0]["message"]["text"];
  CHECK(first.rfind("[1] netease: visit ends", 0) == 0);
  CHECK(result["suppressions"] == Json::array());
}

TEST_CASE("fingerprints stay when lines are added, and differ between findings") {
  const Json before = sarif_run(kContradiction)["results"][0]["partialFingerprints"];
  const Json after = sarif_run("# a comment\n\n" +
                               std::string(kContradiction))["results"][0]["partialFingerprints"];
  CHECK(before == after);
  const Json twice = sarif_run("fasti: 1\nevents:\n  - {id: a, x: 1}\n  - {id: a, x: 1}\n");
  std::set<std::string> all;
  for (const Json& result : twice["results"]) all.insert(result["partialFingerprints"].dump());
  CHECK(all.size() == twice["results"].size());
  CHECK(all.size() == 3);
}

TEST_CASE("a silenced finding stands in SARIF with its reason, and counts for nothing") {
  const std::string text =
      std::string(kContradiction).substr(0, std::string(kContradiction).size() - 1) +
      " # fasti: allow F0404 -- N errs\n";
  const auto files = check_text("a.yaml", text);
  const render::Tally sum = render::tally(files);
  CHECK(sum.warnings == 0);
  CHECK(sum.suppressed == 1);
  const Json run = sarif_run(text);
  REQUIRE(run["results"].size() == 1);
  const Json expected = Json::array({{{"kind", "inSource"}, {"justification", "N errs"}}});
  CHECK(run["results"][0]["suppressions"] == expected);
  CHECK(render::findings_github(files).empty());
  CHECK(Json::parse(render::findings_json(files))["summary"]["suppressed"] == 1);
}

TEST_CASE("braces of SARIF messages are doubled") {
  const Json run = sarif_run(
      "fasti: 1\nsources: {s: {title: S}}\n"
      "events: [{id: a, title: A, sources: s, date: {2025-05-23..2025-07-02}}]\n");
  const std::string text = run["results"][0]["message"]["text"];
  CHECK(text.find("`{{`") != std::string::npos);
  CHECK(run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]
           ["text"] == "\"{2025-05-23..2025-07-02}\"");
}

TEST_CASE("names of files become URIs") {
  CHECK(render::to_uri("a/b.yaml") == "a/b.yaml");
  CHECK(render::to_uri("./a b%.yaml") == "a%20b%25.yaml");
  CHECK(render::to_uri("c:d.yaml") == "c%3Ad.yaml");
  CHECK(render::to_uri("/tmp/英.yaml") == "file:///tmp/%E8%8B%B1.yaml");
  CHECK(render::to_uri("<stdin>") == "%3Cstdin%3E");
}

TEST_CASE("no text of a user begins a line in GitHub's format") {
  const std::string name = "a\n::error::x,y%.yaml";
  const std::string out = render::findings_github(
      check_text(name, "fasti: 1\nevents:\n  - {id: a, \"::warning::\\n::error::b\": x}\n"));
  std::size_t lines = 0;
  for (std::size_t at = 0; at < out.size(); ++lines) {
    CHECK(out.compare(at, 13, "::error file=") == 0);
    at = out.find('\n', at) + 1;
  }
  CHECK(lines == 1);
  CHECK(out.find("file=a\\u{a}%3A%3Aerror%3A%3Ax%2Cy%25.yaml,line=3") != std::string::npos);
}

TEST_CASE("control and bidirectional characters are escaped in every format") {
  const std::string text = "fasti: 1\nevents:\n  - {id: a, \"k\xE2\x80\xAE\xC2\x85\": x}\n";
  const auto files = check_text("a\xE2\x81\xA6.yaml", text);
  REQUIRE(render::tally(files).errors > 0);
  for (const std::string& out :
       {render::findings_text(files[0], {}), render::findings_json(files),
        render::findings_sarif(files, "1"), render::findings_github(files)}) {
    CHECK(out.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(out.find("\xE2\x81\xA6") == std::string::npos);
    CHECK(out.find("\xC2\x85") == std::string::npos);
    CHECK(out.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("only text is cut short") {
  std::string text = "fasti: 1\nevents:\n";
  for (int i = 0; i < 60; ++i) text += "  - {id: e" + std::to_string(i) + ", x: 1}\n";
  const auto files = check_text("a.yaml", text);
  const std::string shown = render::findings_text(files[0], {});
  CHECK(shown.find("… and 10 more") != std::string::npos);
  CHECK(render::findings_text(files[0], {.most = 0}).find("more;") == std::string::npos);
  CHECK(Json::parse(render::findings_json(files))["diagnostics"].size() == 60);
  CHECK(Json::parse(render::findings_sarif(files, "1"))["runs"][0]["results"].size() == 60);
  const std::string github = render::findings_github(files);
  CHECK(std::count(github.begin(), github.end(), '\n') == 60);
}
