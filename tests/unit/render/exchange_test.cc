// SPDX-License-Identifier: MIT
//
// What is exported is read back by readers that are not the project's own.
#include <algorithm>
#include <set>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/exchange/csv_field.h"
#include "render/exchange/ics_text.h"
#include "render/exchange/lag_text.h"
#include "render/exchange/mermaid_text.h"
#include "render/text/plain_text.h"
#include "tests/support/run_fasti.h"
#include "tests/support/tool.h"

namespace {

using fasti::test::MemoryFiles;
using fasti::test::run_fasti;
using nlohmann::json;

constexpr const char* kHostile = R"yaml(fasti: 1
title: "Ti;tle, \\ with <script>alert(1)</script>\u202E"
verified: 2025-08-19
actors:
  a: {title: "section <b>lane</b>: \"x\"; #1", zone: Asia/Shanghai}
sources:
  bad: {publisher: "=cmd|' /C calc'!A0", url: "javascript:alert(1)"}
  worse: {publisher: "x", title: "</script><img src=x onerror=alert(1)>", url: "jav\tascript:alert(2)"}
  good: {publisher: "A, B; C", url: "https://example.org/a?b=c&d=\"e\"", published: 2025}
instruments:
  rule: {title: "Rule \"7\"; drop", by: a}
events:
  - id: first
    date: 2025-04-09
    title: "=HYPERLINK(\"http://evil\")"
    text: "Line one, with; marks\\\nline two <script>alert(2)</script>"
    by: a
    tags: ["+tag; one", "@two"]
    kind: "-kind"
    imposes: rule
    sources: [bad, worse, {source: good, at: "-1", note: "@note"}]
  - id: second
    date: "[2025-05-01..2025-05-12]"
    title: "section: \n%%{init: {\"securityLevel\":\"loose\"}}%% click e1 call alert()"
    by: a
    after: {event: first, lag: at least 3 weeks}
    sources: good
  - {id: third, date: "[..2025-06-01]", title: "--> end", by: a, sources: good}
  - {id: fourth, date: 2025-07-01T09:30, title: "A moment 🙂 with a title that is long enough to be folded: 时间轴时间轴时间轴时间轴", by: a, sources: good, status: cancelled}
  - {id: fifth, title: Nobody knows when, by: a, sources: good, status: planned}
)yaml";

/// The records of a JSON-LD document.
json graph_of(const std::string& bytes) { return json::parse(bytes)["@graph"]; }

std::string exported(const std::string& to, const std::string& yaml = kHostile,
                     const std::string& more = "") {
  MemoryFiles files({{"in.yaml", yaml}}, FASTI_ROOT);
  const auto run = run_fasti(files, "export in.yaml --quiet --to " + to + " " + more);
  INFO(run.err);
  REQUIRE(run.exit == 0);
  return run.out;
}

json read_with(const std::string& script, const std::string& bytes) {
  return json::parse(fasti::test::run_tool(
      FASTI_PYTHON " " FASTI_ROOT "/tests/exchange/" + script + " {}", bytes));
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an iCalendar library reads the calendar") {
  const json calendar = read_with("read_ics.py", exported("ics"));
  CHECK(calendar["name"] == "Ti;tle, \\ with <script>alert(1)</script>");
  const json& entries = calendar["entries"];
  REQUIRE(entries.size() == 4);
  const json& first = entries[0];
  CHECK(first["start"] == "2025-04-09");
  CHECK(first["end"] == "2025-04-10");
  CHECK(first["summary"] == "=HYPERLINK(\"http://evil\")");
  CHECK(contains(first["description"], "Line one, with; marks\\\nline two <script>"));
  CHECK_FALSE(contains(first["description"], "javascript:"));
  CHECK(first["url"] == "https://example.org/a?b=c&d=%22e%22");
  CHECK(first["stamp"] == "2025-08-19T00:00:00+00:00");
  CHECK(first["transparent"] == "TRANSPARENT");
  CHECK(first["categories"] == json{"-kind", "+tag; one", "@two"});
  const json& second = entries[1];
  CHECK(second["start"] == "2025-05-01");
  CHECK(second["end"] == "2025-05-13");
  CHECK(second["date"] == "[2025-05-01..2025-05-12]");
  CHECK(contains(second["description"], "Stated window: May 1–12, 2025"));
  CHECK(contains(entries[2]["description"], "by Jun 1, 2025"));
  // 09:30 in Shanghai.
  CHECK(entries[3]["start"] == "2025-07-01T01:30:00+00:00");
  CHECK(entries[3]["status"] == "CANCELLED");
  std::set<std::string> uids;
  for (const json& entry : entries) uids.insert(entry["uid"].get<std::string>());
  CHECK(uids.size() == 4);
}

