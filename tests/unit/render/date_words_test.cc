// SPDX-License-Identifier: MIT
#include "render/content/date_words.h"

#include <string>
#include <variant>

#include <catch2/catch.hpp>

#include "render/content/dates.h"
#include "render/content/part_title.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

std::string words(const std::string& text, Language language, std::optional<std::int64_t> usual) {
  const auto date = edtf::parse(text);
  REQUIRE(std::holds_alternative<edtf::Date>(date));
  return date_words(std::get<edtf::Date>(date), language, usual);
}

struct Row {
  std::string date;
  std::string usual;  ///< in a picture of 2025
  std::string full;
  std::string chinese;  ///< in full
};

}  // namespace

TEST_CASE("every kind of date in words") {
  const auto row = GENERATE(
      Row{"2025-08-12", "Aug 12", "Aug 12, 2025", "2025年8月12日"},
      Row{"2024-08-12", "Aug 12, 2024", "Aug 12, 2024", "2024年8月12日"},
      Row{"2025-08-12T14:30", "Aug 12", "Aug 12, 2025, 14:30", "2025年8月12日14:30"},
      Row{"2025-08-12T14:30:05Z", "Aug 12", "Aug 12, 2025, 14:30:05 UTC",
          "2025年8月12日14:30:05 UTC"},
      Row{"2025-08-12T14:30-04:00", "Aug 12", "Aug 12, 2025, 14:30 UTC−4",
          "2025年8月12日14:30 UTC−4"},
      Row{"2025-08-12T14:30+05:30", "Aug 12", "Aug 12, 2025, 14:30 UTC+5:30",
          "2025年8月12日14:30 UTC+5:30"},
      Row{"2025-08", "August", "Aug 2025", "2025年8月"}, Row{"2025", "2025", "2025", "2025年"},
      Row{"-0043", "44 BC", "44 BC", "公元前44年"},
      Row{"2025-21", "spring 2025", "spring 2025", "2025年春季"},
      Row{"2025-24", "winter 2025", "winter 2025", "2025年冬季"},
      Row{"2025-34", "Q2 2025", "Q2 2025", "2025年第2季度"},
      Row{"2025-38", "May–Aug", "May–Aug 2025", "2025年5月至8月"},
      Row{"2025-41", "second half of 2025", "second half of 2025", "2025年下半年"},
      Row{"201X", "2010s", "2010s", "2010年代"},
      Row{"19XX", "1900–1999", "1900–1999", "1900年至1999年"},
      Row{"2025-XX", "2025", "2025", "2025年"}, Row{"2025-XX-XX", "2025", "2025", "2025年"},
      Row{"2025-08-XX", "August", "Aug 2025", "2025年8月"},
      Row{"2025-08-1X", "Aug 10–19", "Aug 10–19, 2025", "2025年8月10日至19日"},
      Row{"2025?", "2025?", "2025?", "2025年？"},
      Row{"2025-08-10~", "c. Aug 10", "c. Aug 10, 2025", "约2025年8月10日"},
      Row{"2025-08%", "c. August?", "c. Aug 2025?", "约2025年8月？"},
      Row{"2025-07-14/2025-07-16", "Jul 14–16", "Jul 14–16, 2025", "2025年7月14日至16日"},
      Row{"2025-07-14~/2025-07-16", "c. Jul 14–16", "c. Jul 14–16, 2025", "约2025年7月14日至16日"},
      Row{"2025-07-14/2025-07-14", "Jul 14", "Jul 14, 2025", "2025年7月14日"},
      Row{"2025-07-14T09:00/2025-07-14T11:00", "Jul 14",
          "Jul 14, 2025, 09:00 – Jul 14, 2025, 11:00", "2025年7月14日09:00至2025年7月14日11:00"},
      Row{"2025-04/2025-06", "Apr–Jun", "Apr–Jun 2025", "2025年4月至6月"},
      Row{"2024-11/2025-01", "Nov 2024 – Jan 2025", "Nov 2024 – Jan 2025", "2024年11月至2025年1月"},
      Row{"2025-04/2025-07-14", "Apr – Jul 14", "Apr 2025 – Jul 14, 2025",
          "2025年4月至2025年7月14日"},
      Row{"2022/2024", "2022–2024", "2022–2024", "2022年至2024年"},
      Row{"2045/..", "from 2045", "from 2045", "2045年起"},
      Row{"2025-08-12/..", "from Aug 12", "from Aug 12, 2025", "2025年8月12日起"},
      Row{"2025-08-12/", "from Aug 12, end unknown", "from Aug 12, 2025, end unknown",
          "2025年8月12日起，结束不详"},
      Row{"../2025-08", "until August", "until Aug 2025", "至2025年8月"},
      Row{"/2025-08-12", "until Aug 12, start unknown", "until Aug 12, 2025, start unknown",
          "至2025年8月12日，起始不详"},
      Row{"../..", "undated", "undated", "日期不详"},
      Row{"[2025-08-01,2025-08-05]", "Aug 1 or Aug 5", "Aug 1, 2025 or Aug 5, 2025",
          "2025年8月1日或2025年8月5日"},
      Row{"[2025-08-01,2025-08-03,2025-08-05]", "Aug 1, Aug 3 or Aug 5",
          "Aug 1, 2025, Aug 3, 2025 or Aug 5, 2025", "2025年8月1日、2025年8月3日或2025年8月5日"},
      Row{"[2025-08-01,2025-08-03,2025-08-05,2025-08-09]", "one of several dates, Aug 1–9",
          "one of several dates, Aug 1–9, 2025", "2025年8月1日至9日中的某个日期"},
      Row{"{2025-08-01,2025-08-03,2025-08-05,2025-08-09}", "several dates, Aug 1–9",
          "several dates, Aug 1–9, 2025", "2025年8月1日至9日中的数个日期"},
      Row{"2025-XX-15", "some 15th of 2025", "some 15th of 2025", "2025年某月15日"},
      Row{"2025-XX-22~", "c. some 22nd of 2025", "c. some 22nd of 2025", "约2025年某月22日"},
      Row{"2025-XX-1X", "one of several dates, Jan 10 – Dec 19",
          "one of several dates, Jan 10 – Dec 19, 2025", "2025年1月10日至12月19日中的某个日期"},
      Row{"[2025-08-01..2025-08-05]", "Aug 1–5", "Aug 1–5, 2025", "2025年8月1日至5日"},
      Row{"[..2025-08-12]", "by Aug 12", "by Aug 12, 2025", "不晚于2025年8月12日"},
      Row{"[..2030-07~]", "by c. Jul 2030", "by c. Jul 2030", "不晚于约2030年7月"},
      Row{"[2025-08-12..]", "Aug 12 or later", "Aug 12, 2025 or later", "不早于2025年8月12日"},
      Row{"[..2025-08-01,2025-08-05]", "by Aug 5", "by Aug 5, 2025", "不晚于2025年8月5日"},
      Row{"{2025-08-01,2025-08-05}", "Aug 1 and Aug 5", "Aug 1, 2025 and Aug 5, 2025",
          "2025年8月1日和2025年8月5日"},
      Row{"{2025-08-01..2025-08-05}", "Aug 1–5", "Aug 1–5, 2025", "2025年8月1日至5日"},
      Row{"{..2025-08-05}", "until Aug 5", "until Aug 5, 2025", "至2025年8月5日"});
  INFO(row.date);
  CHECK(words(row.date, Language::en, 2025) == row.usual);
  CHECK(words(row.date, Language::en, std::nullopt) == row.full);
  CHECK(words(row.date, Language::zh, std::nullopt) == row.chinese);
}

