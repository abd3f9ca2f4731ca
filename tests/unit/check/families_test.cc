// SPDX-License-Identifier: MIT
//
// The families that look at records alone: what they find, and near misses.
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/unit/check/checking.h"

using namespace fasti;
using test::findings_of;

namespace {

struct Row {
  std::string_view what;
  std::string yaml;  ///< after `fasti: 1`
  std::string_view found;
};

void check_rows(std::string_view family, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(findings_of("fasti: 1\n" + row.yaml, family) == row.found);
  }
}

const std::string kActors =
    "actors: {us: {zone: America/New_York}, china: {zone: Asia/Shanghai}}\n"
    "sources: {s: {title: S}}\n";

const std::string kRule = "instruments: {rule: {title: Rule, parts: [a, b]}}\n";

}  // namespace

TEST_CASE("records that nothing uses") {
  const std::string head =
      "sources: {s: {title: S}, t: {title: T}}\n"
      "actors: {us: {}}\n"
      "instruments: {rule: {by: us}}\n";
  check_rows(
      "F03",
      {
          {"all used", head + "events: [{id: e, title: E, imposes: rule, sources: [s, t]}]\n", ""},
          {"one is not", head + "events: [{id: e, imposes: rule, sources: s}]\n", "F0311 t"},
          {"an instrument is not", head + "events: [{id: e, sources: [s, t]}]\n", "F0311 rule"},
          {"used by a figure",
           head + "events: [{id: e, imposes: rule, sources: s, figures: [{what: w, value: 1, "
                  "source: t}]}]\n",
           ""},
          {"used by a relation",
           head + "events: [{id: d, sources: s}, {id: e, imposes: rule, after: {event: d, source: "
                  "t}}]\n",
           ""},
          {"named where something else is wrong",
           head + "events: [{id: e, imposes: rule, sources: s, soruces: t}]\n", ""},
          {"a misspelt name is one fault",
           head + "events: [{id: e, imposes: rule, sources: [s, tt]}]\n", "F0305 tt"},
          {"another name is not",
           head + "events: [{id: e, imposes: rule, sources: [s, almanac]}]\n",
           "F0311 t; F0305 almanac"},
          {"nothing has happened yet", head, ""},
      });
}

TEST_CASE("orders that hold only thanks to time zones") {
  const auto events = [](std::string_view a, std::string_view b, std::string_view order) {
    return kActors + fmt::format(
                         "events:\n"
                         "  - {{id: a, title: A, date: {}, by: china, sources: s}}\n"
                         "  - {{id: b, title: B, date: {}, by: us, sources: s, {}}}\n",
                         a, b, order);
  };
  check_rows("F04",
             {
                 {"a day early", events("2025-07-15", "2025-07-14", "after: a"), "F0408 a"},
                 {"a cause", events("2025-07-15", "2025-07-14", "responds-to: a"), "F0408 a"},
                 {"the same day", events("2025-07-15", "2025-07-15", "after: a"), ""},
                 {"the other way", events("2025-07-15", "2025-07-14", "before: a"), ""},
                 {"a month is wide enough", events("2025-07-15", "2025-07", "after: a"), ""},
                 {"with a lag the days are said",
                  events("2025-07-15", "2025-07-15", "after: {event: a, lag: 0 days}"), ""},
                 {"times with offsets are plain",
                  events("2025-07-15T01:00Z", "2025-07-14T23:00-04:00", "after: a"), ""},
                 {"two days early is a contradiction",
                  events("2025-07-15", "2025-07-13", "after: a"), "F0401 a"},
             });
}

TEST_CASE("orders that the dates imply, when asked for") {
  const std::string head = "rules: {F0409: note}\nsources: {s: {title: S}}\nevents:\n";
  const std::string a = "  - {id: a, date: 2025-04-09, sources: s}\n";
  check_rows(
      "F04",
      {
          {"implied", head + a + "  - {id: b, date: 2025-05, after: a, sources: s}\n", "F0409 a"},
          {"a cause says more",
           head + a + "  - {id: b, date: 2025-05, responds-to: a, sources: s}\n", ""},
          {"so does a lag",
           head + a + "  - {id: b, date: 2025-05, after: {event: a, lag: at least 1 day}}\n", ""},
          {"a source is evidence",
           head + a + "  - {id: b, date: 2025-05, after: {event: a, source: s}}\n", ""},
          {"the same month", head + a + "  - {id: b, date: 2025-04, after: a}\n", ""},
          {"not asked for",
           "sources: {s: {title: S}}\nevents:\n" + a + "  - {id: b, date: 2025-05, after: a}\n",
           ""},
      });
}

