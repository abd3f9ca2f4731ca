// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/schema_validator.h"
#include "tests/unit/load/loading.h"

using namespace fasti;
using test::load_files;
using test::load_text;
using test::places_of;

namespace {

struct Case {
  std::string text;      ///< of main.yaml
  std::string expected;  ///< every finding, one to a line
};

constexpr const char* kHead = R"(fasti: 1
actors:
  us: {zone: America/New_York, lane: state}
lanes: {state: {}}
instruments:
  ban: {by: us, parts: [chips, servers]}
sources:
  beike: {title: Report}
events:
  - {id: first, date: 2025-04-09}
)";

/// A chronology of ten lines and the event given, from line 11 on.
std::string with_event(const std::string& event) { return kHead + event; }

/// What the schema of the format must say of a text with these findings: a fault of form is for it
/// to see, unless it is one of those that no schema can.
bool is_seen_by_schema(const Case& one) {
  constexpr auto kForm = std::to_array<std::string_view>(
      {"wrong-type", "unknown-key", "missing-key", "bad-value", "bad-id", "bad-version", "bad-lag",
       "not-edtf", "unquoted-date", "unknown-rule"});
  constexpr auto kBeyondSchemas = std::to_array<std::string_view>({
      "title: x\n",    // included files have no `fasti:`, and may be just this
      "value: 15..5",  // which number is greater
  });
  const auto has = [](std::string_view text) {
    return [text](std::string_view part) { return text.find(part) != std::string_view::npos; };
  };
  return std::any_of(kForm.begin(), kForm.end(), has(one.expected)) &&
         std::none_of(kBeyondSchemas.begin(), kBeyondSchemas.end(), has(one.text));
}

void check(const std::vector<Case>& cases) {
  std::vector<std::string> texts;
  for (const Case& one : cases) texts.push_back(one.text);
  const std::vector<test::SchemaVerdict> verdicts = test::validate_by_schema(texts);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    INFO(cases[i].text);
    Loaded loaded = load_text(cases[i].text);
    CHECK(places_of(loaded) == cases[i].expected);
    if (!verdicts[i].readable) continue;
    INFO("the schema says: " << verdicts[i].fault);
    CHECK(verdicts[i].fault.empty() != is_seen_by_schema(cases[i]));
  }
}

}  // namespace

TEST_CASE("a file that is no chronology") {
  check({
      {"", "yaml-syntax main.yaml:1:1\n"},
      {",", "yaml-syntax main.yaml:1:1\n"},
      {"- a", "wrong-type main.yaml:1:1\n"},
      {"text", "wrong-type main.yaml:1:1\n"},
      {"title: x\n", "bad-version main.yaml:1:1\n"},
      {"fasti: 2\nunknown: x", "bad-version main.yaml:1:8\n"},
      {"fasti: [1]", "bad-version main.yaml:1:8\n"},
      {"fasti: 1\nevents: {id: a}", "wrong-type main.yaml:2:9\n"},
      {"fasti: 1\nevents:\n  - text", "wrong-type main.yaml:3:5\n"},
      {"fasti: 1\nactors: [us]", "wrong-type main.yaml:2:9\n"},
      {"fasti: 1\nevents:\n", "wrong-type main.yaml:2:8\n"},
      {"fasti: 1\n\tevents: []", "yaml-syntax main.yaml:2:1\n"},
      {"fasti: 1\ntitle: caf\xE9", "bad-bytes main.yaml:2:11\n"},
      {" fasti: 1\ntitle: x\n", "second-document main.yaml:2:1\n"},
      {"fasti: 1\ntitle: a: b", "yaml-syntax main.yaml:2:9\n"},
      {"fasti: 1\ntitle: \"a", "yaml-syntax main.yaml:2:8\n"},
  });
}

TEST_CASE("settings that are wrong") {
  check({
      {"fasti: 1\nzone: EST5\n", "unknown-zone main.yaml:2:7\n"},
      {"fasti: 1\ntitel: x\n", "unknown-key main.yaml:2:1\n"},
      {"fasti: 1\ntitle: [x]\n", "wrong-type main.yaml:2:8\n"},
      {"fasti: 1\ntitle: {en: x, english-text-x9: y, 'e n': z}\n", "bad-value main.yaml:2:36\n"},
      {"fasti: 1\ntitle:\n", "wrong-type main.yaml:2:7\n"},
      {"fasti: 1\nverified: 2025-13\n", "impossible-date main.yaml:2:16\n"},
      {"fasti: 1\nrules: {F9999: off, not-edtf: loud}\n",
       "unknown-rule main.yaml:2:9\nbad-value main.yaml:2:31\n"},
      {"fasti: 1\nrules: {F0201: off, not-edtf: note}\n", "duplicate-key main.yaml:2:21\n"},
      {"fasti: 1\nfasti: 1\n", "duplicate-key main.yaml:2:1\n"},
      {"fasti: 1\nactors: {a b: {}}\n", "bad-id main.yaml:2:11\n"},
      {"fasti: 1\nactors: {us: {lane: x}}\nlanes: {xy: {}}", "unknown-lane main.yaml:2:21\n"},
      {"fasti: 1\nactors: {us: {zone: Mars}}\n", "unknown-zone main.yaml:2:21\n"},
      {"fasti: 1\nsources: {s: {author: x}}\n", "missing-key main.yaml:2:11\n"},
      {"fasti: 1\nsources: {s: {title: x, tier: third}}\n", "bad-value main.yaml:2:31\n"},
      {"fasti: 1\ninstruments: {i: {by: us, permits: j, parts: [a, a]}}\n",
       "unknown-actor main.yaml:2:23\nunknown-instrument main.yaml:2:36\n"
       "duplicate-id main.yaml:2:50\n"},
  });
}

