// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/memory_files.h"
#include "tests/support/run_fasti.h"
#include "timeline/check/check.h"
#include "timeline/import/csv_table.h"
#include "timeline/import/dates.h"
#include "timeline/import/html_text.h"
#include "timeline/import/importing.h"
#include "timeline/import/prose_days.h"
#include "timeline/load/load.h"

namespace {

using namespace fasti;

using Read = Imported (*)(std::string_view, const ImportOptions&);

Loaded loaded(const std::string& yaml) {
  test::MemoryFiles files({{"out.yaml", yaml}});
  return load("out.yaml", files);
}

/// What was imported, which must read without errors.
Loaded accepted(const Imported& imported) {
  INFO(imported.fault);
  INFO(imported.yaml);
  REQUIRE(imported.fault.empty());
  Loaded out = loaded(imported.yaml);
  for (const Diagnostic& each : out.diagnostics.items()) UNSCOPED_INFO(each.message);
  REQUIRE_FALSE(out.diagnostics.has_errors());
  const Checked checked = check(out);
  for (const Diagnostic& each : checked.diagnostics.items()) UNSCOPED_INFO(each.message);
  CHECK_FALSE(checked.diagnostics.has_errors());
  return out;
}

const Event& event(const Loaded& from, const std::string& id) {
  const auto& events = from.chronology->events;
  const auto found = std::find_if(events.begin(), events.end(),
                                  [&](const Event& each) { return each.id.text == id; });
  INFO(id);
  REQUIRE(found != events.end());
  return *found;
}

bool to_confirm(const Event& event) {
  return std::find(event.tags.begin(), event.tags.end(), "to-confirm") != event.tags.end();
}

std::string example(const std::string& name) {
  std::ifstream in(FASTI_ROOT "/examples/import/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("dates of other notations are read where they are certain") {
  struct Row {
    const char* written;
    const char* edtf;
  };
  for (const auto& [written, edtf] : std::vector<Row>{
           {"2025-04-09", "2025-04-09"},
           {" 2025-04~ ", "2025-04~"},
           {"[..2025-08-12]", "[..2025-08-12]"},
           {"2025/04/09", "2025-04-09"},
           {"2025.4.9", "2025-04-09"},
           {"20250409", "2025-04-09"},
           {"9 April 2025", "2025-04-09"},
           {"April 9, 2025", "2025-04-09"},
           {"2025年4月9日", "2025-04-09"},
           {"April 2025", "2025-04"},
           {"Wednesday, 9 April 2025", "2025-04-09"},
           {"25/12/2025", "2025-12-25"},
           {"12/25/2025", "2025-12-25"},
           {"05/05/2025", "2025-05-05"},
           {"2025-04-09 17:30", "2025-04-09T17:30"},
           {"2025-04-09T17:30:00.000Z", "2025-04-09T17:30:00Z"},
           {"2025-04-09 to 2025-04-12", "2025-04-09/2025-04-12"},
           {"9 April 2025 – 12 April 2025", "2025-04-09/2025-04-12"},
       }) {
    INFO(written);
    CHECK(read_foreign_date(written).edtf == edtf);
  }
  for (const char* doubtful :
       {"04/05/2025", "4.5.2025", "04-05-2025", "4/5/25", "Thursday, 9 April 2025", "spring",
        "45756", "2025-13-01", "2025-02-30", "31/31/2025", "", "9 April", "20251340", "soon",
        "2025-04-12 to 2025-04-09", "////", "9999999999/1/1", "\xE4\xB8\x80"}) {
    INFO(doubtful);
    const ForeignDate read = read_foreign_date(doubtful);
    CHECK(read.edtf.empty());
    CHECK_FALSE(read.doubt.empty());
  }
  CHECK(read_foreign_date("04/05/2025").doubt == "may be 2025-05-04 or 2025-04-05");
}

TEST_CASE("tables are read in every dialect") {
  for (const char* text : {"a,b\r\n1,\"x,\"\"y\"\"\"\r\n",
                           "\xEF\xBB\xBF"
                           "a;b\n1;x,\"y\"\n",
                           "a\tb\r1\tx,\"y\"", "sep=;\r\na;b\r\n1;\"x,\"\"y\"\"\"",
                           "a,b\n\n1,\"x,\"\"y\"\"\" \n,\n"}) {
    INFO(text);
    const auto read = read_csv(text);
    REQUIRE(std::holds_alternative<CsvTable>(read));
    const CsvTable& table = std::get<CsvTable>(read);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells == std::vector<std::string>{"a", "b"});
    CHECK(table.rows[1].cells == std::vector<std::string>{"1", "x,\"y\""});
  }
  const auto fault = [](std::string_view text) {
    const auto read = read_csv(text);
    return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "";
  };
  CHECK(contains(fault("a,b\n1,\"x\n"), "line 2, column 3: the quote that opens here"));
  CHECK(contains(fault("a,b\n1,\"x\"y\n"), "line 2, column 6"));
  CHECK(contains(fault("a,b\n1,\xFF\n"), "line 2: the byte 0xFF is not UTF-8"));
  CHECK(contains(fault(std::string_view("a\0b\0", 4)), "UTF-16"));
  // A quoted cell with a line break counts lines on.
  CHECK(contains(fault("a\n\"x\r\ny\"\n\"z"), "line 4, column 1"));
}

TEST_CASE("a table that people keep becomes a chronology") {
  const Imported imported = import_csv(example("chips.csv"), {});
  const Loaded read = accepted(imported);
  REQUIRE(read.chronology->events.size() == 5);
  CHECK(event(read, "huawei-on-the-entity-list").date->written == "2019-05-16");
  CHECK(event(read, "huawei-on-the-entity-list").tags ==
        std::vector<std::string>{"companies", "networks"});
  CHECK(event(read, "china-licenses-gallium-and-germanium").date->written == "2023-07-03");
  const Event& micron = event(read, "micron-fails-its-review");
  CHECK_FALSE(micron.date);
  CHECK(to_confirm(micron));
  CHECK(contains(std::string(micron.text.in("en")), "`05/06/2023`"));
  REQUIRE(imported.to_confirm.size() == 1);
  CHECK(contains(imported.to_confirm.front(), "line 5: "));
  // Two documents of one publisher are two sources.
  CHECK(read.chronology->sources.size() == 5);
  CHECK(event(read, "the-october-2022-rule-starts-in-three-steps").date->written ==
        "2022-10-07/2022-10-21");
  CHECK(imported.left_out.items().empty());
}

TEST_CASE("headings that are not known are named") {
  CHECK(contains(import_csv("date,titel\n2025,x\n", {}).fault,
                 "the heading `titel` of column 2 is not known; did you mean `title`?"));
  CHECK(accepted(import_csv("date,title,Colour\n2025,x,red\n", {{}, {"colour"}}))
            .chronology->events.size() == 1);
  CHECK(contains(import_csv("date,when,title\n2025,2025,x\n", {}).fault,
                 "columns 1 and 2 are both date"));
  CHECK(contains(import_csv("date,title\n2025,x,y\n", {}).fault,
                 "line 2: the row has 3 cells, and there are 2 headings"));
  CHECK(contains(import_csv("id,title\na,x\na,y\n", {}).fault, "line 3: the id `a`"));
  CHECK(contains(import_csv("", {}).fault, "empty"));
}

TEST_CASE("what a table has of dates that no chronology can hold is to be confirmed") {
  const Imported imported = import_csv(
      "title,start,end\nbackwards,2025-05-02,2025-05-01\nspan,2025-05-01,2025-05-02\n"
      "alone,2025-05-03,\n",
      {});
  const Loaded read = accepted(imported);
  CHECK(to_confirm(event(read, "backwards")));
  CHECK(event(read, "span").start->written == "2025-05-01");
  CHECK(event(read, "span").end->written == "2025-05-02");
  CHECK(event(read, "alone").date->written == "2025-05-03");
}

TEST_CASE("what an export writes as a table an import reads back") {
  for (const std::string name :
       {"examples/h20/h20.yaml", "examples/h20/full.yaml", "examples/controls/controls.yaml"}) {
    INFO(name);
    test::MemoryFiles files({}, FASTI_ROOT);
    const auto first = test::run_fasti(files, "export " + name + " --to csv --quiet");
    const Imported imported = import_csv(first.out, {});
    CHECK(imported.left_out.text() == "");
    CHECK(imported.to_confirm.empty());
    const Loaded read = accepted(imported);
    test::MemoryFiles again({{"again.yaml", imported.yaml}});
    const auto second = test::run_fasti(again, "export again.yaml --to csv --quiet");
    CHECK(second.out == first.out);
    const Loaded original = load(FASTI_ROOT "/" + name, real_file_system());
    REQUIRE(original.chronology->events.size() == read.chronology->events.size());
    for (const Event& each : original.chronology->events) {
      const Event& other = event(read, each.id.text);
      INFO(each.id.text);
      CHECK(each.date.has_value() == other.date.has_value());
      if (each.date && other.date) CHECK(each.date->written == other.date->written);
      CHECK(each.tags == other.tags);
      CHECK(each.sources.size() == other.sources.size());
      CHECK(each.relations.size() == other.relations.size());
      CHECK(each.effects.size() == other.effects.size());
      CHECK(each.figures.size() == other.figures.size());
      CHECK(each.actors.size() == other.actors.size());
    }
  }
}

TEST_CASE("slides of TimelineJS become events") {
  const Imported imported = import_timelinejs(example("timelinejs.json"), {});
  const Loaded read = accepted(imported);
  CHECK(read.chronology->title.in("en") == "Chip controls");
  const Event& japan = event(read, "japan-lists-23-kinds-of-equipment");
  CHECK(japan.date->written == "2023-05-23");
  CHECK(japan.text.in("en") == "The order takes effect on 23 July.\n\nSee Baker McKenzie.");
  REQUIRE(japan.sources.size() == 1);
  CHECK(read.chronology->sources[japan.sources[0].source].url ==
        "https://www.globalcompliancenews.com/2023/06/02/");
  CHECK(contains(std::string(event(read, "the-dutch-licensing-order").text.in("en")),
                 "`display_date` is \"30 June 2023, previewed in March\""));
  CHECK(event(read, "the-october-2022-rule-starts-in-three-steps").date->written ==
        "2022-10-07/2022-10-21");
  CHECK(event(read, "companies-first").date->written == "2018/2021");
  const std::string left = imported.left_out.text();
  CHECK(contains(left, "`media` of a slide: 1 (event 1)"));
  CHECK(contains(left, "`background` of a slide: 1 (event 2)"));
  CHECK(contains(left, "formatting of texts: 1 (event 1)"));
  CHECK(contains(left, "text of the title slide: 1"));
}

TEST_CASE("dates of slides that are none are to be confirmed") {
  const auto read = [](const std::string& start, const std::string& end) {
    return import_timelinejs(R"({"events": [{"start_date": )" + start + R"(, "end_date": )" + end +
                                 R"(, "text": {"headline": "x"}}]})",
                             {});
  };
  CHECK(accepted(read(R"({"year": "-44", "month": 3, "day": 15})", "null"))
            .chronology->events.begin()
            ->date->written == "-0044-03-15");
  CHECK(accepted(read(R"({"year": "2025"})", R"({"year": 2025})"))
            .chronology->events.begin()
            ->date->written == "2025");
  for (const char* start : {R"({"year": "2025", "month": 13})", R"({"year": "next"})", "[]", "7",
                            R"({"year": 2025, "month": 2, "day": 30})"}) {
    INFO(start);
    const Imported imported = read(start, "null");
    accepted(imported);
  }
  CHECK(read(R"({"year": "next"})", "null").to_confirm.size() == 1);
  CHECK(read(R"({"year": 2025})", R"({"year": 2024})").to_confirm.size() == 1);
}

TEST_CASE("HTML is read for its words and links") {
  const HtmlText read = read_html(
      "<p>One &amp; two<br>three</p><ul><li>a</li><li>b</li></ul><script>x < y</script>"
      "<a href='https://e.org/?a=1&amp;b=2' title=\">\">there</a> &#8212; 5 < 6 &unknown; "
      "<a href=\"javascript:alert(1)\">no</a>");
  CHECK(read.text == "One & two\nthree\n\n- a\n- b\n\nthere — 5 < 6 &unknown; no");
  REQUIRE(read.links.size() == 1);
  CHECK(read.links[0].address == "https://e.org/?a=1&b=2");
  CHECK(read.links[0].words == "there");
  CHECK(read.marked_up);
  CHECK_FALSE(read_html("plain").marked_up);
  CHECK(read_html("a <b").text == "a <b");
}

TEST_CASE("documents of the Federal Register become events, instruments and dates to confirm") {
  const Imported imported = import_federal_register(example("federal-register.json"), {});
  const Loaded read = accepted(imported);
  const auto& instruments = read.chronology->instruments;
  CHECK(instruments.size() == 6);  // five rules and a proposed one
  const Event& diffusion = event(read, "fr-2025-00636");
  CHECK(diffusion.date->written == "2025-01-15");
  REQUIRE(diffusion.effects.size() == 1);
  CHECK(diffusion.effects[0].kind == EffectKind::imposes);
  CHECK(diffusion.effects[0].from->written == "2025-01-13");
  CHECK_FALSE(to_confirm(diffusion));  // May 15 is when comments close
  CHECK(event(read, "fr-2025-00636-comments").date->written == "2025-05-15");
  CHECK(event(read, "fr-2025-00636-comments").status == Status::planned);
  // In three steps, which no field says: issued, and never a day that was guessed.
  const Event& october = event(read, "fr-2022-21658");
  REQUIRE(october.effects.size() == 1);
  CHECK(october.effects[0].kind == EffectKind::issues);
  CHECK_FALSE(october.effects[0].from);
  CHECK(to_confirm(october));
  CHECK(contains(std::string(october.text.in("en")), "2022-10-07, 2022-10-12, 2022-10-21"));
  // Ends on a day that only the prose gives.
  CHECK(to_confirm(event(read, "fr-2020-05190")));
  CHECK_FALSE(event(read, "fr-2020-05190").effects[0].until);
  const Event& order = event(read, "fr-2023-17449");
  CHECK(order.date->written == "2023-08-09");
  CHECK(order.published->written == "2023-08-11");
  CHECK(order.effects.empty());
  // Numbers may be strings: the citation is made of volume and page.
  const Event& proposal = event(read, "fr-2018-25221");
  CHECK(proposal.effects[0].kind == EffectKind::proposes);
  CHECK(instruments[proposal.effects[0].instrument].citation == "83 FR 58201");
  CHECK(read.chronology->actors[proposal.actors[0]].id.text == "industry-and-security-bureau");
  CHECK(contains(imported.left_out.text(), "`page_length`: 1 (2018-23693)"));
  CHECK(imported.to_confirm.size() == 4);
}

TEST_CASE("a correction corrects, and makes no rule of its own") {
  const Imported imported = import_federal_register(
      R"({"results": [
        {"document_number": "2020-1", "type": "Rule", "publication_date": "2020-04-28",
         "effective_on": "2020-06-29", "title": "Rule"},
        {"document_number": "2020-2", "type": "Rule", "publication_date": "2020-06-03",
         "effective_on": "2020-06-29", "title": "Rule; correction", "action": "Correction.",
         "correction_of": "https://www.federalregister.gov/api/v1/documents/2020-1.json"},
        {"document_number": "2020-3", "type": "Rule", "publication_date": "2020-06-04",
         "effective_on": "soon", "title": "Rule", "agencies": "none"}]})",
      {});
  const Loaded read = accepted(imported);
  CHECK(read.chronology->instruments.size() == 2);
  REQUIRE(event(read, "fr-2020-2").relations.size() == 1);
  CHECK(event(read, "fr-2020-2").relations[0].kind == RelationKind::corrects);
  CHECK(event(read, "fr-2020-2").effects.empty());
  CHECK(to_confirm(event(read, "fr-2020-3")));
}

