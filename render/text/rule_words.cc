// SPDX-License-Identifier: MIT
#include "render/text/rule_words.h"

#include <array>
#include <cstddef>

namespace fasti::render {

namespace {

struct Row {
  Rule rule;
  std::string_view simplified;
  std::string_view traditional;
};

// In the order of the codes. In English a rule speaks for itself.
constexpr auto kRules = std::to_array<Row>({
    {Rule::bad_bytes, "文件中有不属于UTF-8文本的字节", "檔案中有不屬於UTF-8文字的位元組"},
    {Rule::yaml_syntax, "文件不符合YAML语法", "檔案不符合YAML語法"},
    {Rule::second_document, "文件中多出了第二份YAML文档", "檔案中多出了第二份YAML文件"},
    {Rule::too_large, "文件超出上限", "檔案超出上限"},
    {Rule::unknown_key, "此处没有这样的键名", "此處沒有這樣的鍵名"},
    {Rule::duplicate_key, "同一个键出现两次", "同一個鍵出現兩次"},
    {Rule::missing_key, "缺少必填的键", "缺少必填的鍵"},
    {Rule::wrong_type, "此处应为另一种结构（列表、映射或文本）",
     "此處應為另一種結構（列表、映射或文字）"},
    {Rule::bad_value, "该键不接受这个值", "該鍵不接受這個值"},
    {Rule::bad_version, "格式版本缺失或无法识别", "格式版本缺漏或無法識別"},
    {Rule::bad_include, "无法引入文件", "無法引入檔案"},
    {Rule::bad_id, "标识符中有不允许使用的字符", "識別碼中有不允許使用的字元"},
    {Rule::bad_suppression, "用来忽略规则的注释不起作用", "用來忽略規則的註解不起作用"},
    {Rule::unused_suppression, "注释所忽略的规则，在该处并未查出问题",
     "註解所忽略的規則，在該處並未查出問題"},
    {Rule::not_edtf, "所写内容不是日期", "所寫內容不是日期"},
    {Rule::impossible_date, "历法中没有这一天", "曆法中沒有這一天"},
    {Rule::interval_backwards, "期间的结束早于开始", "期間的結束早於開始"},
    {Rule::since_ever, "期间没有起点", "期間沒有起點"},
    {Rule::wrong_weekday, "文中的星期与日期不符", "文中的星期與日期不符"},
    {Rule::wrong_year, "文中的年份与日期不符", "文中的年份與日期不符"},
    {Rule::local_time, "该当地时间在其时区并不存在，或出现两次",
     "該當地時間在其時區並不存在，或出現兩次"},
    {Rule::bad_lag, "所写内容不是时间间隔", "所寫內容不是時間間隔"},
    {Rule::unquoted_date, "日期未加引号，被YAML当成了别的内容",
     "日期未加引號，被YAML當成了別的內容"},
    {Rule::wrong_day_count, "文中的天数与日期矛盾", "文中的天數與日期矛盾"},
    {Rule::unknown_event, "没有标识符与此相符的事件", "沒有識別碼與此相符的事件"},
    {Rule::unknown_actor, "没有标识符与此相符的行为方", "沒有識別碼與此相符的行為方"},
    {Rule::unknown_instrument, "没有标识符与此相符的措施", "沒有識別碼與此相符的措施"},
    {Rule::unknown_part, "该措施没有这一部分", "該措施沒有這一部分"},
    {Rule::unknown_source, "没有标识符与此相符的来源", "沒有識別碼與此相符的來源"},
    {Rule::unknown_zone, "没有以此为名的时区", "沒有以此為名的時區"},
    {Rule::duplicate_id, "两条记录的标识符相同", "兩筆記錄的識別碼相同"},
    {Rule::self_relation, "事件与自身建立了关系", "事件與自身建立了關係"},
    {Rule::unknown_lane, "没有标识符与此相符的泳道", "沒有識別碼與此相符的泳道"},
    {Rule::unknown_rule, "没有代码或名称与此相符的规则", "沒有代碼或名稱與此相符的規則"},
    {Rule::unused, "来源、行为方或措施从未用到", "來源、行為方或措施從未用到"},
    {Rule::account_contradicts_itself, "编者自己的陈述不能同时成立", "編者自己的陳述不能同時成立"},
    {Rule::effect_before_cause, "事件早于其起因", "事件早於其起因"},
    {Rule::cycle, "因果或先后次序成环", "因果或先後次序成環"},
    {Rule::sources_contradict, "来源之间互相矛盾", "來源之間互相矛盾"},
    {Rule::source_contradicts_account, "来源与本编年矛盾", "來源與本編年矛盾"},
    {Rule::source_contradicts_itself, "来源自相矛盾", "來源自相矛盾"},
    {Rule::idle_rejection, "未予采信的陈述与其他陈述并无矛盾", "未予採信的陳述與其他陳述並無矛盾"},
    {Rule::order_by_zones, "先后次序全凭时区之差才成立", "先後次序全憑時區之差才成立"},
    {Rule::implied_relation, "写明的先后次序，日期已可推出", "寫明的先後次序，日期已可推出"},
    {Rule::undecided, "编年过于错综复杂，无法得出结论", "編年過於錯綜複雜，無法得出結論"},
    {Rule::until_day_apart, "同一措施的两个截止日相差一天", "同一措施的兩個截止日相差一天"},
    {Rule::not_there, "所涉措施当时并不存在", "所涉措施當時並不存在"},
    {Rule::imposed_twice, "措施仍然有效，却再次施行", "措施仍然有效，卻再次施行"},
    {Rule::not_suspended, "措施并未暂停，却予以恢复", "措施並未暫停，卻予以恢復"},
    {Rule::extended_too_late, "原截止日已过才予以延长", "原截止日已過才予以延長"},
    {Rule::suspended_twice, "措施已经暂停，却再次暂停", "措施已經暫停，卻再次暫停"},
    {Rule::end_unsaid, "只有截止日，未说明其后如何", "只有截止日，未說明其後如何"},
    {Rule::retroactive, "起效日早于作出规定的事件", "起效日早於作出規定的事件"},
    {Rule::until_beyond_record, "截止日晚于记录的末日", "截止日晚於記錄的末日"},
    {Rule::not_waived, "措施并无“不执行”之决定，却恢复执行",
     "措施並無「不執行」之決定，卻恢復執行"},
    {Rule::waived_twice, "措施已经不执行，却再次决定不执行", "措施已經不執行，卻再次決定不執行"},
    {Rule::no_end_to_extend, "所延长的期限并无截止日", "所延長的期限並無截止日"},
    {Rule::no_start_to_delay, "所推迟的起始日已过", "所推遲的起始日已過"},
    {Rule::not_followed, "措施上次核查时仍然存续，此后未再核查",
     "措施上次核查時仍然存續，此後未再核查"},
    {Rule::no_source, "事件没有来源", "事件沒有來源"},
    {Rule::source_before_event, "来源的发表日期早于所报道的事件", "來源的發表日期早於所報導的事件"},
    {Rule::secondary_alone, "法律上的日期仅有二手来源为据", "法律上的日期僅有二手來源為據"},
    {Rule::known_before_event, "公开日期或公布日期早于事件", "公開日期或公佈日期早於事件"},
    {Rule::report_with_effect, "报道类事件改变了措施的效力", "報導類事件改變了措施的效力"},
    {Rule::effective_as_published, "各项行为均在公布当日起效", "各項行為均在公佈當日起效"},
    {Rule::figures_disagree, "各方给出的数字不能同时成立", "各方給出的數字不能同時成立"},
    {Rule::units_differ, "同一数字所用单位不同", "同一數字所用單位不同"},
    {Rule::no_title, "事件没有标题", "事件沒有標題"},
    {Rule::actor_without_zone, "各地时区不同，行为方却未注明时区",
     "各地時區不同，行為方卻未註明時區"},
    {Rule::missing_language, "文本有其他语言，却缺这一语言", "文字有其他語言，卻缺這一語言"},
});

constexpr bool follow_the_enumeration() {
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    if (kRules[i].rule != static_cast<Rule>(i)) return false;
  }
  return kRules.back().rule == Rule::missing_language;
}
static_assert(follow_the_enumeration());

}  // namespace

std::string_view rule_words(Rule rule, Language language) {
  const Row& row = kRules[static_cast<std::size_t>(rule)];
  if (language == Language::zh) return row.simplified;
  return language == Language::zh_hant ? row.traditional : info(rule).summary;
}

}  // namespace fasti::render
