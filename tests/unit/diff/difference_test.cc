// SPDX-License-Identifier: MIT
#include "timeline/diff/difference.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/unit/diff/comparing.h"

using namespace fasti;
using test::Compared;

namespace {

const std::string kHead =
    "fasti: 1\ntitle: T\nzone: America/New_York\n"
    "rules: {no-source: off, unused: off, no-title: off}\n"
    "actors:\n  us: {title: US}\n  china: {title: China, zone: Asia/Shanghai}\n"
    "instruments:\n  rule: {title: Rule, by: us, parts: [a, b]}\n  ban: {title: Ban, by: china}\n"
    "sources:\n  fr: {title: Federal Register, tier: primary}\n  paper: {title: Paper}\n";

std::string chronology(const std::string& events, const std::string& head = kHead) {
  return head + "events:\n" + events;
}

std::string event(const std::string& fields) { return "  - {" + fields + "}\n"; }

/// An event `a` with these fields and the same one with those.
struct Row {
  std::string before;
  std::string after;
  std::string told;
};

}  // namespace

TEST_CASE("each way in which an event is told otherwise has its kind") {
  const std::vector<Row> rows{
      // Another date corrects the one before.
      {"date: 2025-04-09", "date: 2025-04-10", "a re-dated date 2025-04-09 > 2025-04-10"},
      {"date: 2025-04-09", "date: 2025-04", "a re-dated date 2025-04-09 > 2025-04"},
      {"date: 2025-04-09", "date: \"2025-04-09?\"", "a re-dated date 2025-04-09 > 2025-04-09?"},
      {"date: 2025-04-09, title: A", "title: A", "a re-dated date 2025-04-09 > "},
      {"date: 2025-04-09", "date: 2025-04-09, zone: Asia/Shanghai",
       "a re-dated zone America/New_York > Asia/Shanghai"},
      // One within what was said says more.
      {"date: 2025-04", "date: 2025-04-09", "a newly-known date 2025-04 > 2025-04-09"},
      {"date: \"[..2025-08-12]\"", "date: 2025-08-10",
       "a newly-known date [..2025-08-12] > 2025-08-10"},
      {"date: \"2025-04/..\"", "date: \"2025-04/2025-06\"",
       "a newly-known date 2025-04/.. > 2025-04/2025-06"},
      {"date: \"2025-04-09?\"", "date: 2025-04-09", "a newly-known date 2025-04-09? > 2025-04-09"},
      {"title: A", "date: 2025-04-09, title: A", "a newly-known date  > 2025-04-09"},
      {"date: 2025-04-09", "date: 2025-04-09, known: 2025-04-15",
       "a newly-known known  > 2025-04-15"},
      {"date: 2025-04-09, known: 2025-04-15", "date: 2025-04-09, known: 2025-04-16",
       "a re-dated known 2025-04-15 > 2025-04-16"},
      {"date: 2025-04-09, status: planned", "date: 2025-04-09",
       "a newly-known status planned > happened"},
      {"date: 2025-04-09, status: planned", "date: 2025-04-09, status: cancelled",
       "a newly-known status planned > cancelled"},
      {"date: 2025-04-09", "date: 2025-04-09, status: cancelled",
       "a restated status happened > cancelled"},
      // What else is said.
      {"title: A", "title: B", "a restated title A > B"},
      {"title: {en: A, zh: 甲}", "title: {en: A, zh: 乙}", "a restated title 甲 > 乙"},
      {"text: One.", "text: Two.", "a restated text One. > Two."},
      {"by: us", "by: [us, china]", "a restated by us > us, china"},
      {"kind: rule", "kind: notice", "a restated kind rule > notice"},
      {"tags: [x, y]", "tags: [y, z]", "a restated tags x > ; a restated tags  > z"},
      {"date: 2025, sources: fr", "date: 2025, sources: [fr, {source: paper, date: 2025-04}]",
       "a restated sources  > paper: 2025-04; a window narrowed"},
      {"date: 2025, sources: {source: fr, at: p. 1}", "date: 2025, sources: {source: fr, at: p. 2}",
       "a restated sources fr: at p. 1 > fr: at p. 2"},
      {"date: 2025-04-09, imposes: rule",
       "date: 2025-04-09, imposes: {instrument: rule, until: 2025-06-30, then: ends}",
       "a restated imposes rule > rule: until 2025-06-30, then ends"},
      {"figures: {what: cost, value: 4, unit: USD}", "figures: {what: cost, value: 5, unit: USD}",
       "a restated figures cost: 4 USD > cost: 5 USD"},
  };
  for (const Row& row : rows) {
    INFO(row.before << " | " << row.after);
    const Compared compared(chronology(event("id: a, " + row.before)),
                            chronology(event("id: a, " + row.after)));
    CHECK(compared.told() == row.told);
  }
}