TEST_CASE("a single document of the Federal Register is read too") {
  const Imported imported = import_federal_register(
      R"({"document_number": "2020-1", "type": "NOTICE", "publication_date": "2020-04-28",
          "title": "A notice", "docket_id": "Docket No. 1", "agency_names": ["A", "B"]})",
      {"Mine", {}});
  const Loaded read = accepted(imported);
  CHECK(read.chronology->title.in("en") == "Mine");
  CHECK(event(read, "fr-2020-1").kind == "notice");
  CHECK(event(read, "fr-2020-1").actors.size() == 2);
}

TEST_CASE("rules about other rules are asked about, and put nothing in force") {
  const auto rule = [](const std::string& action, const std::string& title) {
    return import_federal_register(
        R"({"document_number": "2025-8", "type": "Rule", "publication_date": "2025-02-11",
            "effective_on": "2025-02-11", "title": ")" +
            title + R"(", "action": ")" + action + "\"}",
        {});
  };
  for (const char* action :
       {"Final rule; withdrawal.", "Final rule; delay of effective date.", "FINAL RULE; STAY.",
        "Temporary final rule; extension.", "Final rule; suspension of regulations.",
        "Interim final rule; removal.", "Notification of postponement"}) {
    INFO(action);
    const Imported imported = rule(action, "A rule");
    const Loaded read = accepted(imported);
    CHECK(to_confirm(event(read, "fr-2025-8")));
    CHECK(event(read, "fr-2025-8").effects[0].kind == EffectKind::issues);
    CHECK(contains(imported.to_confirm.front(), std::string("`action` is \"") + action + "\""));
  }
  const Loaded titled = accepted(rule("Final rule.", "Withdrawal of the rule on things"));
  CHECK(to_confirm(event(titled, "fr-2025-8")));
  const Loaded plain = accepted(rule("Final rule.", "Changes of controls"));
  CHECK_FALSE(to_confirm(event(plain, "fr-2025-8")));
  CHECK(event(plain, "fr-2025-8").effects[0].kind == EffectKind::imposes);
  const Loaded correction = accepted(rule("FINAL RULE; CORRECTING AMENDMENT.", "A rule"));
  CHECK(event(correction, "fr-2025-8").effects.empty());
}

