// SPDX-License-Identifier: MIT
#include "render/document/words.h"

#include <array>

#include "render/text/fill.h"
#include "render/text/language.h"

namespace fasti::render {

namespace {

/// An empty cell is filled from the first column.
struct Row {
  Phrase phrase;
  std::array<std::string_view, kLanguages> cells;
};

constexpr std::array kPhrases{
    // en, en-GB, zh, zh-Hant
    // sections
    Row{Phrase::summary, {"Summary", "", "概要", "概要"}},
    Row{Phrase::timeline, {"Timeline", "", "时间轴", "時間軸"}},
    Row{Phrase::events, {"Events", "", "事件", "事件"}},
    Row{Phrase::register_, {"Instruments", "", "措施", "措施"}},
    Row{Phrase::upcoming, {"Upcoming dates", "", "后续日期", "後續日期"}},
    Row{Phrase::disputed, {"Disputed dates", "", "有争议的日期", "有爭議的日期"}},
    Row{Phrase::figures, {"Figures that disagree", "", "互相矛盾的数字", "互相矛盾的數字"}},
    Row{Phrase::graph, {"What led to what", "", "事件之间的联系", "事件之間的聯繫"}},
    Row{Phrase::findings, {"Findings of the check", "", "检查结果", "檢查結果"}},
    Row{Phrase::sources, {"Sources", "", "来源", "來源"}},
    Row{Phrase::notes, {"Notes", "", "注释", "註釋"}},
    Row{Phrase::contents, {"Contents", "", "目录", "目錄"}},
    // heads of columns and labels
    Row{Phrase::date, {"Date", "", "日期", "日期"}},
    Row{Phrase::event, {"Event", "", "事件", "事件"}},
    Row{Phrase::by, {"By", "", "行为方", "行為方"}},
    Row{Phrase::period, {"Period", "", "时期", "時期"}},
    Row{Phrase::actors, {"Actors", "", "行为方", "行為方"}},
    Row{Phrase::verified, {"Record looked at up to", "", "记录核查至", "記錄核查至"}},
    Row{Phrase::findings_count, {"Findings", "", "检查结果", "檢查結果"}},
    Row{Phrase::disputes_count, {"Disputed", "", "争议", "爭議"}},
    Row{Phrase::in_force_on, {"In force on {}", "", "{}有效", "{}有效"}},
    Row{Phrase::in_force_of_part,
        {"In force on {}, of those shown here", "", "{}有效（限此处所列）",
         "{}有效（限此處所列）"}},
    Row{Phrase::next_date, {"Next date", "", "下一日期", "下一日期"}},
    Row{Phrase::act, {"What was done", "", "所采取的行动", "所採取的行動"}},
    Row{Phrase::announced, {"Announced", "", "宣布", "宣佈"}},
    Row{Phrase::published, {"Published", "", "公布", "公佈"}},
    Row{Phrase::known, {"Known", "", "公开", "公開"}},
    Row{Phrase::effective, {"Takes effect", "", "起效日", "起效日"}},
    Row{Phrase::until, {"Until", "", "截止日", "截止日"}},
    Row{Phrase::comply, {"Complied with from", "", "遵守起始日", "遵守起始日"}},
    Row{Phrase::what, {"What", "", "事项", "事項"}},
    Row{Phrase::instrument, {"Instrument", "", "措施", "措施"}},
    Row{Phrase::who, {"Who says it", "", "陈述方", "陳述方"}},
    Row{Phrase::claim, {"What is said", "", "所述内容", "所述內容"}},
    Row{Phrase::where, {"Where", "", "出处", "出處"}},
    Row{Phrase::value, {"Value", "", "数值", "數值"}},
    Row{Phrase::severity, {"Severity", "", "级别", "級別"}},
    Row{Phrase::finding, {"Finding", "", "问题", "問題"}},
    Row{Phrase::place, {"Place", "", "位置", "位置"}},
    Row{Phrase::account, {"the account", "", "本编年", "本編年"}},
    // sentences
    Row{Phrase::part_shown,
        {"Shown here: {} of {} events.", "", "此处列出{}个事件（共{}个）。",
         "此處列出{}個事件（共{}個）。"}},
    Row{Phrase::local_days,
        {"Each date is a day of the place where the event happened.", "",
         "日期均按事件发生地当地时间计。", "日期均按事件發生地當地時間計。"}},
    Row{Phrase::inferred, {"inferred: {}", "", "推断：{}", "推斷：{}"}},
    Row{Phrase::dated, {"Inferred date: {}.", "", "推断日期：{}。", "推斷日期：{}。"}},
    Row{Phrase::forecast, {"forecast", "", "预测", "預測"}},
    Row{Phrase::known_later, {"known from {}", "", "{}公开", "{}公開"}},
    Row{Phrase::state_of, {"State on {}", "", "{}的状态", "{}的狀態"}},
    Row{Phrase::state_unknown, {"not known", "", "不详", "不詳"}},
    Row{Phrase::perhaps, {"perhaps", "", "可能有效", "可能有效"}},
    Row{Phrase::state_none, {"not in being", "", "尚不存在", "尚不存在"}},
    Row{Phrase::state_ended, {"ended", "", "已终止", "已終止"}},
    Row{Phrase::state_issued, {"issued, not yet in force", "", "已发布，未生效", "已發布，未生效"}},
    Row{Phrase::state_or, {"{} or {}", "", "{}或{}", "{}或{}"}},
    Row{Phrase::since, {"since {}", "", "{}起", "{}起"}},
    Row{Phrase::permitted_by, {"permitted by {}", "", "获许可：{}", "獲許可：{}"}},
    Row{Phrase::permits, {"permits {}", "", "许可：{}", "許可：{}"}},
    Row{Phrase::then_resumes, {"until {}, then resumes", "", "至{}，其后恢复", "至{}，其後恢復"}},
    Row{Phrase::then_ends, {"until {}, then ends", "", "至{}，其后终止", "至{}，其後終止"}},
    Row{Phrase::then_unsaid,
        {"until {}; what follows is not said", "", "至{}，其后未说明", "至{}，其後未說明"}},
    Row{Phrase::maybe_unenforced, {"perhaps not enforced", "", "或不执行", "或不執行"}},
    Row{Phrase::record_before,
        {"The record ends on {}; what is set for later days is taken as it stands then.", "",
         "记录截至{}；其后的日期按当时所定列出。", "記錄截至{}；其後的日期按當時所定列出。"}},
    Row{Phrase::beyond_record, {"the record ends on {}", "", "记录截至{}", "記錄截至{}"}},
    Row{Phrase::no_upcoming,
        {"Nothing is set for a day after {}.", "", "{}之后没有已定的日期。",
         "{}之後沒有已定的日期。"}},
    Row{Phrase::no_record_end,
        {"The record does not say up to which day it goes, so that no date can be told to be still "
         "to "
         "come. It is given by verified in the chronology, or by --as-of for this report.",
         "",
         "记录未注明截止日期，因此无法判断哪些日期尚未到来。可在编年中以verified写明，或以--as-"
         "of为本报告指定日期。",
         "記錄未註明截止日期，因此無法判斷哪些日期尚未到來。可在編年中以verified寫明，或以--as-"
         "of為本報告指定日期。"}},
    Row{Phrase::after_day,
        {"What is set or expected for days after {}.", "", "{}之后已定或预期的日期。",
         "{}之後已定或預期的日期。"}},
    Row{Phrase::change_to, {"{}: {}", "", "{}：{}", "{}：{}"}},
    Row{Phrase::change_after,
        {"{}: {} until the end of this day, then {}", "", "{}：{}至当日为止，其后{}",
         "{}：{}至當日為止，其後{}"}},
    Row{Phrase::set_comply, {"{} must be complied with", "", "须遵守{}", "須遵守{}"}},
    Row{Phrase::no_disputed,
        {"No two claims of the record contradict each other.", "", "记录中没有互相矛盾的陈述。",
         "記錄中沒有互相矛盾的陳述。"}},
    Row{Phrase::kind_account,
        {"The account contradicts itself.", "", "本编年自相矛盾。", "本編年自相矛盾。"}},
    Row{Phrase::kind_cycle,
        {"The account's orders run in a circle.", "", "本编年所述的先后次序成环。",
         "本編年所述的先後次序成環。"}},
    Row{Phrase::kind_source_account,
        {"A source contradicts the account.", "", "一个来源与本编年矛盾。",
         "一個來源與本編年矛盾。"}},
    Row{Phrase::kind_source_itself,
        {"A source contradicts itself.", "", "一个来源自相矛盾。", "一個來源自相矛盾。"}},
    Row{Phrase::kind_sources,
        {"Sources contradict each other.", "", "来源之间互相矛盾。", "來源之間互相矛盾。"}},
    Row{Phrase::cannot_all,
        {"These {} statements cannot all be true; without any one of them the others can.", "",
         "这{}项陈述不能同时成立；去掉其中任何一项，其余即可成立。",
         "這{}項陳述不能同時成立；去掉其中任何一項，其餘即可成立。"}},
    Row{Phrase::cannot_one,
        {"This statement cannot be true.", "", "这项陈述不能成立。", "這項陳述不能成立。"}},
    Row{Phrase::one_side, {"The least trusted", "", "最不可信的一方", "最不可信的一方"}},
    Row{Phrase::other_side, {"Against it", "", "与之矛盾", "與之矛盾"}},
    Row{Phrase::also_against, {"Also against the first", "", "另与第一项矛盾", "另與第一項矛盾"}},
    Row{Phrase::rejected_head,
        {"Kept on record, not followed", "", "保留在案、未予采信", "保留在案、未予採信"}},
    Row{Phrase::reason, {"Reason", "", "理由", "理由"}},
    Row{Phrase::no_figures,
        {"No two figures of the record exclude each other.", "", "记录中没有互相排斥的数字。",
         "記錄中沒有互相排斥的數字。"}},
    Row{Phrase::thing_of, {"{} of {}", "", "{}（{}）", "{}（{}）"}},
    Row{Phrase::figure_units, {"given in different units", "", "所用单位不同", "所用單位不同"}},
    Row{Phrase::no_findings,
        {"The check found nothing.", "", "检查未发现问题。", "檢查未發現問題。"}},
    Row{Phrase::silenced, {"silenced: {}", "", "已忽略：{}", "已忽略：{}"}},
    Row{Phrase::severity_error, {"error", "", "错误", "錯誤"}},
    Row{Phrase::severity_warning, {"warning", "", "警告", "警告"}},
    Row{Phrase::severity_note, {"note", "", "提示", "提示"}},
    Row{Phrase::n_errors, {"{} errors", "", "{}个错误", "{}個錯誤"}},
    Row{Phrase::one_error, {"1 error", "", "1个错误", "1個錯誤"}},
    Row{Phrase::n_warnings, {"{} warnings", "", "{}个警告", "{}個警告"}},
    Row{Phrase::one_warning, {"1 warning", "", "1个警告", "1個警告"}},
    Row{Phrase::n_notes, {"{} notes", "", "{}个提示", "{}個提示"}},
    Row{Phrase::one_note, {"1 note", "", "1个提示", "1個提示"}},
    Row{Phrase::checked,
        {"{}: {} events, {} claims; ", "", "{}：{}个事件，{}项陈述；", "{}：{}個事件，{}項陳述；"}},
    Row{Phrase::nothing_to_report, {"nothing to report", "", "没有问题", "沒有問題"}},
    Row{Phrase::no_errors, {"no errors", "", "没有错误", "沒有錯誤"}},
    Row{Phrase::n_silenced, {"{} suppressed", "", "已忽略{}项", "已忽略{}項"}},
    Row{Phrase::none, {"none", "", "无", "無"}},
    Row{Phrase::primary, {"primary", "", "原始来源", "原始來源"}},
    Row{Phrase::secondary, {"secondary", "", "二手来源", "二手來源"}},
    Row{Phrase::accessed, {"accessed {}", "", "查阅于{}", "查閱於{}"}},
    Row{Phrase::cited_by, {"for {}", "", "见{}", "見{}"}},
    Row{Phrase::dates_it, {"dates it {}", "", "所述日期：{}", "所述日期：{}"}},
    Row{Phrase::starts_it, {"has it start {}", "", "所述开始：{}", "所述開始：{}"}},
    Row{Phrase::ends_it, {"has it end {}", "", "所述结束：{}", "所述結束：{}"}},
    Row{Phrase::not_followed, {"not followed: {}", "", "未予采信：{}", "未予採信：{}"}},
    Row{Phrase::disputed_mark, {"disputed", "", "有争议", "有爭議"}},
    // datings of claims
    Row{Phrase::says_date, {"{}: {}", "", "{}：{}", "{}：{}"}},
    Row{Phrase::says_start, {"{} starts: {}", "", "{}开始：{}", "{}開始：{}"}},
    Row{Phrase::says_end, {"{} ends: {}", "", "{}结束：{}", "{}結束：{}"}},
    Row{Phrase::says_effect_from, {"{} takes effect: {}", "", "{}生效：{}", "{}生效：{}"}},
    Row{Phrase::says_effect_until, {"{} stands until {}", "", "{}有效至{}", "{}有效至{}"}},
    Row{Phrase::says_verified, {"the record goes up to {}", "", "记录核查至{}", "記錄核查至{}"}},
    Row{Phrase::with_lag, {"{}, {} apart", "", "{}，相隔{}", "{}，相隔{}"}},
    // relations, in the order of RelationKind
    Row{Phrase::rel_after, {"{} comes after {}", "", "{}在{}之后", "{}在{}之後"}},
    Row{Phrase::rel_before, {"{} comes before {}", "", "{}在{}之前", "{}在{}之前"}},
    Row{Phrase::rel_meets, {"{} ends as {} starts", "", "{}结束时{}开始", "{}結束時{}開始"}},
    Row{Phrase::rel_met_by, {"{} starts as {} ends", "", "{}始于{}结束之时", "{}始於{}結束之時"}},
    Row{Phrase::rel_overlaps,
        {"{} overlaps the beginning of {}", "", "{}延续到{}开始之后", "{}延續到{}開始之後"}},
    Row{Phrase::rel_overlapped_by,
        {"{} overlaps the end of {}", "", "{}开始于{}结束之前", "{}開始於{}結束之前"}},
    Row{Phrase::rel_starts,
        {"{} starts with {} and ends earlier", "", "{}与{}同时开始、先行结束",
         "{}與{}同時開始、先行結束"}},
    Row{Phrase::rel_started_by,
        {"{} starts with {} and ends later", "", "{}与{}同时开始、较晚结束",
         "{}與{}同時開始、較晚結束"}},
    Row{Phrase::rel_during, {"{} is during {}", "", "{}在{}期间", "{}在{}期間"}},
    Row{Phrase::rel_contains, {"{} contains {}", "", "{}包含{}", "{}包含{}"}},
    Row{Phrase::rel_finishes,
        {"{} starts later than {} and ends with it", "", "{}晚于{}开始、同时结束",
         "{}晚於{}開始、同時結束"}},
    Row{Phrase::rel_finished_by,
        {"{} starts earlier than {} and ends with it", "", "{}早于{}开始、同时结束",
         "{}早於{}開始、同時結束"}},
    Row{Phrase::rel_equals, {"{} is at the same time as {}", "", "{}与{}同期", "{}與{}同期"}},
    Row{Phrase::rel_same_day, {"{} is on the same day as {}", "", "{}与{}同日", "{}與{}同日"}},
    Row{Phrase::rel_simultaneous,
        {"{} is at about the same time as {}", "", "{}与{}大致同时", "{}與{}大致同時"}},
    Row{Phrase::rel_because_of, {"{} is because of {}", "", "{}起因于{}", "{}起因於{}"}},
    Row{Phrase::rel_responds_to, {"{} responds to {}", "", "{}回应{}", "{}回應{}"}},
    Row{Phrase::rel_enabled_by, {"{} is enabled by {}", "", "{}得益于{}", "{}得益於{}"}},
    Row{Phrase::rel_implements, {"{} implements {}", "", "{}落实{}", "{}落實{}"}},
    Row{Phrase::rel_corrects, {"{} corrects {}", "", "{}更正{}", "{}更正{}"}},
    Row{Phrase::rel_supersedes, {"{} supersedes {}", "", "{}取代{}", "{}取代{}"}},
    Row{Phrase::rel_reports, {"{} reports {}", "", "{}报道{}", "{}報導{}"}},
    Row{Phrase::rel_cites, {"{} cites {}", "", "{}引用{}", "{}引用{}"}},
    // effects, in the order of EffectKind
    Row{Phrase::eff_proposes, {"proposed", "", "提出", "提出"}},
    Row{Phrase::eff_issues, {"issued", "", "发布", "發布"}},
    Row{Phrase::eff_imposes, {"imposed", "", "施行", "施行"}},
    Row{Phrase::eff_amends, {"amended", "", "修订", "修訂"}},
    Row{Phrase::eff_delays, {"delayed", "", "推迟", "推遲"}},
    Row{Phrase::eff_extends, {"extended", "", "延长", "延長"}},
    Row{Phrase::eff_suspends, {"suspended", "", "暂停", "暫停"}},
    Row{Phrase::eff_resumes, {"resumed", "", "恢复", "恢復"}},
    Row{Phrase::eff_waives, {"not enforced", "", "不执行", "不執行"}},
    Row{Phrase::eff_enforces, {"enforced again", "", "恢复执行", "恢復執行"}},
    Row{Phrase::eff_lifts, {"lifted", "", "废止", "廢止"}},
    Row{Phrase::eff_replaces, {"replaced", "", "取代", "取代"}},
    // lags
    Row{Phrase::lag_day, {"1 day", "", "1天", "1天"}},
    Row{Phrase::lag_days, {"{} days", "", "{}天", "{}天"}},
    Row{Phrase::lag_month, {"1 month", "", "1个月", "1個月"}},
    Row{Phrase::lag_months, {"{} months", "", "{}个月", "{}個月"}},
    Row{Phrase::lag_year, {"1 year", "", "1年", "1年"}},
    Row{Phrase::lag_years, {"{} years", "", "{}年", "{}年"}},
    Row{Phrase::lag_hour, {"1 hour", "", "1小时", "1小時"}},
    Row{Phrase::lag_hours, {"{} hours", "", "{}小时", "{}小時"}},
    Row{Phrase::lag_minute, {"1 minute", "", "1分钟", "1分鐘"}},
    Row{Phrase::lag_minutes, {"{} minutes", "", "{}分钟", "{}分鐘"}},
    Row{Phrase::lag_second, {"1 second", "", "1秒", "1秒"}},
    Row{Phrase::lag_seconds, {"{} seconds", "", "{}秒", "{}秒"}},
    Row{Phrase::lag_and, {"{} and {}", "", "{}{}", "{}{}"}},
    Row{Phrase::lag_about, {"about {}", "", "约{}", "約{}"}},
    Row{Phrase::lag_least, {"at least {}", "", "至少{}", "至少{}"}},
    Row{Phrase::lag_most, {"at most {}", "", "至多{}", "至多{}"}},
    Row{Phrase::lag_range, {"{} to {}", "", "{}至{}", "{}至{}"}},
    // the page
    Row{Phrase::search, {"Search", "", "搜索", "搜尋"}},
    Row{Phrase::all, {"All", "", "全部", "全部"}},
    Row{Phrase::tag, {"Tag", "", "标签", "標籤"}},
    Row{Phrase::clear, {"Clear", "", "清除", "清除"}},
    Row{Phrase::shown_of, {"{} of {} rows", "", "{}行（共{}行）", "{}列（共{}列）"}},
    Row{Phrase::note_number, {"Note {}", "", "注{}", "註{}"}},
    Row{Phrase::back_to_text, {"Back to the text", "", "返回正文", "返回正文"}},
};

constexpr bool in_order_of_the_phrases() {
  for (std::size_t i = 0; i < kPhrases.size(); ++i) {
    if (kPhrases[i].phrase != static_cast<Phrase>(i)) return false;
  }
  return kPhrases.back().phrase == Phrase::back_to_text;
}
static_assert(in_order_of_the_phrases());

}  // namespace

std::string_view phrase(Phrase name, Language language) {
  const Row& row = kPhrases[static_cast<std::size_t>(name)];
  const std::string_view cell = row.cells[static_cast<std::size_t>(language)];
  return cell.empty() ? row.cells[0] : cell;
}

std::string phrase(Phrase name, Language language, std::string_view first, std::string_view second,
                   std::string_view third) {
  return fill(phrase(name, language), {first, second, third});
}

}  // namespace fasti::render