TEST_CASE("what means the same is no difference") {
  const std::string two =
      event("id: a, date: 2025-04-09, title: A, tags: [x, y], sources: [fr, paper]") +
      event("id: b, date: 2025-04-10, title: B, after: a");
  const std::vector<std::pair<std::string, std::string>> same{
      {chronology(two), chronology(two)},
      {chronology(two),
       chronology(event("id: b, date: 2025-04-10, title: B, after: a") +
                  event("sources: [paper, fr], tags: [y, x], title: A, date: 2025-04-09, id: a"))},
      {chronology(two), "# A comment.\n" + chronology(two) + "# Another one.\n"},
      {chronology(event("id: a, date: 2025-04, title: A")),
       chronology("  - id: a\n    date: '2025-04'\n    title: >\n      A\n")},
      {chronology(event("id: a, date: \"2025-04/2025-05\", title: A")),
       chronology(event("id: a, start: 2025-04, end: 2025-05, title: A"))},
      {chronology(event("id: a, date: 2025, title: A")),
       chronology(event("id: a, date: 2025, title: {en: A}"))},
  };
  for (const auto& [before, after] : same) {
    INFO(before << "---\n" << after);
    const Compared compared(before, after);
    CHECK(compared.told() == "");
    CHECK(compared.states() == "");
    CHECK(compared.findings() == "");
    CHECK(compared.difference().empty());
  }
}

TEST_CASE("events are added, removed and known again under another id") {
  const std::string a = event("id: a, date: 2025-04-09, title: A");
  const std::string b = event("id: b, date: 2025-04-10, title: B, after: a");
  CHECK(Compared(chronology(a), chronology(a + b)).told() == "added b");
  CHECK(Compared(chronology(a + b), chronology(a)).told() == "removed b");
  // The other event's relation follows the name.
  CHECK(
      Compared(chronology(a + b), chronology(event("id: z, date: 2025-04-09, title: A") +
                                             event("id: b, date: 2025-04-10, title: B, after: z")))
          .told() == "a renamed z");
  // So do two at once, of which one names the other.
  CHECK(
      Compared(chronology(a + b), chronology(event("id: z, date: 2025-04-09, title: A") +
                                             event("id: y, date: 2025-04-10, title: B, after: z")))
          .told() == "a renamed z; b renamed y");
  // Two that say the same are not known again.
  const std::string twin = event("id: c, date: 2025-04-09, title: A");
  CHECK(Compared(chronology(a + twin), chronology(event("id: z, date: 2025-04-09, title: A")))
            .told() == "added z; removed a; removed c");
  // One that says something else is another.
  CHECK(Compared(chronology(a), chronology(event("id: z, date: 2025-04-09, title: Z"))).told() ==
        "added z; removed a");
}

TEST_CASE("records beside events are compared") {
  const auto with = [](const std::string& sources) {
    return "fasti: 1\ntitle: T\nrules: {unused: off, no-source: off}\nsources:\n" + sources +
           "events:\n  - {id: a, date: 2025-04-09, title: A, sources: fr}\n";
  };
  const std::string fr = "  fr: {title: Federal Register}\n";
  CHECK(Compared(with(fr), with(fr + "  x: {title: X}\n")).told(RecordKind::source) == "added x");
  CHECK(Compared(with(fr), with("  fr: {title: Federal Register, tier: primary}\n"))
            .told(RecordKind::source) == "fr restated tier secondary > primary");
  CHECK(Compared(with(fr), with("  fr: {title: Federal Register, published: 2025-04-10}\n"))
            .told(RecordKind::source) == "fr newly-known published  > 2025-04-10");
  const auto verified = [&](const std::string& day) {
    return "fasti: 1\ntitle: T\nverified: " + day +
           "\nevents:\n  - {id: a, date: 2025, title: A}\n";
  };
  CHECK(Compared(verified("2025-06-30"), verified("2025-09-30")).told(RecordKind::chronology) ==
        " newly-known verified 2025-06-30 > 2025-09-30");
  CHECK(Compared(verified("2025-09-30"), verified("2025-06-30")).told(RecordKind::chronology) ==
        " re-dated verified 2025-09-30 > 2025-06-30");
}