TEST_CASE("dates in words follow the variety of the language") {
  CHECK(words("2025-23", Language::en, std::nullopt) == "fall 2025");
  CHECK(words("2025-23", Language::en_gb, std::nullopt) == "autumn 2025");
  CHECK(words("[..2025-08-12]", Language::en_gb, std::nullopt) == "by 12 Aug 2025");
  CHECK(words("2025-34", Language::zh_hant, std::nullopt) == "2025年第2季");
  CHECK(words("[2025-08-12..]", Language::zh_hant, 2025) == "不早於8月12日");
}

TEST_CASE("a start and an end of their own in words") {
  const auto date = [](const char* text) { return std::get<edtf::Date>(edtf::parse(text)); };
  const auto told = [&](const char* start, const char* end, Language language) {
    const edtf::Date first = date(start);
    const edtf::Date last = date(end);
    return date_words(&first, &last, language, 2025);
  };
  CHECK(told("2025-04-03", "2025-04-13", Language::en) == "Apr 3–13");
  CHECK(told("2025-04", "2025-06-14", Language::en) == "Apr – Jun 14");
  CHECK(told("2025-04-03~", "2025-05-03", Language::en) == "c. Apr 3 – May 3");
  CHECK(told("2025-04", "2025-04-20", Language::en) == "starts April, ends Apr 20");
  CHECK(told("2025-04-03", "[2025-04-13..2025-04-25]", Language::en) ==
        "starts Apr 3, ends Apr 13–25");
  CHECK(told("2025-04-03", "[2025-04-13..2025-04-25]", Language::zh) ==
        "4月3日开始，4月13日至25日结束");
  const edtf::Date lone = date("2025-04-03");
  CHECK(date_words(&lone, nullptr, Language::en, std::nullopt) == "starts Apr 3, 2025");
  CHECK(date_words(nullptr, &lone, Language::en_gb, std::nullopt) == "ends 3 Apr 2025");
  CHECK(date_words(nullptr, nullptr, Language::en, std::nullopt) == "undated");
}