TEST_CASE("identifiers of calendar entries hang on neither language nor selection") {
  const std::string yaml = exported("ics", kHostile, "--lang zh --from 2025-05");
  const json part = read_with("read_ics.py", yaml);
  const json whole = read_with("read_ics.py", exported("ics"));
  CHECK(part["entries"][0]["uid"] == whole["entries"][1]["uid"]);
}

TEST_CASE("calendar lines are folded at 75 octets between characters") {
  const std::string bytes = exported("ics");
  std::size_t begin = 0;
  std::size_t folded = 0;
  while (begin < bytes.size()) {
    const std::size_t end = bytes.find("\r\n", begin);
    REQUIRE(end != std::string::npos);
    CHECK(end - begin <= 75);
    CHECK((static_cast<unsigned char>(bytes[begin]) & 0xC0) != 0x80);
    if (bytes[begin] == ' ') ++folded;
    begin = end + 2;
  }
  CHECK(folded > 5);
}

TEST_CASE("--today dates a calendar that says no `verified`") {
  const std::string yaml = "fasti: 1\nevents: [{id: a, date: 2025-01-02, title: A}]\n";
  CHECK(contains(exported("ics", yaml), "DTSTAMP:19700101T000000Z"));
  CHECK(contains(exported("ics", yaml, "--today 2025-03-04"), "DTSTAMP:20250304T000000Z"));
}

TEST_CASE("a JSON-LD processor reads the linked data without a network") {
  const std::string bytes = exported("jsonld");
  CHECK_FALSE(contains(bytes, "<"));
  CHECK_FALSE(contains(bytes, "javascript:"));
  const json read = read_with("read_jsonld.py", bytes);
  const std::string base = "https://example.org/chronology.jsonld#";
  const auto says = [&](const std::string& subject, const std::string& predicate,
                        const std::string& value) {
    return std::any_of(read["statements"].begin(), read["statements"].end(), [&](const json& each) {
      return each[0] == subject && each[1] == predicate && each[2]["value"] == value;
    });
  };
  const std::string schema = "https://schema.org/";
  CHECK(says(base + "event-first", schema + "startDate", "2025-04-09"));
  CHECK(says(base + "event-first", schema + "subjectOf", base + "source-good"));
  CHECK(says(base + "event-first", schema + "about", base + "instrument-rule"));
  CHECK(says(base + "event-second", "http://www.w3.org/2006/time#after", base + "event-first"));
  CHECK(says(base + "event-second", "http://purl.org/dc/terms/date", "[2025-05-01..2025-05-12]"));
  CHECK(says(base + "instrument-rule", schema + "legislationLegalForce", schema + "InForce"));
  CHECK(says(base + "event-fourth", schema + "eventStatus", schema + "EventCancelled"));
  // Every word of the document has an address, else the processor would drop what it says.
  for (const json& node : graph_of(bytes)) {
    const std::string subject =
        "https://example.org/chronology.jsonld" + node["@id"].get<std::string>();
    for (const auto& [key, value] : node.items()) {
      if (key.starts_with("@") || value.is_null()) continue;
      const std::string local = key.substr(key.find(':') + 1);
      INFO(subject << " " << key);
      CHECK(
          std::any_of(read["statements"].begin(), read["statements"].end(), [&](const json& each) {
            return each[0] == subject && each[1].get<std::string>().ends_with(local);
          }));
    }
  }
}

