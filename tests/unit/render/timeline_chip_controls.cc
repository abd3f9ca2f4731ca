// SPDX-License-Identifier: MIT
#include <array>
#include <string_view>

#include "render/text/words.h"
#include "tests/unit/render/timeline_samples.h"
#include "timeline/date/civil.h"

namespace fasti::render::samples {

namespace {

constexpr CivilTime kDay = kSecondsPerDay;

struct Date {
  int year;
  int month;
  int day;
};

/// `from` and `to` are the first and the last day.
struct Row {
  std::string_view id;
  int lane;
  DateShape shape;
  Date from;
  Date to;
  std::string_view title;
  std::string_view chinese;
};

constexpr std::array kRows{
    Row{"controls",
        0,
        DateShape::window,
        {2022, 1, 1},
        {2022, 12, 31},
        "US begins to limit chip exports to China",
        "美国开始限制对华芯片出口"},
    Row{"launch",
        2,
        DateShape::window,
        {2023, 11, 1},
        {2023, 11, 30},
        "Nvidia launches the H20 for China",
        "英伟达推出对华专供的H20"},
    Row{"shock",
        2,
        DateShape::window,
        {2025, 1, 21},
        {2025, 1, 31},
        "DeepSeek wipes 17% off Nvidia in a day",
        "DeepSeek令英伟达单日跌17%"},
    Row{"blockade",
        2,
        DateShape::window,
        {2025, 3, 1},
        {2025, 3, 31},
        "Huang: blockade speeds China's chips up",
        "黄仁勋：封锁加速中国芯片进步"},
    Row{"ban",
        0,
        DateShape::day,
        {2025, 4, 9},
        {2025, 4, 9},
        "US requires a licence to export H20 chips",
        "美国要求H20出口须经许可"},
    Row{"ascend",
        2,
        DateShape::day,
        {2025, 4, 10},
        {2025, 4, 10},
        "Huawei says its Ascend 920 is ready",
        "华为宣布昇腾920研发成功"},
    Row{"indefinite",
        0,
        DateShape::day,
        {2025, 4, 14},
        {2025, 4, 14},
        "Washington: H20 rule has no end date",
        "美方告知许可要求没有期限"},
    Row{"disclosure",
        2,
        DateShape::day,
        {2025, 4, 15},
        {2025, 4, 15},
        "Nvidia discloses it, expects $5.5bn charge",
        "英伟达披露，预计计提55亿美元"},
    Row{"quarter",
        2,
        DateShape::day,
        {2025, 4, 27},
        {2025, 4, 27},
        "Nvidia closes a quarter with $4.5bn charge",
        "英伟达第一财季计提45亿美元"},
    Row{"level",
        2,
        DateShape::window,
        {2025, 5, 1},
        {2025, 5, 31},
        "Huang: Huawei's chip has reached the H200",
        "黄仁勋：华为芯片已达H200水平"},
    Row{"report",
        2,
        DateShape::day,
        {2025, 5, 28},
        {2025, 5, 28},
        "Nvidia reports the H20 charge",
        "英伟达财报公布H20计提"},
    Row{"patent",
        2,
        DateShape::window,
        {2025, 6, 1},
        {2025, 6, 30},
        "Huawei patent bridges four 910B chips",
        "华为四芯片封装专利曝光"},
    Row{"promise",
        0,
        DateShape::unknown,
        {2025, 4, 9},
        {2025, 7, 14},
        "Washington promises that the H20 may go",
        "美方承诺H20可以对华销售"},
    Row{"visit",
        2,
        DateShape::days,
        {2025, 7, 14},
        {2025, 7, 16},
        "Jensen Huang visits China",
        "黄仁勋访华"},
    Row{"approval",
        0,
        DateShape::day,
        {2025, 7, 15},
        {2025, 7, 15},
        "US clears H20 sales to China, Huang says",
        "黄仁勋：美国已批准H20对华销售"},
    Row{"cleared",
        0,
        DateShape::day,
        {2025, 7, 15},
        {2025, 7, 15},
        "AMD's MI308 is cleared as well",
        "AMD的MI308同步放行"},
    Row{"remarks",
        0,
        DateShape::window,
        {2025, 7, 15},
        {2025, 7, 18},
        "Lutnick ties the approval to trade talks",
        "美官员称放行是经贸谈判的一部分"},
    Row{"expo",
        2,
        DateShape::day,
        {2025, 7, 16},
        {2025, 7, 16},
        "Supply chain expo opens, Huang speaks",
        "链博会开幕，黄仁勋致辞"},
    Row{"resume",
        2,
        DateShape::day,
        {2025, 7, 16},
        {2025, 7, 16},
        "AMD says MI308 supply will resume",
        "AMD称将恢复供应MI308"},
    Row{"ministry",
        1,
        DateShape::day,
        {2025, 7, 18},
        {2025, 7, 18},
        "Beijing to US: lift the other trade curbs",
        "商务部：继续取消对华经贸限制"},
    Row{"summons",
        1,
        DateShape::day,
        {2025, 7, 31},
        {2025, 7, 31},
        "Cyberspace regulator summons Nvidia",
        "国家网信办约谈英伟达"},
    Row{"meeting",
        0,
        DateShape::day,
        {2025, 8, 6},
        {2025, 8, 6},
        "Huang meets Trump at the White House",
        "黄仁勋在白宫会见特朗普"},
    Row{"share",
        0,
        DateShape::window,
        {2025, 8, 1},
        {2025, 8, 31},
        "Nvidia, AMD to hand over 15% of China sales",
        "英伟达、AMD上缴15%在华收入"},
    Row{"licences",
        0,
        DateShape::day,
        {2025, 8, 8},
        {2025, 8, 8},
        "US starts to issue H20 licences",
        "美国开始发放H20许可证"},
    Row{"press",
        2,
        DateShape::day,
        {2025, 8, 10},
        {2025, 8, 10},
        "Financial Times reports the 15% deal",
        "《金融时报》报道15%协议"},
    Row{"confirmed",
        0,
        DateShape::day,
        {2025, 8, 11},
        {2025, 8, 11},
        "Trump confirms the 15% share",
        "特朗普证实15%分成"},
    Row{"guidance",
        1,
        DateShape::open_start,
        {2025, 8, 1},
        {2025, 8, 12},
        "Beijing tells firms to avoid the H20",
        "中方敦促企业不要使用H20"},
    Row{"notices",
        2,
        DateShape::day,
        {2025, 8, 12},
        {2025, 8, 12},
        "Bloomberg reports the notices",
        "彭博社报道有关通知"},
    Row{"ucm",
        2,
        DateShape::day,
        {2025, 8, 12},
        {2025, 8, 12},
        "Huawei releases UCM to need less HBM",
        "华为发布推理记忆技术UCM"},
    Row{"volume",
        2,
        DateShape::window,
        {2025, 9, 1},
        {2025, 9, 30},
        "Ascend 920 in mass production",
        "昇腾920量产"},
};

struct Tie {
  std::string_view from;
  std::string_view to;
  LinkStyle style;
  bool contradicted;
};

constexpr std::array kTies{
    Tie{"controls", "launch", LinkStyle::led_to, false},
    Tie{"ban", "disclosure", LinkStyle::told_by, false},
    Tie{"indefinite", "disclosure", LinkStyle::told_by, false},
    Tie{"ban", "quarter", LinkStyle::led_to, false},
    Tie{"quarter", "report", LinkStyle::told_by, false},
    Tie{"ban", "approval", LinkStyle::answered_by, false},
    Tie{"visit", "approval", LinkStyle::led_to, true},
    Tie{"cleared", "resume", LinkStyle::led_to, false},
    Tie{"remarks", "ministry", LinkStyle::answered_by, false},
    Tie{"approval", "summons", LinkStyle::answered_by, false},
    Tie{"share", "licences", LinkStyle::led_to, false},
    Tie{"approval", "licences", LinkStyle::led_to, false},
    Tie{"share", "press", LinkStyle::told_by, false},
    Tie{"share", "confirmed", LinkStyle::told_by, false},
    Tie{"approval", "guidance", LinkStyle::answered_by, false},
    Tie{"guidance", "notices", LinkStyle::told_by, false},
};

CivilTime start_of(const Date& date) { return to_day({date.year, date.month, date.day}) * kDay; }

std::string date_label(const Row& row, Language language) {
  const Day first = to_day({row.from.year, row.from.month, row.from.day});
  const Day last = to_day({row.to.year, row.to.month, row.to.day});
  switch (row.shape) {
    case DateShape::open_start:
      return word(Word::by_date, language, format_date(last, DateStyle::day, language));
    case DateShape::window:
      if (row.id == "controls") return format_date(first, DateStyle::year, language);
      return format_days(first, last, row.from.year != 2025, language);
    case DateShape::unknown:
      return format_days(first, last, false, language);
    default:
      return format_days(first, last, false, language);
  }
}

Mark mark_of(const Row& row, Language language) {
  Mark mark;
  mark.id = row.id;
  mark.lane = row.lane;
  mark.title = language == Language::en ? row.title : row.chinese;
  mark.spoken = mark.title;
  mark.shape = row.shape;
  mark.date_label = date_label(row, language);
  const Window whole{start_of(row.from), start_of(row.to) + kDay};
  mark.stated = {whole, whole};
  if (row.shape == DateShape::days) {
    mark.stated = {{whole.lo, whole.lo + kDay}, {whole.hi - kDay, whole.hi}};
  }
  mark.inferred = mark.stated;
  if (row.shape == DateShape::open_start) {
    mark.stated.start.lo = mark.stated.end.lo = kPast;
    mark.tightened = true;
  }
  if (row.shape == DateShape::unknown) mark.stated = {};
  return mark;
}

std::size_t find(std::string_view id) {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (kRows[i].id == id) return i;
  }
  return kRows.size();
}

Bar bar_of(std::string id, std::string title, std::string note, const Date& from, bool uncertain,
           CivilTime verified) {
  Bar bar;
  bar.id = std::move(id);
  bar.title = std::move(title);
  bar.note = std::move(note);
  bar.spoken = bar.title;
  bar.pieces.push_back({start_of(from), verified, BarState::in_force, true, uncertain, false});
  return bar;
}

}  // namespace