TEST_CASE("a type of document that is not known keeps its name") {
  const Imported imported = import_federal_register(
      R"({"document_number": "1", "type": "Uncategorized Document", "title": "x"})", {});
  CHECK(event(accepted(imported), "fr-1").kind == "uncategorized-document");
}

TEST_CASE("days in prose are found without a year, in lists and in digits") {
  const auto found = [](std::string_view text) {
    std::string out;
    for (const ProseDay& each : days_named(text)) out += (out.empty() ? "" : " ") + each.iso();
    return out;
  };
  CHECK(found("Effective November 17 and December 1, 2022.") == "2022-11-17 2022-12-01");
  CHECK(found("on October 7, 12, and 21, 2022, and 3 March 2023") ==
        "2022-10-07 2022-10-12 2022-10-21 2023-03-03");
  CHECK(found("Compliance by 1/2/26, at the latest 2026-02-03") == "2026-01-02 2026-02-03");
  CHECK(found("from 8 a.m. on February 1 through 6 p.m. on Feb. 3rd.") == "--02-01 --02-03");
  CHECK(found("Oct 7–21, 2022") == "2022-10-07 2022-10-21");
  CHECK(found("March 400 of 15 CFR 740-2-1 may 7, in January 2023").empty());
  CHECK(found("July 4. From May 1, 2020") == "--07-04 2020-05-01");
  const Imported imported = import_federal_register(
      R"({"document_number": "2022-1", "type": "Rule", "publication_date": "2022-10-13",
          "effective_on": "2022-12-01", "title": "T",
          "dates": "Effective November 17 and December 1, 2022. Comply by 1/2/23, or October 13."})",
      {});
  REQUIRE(imported.to_confirm.size() == 1);
  CHECK(contains(imported.to_confirm[0], "`dates` also names 2022-11-17, 2023-01-02: "));
}

