// SPDX-License-Identifier: MIT
#include "render/listing/as_of_words.h"

#include <array>
#include <cstddef>

#include "render/text/fill.h"

namespace fasti::render {

namespace {

/// English, Simplified and Traditional Chinese.
struct Row {
  AsOfWord word;
  std::array<std::string_view, 3> cells;
};

constexpr auto kWords = std::to_array<Row>({
    {AsOfWord::none, {"none", "尚不存在", "尚不存在"}},
    {AsOfWord::proposed, {"proposed", "拟议", "擬議"}},
    {AsOfWord::issued, {"issued", "已发布，未生效", "已發布，未生效"}},
    {AsOfWord::in_force, {"in force", "有效", "有效"}},
    {AsOfWord::suspended, {"suspended", "暂停执行", "暫停執行"}},
    {AsOfWord::ended, {"ended", "已终止", "已終止"}},
    {AsOfWord::unknown, {"unknown", "不详", "不詳"}},
    {AsOfWord::either, {"{} or {}", "{}或{}", "{}或{}"}},
    {AsOfWord::between, {"{}..{}", "{}至{}之间某日", "{}至{}之間某日"}},
    {AsOfWord::list, {"{}, {}", "{}、{}", "{}、{}"}},
    {AsOfWord::then_unsaid,
     {"until {}, what follows is not said", "到{}为止，其后未说明", "到{}為止，其後未說明"}},
    {AsOfWord::then_resumes,
     {"until {}, then resumes", "到{}为止，其后恢复", "到{}為止，其後恢復"}},
    {AsOfWord::then_ends, {"until {}, then ends", "到{}为止，其后终止", "到{}為止，其後終止"}},
    {AsOfWord::passed,
     {"the `until` has passed, and nothing says what followed", "截止日已过，其后如何未见记载",
      "截止日已過，其後如何未見記載"}},
    {AsOfWord::may_have_passed,
     {"the `until` may have passed, and nothing says what followed",
      "截止日可能已过，其后如何未见记载", "截止日可能已過，其後如何未見記載"}},
    {AsOfWord::passed_of,
     {"the `until` of `{}` has passed, and nothing says what followed",
      "`{}`所定的截止日已过，其后如何未见记载", "`{}`所定的截止日已過，其後如何未見記載"}},
    {AsOfWord::may_have_passed_of,
     {"the `until` of `{}` may have passed, and nothing says what followed",
      "`{}`所定的截止日可能已过，其后如何未见记载", "`{}`所定的截止日可能已過，其後如何未見記載"}},
    {AsOfWord::not_enforced, {"not enforced", "不执行", "不執行"}},
    {AsOfWord::not_enforced_by,
     {"not enforced, by `{}`", "不执行，依据：`{}`", "不執行，依據：`{}`"}},
    {AsOfWord::perhaps_not_enforced_by,
     {"perhaps not enforced, by `{}`", "或不执行，依据：`{}`", "或不執行，依據：`{}`"}},
    {AsOfWord::turns_on,
     {"which of these turns on: {}", "属于哪一种，取决于：{}", "屬於哪一種，取決於：{}"}},
    {AsOfWord::inexact,
     {"too much is open to be told exactly", "未定之处过多，无法准确说明",
      "未定之處過多，無法準確說明"}},
    {AsOfWord::permitted_by, {"permitted by: {}", "获许可：{}", "獲許可：{}"}},
    {AsOfWord::perhaps, {"{} (perhaps)", "{}（或许）", "{}（或許）"}},
    {AsOfWord::record_ends, {"the record ends on {}: {}", "记录截至{}：{}", "記錄截至{}：{}"}},
    {AsOfWord::since_by,
     {"{} since {} by `{}`", "{}，始于{}，依据：`{}`", "{}，始於{}，依據：`{}`"}},
    {AsOfWord::and_unenforced, {"{}, not enforced", "{}，不执行", "{}，不執行"}},
});

constexpr bool in_order_of_the_words() {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (kWords[i].word != static_cast<AsOfWord>(i)) return false;
  }
  return kWords.back().word == AsOfWord::and_unenforced;
}
static_assert(in_order_of_the_words());

std::size_t column(Language language) {
  if (language == Language::zh) return 1;
  return language == Language::zh_hant ? 2 : 0;
}

}  // namespace

std::string as_of_word(AsOfWord word, Language language, std::string_view first,
                       std::string_view second, std::string_view third) {
  const Row& row = kWords[static_cast<std::size_t>(word)];
  return fill(row.cells[column(language)], {first, second, third});
}

std::string as_of_word(LegalState state, Language language) {
  return as_of_word(static_cast<AsOfWord>(state), language);
}

}  // namespace fasti::render