TEST_CASE("nothing of a title gets into the markup of TimelineJS") {
  const json timeline = json::parse(exported("timelinejs"));
  REQUIRE(timeline["events"].size() == 4);
  CHECK(timeline["title"]["text"]["headline"] ==
        "Ti;tle, \\ with &lt;script&gt;alert(1)&lt;/script&gt;");
  const json& first = timeline["events"][0];
  CHECK(first["start_date"] == json{{"year", 2025}, {"month", 4}, {"day", 9}});
  CHECK(first["group"] == "section ‹b›lane‹/b›: &quot;x&quot;; #1");
  const std::string text = first["text"]["text"];
  CHECK_FALSE(contains(text, "<script"));
  CHECK_FALSE(contains(text, "<img"));
  CHECK_FALSE(contains(text, "javascript"));
  CHECK(contains(text, "<a href=\"https://example.org/a?b=c&amp;d=%22e%22\""));
  const json& second = timeline["events"][1];
  CHECK(second["end_date"] == json{{"year", 2025}, {"month", 5}, {"day", 12}});
  CHECK(second["display_date"] == "Stated window: May 1–12, 2025");
  CHECK(timeline["events"][3]["start_date"]["hour"] == 9);
}

TEST_CASE("texts cannot break out of a Mermaid diagram") {
  const std::string diagram = exported("mermaid");
  CHECK_FALSE(contains(diagram, "%%{"));
  CHECK_FALSE(contains(diagram, "<"));
  std::size_t tasks = 0;
  for (std::size_t at = 0; at < diagram.size();) {
    const std::size_t end = diagram.find('\n', at);
    const std::string line = diagram.substr(at, end - at);
    if (line.find(" :") != std::string::npos) ++tasks;
    CHECK(std::count(line.begin(), line.end(), ':') <= 1);
    at = end + 1;
  }
  CHECK(tasks == 5);  // four events and the instrument
  CHECK(fasti::render::MermaidText("section 301").text() == "#115;ection 301");
  CHECK(fasti::render::MermaidText("a:b;c#d").text() == "a#58;b#59;c#35;d");
  CHECK(fasti::render::MermaidText("").text() == "#8212;");
}

TEST_CASE("cells that begin like formulas are guarded") {
  const auto field = [](std::string_view raw) { return fasti::render::CsvField(raw).text(); };
  CHECK(field("=1+1") == "'=1+1");
  CHECK(field("+1") == "'+1");
  CHECK(field("'=1") == "''=1");
  CHECK(field("'quoted'") == "'quoted'");
  CHECK(field("＝1") == "'＝1");
  CHECK(field("a=1") == "a=1");
  CHECK(field("a,\"b\"") == "\"a,\"\"b\"\"\"");
  const std::string table = exported("csv");
  CHECK(contains(table, "\"'=HYPERLINK(\"\"http://evil\"\")\""));
  CHECK_FALSE(contains(table, "javascript:"));
}

TEST_CASE("controls do not get out") {
  for (const char* format : {"csv", "ics", "jsonld", "mermaid", "timelinejs", "dot"}) {
    INFO(format);
    const std::string bytes = exported(format);
    CHECK_FALSE(contains(bytes, "\u202E"));
  }
  CHECK(fasti::render::plain_text("a\tb\r\nc\x1b[1m\u2066d\u2029e") == "a b \nc[1md e");
}

TEST_CASE("everything of a chronology is in its JSON") {
  MemoryFiles files({}, FASTI_ROOT);
  const auto run = run_fasti(files, "export examples/controls/controls.yaml --quiet --to json");
  const json read = json::parse(run.out);
  CHECK(run.err.empty());
  CHECK(read["fasti"] == 1);
  CHECK(read["title"]["zh"] == "芯片管制，2018—2026");
  const auto with_id = [](const json& list, const std::string& id) {
    return *std::find_if(list.begin(), list.end(),
                         [&](const json& each) { return each["id"] == id; });
  };
  const json rule = with_id(read["instruments"], "affiliates-rule");
  const json& life = rule["lives"][0]["intervals"];
  const auto suspended = std::find_if(life.begin(), life.end(), [](const json& each) {
    return each["states"] == json{"suspended"};
  });
  REQUIRE(suspended != life.end());
  CHECK((*suspended)["first"] == "2025-11-10");
  CHECK((*suspended)["begun_by"] == "affiliates-susp");
  const json event = with_id(read["events"], "affiliates-susp");
  CHECK(event["effects"][0]["effect"] == "suspends");
  CHECK(event["effects"][0]["until"] == "2026-11-09");
}