TEST_CASE("names that YAML takes for something else are quoted as keys too") {
  const Imported imported = import_csv(
      "title,date,actors,lane,sources\nA,2025-01-01,Null,,null\n"
      "B,2025-01-02,True;No;123;1e5,Yes,~\nC,2025-01-03,null,On,.inf\n",
      {});
  const Loaded read = accepted(imported);
  CHECK(contains(imported.yaml, "  \"null\": {title: \"Null\""));
  for (const char* key : {"null:", "true:", "no:", "123:", "1e5:", "on:", "yes:"}) {
    INFO(key);
    CHECK_FALSE(contains(imported.yaml, std::string("\n  ") + key));
  }
  CHECK(read.chronology->actors.size() == 5);
}

TEST_CASE("remarks of a row without a source stay, and what else it tells of sources is listed") {
  const Imported imported = import_csv(
      "title,date,sources,notes,page,says\nA,2025,,\"first\nsecond\",5,\n"
      "B,2025,News,remark,6,2025-02\nC,2025,,,,2025-01\n",
      {});
  const Loaded read = accepted(imported);
  CHECK(event(read, "a").text.in("en") == "first\n\nsecond");
  CHECK(event(read, "b").sources[0].note == "remark");
  CHECK(event(read, "b").sources[0].at == "6");
  CHECK(imported.left_out.text() ==
        "  `source_at` without a source: 1 (line 2: `5`)\n"
        "  `source_says` without a source: 1 (line 5: `2025-01`)\n");
}