TEST_CASE("dates that are wrong are pointed at where they go wrong") {
  check({
      {with_event("  - {id: a, date: 9 April}"), "not-edtf main.yaml:11:20\n"},
      {with_event("  - {id: a, date: 2025-02-30}"), "impossible-date main.yaml:11:27\n"},
      {with_event("  - {id: a, date: \"2025-02-30\"}"), "impossible-date main.yaml:11:28\n"},
      {with_event("  - {id: a, date: 2025-07-16/2025-07-14}"),
       "interval-backwards main.yaml:11:30\n"},
      {with_event("  - {id: a, date: [..2025-08-12]}"), "unquoted-date main.yaml:11:19\n"},
      {with_event("  - id: a\n    date: {2025-01..2025-02}"), "unquoted-date main.yaml:12:11\n"},
      {with_event("  - id: a\n    date: %2025"), "unquoted-date main.yaml:12:11\n"},
      {with_event("  - {id: a, date: ../2022-05-31}"), "since-ever main.yaml:11:19\n"},
      {with_event("  - {id: a, date: 2025, start: 2024}"), "bad-value main.yaml:11:32\n"},
      {with_event("  - {id: a, start: 2024/2025}"), "bad-value main.yaml:11:20\n"},
      {with_event("  - {id: a, end: \"{2024,2025}\"}"), "bad-value main.yaml:11:18\n"},
      {with_event("  - {id: a, sources: {source: beike, start: ../2025, end: 2025/}}"),
       "bad-value main.yaml:11:45\nbad-value main.yaml:11:59\n"},
      {with_event("  - {id: a, start: \"[2024..2025]\", end: 2025-XX-15}"), ""},
      {with_event("  - {id: a, by: us, date: 2025-03-09T02:30}"), "local-time main.yaml:11:27\n"},
      {with_event("  - {id: a, by: us, date: 2025-11-02T01:30}"), "local-time main.yaml:11:27\n"},
      {with_event("  - {id: a, by: us, date: 2025-11-02T01:30-04:00}"), ""},
      {with_event("  - {id: a, date: 2025-11-02T01:30}"), ""},
      {with_event("  - {id: a, by: uk, date: 2025-11-02T01:30}"),
       "unknown-actor main.yaml:11:17\n"},
      {with_event("  - {id: a, zone: X, by: us, date: 2025-11-02T01:30}"),
       "unknown-zone main.yaml:11:19\n"},
      {with_event("  - {id: a, imposes: {instrument: ban, from: 2025-11-02T01:30}}"),
       "local-time main.yaml:11:46\n"},
      {with_event("  - {id: a, after: {event: first, lag: soon}}"), "bad-lag main.yaml:11:40\n"},
  });
}

