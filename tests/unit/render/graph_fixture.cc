// SPDX-License-Identifier: MIT
#include "tests/unit/render/graph_fixture.h"

#include <array>
#include <random>
#include <vector>

#include <fmt/format.h>

#include "render/text/words.h"
#include "timeline/date/civil.h"

namespace fasti::render {

namespace {

constexpr CivilTime kDay = kSecondsPerDay;

CivilTime on(int year, int month, int day) { return to_day({year, month, day}) * kDay; }

struct Told {
  const char* id;
  int lane;
  const char* en;
  const char* zh;
  const char* date_en;
  const char* date_zh;
  DateShape shape;
  CivilTime from;
  CivilTime to;
};

const std::vector<Told>& told() {
  using S = DateShape;
  static const std::vector<Told> events{
      {"us-controls", 0, "US limits chip exports to China", "美国限制对华芯片出口", "since 2022",
       "2022年起", S::open_end, on(2022, 1, 1), on(2023, 1, 1)},
      {"h20-launch", 2, "NVIDIA launches the H20, cut down for the China rules",
       "英伟达推出符合对华规则的H20", "Nov 2023", "2023年11月", S::window, on(2023, 11, 1),
       on(2023, 12, 1)},
      {"deepseek-shock", 3, "DeepSeek sends NVIDIA shares down 17% in a day",
       "DeepSeek使英伟达股价一日下跌17%", "c. Jan 27", "约1月27日", S::approximate, on(2025, 1, 26),
       on(2025, 1, 29)},
      {"huang-on-huawei", 2, "Huang: Huawei has conquered every market it entered",
       "黄仁勋:华为进入的市场无一不被征服", "Mar 2025", "2025年3月", S::window, on(2025, 3, 1),
       on(2025, 4, 1)},
      {"ban", 0, "H20 put under a licence requirement", "H20被列入许可管制", "Apr 9", "4月9日",
       S::day, on(2025, 4, 9), on(2025, 4, 10)},
      {"ascend-920", 3, "Huawei says the Ascend 920 is developed", "华为称昇腾920研发完成",
       "Apr 10", "4月10日", S::day, on(2025, 4, 10), on(2025, 4, 11)},
      {"eight-k", 2, "NVIDIA discloses the requirement in an 8-K filing", "英伟达在8-K文件中披露",
       "Apr 15", "4月15日", S::day, on(2025, 4, 15), on(2025, 4, 16)},
      {"q1-close", 2, "NVIDIA's first quarter ends; USD 4.5 bn charged",
       "英伟达第一财季结束,计提45亿美元", "Apr 27", "4月27日", S::day, on(2025, 4, 27),
       on(2025, 4, 28)},
      {"h200-level", 2, "Huang: Huawei's newest chip has reached H200 level",
       "黄仁勋:华为最新芯片达到H200水平", "May 2025", "2025年5月", S::window, on(2025, 5, 1),
       on(2025, 6, 1)},
      {"four-chip-patent", 3, "A Huawei patent that bridges four chips surfaces",
       "华为四芯片封装专利曝光", "Jun 2025", "2025年6月", S::window, on(2025, 6, 1),
       on(2025, 7, 1)},
      {"approval-promise", 0, "Washington promises that the H20 may be sold to China",
       "华盛顿承诺允许对华销售H20", "by Jul 14", "不晚于7月14日", S::open_start, kPast,
       on(2025, 7, 15)},
      {"visit", 2, "Jensen Huang in Beijing", "黄仁勋访问北京", "Jul 14–16", "7月14日至16日",
       S::days, on(2025, 7, 14), on(2025, 7, 17)},
      {"approval", 0, "US approves H20 sales to China", "美国批准H20对华销售", "Jul 15", "7月15日",
       S::day, on(2025, 7, 15), on(2025, 7, 16)},
      {"mi308-cleared", 0, "Washington clears AMD's MI308 as well", "华盛顿同时放行AMD的MI308",
       "Jul 15", "7月15日", S::day, on(2025, 7, 15), on(2025, 7, 16)},
      {"expo-opens", 1, "Third China International Supply Chain Expo opens", "第三届链博会开幕",
       "Jul 16", "7月16日", S::day, on(2025, 7, 16), on(2025, 7, 17)},
      {"mi308-amd", 2, "AMD says that it will resume MI308 supply", "AMD称将恢复供应MI308",
       "Jul 16", "7月16日", S::day, on(2025, 7, 16), on(2025, 7, 17)},
      {"us-remarks", 0, "US officials call the approval part of trade talks",
       "美方官员称批准是贸易谈判的一部分", "Jul 15–18", "7月15日至18日", S::window, on(2025, 7, 15),
       on(2025, 7, 19)},
      {"mofcom", 1, "Commerce ministry answers the US remarks", "商务部回应美方言论", "Jul 18",
       "7月18日", S::day, on(2025, 7, 18), on(2025, 7, 19)},
      {"cac-summons", 1, "Cyberspace Administration summons NVIDIA over H20 risks",
       "国家网信办就H20风险约谈英伟达", "Jul 31", "7月31日", S::day, on(2025, 7, 31),
       on(2025, 8, 1)},
      {"licences", 0, "First export licences for the H20 are issued", "首批H20出口许可发放",
       "Aug 8", "8月8日", S::day, on(2025, 8, 8), on(2025, 8, 9)},
      {"revenue-share", 0, "NVIDIA and AMD agree to give Washington 15% of China revenue",
       "英伟达与AMD同意上缴15%对华收入", "c. Aug 10", "约8月10日", S::approximate, on(2025, 8, 9),
       on(2025, 8, 12)},
      {"guidance", 1, "Authorities tell companies not to use the H20", "有关部门要求企业勿用H20",
       "Aug 1–12", "8月1日至12日", S::window, on(2025, 8, 1), on(2025, 8, 13)},
      {"guidance-report", 3, "Bloomberg reports the notices", "彭博社报道有关通知", "Aug 12",
       "8月12日", S::day, on(2025, 8, 12), on(2025, 8, 13)},
      {"ucm", 3, "Huawei releases UCM, its inference-memory manager", "华为发布推理记忆管理器UCM",
       "Aug 12", "8月12日", S::day, on(2025, 8, 12), on(2025, 8, 13)},
      {"backdoor-bill", 0, "A bill would make location checks mandatory",
       "议员提出强制位置验证法案", "by Aug 19", "不晚于8月19日", S::open_start, kPast,
       on(2025, 8, 20)},
      {"ascend-920-volume", 3, "Ascend 920 in mass production", "昇腾920量产", "Sep 2025",
       "2025年9月", S::window, on(2025, 9, 1), on(2025, 10, 1)},
  };
  return events;
}

struct Tie {
  const char* from;
  const char* to;
  LinkStyle style;
  const char* en;
  const char* zh;
  bool contradicted = false;
};

const std::vector<Tie>& ties() {
  using L = LinkStyle;
  static const std::vector<Tie> links{
      {"us-controls", "h20-launch", L::answered_by, "answered by", "引发回应"},
      {"us-controls", "ban", L::led_to, "led to", "促成"},
      {"deepseek-shock", "ban", L::led_to, "led to", "促成"},
      {"ban", "ascend-920", L::order, "1 day before", "早一天"},
      {"ban", "eight-k", L::told_by, "told by", "见于"},
      {"ban", "approval", L::answered_by, "answered by", "引发回应"},
      {"approval-promise", "visit", L::order, "before", "早于"},
      {"visit", "approval", L::led_to, "led to", "促成", true},
      {"approval", "mi308-amd", L::led_to, "led to", "促成"},
      {"approval", "us-remarks", L::told_by, "told by", "见于"},
      {"us-remarks", "mofcom", L::answered_by, "answered by", "引发回应"},
      {"approval", "cac-summons", L::answered_by, "answered by", "引发回应"},
      {"approval", "licences", L::led_to, "led to", "促成"},
      {"licences", "revenue-share", L::led_to, "led to", "促成"},
      {"guidance", "guidance-report", L::told_by, "told by", "见于"},
      {"cac-summons", "guidance", L::order, "before", "早于"},
      {"ascend-920", "ascend-920-volume", L::led_to, "led to", "促成"},
  };
  return links;
}

std::size_t index_of(const std::string& id) {
  for (std::size_t i = 0; i < told().size(); ++i) {
    if (told()[i].id == id) return i;
  }
  return told().size();
}

Mark mark_of(const Told& event, bool chinese) {
  Mark mark;
  mark.id = event.id;
  mark.lane = event.lane;
  mark.title = chinese ? event.zh : event.en;
  mark.date_label = chinese ? event.date_zh : event.date_en;
  mark.spoken = mark.title + ", " + mark.date_label;
  mark.shape = event.shape;
  mark.stated = {{event.from, event.to}, {event.from, event.to}};
  mark.inferred = mark.stated;
  return mark;
}

}  // namespace

Content h20_content(const std::string& lang) {
  const bool chinese = lang == "zh";
  const auto pick = [&](const char* en, const char* zh) { return std::string(chinese ? zh : en); };
  Content content;
  content.lang = lang;
  content.title = pick("What led to what: the H20 episode", "H20事件:因果脉络");
  content.subtitle = pick("Dependencies between measures, ordered by date; reads top to bottom",
                          "各项措施之间的关系,按日期自上而下排列");
  content.lanes = {{"us", pick("US government", "美国政府"), ""},
                   {"china", pick("Chinese government", "中国政府"), ""},
                   {"industry", pick("US industry", "美国业界"), ""},
                   {"huawei", pick("Chinese industry and media", "中国业界与媒体"), ""}};
  for (const Told& event : told()) content.marks.push_back(mark_of(event, chinese));
  Mark& visit = content.marks[index_of("visit")];
  visit.conflicted = true;
  visit.disputes.push_back({{}, pick("netease: by Jun 30", "网易:不晚于6月30日")});
  content.marks[index_of("ascend-920-volume")].planned = true;
  content.marks[index_of("ascend-920-volume")].status = "planned";
  for (const Tie& tie : ties()) {
    content.links.push_back({index_of(tie.from), index_of(tie.to), tie.style,
                             chinese ? tie.zh : tie.en, tie.contradicted});
  }
  Bar bar;
  bar.id = "h20-licence";
  bar.lane = 0;
  bar.title = pick("H20 licence requirement", "H20许可要求");
  bar.spoken = bar.title;
  bar.pieces.push_back({on(2025, 4, 9), on(2025, 7, 15), BarState::in_force, false, false, false});
  content.bars.push_back(bar);
  content.notes = {
      std::string(word(Word::rows_note, language_for(lang))),
      pick("Sources: five reports, July and August 2025.", "来源:2025年7月至8月的五篇报道。")};
  return content;
}

Content random_content(unsigned seed, int events, int lanes, int links) {
  std::mt19937 random(seed);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  constexpr std::array<const char*, 6> kWords{"licence",  "requirement", "H20",
                                              "许可要求", "announces",   "出口管制新规"};
  Content content;
  content.lang = seed % 3 == 0 ? "zh" : "en";
  content.title = fmt::format("Chronology {}", seed);
  for (int i = 0; i < lanes; ++i) content.lanes.push_back({fmt::format("l{}", i), "Lane", ""});
  CivilTime time = on(2020, 1, 1);
  for (int i = 0; i < events; ++i) {
    time += kDay * (below(4) == 0 ? below(90) : below(3));
    Mark mark;
    mark.id = fmt::format("e{}", i);
    mark.lane = lanes == 0 ? 0 : below(lanes);
    const int count = 1 + below(14);
    for (int k = 0; k < count; ++k) {
      mark.title +=
          fmt::format("{}{}", k == 0 ? "" : " ", kWords[static_cast<std::size_t>(below(6))]);
    }
    mark.date_label = format_date(time / kDay, DateStyle::day_year, Language::en);
    mark.shape = static_cast<DateShape>(below(7));
    mark.stated = {{time, time + kDay}, {time, time + kDay}};
    if (below(8) == 0) mark.disputes.push_back({{}, "gazette: by 30 June of the same year"});
    mark.conflicted = below(9) == 0;
    content.marks.push_back(mark);
  }
  for (int i = 0; i < links && events > 1; ++i) {
    const int a = below(events);
    const int b = below(3) == 0 ? below(events) : std::min(events - 1, a + 1 + below(6));
    const auto style = static_cast<LinkStyle>(below(4));
    content.links.push_back({static_cast<std::size_t>(a), static_cast<std::size_t>(b), style,
                             style == LinkStyle::order ? "overlaps" : "led to", below(12) == 0});
  }
  content.notes = {"A note."};
  return content;
}

}  // namespace fasti::render