TEST_CASE("semicolons set addresses apart") {
  const Loaded read = accepted(
      import_csv("title,date,sources,url\nA,2025,Reuters; AP,https://a.x/1; https://b.x/2\n"
                 "B,2025,,https://a.x/1;p=2|https://b.x/2;\n",
                 {}));
  const auto url = [&](const std::string& id, std::size_t index) {
    return read.chronology->sources[event(read, id).sources.at(index).source].url;
  };
  CHECK(event(read, "a").sources.size() == 2);
  CHECK(url("a", 0) == "https://a.x/1");
  CHECK(url("a", 1) == "https://b.x/2");
  CHECK(url("b", 0) == "https://a.x/1;p=2");
  CHECK(url("b", 1) == "https://b.x/2");
}

TEST_CASE("what is left out of a table is told with its words") {
  const Imported imported = import_csv(
      "id,title,date,status,relations\na,A,2025,PLANNED,after: zzz\n"
      "b,B,2025,Maybe,\"after: b\nafter 7\"\n",
      {});
  const Loaded read = accepted(imported);
  CHECK(event(read, "a").status == Status::planned);
  const std::string left = imported.left_out.text();
  CHECK(contains(left, "line 3: `Maybe`"));
  CHECK(contains(left, "name an event that is not in the table: 1 (line 2: `after: zzz`)"));
  CHECK(contains(left, "lead from an event to itself: 1 (line 3: `after: b`)"));
  CHECK(contains(left, "are not as the format has them: 1 (line 3: `after 7`)"));
}