TEST_CASE("last days that are a day apart") {
  const auto events = [](std::string_view first, std::string_view second) {
    return kRule + fmt::format(
                       "events:\n  - {{id: a, date: 2025-11-01, {}}}\n"
                       "  - {{id: b, date: 2025-11-02, {}}}\n",
                       first, second);
  };
  const std::string_view until = "suspends: {instrument: rule, until: 2026-11-10}";
  check_rows(
      "F04",
      {
          {"a day apart", events(until, "extends: {instrument: rule, until: 2026-11-09}"),
           "F0411 2026-11-09"},
          {"two days apart", events(until, "extends: {instrument: rule, until: 2026-11-08}"), ""},
          {"the same day", events(until, "extends: {instrument: rule, until: 2026-11-10}"), ""},
          {"a month", events(until, "extends: {instrument: rule, until: 2026-12}"), ""},
          {"resumed on the last day",
           events(until, "resumes: {instrument: rule, from: 2026-11-10}"), "F0411 2026-11-10"},
          {"resumed on the next", events(until, "resumes: {instrument: rule, from: 2026-11-11}"),
           ""},
          {"another part",
           events("suspends: {instrument: rule#a, until: 2026-11-10}",
                  "suspends: {instrument: rule#b, until: 2026-11-09}"),
           ""},
          {"overtaken",
           events(until,
                  "status: cancelled, extends: {instrument: rule, until: "
                  "2026-11-09}"),
           ""},
      });
}

TEST_CASE("events and their sources") {
  const std::string head =
      "sources:\n"
      "  early: {title: Early, published: 2025-07-14}\n"
      "  vague: {title: Vague, published: 2025-07~}\n"
      "  zoned: {title: Zoned, published: 2025-07-14, zone: America/New_York}\n"
      "rules: {F0311: off}\n";
  const auto event = [&](std::string_view keys) {
    return head + fmt::format("events:\n  - {{id: e, {}}}\n", keys);
  };
  check_rows(
      "F06",
      {
          {"no source", event("date: 2025"), "F0601 e"},
          {"a figure's source counts",
           event("date: 2025, figures: [{what: w, value: 1, source: early}]"), ""},
          {"an unknown source is one fault", event("date: 2025, sources: erly"), ""},
          {"published before", event("date: 2025-07-15, sources: early"), "F0602 early"},
          {"on the day", event("date: 2025-07-14, sources: early"), ""},
          {"later in the month", event("date: 2025-07-20, sources: vague"), ""},
          {"planned", event("date: 2025-07-15, status: planned, sources: early"), ""},
          {"rejected", event("date: 2025-07-15, sources: {source: early, rejected: no}"), ""},
          {"perhaps the same day", event("date: 2025-07-15, zone: Asia/Shanghai, sources: zoned"),
           ""},
          {"a zone that is not known",
           event("date: 2025-07-15, zone: Asia/Shanghai, sources: early"), ""},
          {"by its own date the source is in time",
           event("date: 2025-07, sources: {source: early, date: 2025-07-10}"), ""},
          {"no date at all", event("sources: early"), ""},
          {"known before", event("date: 2025-07-15, known: 2025-07-14, sources: vague"),
           "F0604 2025-07-14"},
          {"published before itself", event("date: 2025-07-15, published: 2025-06, sources: vague"),
           "F0604 2025-06"},
          {"known in the month", event("date: 2025-07-15, known: 2025-07, sources: vague"), ""},
          {"forecasts are known before",
           event("date: 2025-07-15, known: 2025-06, status: forecast, sources: vague"), ""},
      });
}

TEST_CASE("legal acts and their sources") {
  const std::string head = kRule +
                           "sources:\n"
                           "  official: {title: Official, tier: primary, published: 2023-10-25}\n"
                           "  paper: {title: Paper}\n"
                           "rules: {F0311: off}\n";
  const auto event = [&](std::string_view keys) {
    return head + fmt::format("events:\n  - {{id: e, {}}}\n", keys);
  };
  check_rows(
      "F06",
      {
          {"a paper alone", event("date: 2023-10-25, imposes: rule, sources: paper"), "F0603 e"},
          {"with the official text",
           event("date: 2023-10-25, imposes: rule, sources: [paper, official]"), ""},
          {"no effect", event("date: 2023-10-25, sources: paper"), ""},
          {"an effect to come, announced by its source",
           event("date: 2023-11-17, imposes: rule, sources: official"), ""},
          {"an act with a later effect is dated by itself",
           event("date: 2023-11-01, imposes: {instrument: rule, from: 2023-11-17}, sources: "
                 "official"),
           "F0602 official"},
          {"a report has no effect",
           event("date: 2023-10-25, kind: report, imposes: rule, sources: official"), "F0605 rule"},
          {"a report", event("date: 2023-10-25, kind: report, sources: official"), ""},
      });
}

