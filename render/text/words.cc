// SPDX-License-Identifier: MIT
#include "render/text/words.h"

#include <array>

#include "render/text/language.h"

namespace fasti::render {

namespace {

/// An empty cell is filled from the first column.
struct Row {
  Word word;
  std::array<std::string_view, kLanguages> cells;
};

// A new language is one more cell in every row, a column in dates.cc and a line in language.cc.
constexpr std::array kWords{
    // en, en-GB, zh, zh-Hant
    Row{Word::dates, {"Dates", "", "日期", "日期"}},
    Row{Word::links, {"Links", "", "关系", "關係"}},
    Row{Word::exact_day, {"Exact day", "", "确切日期", "確切日期"}},
    Row{Word::several_days, {"Several days", "", "多日", "多日"}},
    Row{Word::approximate, {"Approximate", "", "约略日期", "約略日期"}},
    Row{Word::stated_window, {"Stated window", "", "所述期间", "所述期間"}},
    Row{Word::window_open_start,
        {"Stated window, start unknown", "", "所述期间，起始不详", "所述期間，起始不詳"}},
    Row{Word::window_open_end,
        {"Stated window, end unknown", "", "所述期间，结束不详", "所述期間，結束不詳"}},
    Row{Word::inferred_window,
        {"Inferred window (tighter)", "", "推断期间（更窄）", "推斷期間（較窄）"}},
    Row{Word::in_force, {"In force", "", "有效", "有效"}},
    Row{Word::issued, {"Issued, not yet in force", "", "已发布，未生效", "已發布，未生效"}},
    Row{Word::suspended, {"Suspended", "", "暂停执行", "暫停執行"}},
    Row{Word::waived, {"In force, not enforced", "", "有效但不执行", "有效但不執行"}},
    Row{Word::proposed, {"Proposed", "", "拟议", "擬議"}},
    Row{Word::still_in_force, {"Still in force", "", "仍然有效", "仍然有效"}},
    Row{Word::goes_on,
        {"Goes on beyond the days shown", "", "延续至所示日期之外", "延續至所示日期之外"}},
    Row{Word::led_to, {"led to", "", "促成", "促成"}},
    Row{Word::answered_by, {"answered by", "", "引发回应", "引發回應"}},
    Row{Word::told_by, {"told by", "", "见于", "見於"}},
    Row{Word::other_relation, {"other relation", "", "其他关系", "其他關係"}},
    Row{Word::before, {"before", "", "先于", "先於"}},
    Row{Word::meets, {"up to", "", "紧接", "緊接"}},
    Row{Word::overlaps, {"overlaps", "", "交叠", "交疊"}},
    Row{Word::contains, {"includes", "", "包含", "包含"}},
    Row{Word::same_start, {"same start", "", "同时开始", "同時開始"}},
    Row{Word::same_end, {"same end", "", "同时结束", "同時結束"}},
    Row{Word::same_span, {"same time", "", "同期", "同期"}},
    Row{Word::same_day, {"same day", "", "同日", "同日"}},
    Row{Word::same_time, {"about the same time", "", "大致同时", "大致同時"}},
    Row{Word::corrected_by, {"corrected by", "", "被更正", "被更正"}},
    Row{Word::superseded_by, {"superseded by", "", "被取代", "被取代"}},
    Row{Word::sources_disagree, {"sources disagree", "", "来源不一致", "來源不一致"}},
    Row{Word::planned, {"planned", "", "计划中", "計畫中"}},
    Row{Word::forecast, {"forecast", "", "预测", "預測"}},
    Row{Word::contradicted, {"in a contradiction", "", "互相矛盾", "互相矛盾"}},
    Row{Word::days_omitted, {"{} days omitted", "", "略去{}天", "略去{}天"}},
    Row{Word::years_omitted, {"{} years omitted", "", "略去{}年", "略去{}年"}},
    Row{Word::one_day, {"1 day", "", "1天", "1天"}},
    Row{Word::n_days, {"{} days", "", "{}天", "{}天"}},
    Row{Word::n_years, {"{} years", "", "{}年", "{}年"}},
    Row{Word::one_event, {"1 event", "", "1个事件", "1個事件"}},
    Row{Word::n_events, {"{} events", "", "{}个事件", "{}個事件"}},
    Row{Word::one_source, {"1 source", "", "1个来源", "1個來源"}},
    Row{Word::n_sources, {"{} sources", "", "{}个来源", "{}個來源"}},
    Row{Word::by_date, {"by {}", "", "不晚于{}", "不晚於{}"}},
    Row{Word::from_date, {"from {}", "", "{}起", "{}起"}},
    Row{Word::about_date, {"c. {}", "", "约{}", "約{}"}},
    Row{Word::between_dates, {"{} – {}", "", "{}至{}", "{}至{}"}},
    Row{Word::undated, {"undated", "", "日期不详", "日期不詳"}},
    Row{Word::until_date, {"until {}", "", "至{}", "至{}"}},
    Row{Word::from_end_unknown, {"from {}, end unknown", "", "{}起，结束不详", "{}起，結束不詳"}},
    Row{Word::until_start_unknown,
        {"until {}, start unknown", "", "至{}，起始不详", "至{}，起始不詳"}},
    Row{Word::not_before_date, {"{} or later", "", "不早于{}", "不早於{}"}},
    Row{Word::uncertain_date, {"{}?", "", "{}？", "{}？"}},
    Row{Word::either_of, {"{} or {}", "", "{}或{}", "{}或{}"}},
    Row{Word::both_of, {"{} and {}", "", "{}和{}", "{}和{}"}},
    Row{Word::and_next, {"{}, {}", "", "{}、{}", "{}、{}"}},
    Row{Word::one_of_dates, {"one of several dates, {}", "", "{}中的某个日期", "{}中的某個日期"}},
    Row{Word::all_of_dates, {"several dates, {}", "", "{}中的数个日期", "{}中的數個日期"}},
    Row{Word::starts, {"starts {}", "", "{}开始", "{}開始"}},
    Row{Word::ends, {"ends {}", "", "{}结束", "{}結束"}},
    Row{Word::starts_ends, {"starts {}, ends {}", "", "{}开始，{}结束", "{}開始，{}結束"}},
    Row{Word::day_and_time, {"{}, {}", "", "{}{}", "{}{}"}},
    Row{Word::record_to, {"record to {}", "", "记录截至{}", "記錄截至{}"}},
    Row{Word::sources, {"Sources: {}", "", "来源：{}", "來源：{}"}},
    Row{Word::scale_note,
        {"Axis broken over long times in which nothing shown happens or changes; the scale may "
         "change at a break.",
         "", "图中所示各项长期没有发生或变化之处，时间轴断开；断开前后的比例可能不同。",
         "圖中所示各項長期沒有發生或變化之處，時間軸斷開；斷開前後的比例可能不同。"}},
    Row{Word::rows_note,
        {"Rows are in order of date, not to scale.", "", "各行按日期先后排列，间距不按比例。",
         "各列依日期先後排列，間距不按比例。"}},
    Row{Word::scale_varies,
        {"The scale varies: a day is wider where more happens.", "",
         "比例不一：事件密集处，一天占的宽度更大。", "比例不一：事件密集處，一天占的寬度較大。"}},
    Row{Word::no_events, {"No events to show.", "", "没有可显示的事件。", "沒有可顯示的事件。"}},
    Row{Word::cancelled, {"cancelled", "", "已取消", "已取消"}},
    Row{Word::table_of_facts, {"Table of these facts", "", "这些事实的表格", "這些事實的表格"}},
    Row{Word::table_events, {"Events", "", "事件", "事件"}},
    Row{Word::table_date, {"Date", "", "日期", "日期"}},
    Row{Word::table_inferred, {"Narrowed to", "", "收窄至", "收窄至"}},
    Row{Word::table_event, {"Event", "", "事件", "事件"}},
    Row{Word::table_actors, {"By", "", "行为方", "行為方"}},
    Row{Word::table_sources, {"Sources", "", "来源", "來源"}},
    Row{Word::table_instrument, {"Instrument", "", "措施", "措施"}},
    Row{Word::table_states, {"What it was when", "", "各时期状态", "各時期狀態"}},
    Row{Word::unlabelled,
        {"{} events stand without a label.", "", "{}个事件未加标注。", "{}個事件未加標註。"}},
    Row{Word::density,
        {"{} more events are the columns along the lines: the taller, the more.", "",
         "另有{}个事件以线上的短柱表示：柱越高，事件越多。",
         "另有{}個事件以線上的短柱表示：柱越高，事件越多。"}},
    Row{Word::undrawn_links, {"Links not drawn: {}.", "", "{}条联系未画出。", "{}條聯繫未畫出。"}},
    Row{Word::gathered,
        {"{} events, gathered into one card for each lane and period.", "",
         "共{}个事件，每条泳道的每一时期合为一张卡片。",
         "共{}個事件，每條泳道的每一時期合為一張卡片。"}},
    Row{Word::implied_links,
        {"{} links are not drawn: chains of links of the same kind say the same.", "",
         "未画出{}条联系：同类联系相连已经表明。", "未畫出{}條聯繫：同類聯繫相連已經表明。"}},
    Row{Word::one_implied_link,
        {"1 link is not drawn: a chain of links of the same kind says the same.", "",
         "未画出1条联系：同类联系相连已经表明。", "未畫出1條聯繫：同類聯繫相連已經表明。"}},
    Row{Word::unlinked, {"Without links", "", "无联系的事件", "無聯繫的事件"}},
    Row{Word::one_bar_left_out,
        {"1 instrument is not drawn here.", "", "此图未画出1项措施。", "此圖未畫出1項措施。"}},
    Row{Word::n_more, {"{} more", "", "另有{}项", "另有{}項"}},
    Row{Word::n_of_events, {"{} of {} events", "", "{}个事件（共{}个）", "{}個事件（共{}個）"}},
    Row{Word::instruments, {"Instruments", "", "措施", "措施"}},
    Row{Word::one_instrument, {"1 instrument", "", "1项措施", "1項措施"}},
    Row{Word::n_instruments, {"{} instruments", "", "{}项措施", "{}項措施"}},
    Row{Word::no_instruments,
        {"No instruments to show.", "", "没有可显示的措施。", "沒有可顯示的措施。"}},
    Row{Word::permission, {"Permission", "", "许可", "許可"}},
    Row{Word::compliance, {"To be complied with", "", "须开始遵守", "須開始遵守"}},
    Row{Word::unsure_state, {"Day not certain", "", "日期不确定", "日期不確定"}},
    Row{Word::unsaid_state, {"Not known what followed", "", "后续不明", "後續不明"}},
    Row{Word::not_enforced, {"not enforced", "", "不执行", "不執行"}},
    Row{Word::until_resumes, {"until {}, then resumes", "", "至{}，其后恢复", "至{}，其後恢復"}},
    Row{Word::record_ends, {"Record ends {}", "", "记录截至{}", "記錄截至{}"}},
    Row{Word::no_longer_than,
        {"End or start that is set", "", "已定的结束或开始", "已定的結束或開始"}},
    Row{Word::bars_left_out,
        {"{} instruments are not drawn here.", "", "此图未画出{}项措施。", "此圖未畫出{}項措施。"}},
    Row{Word::longer_days,
        {"The scale varies: a day is longer where more happens.", "",
         "比例不一：事件密集处，一天占的高度更大。", "比例不一：事件密集處，一天占的高度較大。"}},
    Row{Word::page_of, {"{} of {}", "", "{}／{}", "{}／{}"}},
    Row{Word::key_on_page, {"key on p. {}", "", "图例见第{}页", "圖例見第{}頁"}},
    Row{Word::on_page, {"p. {}", "", "第{}页", "第{}頁"}},
    Row{Word::leads_on, {"→ {}: {}", "", "→ {}：{}", "→ {}：{}"}},
    Row{Word::comes_from, {"← {}: {}", "", "← {}：{}", "← {}：{}"}},
    Row{Word::several_events,
        {"Several events, and how many", "", "多个事件及其数量", "多個事件及其數量"}},
    Row{Word::inferred_alone, {"Inferred window", "", "推断期间", "推斷期間"}},
    Row{Word::inferred_open_start,
        {"Inferred window, start unknown", "", "推断期间，起始不详", "推斷期間，起始不詳"}},
    Row{Word::inferred_open_end,
        {"Inferred window, end unknown", "", "推断期间，结束不详", "推斷期間，結束不詳"}},
    Row{Word::inferred, {"inferred", "", "推断", "推斷"}},
    Row{Word::began_between, {"began {}", "", "{}间开始", "{}間開始"}},
    Row{Word::but_for, {"but for {}", "", "{}除外", "{}除外"}},
    Row{Word::but_for_parts, {"but for some parts", "", "部分内容除外", "部分內容除外"}},
    Row{Word::no_axis,
        {"Nothing shown has a date: there is no axis of time.", "",
         "图中各项均无日期，故无时间轴。", "圖中各項均無日期，故無時間軸。"}},
};

constexpr bool in_order_of_the_words() {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (kWords[i].word != static_cast<Word>(i)) return false;
  }
  return kWords.back().word == Word::no_axis;
}
static_assert(in_order_of_the_words());

std::string with(std::string_view pattern, std::string_view argument) {
  std::string out(pattern);
  const std::size_t at = out.find("{}");
  if (at != std::string::npos) out.replace(at, 2, argument);
  return out;
}

}  // namespace

std::string_view word(Word word, Language language) {
  const Row& row = kWords[static_cast<std::size_t>(word)];
  const std::string_view cell = row.cells[static_cast<std::size_t>(language)];
  return cell.empty() ? row.cells[0] : cell;
}

std::string word(Word name, Language language, std::string_view argument) {
  return with(word(name, language), argument);
}

std::string word(Word name, Language language, std::string_view first, std::string_view second) {
  const std::string_view pattern = word(name, language);
  const std::size_t between = pattern.find("{}") + 2;
  if (between > pattern.size()) return std::string(pattern);
  return with(pattern.substr(0, between), first) + with(pattern.substr(between), second);
}

}  // namespace fasti::render