TEST_CASE("an id that is made leaves the ids that a table gives alone") {
  const Loaded read = accepted(import_csv("id,title,date\nfr 1,B,2026\nfr-1,C,2027\n", {}));
  CHECK(event(read, "fr-1").title.in("en") == "C");
  CHECK(event(read, "fr-1-2").title.in("en") == "B");
}

TEST_CASE("doubts about dates are whole sentences") {
  const auto doubt = [](std::string_view row) {
    const Imported imported =
        import_csv("title,date,start,end,published\n" + std::string(row) + "\n", {});
    accepted(imported);
    return imported.to_confirm.empty() ? "" : imported.to_confirm.front();
  };
  CHECK(doubt("x,2025-02-30,,,") ==
        "line 2: `date` is `2025-02-30`, which is no day of the calendar");
  CHECK(doubt("x,2025-01-01 to 2024-01-01,,,") ==
        "line 2: `date` is `2025-01-01 to 2024-01-01`, which ends before it begins");
  CHECK(doubt("x,,2025-05-06T10:00,2025-05-06T09:00,") ==
        "line 2: `end` is `2025-05-06T09:00`, which is before `start`, `2025-05-06T10:00`");
  CHECK(doubt("x,2025,,,5/6/2025") ==
        "line 2: `published` is `5/6/2025`, which may be 2025-06-05 or 2025-05-06");
}