TEST_CASE("a lag is written so that it reads back the same") {
  for (const char* text : {"1 day",
                           "~1 day",
                           "3 weeks",
                           "~2 weeks",
                           "~14 days",
                           "~7 days",
                           "~1 week",
                           "2 years",
                           "~12 months",
                           "~1 year",
                           "P1M3D",
                           "~P1M3D",
                           "~P1M1W",
                           "36 hours",
                           "~90 minutes",
                           "~PT1H30M",
                           "3 months..4 months",
                           "1 week..10 days",
                           "at least 30 days",
                           "at most 2 weeks",
                           "0 days",
                           "0 seconds",
                           "P1Y2M",
                           "~P1Y1M",
                           "1 day..1 month"}) {
    INFO(text);
    const auto lag = std::get<fasti::Lag>(fasti::parse_lag(text));
    const std::string written = fasti::render::lag_text(lag);
    INFO(written);
    const auto again = fasti::parse_lag(written);
    REQUIRE(std::holds_alternative<fasti::Lag>(again));
    CHECK(std::get<fasti::Lag>(again) == lag);
  }
}

TEST_CASE("an export tells what it left out, and never overwrites its input") {
  MemoryFiles files({{"in.yaml", kHostile}}, "");
  const auto run = run_fasti(files, "export in.yaml --to mermaid -o out.mmd");
  CHECK(run.exit == 0);
  CHECK(run.out.empty());
  CHECK(contains(run.err, "events without a date: 1 (fifth)"));
  CHECK(contains(run.err, "relations: 1 (second)"));
  CHECK(files.files.contains("out.mmd"));
  const auto refused = run_fasti(files, "export in.yaml --to csv -o in.yaml");
  CHECK(refused.exit == 2);
  CHECK(files.files["in.yaml"] == kHostile);
}

TEST_CASE("no format turns what is not known into a day") {
  const std::string yaml = R"yaml(fasti: 1
title: U
verified: 2025-06-01
events:
  - {id: a, title: First, before: b}
  - {id: b, date: 2025-03-01, title: Second}
  - {id: c, title: Third, after: b}
  - {id: d, title: Never}
  - {id: e, date: "[..2025-04-01]", title: Early}
  - {id: f, date: 2025-05-01/.., title: Going on}
)yaml";
  const json calendar = read_with("read_ics.py", exported("ics", yaml));
  const auto entry = [&](const std::string& title) {
    for (const json& each : calendar["entries"]) {
      if (each["summary"] == title) return each;
    }
    return json();
  };
  CHECK(calendar["entries"].size() == 5);  // not the one of which nothing is known
  CHECK(entry("Second")["status"] == "CONFIRMED");
  CHECK(entry("Third")["description"] == "Inferred window: Mar 1 – Jun 1, 2025");
  CHECK(entry("First (by Mar 1, 2025)")["status"] == "TENTATIVE");
  CHECK(entry("Early (by Apr 1, 2025)")["status"] == "TENTATIVE");
  CHECK(entry("Going on (from May 1, 2025)")["status"] == "TENTATIVE");
  for (const char* format : {"ics", "mermaid", "timelinejs"}) {
    INFO(format);
    MemoryFiles files({{"in.yaml", yaml}}, "");
    const auto run = run_fasti(files, std::string("export in.yaml --to ") + format);
    CHECK(contains(run.err, "events without a date: 1 (d)"));
    CHECK(contains(run.err, "how far days may reach where nothing bounds them: 3 (a, e, f)"));
  }
  const std::string diagram = exported("mermaid", yaml);
  CHECK(contains(diagram, "First (by Mar 1, 2025) :active, "));
  CHECK(contains(diagram, "Going on (from May 1, 2025) :active, "));
}

