// SPDX-License-Identifier: MIT
//
// What texts say of days: findings, and texts that are right or only look wrong.
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/unit/check/checking.h"

using namespace fasti;

namespace {

/// An event of one day with a text, and what is found in it.
struct Row {
  std::string_view date;
  std::string_view text;
  std::string_view found;
};

std::string check_text(std::string_view date, std::string_view text, std::string_view more = "") {
  return test::findings_of(
      fmt::format("fasti: 1\n"
                  "sources: {{s: {{title: S, tier: primary}}}}\n"
                  "instruments: {{rule: {{title: Rule}}}}\n"
                  "events:\n"
                  "  - id: e\n"
                  "    date: {}\n"
                  "    title: Event\n"
                  "    text: \"{}\"\n"
                  "    imposes: {{instrument: rule{}}}\n"
                  "    sources: s\n",
                  date, text, more));
}

const std::vector<Row> kWrong{
    {"2023-10-24", "On Monday, October 24, 2023, it came.", "F0205 Monday, October 24, 2023"},
    {"2023-01", "On Monday, October 24, 2023, it came.", "F0205 Monday, October 24, 2023"},
    {"2023-10-24", "It came on Monday, October 24.", "F0205 Monday, October 24"},
    {"2023-10-24", "It came on 24 October (Mon.).", "F0205 24 October (Mon.)"},
    {"2023-10-24", "2023年10月24日星期一公布。", "F0205 2023年10月24日星期一"},
    {"2023-10-24", "10月24日（周一）公布。", "F0205 10月24日（周一）"},
    {"2025-04-09", "On 9 April 2024 the maker is told.", "F0206 9 April 2024"},
    {"2025-04-09", "9 April 2024: the maker is told.", "F0206 9 April 2024"},
    {"2025-04-09", "2024年4月9日，美方通知英伟达。", "F0206 2024年4月9日"},
    // The weekday is that of the event's year: the year is wrong, not the weekday.
    {"2023-10-24", "It came on Tuesday, 24 October 2022.", "F0206 Tuesday, 24 October 2022"},
    {"2023-10-17", "It starts 30 days from 17 October, that is, on 15 November.",
     "F0210 30 days from 17 October, that is, on 15 November"},
    {"2024-12-02", "Reports within 60 days of 2 December 2024, by 1 February 2025.",
     "F0210 60 days of 2 December 2024, by 1 February 2025"},
    {"2023-11-15", "It took effect 30 days after 17 October.", "F0210 30 days after 17 October"},
    {"2025-05-14", "A 90-day pause, from 14 May to 14 August.",
     "F0210 90-day pause, from 14 May to 14 August"},
    {"2023-10-17", "自10月17日起30日，至11月20日。", "F0210 10月17日起30日，至11月20日"},
    {"2024-01-31", "It ends 30 days after 31 January (2 March).",
     "F0210 30 days after 31 January (2 March)"},
};

const std::vector<Row> kHarmless{
    {"2023-10-24", "On Tuesday, October 24, 2023, it came.", ""},
    {"2023-10-24", "It came on Tuesday, 24 October.", ""},
    {"2023-10-24", "It was announced on Monday, 23 October.", ""},
    {"2023-10-24", "24 October last year was a day like Monday, 24 October last year.", ""},
    {"2023-10-23/2023-10-25", "From Sunday, 24 October, on.", ""},
    {"2023-10-24~", "On Monday, October 24, so they say.", ""},
    {"2023-10", "On Monday, October 24, so they say.", ""},
    {"2023-10-24", "The Mail on Sunday, 24 October 2023, tells of it.", ""},
    {"2023-10-24", "The Sun, 24 October, tells of it.", ""},
    {"2023-10-24", "Monday and Tuesday, October 24, were quiet.", ""},
    {"2023-10-24", "The stores close on Monday; October 24 was a Tuesday.", ""},
    {"2023-10-24", "10月24日周一至周五办理。", ""},
    {"2023-10-24", "去年10月24日（周一）已公布。", ""},
    {"2025-04-09", "A year after 9 April 2024 the maker is told.", ""},
    {"2025-04-09", "The licence of 9 April 2024 lapses.", ""},
    {"2025-04-09", "It stands until 9 April 2026.", ""},
    {"2025-04-09", "On 9 April 2026 it will expire.", ""},
    {"2025-04-09", "On 9 April 2024 the first such rule was made; that of 2025 goes on.", ""},
    {"2025-04-09", "On 9 April 2024 and on 9 April 2025 makers were told.", ""},
    {"2025-04-09", "2024年4月9日起实施的规则。", ""},
    {"2025-04-09", "Version 2024-04-09 of the list, see list-2024-04-09.csv.", ""},
    {"2023-10-17", "It starts 30 days from 17 October, that is, on 16 November.", ""},
    {"2023-10-17", "30 days beginning on 17 October (15 November).", ""},
    {"2023-10-17", "30 business days from 17 October, that is, on 29 November.", ""},
    {"2023-10-17", "It starts about 30 days from 17 October, on 15 November.", ""},
    {"2024-12-02", "Reports within 60 days of 2 December 2024, by 31 January 2025.", ""},
    // 30 days from 18 October 2024 are Sunday, 17 November: the deadline moves to Monday.
    {"2024-10-18", "Comments 30 days from 18 October 2024 (18 November 2024).", ""},
    {"2023-11-16", "It took effect 30 days after 17 October.", ""},
    {"2023-12-20", "It came 30 days after 17 October had passed.", ""},
    {"2025-05-14", "A 90-day pause, from 14 May to 12 August.", ""},
    {"2025-05-14", "A 90-day pause, from 14 May to 11 August.", ""},
    {"2023-10-17", "自10月17日起30日，至11月15日。", ""},
    {"2023-10-17", "自10月17日起30日，至11月16日。", ""},
    // Right in a leap year, and the year is not said.
    {"2024-01-31", "It ends 30 days after 31 January (1 March).", ""},
    {"2023", "It ends 30 days after 31 January (2 March).", ""},
    {"2023-10-24", "In May 5 firms, in March 3 more, with H20 chips of 24 October grade.", ""},
};

}  // namespace