TEST_CASE("a date that a slide shows otherwise than its fields have it is to be confirmed") {
  const auto read = [](const std::string& shown, const std::string& end) {
    return import_timelinejs(
        R"({"events": [{"start_date": {"year": 2025, "month": 3, "day": 1}, "end_date": )" + end +
            R"(, "text": {"headline": "x"}, "display_date": ")" + shown + "\"}]}",
        {});
  };
  const std::string last = R"({"year": 2025, "month": 3, "day": 31})";
  for (const char* shown : {"Mar 1, 2025", "1 March 2025", "2025-03-01"}) {
    INFO(shown);
    CHECK(read(shown, "null").to_confirm.empty());
  }
  for (const char* shown : {"by Mar 1, 2025", "c. March 2025", "March 2, 2025", "2025", "spring"}) {
    INFO(shown);
    CHECK(read(shown, "null").to_confirm.size() == 1);
  }
  CHECK(read("Mar 1–31, 2025", last).to_confirm.empty());
  CHECK(read("Stated window: Mar 1–31, 2025", last).to_confirm.front() ==
        "event 1: `display_date` is \"Stated window: Mar 1–31, 2025\", and the fields say "
        "2025-03-01 to 2025-03-31");
  const Imported bare = import_timelinejs(
      R"({"events": [{"text": {"headline": "x"}, "display_date": "spring"}]})", {});
  CHECK(event(accepted(bare), "x").text.in("en") == "Date as shown: spring");
  const Imported month = read("March 2025", last);
  CHECK(month.to_confirm.empty());
  CHECK(event(accepted(month), "x").date->written == "2025-03");
}

TEST_CASE("nothing of a slide is lost without a word") {
  const Imported imported = import_timelinejs(
      R"({"events": [
        {"start_date": {"year": 2025, "day": 7}, "text": {"headline": "a"}},
        {"start_date": {"year": 2025, "month": 1, "day": 7, "hour": 9, "second": 30},
         "text": {"headline": "b", "text": "<a href='/there'>x</a><a href='javascript:f()'>y</a>"}},
        {"start_date": "2020", "text": {"headline": "c"}},
        {"start_date": "soon", "text": {"headline": "d"}}]})",
      {});
  const Loaded read = accepted(imported);
  CHECK(to_confirm(event(read, "a")));
  CHECK(contains(imported.to_confirm.front(), "which has a day and no month"));
  const std::string left = imported.left_out.text();
  CHECK(contains(left, "`second` of a date: 1 (event 2)"));
  CHECK(contains(left,
                 "links to addresses that are not http or https: 2 (event 2: `/there`, event "
                 "2: `javascript:f()`)"));
  CHECK(event(read, "c").date->written == "2020");
  CHECK(contains(imported.to_confirm.back(), "`start_date` is `soon`, which is no date"));
}