TEST_CASE("a renamed source or actor is no change of the events that name it") {
  const auto with = [](const std::string& source, const std::string& actor) {
    return "fasti: 1\ntitle: T\nactors:\n  " + actor + ": {title: US}\nsources:\n  " + source +
           ": {title: Federal Register, tier: primary}\nevents:\n  - {id: a, date: 2025-04-09, "
           "title: A, by: " +
           actor + ", sources: " + source + "}\n";
  };
  const Compared compared(with("fr", "us"), with("federal", "usa"));
  CHECK(compared.told() == "");
  CHECK(compared.told(RecordKind::source) == "fr renamed federal");
  CHECK(compared.told(RecordKind::actor) == "us renamed usa");
}

TEST_CASE("a window that follows from others is told apart from a date that was changed") {
  const auto with = [](const std::string& first) {
    return chronology(event("id: a, date: " + first + ", title: A") +
                      event("id: b, date: 2025-04, title: B, after: a"));
  };
  CHECK(Compared(with("2025-04-09"), with("2025-04-11")).told() ==
        "a re-dated date 2025-04-09 > 2025-04-11; b window narrowed");
  CHECK(Compared(with("2025-04-11"), with("2025-04-09")).told() ==
        "a re-dated date 2025-04-11 > 2025-04-09; b window widened");
}

TEST_CASE("where an account contradicts itself no windows are compared") {
  const std::string good = event("id: a, date: 2025-04-09, title: A") +
                           event("id: b, date: 2025-04, title: B, after: a");
  const std::string bad = event("id: a, date: 2025-05-09, title: A") +
                          event("id: b, date: 2025-04, title: B, after: a");
  const Compared compared(chronology(good), chronology(bad));
  CHECK(compared.told() == "a re-dated date 2025-04-09 > 2025-05-09");
  CHECK(compared.difference().before_decided);
  CHECK_FALSE(compared.difference().after_decided);
  CHECK(compared.findings() == "new F0401");
  CHECK(Compared(chronology(bad), chronology(good)).findings() == "gone F0401");
}

TEST_CASE("findings are the same wherever they stand and whatever their events are called") {
  const auto with = [](const std::string& id, const std::string& space) {
    return "fasti: 1\ntitle: T\n" + space + "events:\n  - {id: " + id +
           ", date: 2025-05-09, title: A}\n  - {id: b, date: 2025-04, title: B, after: " + id +
           "}\n";
  };
  CHECK(Compared(with("a", ""), with("a", "\n\n# On.\n")).findings() == "");
  CHECK(Compared(with("a", ""), with("z", "")).findings() == "");
}

TEST_CASE("states are compared day by day") {
  const auto act = [](const std::string& date, const std::string& does) {
    return event("id: a, date: " + date + ", by: us, title: A, " + does);
  };
  const std::string imposed = act("2025-04-09", "imposes: rule");
  CHECK(Compared(chronology(imposed), chronology(act("2025-04-11", "imposes: rule"))).states() ==
        "rule 2025-04-09/2025-04-10 in-force > none");
  CHECK(
      Compared(chronology(imposed),
               chronology(imposed + event("id: b, date: 2025-05-01, by: us, title: B, suspends: "
                                          "{instrument: rule, until: 2025-06-30, then: resumes}")))
          .states() == "rule 2025-05-01/2025-06-30 in-force > suspended");
  CHECK(Compared(chronology(imposed), chronology(imposed + event("id: b, date: 2025-05-01, by: us, "
                                                                 "title: B, waives: rule")))
            .states() == "rule 2025-05-01/.. in-force > in-force, waived");
  CHECK(Compared(chronology(""
                            "  - {id: z, date: 2025-01-01, title: Z}\n"),
                 chronology("  - {id: z, date: 2025-01-01, title: Z}\n" + imposed))
            .states() == "rule 2025-04-09/.. none > in-force");
  CHECK(Compared(chronology(act("2025-04-09", "imposes: \"rule#a\"")),
                 chronology(act("2025-04-10", "imposes: \"rule#a\"")))
            .states() == "rule#a 2025-04-09/2025-04-09 in-force > none");
}

TEST_CASE("that a record goes further changes no state") {
  const auto until = [](const std::string& verified, const std::string& more) {
    return "fasti: 1\ntitle: T\nverified: " + verified +
           "\nrules: {no-source: off}\ninstruments:\n  rule: {title: Rule}\nevents:\n"
           "  - {id: a, date: 2025-04-09, title: A, imposes: rule}\n" +
           more;
  };
  CHECK(Compared(until("2025-06-30", ""), until("2025-09-30", "")).states() == "");
  CHECK(Compared(until("2025-09-30", ""), until("2025-06-30", "")).states() == "");
  CHECK(Compared(until("2025-06-30", ""),
                 until("2025-09-30", "  - {id: b, date: 2025-08-01, title: B, lifts: rule}\n"))
            .states() == "rule 2025-08-01/2025-09-30 beyond > ended, newly known");
}
