// SPDX-License-Identifier: MIT
//
// What a date says is said alike wherever it is told.
#include <string>

#include <catch2/catch.hpp>

#include "render/chart/frame.h"
#include "render/content/date_words.h"
#include "render/content/make_content.h"
#include "tests/support/run_fasti.h"
#include "tests/unit/query/asking.h"
#include "timeline/date/edtf_margin.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

using Catch::Matchers::Contains;

/// A chronology of 2025 whose event `e` is dated by `date`.
std::string dated(const std::string& date, const std::string& more = "") {
  return "fasti: 1\ntitle: T\nsources: {s: {title: S}}\nevents:\n"
         "  - {id: first, date: 2025-01-01, title: First, sources: s}\n"
         "  - {id: e, " +
         date +
         ", title: Told, sources: s}\n"
         "  - {id: last, date: 2025-12-31, title: Last, sources: s}\n" +
         more;
}

Mark mark_of(const std::string& yaml) {
  test::MemoryFiles files({{"in.yaml", yaml}}, "");
  const Loaded loaded = load("in.yaml", files);
  REQUIRE(loaded.chronology);
  const Reasoning reasoning = reason(*loaded.chronology);
  const Part part = select(*loaded.chronology, reasoning, {});
  for (const Mark& mark : make_content(*loaded.chronology, reasoning, part, "en").marks) {
    if (mark.id == "e") return mark;
  }
  FAIL("the event is not drawn");
  return {};
}

std::string output(const std::string& yaml, const std::string& command,
                   const std::string& file = "") {
  test::MemoryFiles files({{"in.yaml", yaml}}, "");
  const auto run = test::run_fasti(files, command);
  INFO(run.err);
  REQUIRE(run.exit == 0);
  return file.empty() ? run.out : files.files[file];
}

std::string joined_lines(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;) text.erase(at, 3);
  return text;
}

CivilTime at(int month, int day) { return to_day({2025, month, day}) * kSecondsPerDay; }

}  // namespace

TEST_CASE("a date is told in the same words in pictures, reports, tables and exports") {
  struct Row {
    const char* date;
    const char* full;
  };
  const Row row =
      GENERATE(Row{"date: '{2025-02-01,2025-03-15}'", "Feb 1, 2025 and Mar 15, 2025"},
               Row{"date: '[2025-02-01,2025-03-15]'", "Feb 1, 2025 or Mar 15, 2025"},
               Row{"date: '2025-XX-15'", "some 15th of 2025"},
               Row{"date: '2025-04-X5'", "one of several dates, Apr 5–25, 2025"},
               Row{"date: '2025-04~'", "c. Apr 2025"}, Row{"date: '2025-04?'", "Apr 2025?"},
               Row{"date: ../2025-04-01", "until Apr 1, 2025"},
               Row{"date: '[..2025-04-01]'", "by Apr 1, 2025"},
               Row{"start: '[2025-04-03..2025-04-25]', end: '[2025-04-13..2025-04-25]'",
                   "starts Apr 3–25, 2025, ends Apr 13–25, 2025"},
               Row{"start: 2025-05-10, end: 2025-05-11", "May 10–11, 2025"});
  INFO(row.date);
  const std::string yaml = dated(row.date);
  const Mark mark = mark_of(yaml);
  CHECK(mark.written == row.full);
  CHECK(mark.follows.empty());
  CHECK_FALSE(mark.tightened);
  CHECK_FALSE(mark.derived);
  CHECK_THAT(mark.spoken, Catch::StartsWith(row.full));
  const std::string report = output(yaml, "report in.yaml --quiet -o out.md", "out.md");
  CHECK_THAT(report, Contains(std::string("| ") + row.full + " |"));
  CHECK_THAT(report, !Contains("inferred"));
  const std::string table =
      output(yaml, "render in.yaml --quiet -o out.svg --table out.html", "out.html");
  CHECK_THAT(table, Contains(std::string("<td>") + row.full + "</td><td></td>"));
  const std::string slides = output(yaml, "export in.yaml --quiet --to timelinejs");
  CHECK_THAT(slides, Contains(row.full));
}

TEST_CASE("calendars and charts say which days of a set or mask are meant") {
  for (const auto& [date, words] :
       {std::pair("{2025-02-01,2025-03-15}", "Feb 1, 2025 and Mar 15, 2025"),
        std::pair("[2025-02-01,2025-03-15]", "Feb 1, 2025 or Mar 15, 2025"),
        std::pair("2025-XX-15", "some 15th of 2025")}) {
    INFO(date);
    const std::string yaml = dated("date: '" + std::string(date) + "'");
    std::string escaped(words);
    for (std::size_t comma = 0; (comma = escaped.find(',', comma)) != std::string::npos; comma += 2)
      escaped.insert(comma, "\\");
    const std::string calendar = joined_lines(output(yaml, "export in.yaml --quiet --to ics"));
    CHECK_THAT(calendar, Contains("SUMMARY:Told (" + escaped + ")"));
    CHECK_THAT(calendar, Contains("STATUS:TENTATIVE"));
    const std::string chart = output(yaml, "export in.yaml --quiet --to mermaid");
    CHECK_THAT(chart, Contains(words));
  }
  const std::string plain =
      joined_lines(output(dated("date: 2025-04-09"), "export in.yaml --quiet --to ics"));
  CHECK_THAT(plain, !Contains("TENTATIVE"));
}