TEST_CASE("what has not happened is told as such") {
  const std::string yaml = R"yaml(fasti: 1
title: S
verified: 2025-06-01
events:
  - {id: c, date: 2025-03-01, title: Meeting, status: cancelled}
  - {id: p, date: 2025-09-01, title: Launch, status: planned}
  - {id: f, date: "[2025-10-01..2025-10-03]", title: Rise, status: forecast}
  - {id: h, date: 2025-02-01, title: Past}
  - {id: s, start: "[2025-04-01..2025-04-14]", end: "2025-05-16~", title: Span}
)yaml";
  const std::string diagram = exported("mermaid", yaml);
  CHECK(contains(diagram, "Meeting (cancelled) :milestone"));
  CHECK(contains(diagram, "Launch (planned) :milestone"));
  CHECK(contains(diagram, "Rise (Oct 1–3, 2025, forecast) :active"));
  CHECK(contains(diagram, "Past :milestone"));
  MemoryFiles files({{"in.yaml", yaml}}, "");
  const auto run = run_fasti(files, "export in.yaml --to jsonld");
  CHECK(contains(run.err, "that forecasts are no plans: 1 (f)"));
  for (const json& node : graph_of(run.out)) {
    const std::string id = node["@id"];
    if (id == "#event-h") CHECK_FALSE(node.contains("eventStatus"));
    if (id == "#event-p") CHECK(node["eventStatus"] == "https://schema.org/EventScheduled");
    if (id == "#event-s") {
      CHECK(node["time:hasBeginning"]["dcterms:date"] == "[2025-04-01..2025-04-14]");
      CHECK(node["time:hasEnd"]["dcterms:date"] == "2025-05-16~");
    }
  }
}

TEST_CASE("doubts of a month and sets of days are kept in words") {
  const std::string yaml =
      "fasti: 1\nevents:\n  - {id: a, date: \"2025-04?\", title: A}\n"
      "  - {id: b, date: \"{2025-05-23,2025-07-02}\", title: B}\n";
  const std::string diagram = exported("mermaid", yaml);
  CHECK(contains(diagram, "A (Apr 2025?) :active, ") !=
        contains(diagram, "A (Apr 2025#63;) :active, "));
  CHECK(contains(diagram, "B (May 23"));
  CHECK(contains(diagram, ") :active, e2, 2025-05-23, 2025-07-03"));
  const json timeline = json::parse(exported("timelinejs", yaml));
  CHECK(timeline["events"][0]["display_date"] == "Apr 2025?");
}

TEST_CASE("each format lists what it loses, and nothing else") {
  const std::string yaml = R"yaml(fasti: 1
title: {en: L, zh: 长}
verified: 2025-06-01
lanes:
  l: {title: A lane}
actors:
  us: {title: {en: US, zh: 美国}, zone: America/New_York, lane: l}
sources:
  s: {title: S, tier: primary}
  t: {title: T, author: Someone, lang: fr, note: A note}
  r: {title: Only in a relation, url: https://example.org/r}
events:
  - {id: a, date: 2025-01-01, title: A, by: us, sources: [s, t]}
  - {id: b, date: 2025-02-01, title: B, by: us, sources: s, after: {event: a, source: r}}
)yaml";
  const auto lost = [&](const std::string& format) {
    MemoryFiles files({{"in.yaml", yaml}}, "");
    const std::string err = run_fasti(files, "export in.yaml --to " + format).err;
    const std::size_t list = err.find("not carried over");
    return list == std::string::npos ? "" : err.substr(err.find('\n', list) + 1);
  };
  CHECK(lost("csv") ==
        "  titles and descriptions in other languages: 2 (title, us)\n"
        "  time zones of actors: 1 (us)\n"
        "  titles of lanes: 1 (l)\n"
        "  authors of sources: 1 (t)\n"
        "  languages of sources: 1 (t)\n"
        "  notes, time zones and days of access of sources: 1 (t)\n"
        "  what is told of sources that only a relation or a figure cites: 1 (r)\n");
  const std::string linked = lost("jsonld");
  CHECK(contains(linked, "which sources are primary: 1 (s)"));
  CHECK_FALSE(contains(linked, "authors"));
  CHECK_FALSE(contains(linked, "languages"));
  CHECK(contains(lost("ics"), "first actors, and lanes: 2 (a, b)"));
  CHECK(contains(lost("dot"), "which sources attest an event: 3 (a, b)"));
  CHECK(lost("json").empty());
}

TEST_CASE("an export refuses what its format has no use for") {
  MemoryFiles files({{"in.yaml", kHostile}}, "");
  const auto fails = [&](const std::string& arguments, std::string_view why) {
    const auto run = run_fasti(files, "export in.yaml " + arguments);
    INFO(run.err);
    CHECK(run.exit == 2);
    CHECK(contains(run.err, why));
    CHECK_FALSE(contains(run.err, "not carried over"));
  };
  fails("--to csv -o foo.json", "foo.json is called like a file of json, and --to asks for csv");
  fails("--to csv --today 2025-01-02", "--today is for calendars, and csv is none");
  CHECK(files.files.size() == 1);
  for (const char* fine : {"--to jsonld -o a.json", "--to csv -o table.txt", "--to dot -o a.GV"}) {
    CHECK(run_fasti(files, std::string("export in.yaml --quiet ") + fine).exit == 0);
  }
}