TEST_CASE("what is inferred is worded by its bounds") {
  const auto at = [](int month, int day) { return to_day({2025, month, day}) * kSecondsPerDay; };
  const DateWriting writing{Language::en, 2025};
  const auto label = [&](const Extent& extent, bool single) {
    return writing.label(shape_of(std::nullopt, extent, single), extent);
  };
  const Window day{at(7, 14), at(7, 15)};
  const auto point = [&](const Window& window) { return label({window, window}, true); };
  CHECK(point(day) == "Jul 14");
  CHECK(point({at(7, 14), at(7, 17)}) == "Jul 14–16");
  CHECK(point({kPast, at(7, 15)}) == "by Jul 14");
  CHECK(point({at(7, 14), kFuture}) == "Jul 14 or later");
  CHECK(point({kPast, kFuture}) == "undated");
  // A start that is open, and known at the latest.
  CHECK(label({{kPast, at(7, 15)}, {kPast, kFuture}}, false) == "by Jul 14");
  CHECK(label({{at(7, 14), kFuture}, {at(7, 14), kFuture}}, false) == "Jul 14 or later");
  CHECK(label({day, {at(7, 14), kFuture}}, false) == "from Jul 14");
  CHECK(label({{kPast, at(7, 15)}, {kPast, at(8, 1)}}, false) == "by Jul 31");
  CHECK(label({{kPast, at(7, 15)}, {at(7, 16), kFuture}}, false) == "c. Jul 14–16");
  CHECK(label({day, {at(7, 16), at(7, 17)}}, false) == "Jul 14–16");
  CHECK(label({{at(4, 1), at(5, 1)}, {at(6, 1), at(7, 1)}}, false) == "Apr–Jun");
  CHECK(label({{at(7, 1), at(8, 1)}, {at(7, 1), at(8, 1)}}, false) == "July");
  CHECK(label({{at(7, 1), at(7, 21)}, {at(7, 3), at(7, 21)}}, false) == "Jul 1–20");
}

TEST_CASE("the ids of parts as words") {
  CHECK(part_title("consumer-drones") == "Consumer drones");
  CHECK(part_title("us-persons") == "US persons");
  CHECK(part_title("gpu-makers") == "GPU makers");
  CHECK(part_title("december-2024") == "December 2024");
  CHECK(part_title("clause-1") == "Clause 1");
  CHECK(part_title("smic") == "SMIC");
  CHECK(part_words("may-not-resell") == "may not resell");
  CHECK(part_words("may-2025") == "May 2025");
  CHECK(part_title("") == "");
}