TEST_CASE("an approximate date is drawn with its margin, and nothing is inferred of it") {
  const Mark month = mark_of(dated("date: '2025-04~'"));
  CHECK(month.shape == DateShape::approximate);
  CHECK(month.stated.start == Window{at(3, 1), at(6, 1)});
  CHECK(month.stated == month.inferred);
  const std::string yaml = dated("date: '2025-04~'");
  const std::string svg = output(yaml, "render in.yaml --quiet -o out.svg", "out.svg");
  CHECK_THAT(svg, !Contains("nferred"));
  CHECK_THAT(output(yaml, "list in.yaml --quiet"), !Contains("*"));

  const std::string narrowed =
      "fasti: 1\ntitle: T\nevents:\n  - {id: first, date: 2025-03-20, title: First}\n"
      "  - {id: e, date: '2025-04~', after: first, title: Told}\n";
  const Mark later = mark_of(narrowed);
  CHECK(later.tightened);
  CHECK(later.follows == "Mar 20 – May 31, 2025");
  CHECK_THAT(output(narrowed, "list in.yaml --quiet"), Contains("2025-05-31*"));
}

TEST_CASE("what need not have lasted is drawn as a window, not as a span") {
  const Mark ends =
      mark_of(dated("start: '[2025-04-03..2025-04-25]', end: '[2025-04-13..2025-04-25]'"));
  CHECK(ends.shape == DateShape::window);
  CHECK(ends.date_label == "starts Apr 3–25, ends Apr 13–25");
  CHECK(mark_of(dated("start: 2025-04, end: 2025-06")).shape == DateShape::days);
  CHECK(mark_of(dated("date: 2025-04/2025-04")).shape == DateShape::window);
  CHECK(mark_of(dated("start: 2025-04-03, end: 2025-04-13")).date_label == "Apr 3–13");
}

TEST_CASE("a set of days is not drawn across the days between them") {
  const Mark set = mark_of(dated("date: '{2025-02-01,2025-03-15}'"));
  REQUIRE(set.pieces.size() == 2);
  CHECK(set.pieces[0] == Window{at(2, 1), at(2, 2)});
  CHECK(set.pieces[1] == Window{at(3, 15), at(3, 16)});
  CHECK(mark_of(dated("date: '{2025-02-01..2025-02-03}'")).pieces.empty());
  CHECK(mark_of(dated("date: '{2025-02-01,2025-02-02}'")).pieces.empty());
  CHECK(mark_of(dated("date: 2025-02-01/2025-03-15")).pieces.empty());
}

TEST_CASE("a date that only a source gives is told in its words") {
  const Mark mark = mark_of(
      "fasti: 1\ntitle: T\nsources: {s: {title: S}}\nevents:\n"
      "  - {id: e, title: Told, sources: [{source: s, date: '[2025-02-01,2025-03-15]'}]}\n");
  CHECK_FALSE(mark.derived);
  CHECK(mark.written == "Feb 1, 2025 or Mar 15, 2025");
  CHECK(mark.follows.empty());
}

TEST_CASE("a list shows what is written of start and end, and what its star means") {
  const std::string ends = dated("start: 2025-05-10, end: '2025-05-11~'");
  CHECK_THAT(output(ends, "list in.yaml --quiet"),
             Contains("\nstart 2025-05-10, end 2025-05-11~ "));
  const std::string json = output(ends, "list in.yaml --quiet --format json");
  CHECK_THAT(json, Contains("\"stated\": null,\n      \"stated_start\": \"2025-05-10\",\n"
                            "      \"stated_end\": \"2025-05-11~\""));
  CHECK_THAT(output(ends, "list in.yaml --quiet --format csv"),
             Contains(",2025-05-10,2025-05-11~\r\n"));
  const std::string ordered = output(dated("after: first, before: last"), "list in.yaml --quiet");
  CHECK_THAT(ordered, Contains("* inferred, since no date is stated\n"));
  const std::string tight = dated("date: '[2025-11-01..]', before: last");
  CHECK_THAT(output(tight, "list in.yaml --quiet"), Contains("* narrower than stated\n"));
}

TEST_CASE("why tells a set as its days") {
  CHECK_THAT(output(dated("date: '[2025-02-01,2025-03-15]'"), "why in.yaml e --quiet"),
             Contains("It is on 1 Feb 2025 or 15 Mar 2025 (UTC)."));
  CHECK_THAT(output(dated("date: '{2025-02-01,2025-03-15}'"), "why in.yaml e --quiet"),
             Contains("It is on 1 Feb 2025 and 15 Mar 2025 (UTC)."));
  CHECK_THAT(output(dated("date: 2025-04"), "why in.yaml e --quiet"),
             Contains("It is in April 2025 (UTC)."));
}

TEST_CASE("the label of a gap has one unit however narrow it is") {
  const chart::Gap gap{{0, 170'000 * 366 * kSecondsPerDay}, 0, 0};
  for (const double width : {400.0, 60.0, 20.0}) {
    std::string words;
    for (const std::string& line : chart::omitted_words(gap, width, Language::en)) words += line;
    INFO(width);
    CHECK_THAT(words, Contains("years"));
    CHECK_THAT(words, !Contains("days"));
  }
  const chart::Gap short_gap{{0, 90 * kSecondsPerDay}, 0, 0};
  CHECK(chart::omitted_words(short_gap, 400, Language::en).front() == "90 days omitted");
}

TEST_CASE("the margin of an approximate date on the local calendar") {
  const auto local = [](const char* text) {
    return edtf::local_with_margin(std::get<edtf::Date>(edtf::parse(text))).start;
  };
  CHECK(local("2025-04~") == Window{at(3, 1), at(6, 1)});
  CHECK(local("2025-07-17~") == Window{at(7, 16), at(7, 19)});
  CHECK(local("2025-07-17?") == Window{at(7, 17), at(7, 18)});
}
