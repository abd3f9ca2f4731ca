// SPDX-License-Identifier: MIT
#include "timeline/date/prose.h"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace fasti;

namespace {

/// "2023-10-24 w1": a question mark for what is not said, `rel` for a year told from another.
std::string show(const DateMention& date) {
  std::string out = date.year ? fmt::format("{}", *date.year) : "?";
  out += fmt::format("-{:02}", date.month);
  if (date.day) out += fmt::format("-{:02}", *date.day);
  if (date.weekday) out += fmt::format(" w{}", *date.weekday);
  if (date.relative_year) out += " rel";
  return out;
}

std::string dates(std::string_view text) {
  std::string out;
  for (const DateMention& date : read_prose(text).dates) {
    if (!out.empty()) out += "; ";
    out += show(date);
  }
  return out;
}

std::string counts(std::string_view text) {
  static constexpr std::string_view kForms[] = {"from", "within", "before", "starting", "range"};
  std::string out;
  for (const DayCount& count : read_prose(text).counts) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{} {} {}", count.days, kForms[static_cast<std::size_t>(count.form)],
                       show(count.anchor));
    if (count.result) out += " = " + show(*count.result);
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view found;
};

const std::vector<Row> kDates{
    {"Published on Monday, October 24, 2023.", "2023-10-24 w1"},
    {"Monday October 24th", "?-10-24 w1"},
    {"On 24 October 2023 (Tuesday) it was signed", "2023-10-24 w2"},
    {"Sunday, the 24th of October", "?-10-24 w7"},
    {"the 3rd of May, 2024", "2024-05-03"},
    {"Mon., Oct. 24, 2023", "2023-10-24 w1"},
    {"Sept. 9; SEPTEMBER 9, 2025", "?-09-09; 2025-09-09"},
    {"2023-10-24 (Tue)", "2023-10-24 w2"},
    {"Tuesday, 2023-10-24", "2023-10-24 w2"},
    {"Monday (October 24)", "?-10-24 w1"},
    {"October 24, 2023, a Monday", "2023-10-24 w1"},
    {"In October 2023 the rule", "2023-10"},
    {"from 14 May to 12 August", "?-05-14; ?-08-12"},
    {"24 October last year", "?-10-24 rel"},
    {"last October 24", "?-10-24 rel"},
    {"2023年10月24日星期一", "2023-10-24 w1"},
    {"10月24日(周二)公布", "?-10-24 w2"},
    {"10月24日（週日）", "?-10-24 w7"},
    {"周二（10月24日）表示", "?-10-24 w2"},
    {"2023 年 10 月 24 号，星期二。", "2023-10-24 w2"},
    {"2023年10月起", "2023-10"},
    {"去年10月24日（周五）", "?-10-24 w5 rel"},
};

/// Texts in which nothing is a date, or its weekday somebody else's.
const std::vector<Row> kHarmless{
    {"You may 24 times march on; it will august 5 firms", ""},
    {"v2023.10.24, build 10.24.2023, 10/24/2023", ""},
    {"nvda-2023-10-24.pdf and /2023-10-24/", ""},
    {"Section 5.3 May apply", ""},
    {"24–26 October 2023", "2023-10"},
    {"October 24-26, 2023", ""},
    {"October 24 to 26, and 24 and 25 October", ""},
    {"Monday and Tuesday, October 24, 2023", "2023-10-24"},
    {"every Monday, 24 October", "?-10-24"},
    {"The Sun, 24 October 2023", "2023-10-24"},
    {"The Mail on Sunday, 24 October 2023", "2023-10-24"},
    {"Ruby Tuesday, 24 October 2023", "2023-10-24"},
    {"Monday, 24 October 1917", ""},
    {"Monday, October 24, 1500", ""},
    {"Monday, 24 October 2016 (Old Style)", ""},
    {"October 32, 2023; 31 November; 30 February", ""},
    {"the H20 costs 12000; 90-day pause; 15% share", ""},
    {"民国112年10月24日星期一", ""},
    {"农历2023年10月24日", ""},
    {"10月24日至26日", "?-10-24"},
    {"10月24日周一至周五", "?-10-24"},
    {"10月24日，周五前完成", "?-10-24"},
    {"10月24日周日本外相访华", "?-10-24"},
    {"3个月24日", ""},
    {"112年10月24日", ""},
    {"Theresa May's 24 votes", ""},
    {"", ""},
};