TEST_CASE("a column to skip must be there") {
  CHECK(contains(import_csv("date,title,colour\n2025,x,red\n", {{}, {"color"}}).fault,
                 "--skip names the column `color`, which is not in the table; did you mean "
                 "`colour`?"));
}

TEST_CASE("broken input is an error with its place, never a crash") {
  struct Case {
    Read read;
    std::string text;
    std::string_view says;
  };
  const std::string deep(100'000, '[');
  for (const Case& each : std::vector<Case>{
           {import_timelinejs, "", "empty"},
           {import_timelinejs, "{\"events\": [\n  {\"a\" 1}]}", "line 2, column 8"},
           {import_timelinejs, "{\"events\": [{\"text\": \"x", "the file ends in the middle"},
           {import_timelinejs, "[]", "no object with `events`"},
           {import_timelinejs, "{\"events\": {}}", "no list `events`"},
           {import_timelinejs, "{\"events\": [{}, 7]}", "event 2 is a number"},
           {import_timelinejs, deep, "nested more than 64 deep"},
           {import_timelinejs, "{\"events\": [\"\xFF\"]}", "line 1, column 14: the byte 0xFF"},
           {import_federal_register, "{\"results\": [null]}", "result 1 is null"},
           {import_federal_register, "{\"results\": [{}]}", "result 1 has no `document_number`"},
           {import_federal_register, "{\"count\": 0}", "no answer of the Federal Register"},
           {import_federal_register, "true", "true or false"},
           {import_federal_register, "{\"results\":", "the file ends"},
       }) {
    INFO(each.text.substr(0, 60));
    const Imported imported = each.read(each.text, {});
    INFO(imported.fault);
    CHECK(contains(imported.fault, each.says));
    CHECK(imported.yaml.empty());
  }
}

TEST_CASE("cut and mangled examples import cleanly or are refused") {
  const std::vector<std::pair<Read, std::string>> inputs{
      {import_csv, example("chips.csv")},
      {import_timelinejs, example("timelinejs.json")},
      {import_federal_register, example("federal-register.json")}};
  std::uint32_t state = 1;
  const auto random = [&](std::size_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 8) % below;
  };
  constexpr std::string_view kPieces[] = {"\"",   ",",  "{",    "}",         "[",       "]",
                                          "null", "\n", "-",    "0",         "\\u202e", "9999999",
                                          ":",    "'",  "\xC3", "2025-13-40"};
  std::size_t refused = 0;
  std::size_t read = 0;
  for (const auto& [import, text] : inputs) {
    for (int round = 0; round < 150; ++round) {
      std::string mangled = text;
      if (round % 3 == 0) mangled.resize(random(mangled.size()));
      for (int change = round % 4; change > 0 && !mangled.empty(); --change) {
        const std::size_t at = random(mangled.size());
        mangled.replace(at, random(12), kPieces[random(std::size(kPieces))]);
      }
      const Imported imported = import(mangled, {});
      INFO(mangled);
      if (!imported.fault.empty()) {
        CHECK(imported.yaml.empty());
        ++refused;
        continue;
      }
      ++read;
      const Loaded result = loaded(imported.yaml);
      for (const Diagnostic& each : result.diagnostics.items()) UNSCOPED_INFO(each.message);
      UNSCOPED_INFO(imported.yaml);
      CHECK_FALSE(result.diagnostics.has_errors());
    }
  }
  CHECK(refused > 50);
  CHECK(read > 50);
}