Content chip_controls(bool chinese) {
  const Language language = chinese ? Language::zh : Language::en;
  Content content;
  content.lang = chinese ? "zh" : "en";
  content.title = chinese ? "英伟达H20与中国，2025" : "Nvidia's H20 and China, 2025";
  content.subtitle = chinese ? "2022年至2025年9月：三条线索，三十件事"
                             : "US and Chinese government measures and industry responses";
  content.lanes = {
      {"us", chinese ? "美国政府" : "US government", chinese ? "10个事件" : "10 events"},
      {"china", chinese ? "中国政府" : "Chinese government", chinese ? "3个事件" : "3 events"},
      {"industry", chinese ? "业界与媒体" : "Industry and press",
       chinese ? "17个事件" : "17 events"}};
  for (const Row& row : kRows) content.marks.push_back(mark_of(row, language));
  content.marks[find("volume")].planned = true;
  content.marks[find("volume")].status = "planned";
  content.marks[find("visit")].conflicted = true;
  content.marks[find("visit")].disputes.push_back(
      {{{kPast, start_of({2025, 6, 30})}, {kPast, start_of({2025, 6, 30})}},
       chinese ? "网易：不晚于6月29日" : "netease: by Jun 30"});
  Mark& share = content.marks[find("share")];
  share.tightened = true;
  share.inferred.start = share.inferred.end = {start_of({2025, 8, 6}), start_of({2025, 8, 9})};
  for (const Tie& tie : kTies) {
    content.links.push_back({find(tie.from), find(tie.to), tie.style, "", tie.contradicted});
  }
  content.verified = start_of({2025, 8, 20});
  content.bars = {
      bar_of("chip-controls",
             chinese ? "美国对华芯片出口管制" : "US controls on chip exports to China",
             chinese ? "2022年起" : "since 2022", {2022, 1, 1}, true, *content.verified),
      bar_of("h20-licence", chinese ? "H20出口许可要求" : "H20 export licence requirement",
             chinese ? "4月9日起" : "since Apr 9", {2025, 4, 9}, false, *content.verified),
      bar_of("h20-sales", chinese ? "H20对华销售许可证" : "Licences for H20 sales to China",
             chinese ? "8月8日起" : "since Aug 8", {2025, 8, 8}, false, *content.verified)};
  content.notes = {chinese ? "来源：五篇文章，另有公开记录。"
                           : "Sources: five articles and the public record."};
  return content;
}

}  // namespace fasti::render::samples
