// SPDX-License-Identifier: MIT
#include "render/diff/summary.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/text/fill.h"
#include "render/text/signs.h"

namespace fasti::render {

namespace {

/// Of one, of several, in Simplified and in Traditional Chinese.
using Counted = std::array<std::string_view, 4>;

struct EventRow {
  bool (*counts)(const RecordChange& record);
  Counted words;  ///< in English behind the word "events"
};

constexpr auto kEvents = std::to_array<EventRow>({
    {[](const RecordChange& each) { return each.added(); },
     {"added", "added", "新增{}个", "新增{}個"}},
    {[](const RecordChange& each) { return each.removed(); },
     {"removed", "removed", "删除{}个", "刪除{}個"}},
    {[](const RecordChange& each) { return each.renamed; },
     {"renamed", "renamed", "改名{}个", "改名{}個"}},
    {[](const RecordChange& each) { return each.has(ChangeKind::redated); },
     {"re-dated", "re-dated", "日期改动{}个", "日期改動{}個"}},
    {[](const RecordChange& each) { return each.has(ChangeKind::newly_known); },
     {"newly known", "newly known", "新得知{}个", "新得知{}個"}},
    {[](const RecordChange& each) { return each.has(ChangeKind::restated); },
     {"restated", "restated", "表述改动{}个", "表述改動{}個"}},
    {[](const RecordChange& each) { return each.follows(); },
     {"with another window", "with another window", "推断范围改变{}个", "推斷範圍改變{}個"}},
});

constexpr Counted kInstruments{"{} instrument with other states",
                               "{} instruments with other states", "{}项措施状态有变",
                               "{}項措施狀態有變"};
constexpr Counted kOthers{"{} other record changed", "{} other records changed", "另有{}条记录有变",
                          "另有{}筆記錄有變"};
constexpr Counted kFound{"{} finding new", "{} findings new", "新出现{}个问题", "新出現{}個問題"};
constexpr Counted kSolved{"{} finding gone", "{} findings gone", "消除{}个问题", "消除{}個問題"};

std::string_view words_for(const Counted& words, std::size_t count, Language language) {
  if (language == Language::zh) return words[2];
  if (language == Language::zh_hant) return words[3];
  return words[count == 1 ? 0 : 1];
}

bool is_event(const RecordChange& record) { return record.kind == RecordKind::event; }

std::string events(const Difference& difference, Language language) {
  std::string out;
  for (const EventRow& row : kEvents) {
    const auto count = static_cast<std::size_t>(std::count_if(
        difference.records.begin(), difference.records.end(),
        [&](const RecordChange& record) { return is_event(record) && row.counts(record); }));
    if (count == 0) continue;
    const std::string_view words = words_for(row.words, count, language);
    const std::string number = fmt::format("{}", count);
    if (is_chinese(language)) {
      out.append(out.empty() ? "事件" : signs(language).list).append(fill(words, {number}));
    } else if (out.empty()) {
      out = fmt::format("{} {} {}", number, count == 1 ? "event" : "events", words);
    } else {
      out += fmt::format("{}{} {}", signs(language).list, number, words);
    }
  }
  return out;
}

/// Those of which the whole or a part has other states; parts follow one another.
std::size_t instruments(const Difference& difference) {
  std::size_t out = 0;
  const SubjectChange* last = nullptr;
  for (const SubjectChange& each : difference.states) {
    const bool same = last != nullptr && last->before == each.before && last->after == each.after;
    if (!same) ++out;
    last = &each;
  }
  return out;
}

}  // namespace

std::string diff_summary(const Difference& difference, Language language) {
  const auto others = static_cast<std::size_t>(
      std::count_if(difference.records.begin(), difference.records.end(),
                    [](const RecordChange& record) { return !is_event(record); }));
  std::string out = events(difference, language);
  for (const auto& [count, words] :
       {std::pair(instruments(difference), kInstruments), std::pair(others, kOthers),
        std::pair(difference.found.size(), kFound), std::pair(difference.solved.size(), kSolved)}) {
    if (count == 0) continue;
    if (!out.empty()) out += signs(language).semicolon;
    out += fill(words_for(words, count, language), {fmt::format("{}", count)});
  }
  return out;
}

}  // namespace fasti::render
