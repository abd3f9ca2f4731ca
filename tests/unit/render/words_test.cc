// SPDX-License-Identifier: MIT
#include "render/text/words.h"

#include <array>

#include <catch2/catch.hpp>

using namespace fasti;
using namespace fasti::render;

namespace {

constexpr std::array kAll{Language::en, Language::en_gb, Language::zh, Language::zh_hant};

Day day(std::int64_t year, int month, int of_month) { return to_day({year, month, of_month}); }

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("a language tag finds the nearest column") {
  struct Row {
    std::string_view tag;
    Language language;
  };
  const auto row = GENERATE(
      Row{"en", Language::en}, Row{"en-US", Language::en}, Row{"en-GB", Language::en_gb},
      Row{"en-AU", Language::en_gb}, Row{"EN_gb", Language::en_gb}, Row{"zh", Language::zh},
      Row{"zh-CN", Language::zh}, Row{"zh-Hans-HK", Language::zh}, Row{"zh-TW", Language::zh_hant},
      Row{"zh-HK", Language::zh_hant}, Row{"zh-MO", Language::zh_hant},
      Row{"zh-Hant", Language::zh_hant}, Row{"de", Language::en}, Row{"", Language::en},
      Row{"zhx", Language::en}, Row{"en-u-rg-gbzzzz", Language::en});
  INFO(row.tag);
  CHECK(language_for(row.tag) == row.language);
}

TEST_CASE("every word has a text in every language, with the same number of places") {
  for (int i = 0; i <= static_cast<int>(Word::comes_from); ++i) {
    const auto which = static_cast<Word>(i);
    const std::size_t places = count(word(which, Language::en), "{}");
    for (const Language language : kAll) {
      INFO(i << " " << word(which, language));
      CHECK_FALSE(word(which, language).empty());
      CHECK(count(word(which, language), "{}") == places);
    }
  }
}

TEST_CASE("words take a number or a text") {
  CHECK(word(Word::n_days, Language::en, "97") == "97 days");
  CHECK(word(Word::n_days, Language::zh, "97") == "97天");
  CHECK(word(Word::by_date, Language::en, "Aug 12") == "by Aug 12");
  CHECK(word(Word::by_date, Language::zh, "8月12日") == "不晚于8月12日");
  CHECK(word(Word::by_date, Language::zh_hant, "8月12日") == "不晚於8月12日");
  CHECK(word(Word::about_date, Language::en_gb, "10 Aug") == "c. 10 Aug");
  CHECK(word(Word::about_date, Language::zh_hant, "8月10日") == "約8月10日");
  CHECK(word(Word::between_dates, Language::en, "Aug 1", "{}") == "Aug 1 – {}");
  CHECK(word(Word::between_dates, Language::zh, "8月", "9月") == "8月至9月");
  CHECK(word(Word::undated, Language::en, "unused") == "undated");
  CHECK(word(Word::by_date, Language::en, "a", "b") == "by a");
}

TEST_CASE("dates in four languages") {
  struct Row {
    DateStyle style;
    std::array<std::string_view, 4> texts;
  };
  const auto row = GENERATE(
      Row{DateStyle::day, {"Apr 9", "9 Apr", "4月9日", "4月9日"}},
      Row{DateStyle::day_year, {"Apr 9, 2025", "9 Apr 2025", "2025年4月9日", "2025年4月9日"}},
      Row{DateStyle::day_long, {"April 9, 2025", "9 April 2025", "2025年4月9日", "2025年4月9日"}},
      Row{DateStyle::month, {"April", "April", "4月", "4月"}},
      Row{DateStyle::month_short, {"Apr", "Apr", "4月", "4月"}},
      Row{DateStyle::month_year, {"April 2025", "April 2025", "2025年4月", "2025年4月"}},
      Row{DateStyle::month_year_short, {"Apr 2025", "Apr 2025", "2025年4月", "2025年4月"}},
      Row{DateStyle::year, {"2025", "2025", "2025年", "2025年"}},
      Row{DateStyle::day_of_month, {"9", "9", "9日", "9日"}});
  for (const Language language : kAll) {
    CHECK(format_date(day(2025, 4, 9), row.style, language) ==
          row.texts[static_cast<std::size_t>(language)]);
  }
}

TEST_CASE("years before the first are counted back") {
  CHECK(format_date(day(0, 1, 1), DateStyle::year, Language::en) == "1 BC");
  CHECK(format_date(day(-43, 3, 15), DateStyle::day_year, Language::en) == "Mar 15, 44 BC");
  CHECK(format_date(day(-43, 3, 15), DateStyle::day_year, Language::zh) == "公元前44年3月15日");
  CHECK(format_date(day(1, 1, 1), DateStyle::year, Language::en) == "1");
  CHECK(format_date(day(12025, 1, 1), DateStyle::year, Language::zh) == "12025年");
}

TEST_CASE("spans say once what both ends share") {
  struct Row {
    Day first;
    Day last;
    bool with_year;
    std::array<std::string_view, 3> texts;  // en, en-GB, zh
  };
  const auto row = GENERATE(
      Row{day(2025, 7, 15), day(2025, 7, 15), false, {"Jul 15", "15 Jul", "7月15日"}},
      Row{day(2025, 7, 14), day(2025, 7, 16), false, {"Jul 14–16", "14–16 Jul", "7月14日至16日"}},
      Row{day(2025, 7, 14),
          day(2025, 7, 16),
          true,
          {"Jul 14–16, 2025", "14–16 Jul 2025", "2025年7月14日至16日"}},
      Row{day(2025, 7, 30),
          day(2025, 8, 2),
          false,
          {"Jul 30 – Aug 2", "30 Jul – 2 Aug", "7月30日至8月2日"}},
      Row{day(2025, 7, 30),
          day(2025, 8, 2),
          true,
          {"Jul 30 – Aug 2, 2025", "30 Jul – 2 Aug 2025", "2025年7月30日至8月2日"}},
      Row{day(2024, 12, 30),
          day(2025, 1, 2),
          false,
          {"Dec 30, 2024 – Jan 2, 2025", "30 Dec 2024 – 2 Jan 2025",
           "2024年12月30日至2025年1月2日"}},
      Row{day(2025, 8, 1), day(2025, 8, 31), false, {"Aug", "Aug", "8月"}},
      Row{day(2025, 8, 1), day(2025, 8, 30), false, {"Aug 1–30", "1–30 Aug", "8月1日至30日"}},
      Row{day(2024, 2, 1), day(2024, 2, 28), false, {"Feb 1–28", "1–28 Feb", "2月1日至28日"}},
      Row{day(2025, 4, 1),
          day(2025, 6, 30),
          true,
          {"Apr–Jun 2025", "Apr–Jun 2025", "2025年4月至6月"}},
      Row{day(2024, 11, 1),
          day(2025, 2, 28),
          false,
          {"Nov 2024 – Feb 2025", "Nov 2024 – Feb 2025", "2024年11月至2025年2月"}},
      Row{day(2025, 1, 1), day(2025, 12, 31), false, {"2025", "2025", "2025年"}},
      Row{day(2022, 1, 1), day(2024, 12, 31), false, {"2022–2024", "2022–2024", "2022年至2024年"}},
      Row{day(-49, 1, 1),
          day(-43, 12, 31),
          false,
          {"50 BC – 44 BC", "50 BC – 44 BC", "公元前50年至公元前44年"}},
      Row{kPast, day(2025, 8, 12), false, {"by Aug 12", "by 12 Aug", "不晚于8月12日"}},
      Row{day(2025, 8, 12),
          kFuture,
          true,
          {"from Aug 12, 2025", "from 12 Aug 2025", "2025年8月12日起"}},
      Row{kPast, kFuture, true, {"undated", "undated", "日期不详"}});
  for (const Language language : {Language::en, Language::en_gb, Language::zh}) {
    CHECK(format_days(row.first, row.last, row.with_year, language) ==
          row.texts[static_cast<std::size_t>(language)]);
  }
}
