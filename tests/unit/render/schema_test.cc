// SPDX-License-Identifier: MIT
#include "render/schema/schema.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "src/starting_point.h"
#include "tests/support/schema_validator.h"
#include "tests/unit/load/loading.h"
#include "timeline/load/keys.h"

using namespace fasti;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

struct Named {
  std::string name;
  std::string text;
};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_below(const std::string& folder, const std::string& ending) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(FASTI_ROOT) / folder)) {
    if (entry.path().extension() == ending) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// The chronologies of a transcript: its sections `>>> file NAME.yaml`.
std::vector<Named> chronologies_in(const fs::path& transcript) {
  std::vector<Named> out;
  std::istringstream in(read_file(transcript));
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind(">>> ", 0) == 0) {
      inside = line.rfind(">>> file ", 0) == 0 && line.ends_with(".yaml");
      if (inside) out.push_back({transcript.filename().string() + " " + line.substr(9), {}});
    } else if (inside) {
      out.back().text += line + "\n";
    }
  }
  return out;
}

void check_valid(const std::vector<Named>& documents) {
  std::vector<std::string> texts;
  for (const Named& document : documents) texts.push_back(document.text);
  const auto verdicts = test::validate_by_schema(texts);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    INFO(documents[i].name << ": " << verdicts[i].fault);
    CHECK(verdicts[i].readable);
    CHECK(verdicts[i].fault.empty());
  }
}

/// The keys of a kind of record, from every definition of it.
Json properties_of(const Json& schema, const RecordFormat& record) {
  if (record.name == "chronology") return schema["properties"];
  Json properties = Json::object();
  for (const auto& [name, definition] : schema["$defs"].items()) {
    if (name != record.name && name.rfind(std::string(record.name) + "-without-", 0) != 0) continue;
    if (name.ends_with("-or-list")) continue;
    CHECK(definition["additionalProperties"] == false);
    properties.update(definition["properties"]);
  }
  return properties;
}

}  // namespace

TEST_CASE("the schema accepts every file of the examples and what a new project begins with") {
  std::vector<Named> documents;
  for (const fs::path& path : files_below("examples", ".yaml")) {
    const std::string text = read_file(path);
    const bool chronology =
        text.find("\nevents:") != std::string::npos || text.find("\nsources:") != std::string::npos;
    if (chronology) documents.push_back({path.string(), text});
  }
  REQUIRE(documents.size() >= 2);
  documents.push_back({"new", starting_point().front().bytes});
  check_valid(documents);
}

TEST_CASE(
    "the schema accepts every chronology of the transcripts in which the loader finds nothing") {
  std::vector<Named> documents;
  for (const fs::path& path : files_below("tests/cli", ".test")) {
    for (Named& document : chronologies_in(path)) {
      if (test::load_text(document.text).diagnostics.items().empty()) {
        documents.push_back(std::move(document));
      }
    }
  }
  REQUIRE(documents.size() >= 10);
  check_valid(documents);
}

TEST_CASE("the schema takes what YAML reads as numbers, and every way to write a key") {
  check_valid({
      {"numbers", "fasti: 1\nevents: [{id: no, date: 2025, title: 014, kind: 1e3, tags: 7}]"},
      {"ids", "events: [{id: 2022}, {id: 约谈, after: 2022}, {id: a.b_c, by: हिन्दी}]"},
      {"lists", "events: [{id: a, after: [b, {event: c, lag: P3M}], sources: [s, {source: t}]}]"},
      {"maps",
       "events: [{id: a, figures: {what: x, value: more than 3}, replaces: {instrument: "
       "a#b, with: c}}]"},
      {"texts", "title: {en: x, zh-Hans: y}\nsources: {s: {publisher: p, lang: pt-BR}}"},
      {"rules", "rules: {F0404: error, not-edtf: off}\ninclude: more.yaml"},
  });
}

TEST_CASE("the schema knows ids as far as a pattern can") {
  const auto verdicts = test::validate_by_schema(
      {"events: [{id: 'a b'}]", "events: [{id: 'a/b'}]", "events: [{id: “a”}]",
       "actors: {'a#b': {}}", "events: [{id: a, after: 'b?'}]", "events: [{id: 約談。}]"});
  for (const auto& verdict : verdicts) CHECK_FALSE(verdict.fault.empty());
}

TEST_CASE("a text that YAML takes for a truth value is to be quoted for the schema alone") {
  const auto verdicts = test::validate_by_schema(
      {"events: [{id: a, title: true}]", "events: [{id: a, title: 'true'}]"});
  CHECK_FALSE(verdicts[0].fault.empty());
  CHECK(verdicts[1].fault.empty());
  CHECK(test::load_text("fasti: 1\nevents: [{id: a, title: true}]").diagnostics.items().empty());
}

TEST_CASE("the schema describes every key of the loader's tables, and no other") {
  const Json schema = Json::parse(render::schema_json());
  for (const RecordFormat& record : chronology_format()) {
    INFO(record.name);
    CHECK_FALSE(record.about.empty());
    const Json properties = properties_of(schema, record);
    for (const KeyInfo& key : record.keys) {
      INFO(key.name);
      CHECK_FALSE(key.about.empty());
      REQUIRE(properties.contains(std::string(key.name)));
      const Json& property = properties[std::string(key.name)];
      CHECK(property["description"] == std::string(key.about));
      CHECK(property["markdownDescription"] == std::string(key.about));
    }
    CHECK(properties.size() == record.keys.size());
  }
}

TEST_CASE("the schema says what belongs to some keys alone") {
  const Json definitions = Json::parse(render::schema_json())["$defs"];
  CHECK(definitions["relation"]["properties"].contains("lag"));
  CHECK_FALSE(definitions["relation-without-lag"]["properties"].contains("lag"));
  CHECK(definitions["effect-without-what"]["required"] == Json({"instrument", "with"}));
}