TEST_CASE("acts that all take effect on the day of their publication") {
  const auto acts = [](int count, std::string_view last) {
    std::string out = kRule + "sources: {s: {title: S, tier: primary}}\nevents:\n";
    for (int i = 1; i <= count; ++i) {
      out += fmt::format(
          "  - {{id: e{0}, date: 2023-10-{0:02}, published: {1}, amends: rule, "
          "sources: s}}\n",
          i, i == count && !last.empty() ? std::string(last) : fmt::format("2023-10-{:02}", i));
    }
    return out;
  };
  check_rows("F06", {
                        {"four of four", acts(4, ""), "F0606 2023-10-01"},
                        {"three are too few", acts(3, ""), ""},
                        {"one is apart", acts(6, "2023-10-30"), ""},
                        {"one is not sure", acts(6, "2023-10"), ""},
                    });
}

TEST_CASE("figures that no number satisfies, and units") {
  const auto figures = [](std::string_view a, std::string_view b) {
    return fmt::format("events:\n  - {{id: e, figures: [{{what: w, {}}}, {{what: w, {}}}]}}\n", a,
                       b);
  };
  const auto agree = [&](std::string_view a, std::string_view b) {
    return findings_of(
               "fasti: 1\n" + figures(fmt::format("value: {}", a), fmt::format("value: {}", b)),
               "F07")
        .empty();
  };
  CHECK(agree("5", "5"));
  CHECK_FALSE(agree("5", "6"));
  CHECK(agree("more than 150000", "900000"));
  CHECK_FALSE(agree("more than 5", "5"));
  CHECK(agree("at least 5", "5"));
  CHECK_FALSE(agree("more than 5", "at most 5"));
  CHECK(agree("more than 5", "more than 500"));
  CHECK_FALSE(agree("less than 3", "5..15"));
  CHECK(agree("5..15", "15..20"));
  CHECK(agree("~40", "35"));
  CHECK(agree("~40", "45"));
  CHECK_FALSE(agree("~40", "46"));
  CHECK(agree("~148", "160"));
  CHECK_FALSE(agree("~148", "320"));
  CHECK(agree("~5.5", "6"));
  CHECK_FALSE(agree("~5.5", "4.5"));
  CHECK(agree("~12", "~10"));
  check_rows(
      "F07",
      {
          {"another thing", figures("value: 1, of: x", "value: 2, of: y"), ""},
          {"another unit", figures("value: 1, unit: t", "value: 1, unit: kg"),
           "F0702 {what: w, value: 1, unit: kg}"},
          {"a unit or none", figures("value: 1, unit: t", "value: 2"), "F0702 {what: w, value: 2}"},
          {"no number is another finding", figures("value: 1", "value: many"), ""},
          {"two events",
           "events: [{id: d, figures: [{what: w, value: 1}]}, {id: e, figures: [{what: w, "
           "value: 2}]}]\n",
           ""},
      });
}

TEST_CASE("style") {
  const std::string zones =
      "actors: {us: {title: US, zone: America/New_York}, china: {title: China}}\n";
  check_rows(
      "F08",
      {
          {"no title", "events: [{id: e, date: 2025}]\n", "F0801 e"},
          {"a misspelt key is one fault", "events: [{id: e, titel: E}]\n", ""},
          {"one zone", zones + "events: [{id: e, title: E, by: china}]\n", ""},
          {"two zones",
           "zone: Asia/Shanghai\n" + zones + "events: [{id: e, title: E, by: china}]\n",
           "F0802 china"},
          {"the event has its own",
           "zone: Asia/Shanghai\n" + zones +
               "events: [{id: e, title: E, by: china, zone: Asia/Shanghai}]\n",
           ""},
          {"second in line",
           "zone: Asia/Shanghai\n" + zones + "events: [{id: e, title: E, by: [us, china]}]\n", ""},
          {"a language is missing",
           "title: {en: T, zh: 题}\nevents: [{id: e, title: {en: E}, text: {en: X}}, {id: f, "
           "title: "
           "{en: F, zh: 事}}]\n",
           "F0803 E"},
          {"a plain text is for all", "title: {en: T, zh: 题}\nevents: [{id: e, title: AMD}]\n",
           ""},
          {"a script is a language's",
           "title: {en: T, zh: 题}\nevents: [{id: e, title: {en: E, "
           "zh-Hant: 題}}]\n",
           ""},
          {"few texts have it",
           "title: {en: T, fr: T}\nevents: [{id: e, title: {en: E}}, {id: f, title: {en: F}}]\n",
           ""},
          {"one language only",
           "title: {en: T}\nevents: [{id: e, title: {en: E}}, {id: f, title: {zh: 事}}]\n", ""},
      });
}

TEST_CASE("a file that is missing leaves open what is unused and untold") {
  const std::string yaml =
      "fasti: 1\ninclude: [gone.yaml]\nsources: {s: {title: S}}\n"
      "events: [{id: e, date: 2025}]\n";
  CHECK(findings_of(yaml) == "F0111 gone.yaml");
}