TEST_CASE("an export of a part holds that part") {
  const std::string table = exported("csv", kHostile, "--from 2025-06 --to 2025-07");
  CHECK(contains(table, "\r\nthird,"));
  CHECK_FALSE(contains(table, "\r\nfirst,"));
  const json timeline = json::parse(exported("timelinejs", kHostile, "--around second"));
  CHECK(timeline["events"].size() == 2);
  MemoryFiles files({{"in.yaml", kHostile}}, "");
  const auto fails = [&](const std::string& arguments, std::string_view why) {
    const auto run = run_fasti(files, "export in.yaml " + arguments);
    INFO(run.err);
    CHECK(run.exit == 2);
    CHECK(contains(run.err, why));
  };
  fails("--to icss", "`icss` is no format; did you mean `ics`?");
  fails("--to 2025-07", "--to names no format");
  fails("--to ics --to csv", "two formats, `ics` and `csv`");
  fails("--to ics --to 2025 --to 2026", "two days");
  fails("--to ics --to 2025-13", "is no date");
}

TEST_CASE("schema.org's days stand where they are certain, and are listed where they are not") {
  const std::string yaml = R"yaml(fasti: 1
title: T
zone: UTC
events:
  - {id: day, date: 2025-03-01, title: A day}
  - {id: on, date: 2025-03-02/.., title: Goes on}
  - {id: about, date: 2025-03-02~/.., title: Goes on from about then}
  - {id: by, date: "[..2025-04-01]", title: By then}
  - {id: month, date: 2025-05, title: In a month}
  - {id: never, title: Nobody knows when}
)yaml";
  MemoryFiles files({{"in.yaml", yaml}}, "");
  const auto run = run_fasti(files, "export in.yaml --to jsonld");
  CHECK(contains(run.err, "of events whose start is a window: 3 (about, by, month)"));
  for (const json& node : graph_of(run.out)) {
    const std::string id = node["@id"];
    if (id == "#event-day") CHECK(node["startDate"] == "2025-03-01");
    if (id == "#event-on") {
      CHECK(node["startDate"] == "2025-03-02");
      CHECK_FALSE(node.contains("endDate"));
    }
    if (id == "#event-about" || id == "#event-month") CHECK_FALSE(node.contains("startDate"));
  }
}

TEST_CASE("an export prints errors, and of other findings how many there are") {
  MemoryFiles files({{"good.yaml", "fasti: 1\ntitle: T\nevents: [{id: a, date: 2025, title: A}]\n"},
                     {"bad.yaml",
                      "fasti: 1\ntitle: T\nevents:\n"
                      "  - {id: a, date: 2025-02, title: A, before: b}\n"
                      "  - {id: b, date: 2025-01, title: B}\n"}},
                    "");
  const auto good = run_fasti(files, "export good.yaml --to json");
  CHECK(good.exit == 0);
  CHECK(good.err ==
        "good.yaml: 1 event, 1 claim; no errors, 1 warning\n`fasti check` tells of each.\n");
  const auto bad = run_fasti(files, "export bad.yaml --to json");
  CHECK(bad.exit == 1);
  CHECK(bad.err.starts_with("error[F0401]"));
  CHECK_FALSE(contains(bad.err, "warning["));
  CHECK(contains(bad.err, "; 1 error, 2 warnings\n`fasti check` tells of each.\n"));
  CHECK(run_fasti(files, "export bad.yaml --to json --quiet").err.empty());
}

TEST_CASE("an import goes to standard output under its other name as well") {
  MemoryFiles files({{"t.csv", "title,date\nA,2025-01-02\n"}}, "");
  const auto plain = run_fasti(files, "import t.csv --from csv");
  const auto named = run_fasti(files, "import t.csv --from csv -o /dev/stdout");
  CHECK(plain.exit == 0);
  CHECK(named.out == plain.out);
  CHECK_FALSE(files.files.contains("/dev/stdout"));
}