TEST_CASE("names that nothing has") {
  check({
      {with_event("  - {id: a, after: frist}"), "unknown-event main.yaml:11:20\n"},
      {with_event("  - {id: a, after: a}"), "self-relation main.yaml:11:20\n"},
      {with_event("  - {id: a, after: {event: a}}"), "self-relation main.yaml:11:28\n"},
      {with_event("  - {id: a, by: [us, uk]}"), "unknown-actor main.yaml:11:22\n"},
      {with_event("  - {id: a, imposes: bans}"), "unknown-instrument main.yaml:11:22\n"},
      {with_event("  - {id: a, imposes: ban#chip}"), "unknown-part main.yaml:11:26\n"},
      {with_event("  - {id: a, sources: [bieke, {source: x}]}"),
       "unknown-source main.yaml:11:23\nunknown-source main.yaml:11:39\n"},
      {with_event("  - {id: first}"), "duplicate-id main.yaml:11:10\n"},
      {with_event("  - {id: a b}"), "bad-id main.yaml:11:11\n"},
      {with_event("  - {id: \"\"}"), "bad-id main.yaml:11:11\n"},
      {with_event("  - {date: 2025}"), "missing-key main.yaml:11:6\n"},
      {with_event("  - {id: a, afer: first}"), "unknown-key main.yaml:11:13\n"},
      {with_event("  - {id: a, after: {lag: 1 day}}"), "missing-key main.yaml:11:21\n"},
      {with_event("  - {id: a, meets: {event: first, lag: 1 day}}"), "bad-value main.yaml:11:40\n"},
      {with_event("  - {id: a, status: plannd}"), "bad-value main.yaml:11:21\n"},
      {with_event("  - {id: a, replaces: ban}"), "missing-key main.yaml:11:23\n"},
      {with_event("  - {id: a, replaces: {instrument: ban}}"), "missing-key main.yaml:11:24\n"},
      {with_event("  - {id: a, imposes: {instrument: ban, with: ban}}"),
       "bad-value main.yaml:11:46\n"},
      {with_event("  - {id: a, suspends: {instrument: ban, then: maybe, what: waiver}}"),
       "bad-value main.yaml:11:47\nbad-value main.yaml:11:60\n"},
      {with_event("  - {id: a, suspends: {instrument: ban, then: resumes}}"),
       "missing-key main.yaml:11:47\n"},
      {with_event("  - {id: a, lifts: {instrument: ban, until: 2026, then: ends}}"),
       "bad-value main.yaml:11:45\nbad-value main.yaml:11:57\n"},
      {with_event("  - {id: a, figures: [{what: x, value: \"900,000\"}, {value: 3}]}"),
       "bad-value main.yaml:11:40\nmissing-key main.yaml:11:53\n"},
      {with_event("  - {id: a, figures: [{what: x, value: 15..5}]}"),
       "bad-value main.yaml:11:40\n"},
  });
}

TEST_CASE("one fault gives one finding") {
  check({
      {with_event("  - {id: a, date: soon}\n  - {id: b, after: a}"), "not-edtf main.yaml:11:19\n"},
      {with_event("  - {id: a, after: &x first}\n  - {id: b, after: *x}"),
       "yaml-syntax main.yaml:11:20\n"},
      {with_event("  - {id: a, <<: {kind: x}}"), "yaml-syntax main.yaml:11:13\n"},
      {with_event("  - {id: a, date: [.., afer: b}"), "yaml-syntax main.yaml:11:31\n"},
  });
}

TEST_CASE("independent faults are all told in one run") {
  Loaded loaded =
      load_text(with_event("  - {id: a, date: soon, afer: b, by: uk}\n"
                           "  - {id: b, after: c, kind: [x]}\n"));
  CHECK(places_of(loaded) ==
        "not-edtf main.yaml:11:19\nunknown-key main.yaml:11:25\nunknown-actor main.yaml:11:38\n"
        "unknown-event main.yaml:12:20\nwrong-type main.yaml:12:29\n");
  REQUIRE(loaded.chronology);
  CHECK(loaded.chronology->events.size() == 3);
  CHECK(loaded.diagnostics.items()[0].event == "a");
  CHECK(loaded.diagnostics.items()[3].event == "b");
}

TEST_CASE("a misspelt name gets a suggestion") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"afer: first", "did you mean `after`?"},
      {"after: frist", "did you mean `first`?"},
      {"by: uss", "did you mean `us`?"},
      {"imposes: bann", "did you mean `ban`?"},
      {"imposes: ban#chip", "did you mean `chips`?"},
      {"sources: bieke", "did you mean `beike`?"},
      {"status: plannd", "did you mean `planned`?"},
      {"zone: UTCC", "did you mean `UTC`?"},
  };
  for (const auto& [key, help] : cases) {
    INFO(key);
    const Loaded loaded = load_text(with_event("  - {id: a, " + key + "}"));
    REQUIRE(loaded.diagnostics.items().size() == 1);
    REQUIRE_FALSE(loaded.diagnostics.items()[0].help.empty());
    CHECK(loaded.diagnostics.items()[0].help[0] == help);
  }
}

TEST_CASE("a local time that comes twice names both readings") {
  const Loaded loaded = load_text(with_event("  - {id: a, by: us, date: 2025-11-02T01:30}"));
  REQUIRE(loaded.diagnostics.items().size() == 1);
  const Diagnostic& found = loaded.diagnostics.items()[0];
  REQUIRE(found.notes.size() == 1);
  CHECK(found.notes[0] ==
        "it is 2025-11-02T05:30:00Z with the offset -04:00, or 2025-11-02T06:30:00Z with -05:00");
  REQUIRE(found.help.size() == 1);
  CHECK(found.help[0] ==
        "add the offset that is meant: `2025-11-02T01:30-04:00` or `2025-11-02T01:30-05:00`");
}

TEST_CASE("a second id points to the first") {
  const Loaded loaded = load_text(with_event("  - {id: first}"));
  REQUIRE(loaded.diagnostics.items().size() == 1);
  REQUIRE(loaded.diagnostics.items()[0].labels.size() == 1);
  CHECK(loaded.files.text(loaded.diagnostics.items()[0].labels[0].span) == "first");
  CHECK(loaded.diagnostics.items()[0].labels[0].span < loaded.diagnostics.items()[0].span);
}