const std::vector<Row> kCounts{
    {"30 days from 17 October", "30 from ?-10-17"},
    {"30 days from 17 October, that is, on 15 November", "30 from ?-10-17 = ?-11-15"},
    {"30 days from 17 October is 15 November", "30 from ?-10-17 = ?-11-15"},
    {"within 60 days of 2 December 2024, by 31 January 2025", "60 within 2024-12-02 = 2025-01-31"},
    {"thirty (30) days after publication on October 17, 2023 (November 16)",
     "30 from 2023-10-17 = ?-11-16"},
    {"On 15 November, 30 days from 17 October, it starts", "30 from ?-10-17 = ?-11-15"},
    {"2 weeks after 3 March (i.e. 17 March)", "14 from ?-03-03 = ?-03-17"},
    {"30 days beginning on 17 October (15 November)", "30 starting ?-10-17 = ?-11-15"},
    {"30 days before 16 November (17 October)", "30 before ?-11-16 = ?-10-17"},
    {"a 90-day pause, from 14 May to 12 August", "90 range ?-05-14 = ?-08-12"},
    {"自2023年10月17日起30日，至11月15日", "30 starting 2023-10-17 = ?-11-15"},
    {"10月17日后30天内（即11月16日）", "30 starting ?-10-17 = ?-11-16"},
};

const std::vector<std::string_view> kNoCounts{
    "30 business days from 17 October",
    "about 30 days from 17 October",
    "more than 30 days after 17 October",
    "a 90-day pause",
    "30 days from now",
    "30 days, from October on",
    "the 30 days",
    "10月17日起30个工作日",
    "10月30日起",
};

}  // namespace

TEST_CASE("dates are found in prose, English and Chinese") {
  for (const Row& row : kDates) {
    INFO(row.text);
    CHECK(dates(row.text) == row.found);
  }
}

TEST_CASE("what only looks like a date, or like its weekday, is left alone") {
  for (const Row& row : kHarmless) {
    INFO(row.text);
    CHECK(dates(row.text) == row.found);
  }
}

TEST_CASE("day counts are found with the date that they start from and the one they reach") {
  for (const Row& row : kCounts) {
    INFO(row.text);
    CHECK(counts(row.text) == row.found);
  }
}

TEST_CASE("counts that name no day in particular are left alone") {
  for (const std::string_view text : kNoCounts) {
    INFO(text);
    CHECK(counts(text).empty());
  }
}

TEST_CASE("a mention is the bytes of its text") {
  const std::string_view text = "据报道，周二（10月24日）发布，on Monday, October 24, 2023.";
  const Prose prose = read_prose(text);
  REQUIRE(prose.dates.size() == 2);
  const auto words = [&](std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
  };
  CHECK(words(prose.dates[0].begin, prose.dates[0].end) == "周二（10月24日）");
  CHECK(words(prose.dates[0].weekday_begin, prose.dates[0].weekday_end) == "周二");
  CHECK(words(prose.dates[1].begin, prose.dates[1].end) == "Monday, October 24, 2023");
  CHECK(words(prose.dates[1].weekday_begin, prose.dates[1].weekday_end) == "Monday");
}

TEST_CASE("any bytes can be read as prose") {
  const std::string_view pieces[] = {"24",   "October", "年", "月", "日",   "(",
                                     "Mon",  ".",       ",",  "-",  "days", "from",
                                     "\xff", "2023",    "周", "二", "th",   "within"};
  // Every sequence of three pieces, with and without spaces.
  for (const std::string_view a : pieces) {
    for (const std::string_view b : pieces) {
      for (const std::string_view c : pieces) {
        for (const std::string_view space : {"", " "}) {
          const std::string text = fmt::format("{0}{3}{1}{3}{2}{3}24 October", a, b, c, space);
          for (const DateMention& date : read_prose(text).dates) {
            if (date.begin >= date.end || date.end > text.size() || date.month < 1 ||
                date.month > 12) {
              FAIL(text);
            }
          }
        }
      }
    }
  }
}
