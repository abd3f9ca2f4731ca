// SPDX-License-Identifier: MIT
#include "render/diff/picture_words.h"

#include <array>
#include <cstddef>

namespace fasti::render {

namespace {

using Row = std::array<std::string_view, 3>;

/// English, Simplified and Traditional Chinese, in the order of the enumeration.
constexpr auto kRows = std::to_array<Row>({
    {"added", "新增", "新增"},
    {"removed", "已删除", "已刪除"},
    {"before", "原日期", "原日期"},
    {"re-dated", "日期已改", "日期已改"},
    {"newly known", "新得知", "新得知"},
    {"restated", "表述已改", "表述已改"},
    {"renamed", "已改名", "已改名"},
    {"other window", "推断范围已变", "推斷範圍已變"},
    {"moved to", "改为", "改為"},
    {"no longer:", "不再：", "不再："},
    {"before", "原", "原"},
    {"now", "现", "現"},
    {"“added” stands at what only the newer version has.", "“新增”表示仅见于新版本。",
     "「新增」表示僅見於新版本。"},
    {"“removed” and “before” stand at what only the older version has, an event that is gone or a "
     "date as it was; on an axis its day is hollow and struck through.",
     "“已删除”与“原日期”仅见于旧版本；其日期在时间轴上为空心并划去。",
     "「已刪除」與「原日期」僅見於舊版本；其日期在時間軸上為空心並劃去。"},
    {"A thin arrow leads from a date as it was (“before”) to the date as it is.",
     "细箭头由“原日期”指向现日期。", "細箭頭由「原日期」指向現日期。"},
    {"Instruments with other states stand twice: (before), as far as the older record goes, and "
     "(now).",
     "状态有变的措施列出两次：（原），至旧版本记录为止；（现）。",
     "狀態有變的措施列出兩次：（原），至舊版本記錄為止；（現）。"},
});
static_assert(kRows.size() == static_cast<std::size_t>(DiffWord::bars_note) + 1);

}  // namespace

std::string_view word(DiffWord word, Language language) {
  const std::size_t column = language == Language::zh ? 1 : language == Language::zh_hant ? 2 : 0;
  return kRows[static_cast<std::size_t>(word)][column];
}

}  // namespace fasti::render