TEST_CASE("texts that disagree with the calendar or with the event's date are found") {
  for (const Row& row : kWrong) {
    INFO(row.text);
    CHECK(check_text(row.date, row.text) == row.found);
  }
}

TEST_CASE("harmless texts are left alone") {
  for (const Row& row : kHarmless) {
    INFO(row.text);
    CHECK(check_text(row.date, row.text).empty());
  }
}

TEST_CASE("a year that is that of an effect is no mistake") {
  const std::string_view text = "9 April 2026 is the first day.";
  CHECK(check_text("2025-04-09", text) == "F0206 9 April 2026");
  CHECK(check_text("2025-04-09", text, ", from: 2026-04-09").empty());
}

TEST_CASE("titles, instruments and notes of sources are read as well") {
  const std::string yaml =
      "fasti: 1\n"
      "title: Of Monday, October 24, 2023\n"
      "sources: {s: {title: S, note: \"Seen on Monday, October 24, 2023\"}}\n"
      "instruments: {rule: {title: 'Rule of Monday, October 24, 2023'}}\n"
      "events:\n"
      "  - {id: e, date: 2023-10-24, title: 'Monday, October 24', sources: s}\n";
  CHECK(test::findings_of(yaml, "F02") ==
        "F0205 Monday, October 24, 2023; F0205 Monday, October 24, 2023; "
        "F0205 Monday, October 24, 2023; F0205 Monday, October 24");
}

TEST_CASE("in a block the words are pointed to where they stand on one line, else the block") {
  const std::string head =
      "fasti: 1\nsources: {s: {title: S}}\nevents:\n"
      "  - id: e\n    date: 2023-10-24\n    title: E\n    sources: s\n    text: >\n";
  CHECK(test::findings_of(head + "      It came\n      on Monday, October 24, 2023.\n", "F02") ==
        "F0205 Monday, October 24, 2023");
  CHECK(test::findings_of(head + "      It came on Monday,\n      October 24, 2023.\n", "F02") ==
        "F0205 >\n      It came on Monday,\n      October 24, 2023.");
}
