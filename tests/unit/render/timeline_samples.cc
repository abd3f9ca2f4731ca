// SPDX-License-Identifier: MIT
#include "tests/unit/render/timeline_samples.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "render/text/words.h"
#include "timeline/date/civil.h"

namespace fasti::render::samples {

namespace {

constexpr CivilTime kDay = kSecondsPerDay;

CivilTime at(int year, int month, int day) { return to_day({year, month, day}) * kDay; }

Window window(CivilTime lo, CivilTime hi) { return {lo, hi}; }

class Numbers {
 public:
  explicit Numbers(std::uint32_t seed) : state_(seed * 2654435761U + 12345U) {}
  int below(int bound) {
    state_ = state_ * 1664525U + 1013904223U;
    return int((state_ >> 8) % std::uint32_t(bound));
  }

 private:
  std::uint32_t state_;
};

constexpr std::array<std::string_view, 8> kEnglish{
    "US requires a licence to export H20 chips",
    "Regulator summons Nvidia",
    "Commerce ministry answers: scrap the remaining curbs on chips and tools",
    "Expo opens",
    "Nvidia discloses the requirement in an 8-K filing and expects a charge of 5.5 billion dollars "
    "in its first fiscal quarter",
    "AMD says that MI308 shipments will resume",
    "Guidance against the H20",
    "Quarter closes"};

constexpr std::array<std::string_view, 8> kChinese{
    "美国要求H20出口须经许可",
    "国家网信办约谈英伟达",
    "商务部：继续取消对华经贸限制措施并回应美方言论",
    "链博会开幕",
    "英伟达在8-K文件中披露许可要求，预计第一财季计提55亿美元费用",
    "AMD称将恢复供应MI308",
    "中方敦促企业不要使用H20",
    "第一财季结束"};

void give_shape(Mark& mark, CivilTime day, Numbers& numbers, Language language) {
  const int kind = numbers.below(12);
  const Day civil = day / kDay;
  const std::string date = format_date(civil, DateStyle::day, language);
  mark.date_label = date;
  mark.stated = {window(day, day + kDay), window(day, day + kDay)};
  if (kind == 6) {
    mark.shape = DateShape::days;
    const CivilTime end = day + (2 + numbers.below(9)) * kDay;
    mark.stated = {window(day, day + kDay), window(end - kDay, end)};
  } else if (kind == 7) {
    mark.shape = DateShape::approximate;
    mark.stated = {window(day - kDay, day + 2 * kDay), window(day - kDay, day + 2 * kDay)};
    mark.date_label = word(Word::about_date, language, date);
  } else if (kind == 8) {
    mark.shape = DateShape::window;
    const CivilTime end = day + (10 + numbers.below(30)) * kDay;
    mark.stated = {window(day, end), window(day, end)};
  } else if (kind == 9) {
    mark.shape = DateShape::open_start;
    mark.stated = {window(kPast, day + kDay), window(kPast, day + kDay)};
    mark.date_label = word(Word::by_date, language, date);
  } else if (kind == 10) {
    mark.shape = DateShape::open_end;
    mark.stated = {window(day, kFuture), window(day, kFuture)};
    mark.date_label = word(Word::from_date, language, date);
  } else if (kind == 11) {
    mark.planned = numbers.below(2) == 0;
    mark.conflicted = !mark.planned;
    mark.disputes.push_back(
        {{window(day - 3 * kDay, day - 2 * kDay), window(day - 3 * kDay, day - 2 * kDay)},
         "beike: " + format_date(civil - 3, DateStyle::day, language)});
  }
  mark.inferred = mark.stated;
}

void give_links(Content& content, Numbers& numbers) {
  const int count = int(content.marks.size()) / 3;
  for (int i = 0; i < count; ++i) {
    const int a = numbers.below(int(content.marks.size()));
    const int b = std::min(int(content.marks.size()) - 1, a + 1 + numbers.below(4));
    if (a == b) continue;
    const LinkStyle style = LinkStyle(numbers.below(4));
    content.links.push_back({std::size_t(a), std::size_t(b), style,
                             style == LinkStyle::order ? "before" : "led to", i % 7 == 6});
  }
}

void give_bars(Content& content, Numbers& numbers, CivilTime first, CivilTime last) {
  for (int i = 0; i < 3; ++i) {
    Bar bar;
    bar.id = fmt::format("bar{}", i);
    bar.lane = numbers.below(int(content.lanes.size()));
    bar.title = i == 1 ? "Licence" : "Export licence requirement";
    bar.note = "97 days";
    bar.spoken = bar.title;
    const CivilTime span = last - first;
    const CivilTime from = first + span / 100 * numbers.below(50);
    const CivilTime to = from + span / 100 * (5 + numbers.below(45));
    bar.pieces.push_back({from, to, BarState(numbers.below(5)), false, false, i == 2});
    if (i == 0) bar.pieces.push_back({to, last + kDay, BarState::suspended, true, false, false});
    content.bars.push_back(std::move(bar));
  }
}

}  // namespace

Mark day_mark(const std::string& id, int lane, int year, int month, int day,
              const std::string& title) {
  Mark mark;
  mark.id = id;
  mark.lane = lane;
  mark.title = title;
  mark.spoken = title;
  const CivilTime from = at(year, month, day);
  mark.stated = {window(from, from + kDay), window(from, from + kDay)};
  mark.inferred = mark.stated;
  mark.date_label = format_date(to_day({year, month, day}), DateStyle::day, Language::en);
  return mark;
}

Content generated(const Recipe& recipe) {
  Numbers numbers(recipe.seed);
  const Language language = recipe.chinese ? Language::zh : Language::en;
  Content content;
  content.lang = recipe.chinese ? "zh" : "en";
  content.title = recipe.chinese ? "芯片管制年表" : "A chronology of chip controls";
  content.subtitle = recipe.chinese ? "政府措施与业界反应" : "Measures and responses";
  content.notes = {"Sources: made up for this test."};
  for (int i = 0; i < recipe.lanes; ++i) {
    content.lanes.push_back(
        {fmt::format("lane{}", i),
         recipe.chinese ? fmt::format("政府{}", i + 1) : fmt::format("Government office {}", i + 1),
         ""});
  }
  std::vector<CivilTime> days;
  for (int i = 0; i < recipe.events; ++i) {
    const bool inside = recipe.clustered && i % 4 != 0;
    const int span = recipe.one_day ? 1 : inside ? 7 : 365 * recipe.years;
    days.push_back(at(2024, 1, 10) + (inside ? 150 : 0) * kDay + numbers.below(span) * kDay);
  }
  std::sort(days.begin(), days.end());
  const auto& titles = recipe.chinese ? kChinese : kEnglish;
  for (int i = 0; i < recipe.events; ++i) {
    Mark mark;
    mark.id = fmt::format("event{}", i);
    mark.lane = numbers.below(recipe.lanes);
    mark.title = titles[std::size_t(numbers.below(int(titles.size())))];
    mark.spoken = mark.title;
    give_shape(mark, days[std::size_t(i)], numbers, language);
    content.marks.push_back(std::move(mark));
  }
  if (!days.empty()) {
    content.verified = days.back() + 9 * kDay;
    give_links(content, numbers);
    give_bars(content, numbers, days.front(), days.back() + 9 * kDay);
  }
  return content;
}

}  // namespace fasti::render::samples
