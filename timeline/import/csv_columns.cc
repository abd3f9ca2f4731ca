// SPDX-License-Identifier: MIT
#include "timeline/import/csv_columns.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "timeline/text/similar.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

struct Column {
  std::string_view name;
  std::array<std::string_view, 8> aliases = {};
};

constexpr auto kColumns = std::to_array<Column>({
    {"id", {"key", "event id", "编号"}},
    {"title", {"headline", "event", "name", "summary", "标题", "事件"}},
    {"date", {"when", "event date", "日期", "时间"}},
    {"start", {"start date", "begin", "from", "开始"}},
    {"end", {"end date", "to", "until", "结束"}},
    {"published", {"publication date", "date published"}},
    {"known", {"known date", "public since"}},
    {"zone", {"time zone", "timezone", "tz", "时区"}},
    {"status"},
    {"kind", {"type", "event type", "类型"}},
    {"actors", {"actor", "by", "who", "agency", "organisation", "organization", "主体"}},
    {"actor_titles", {"actor title", "actor names", "actor name"}},
    {"lane", {"group", "track", "泳道"}},
    {"tags", {"tag", "keywords", "categories", "category", "topics", "标签"}},
    {"text", {"description", "details", "body", "说明", "描述"}},
    {"sources", {"source", "source id", "reference", "references", "来源"}},
    {"source_titles", {"source title", "source name"}},
    {"source_publishers", {"source publisher", "publisher", "媒体"}},
    {"source_dates", {"source date", "source published"}},
    {"source_urls", {"source url", "url", "urls", "link", "links", "链接"}},
    {"source_tiers", {"source tier", "tier"}},
    {"source_at", {"at", "page", "paragraph"}},
    {"source_says", {"source says", "says"}},
    {"source_notes", {"source note", "note", "notes", "备注"}},
    {"source_rejected", {"rejected"}},
    {"relations", {"relation"}},
    {"effects", {"effect"}},
    {"figures", {"figure"}},
    {"chronology"},
    {"chronology_zone"},
    {"verified"},
    {"earliest"},
    {"latest"},
});

/// Small letters, and a space for what separates words.
std::string normal(std::string_view heading) {
  std::string out;
  for (const char c : heading) {
    const bool blank = c == '_' || c == '-' || c == ' ' || c == '\t' || c == '\n';
    if (!blank) {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::optional<std::size_t> find_column(const std::string& heading) {
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    const Column& column = kColumns[i];
    const bool named =
        normal(column.name) == heading ||
        std::find(column.aliases.begin(), column.aliases.end(), heading) != column.aliases.end();
    if (named) return i;
  }
  return std::nullopt;
}

std::string unknown(std::size_t number, const std::string& heading) {
  const std::vector<std::string_view> names(csv_columns().begin(), csv_columns().end());
  std::string hint = did_you_mean(heading, names);
  if (hint.empty()) {
    hint =
        "the columns are id, title, date, start, end, actors, lane, sources, source_urls, tags, "
        "text and others.";
  }
  return fmt::format(
      "line 1: the heading `{0}` of column {1} is not known; {2} Rename it, or pass over it with "
      "`--skip '{0}'`",
      heading, number, hint);
}

std::string no_column(const std::string& skipped, const std::vector<std::string>& headings) {
  const std::vector<std::string_view> names(headings.begin(), headings.end());
  const std::string hint = did_you_mean(skipped, names);
  return fmt::format("--skip names the column `{}`, which is not in the table{}", skipped,
                     hint.empty() ? "" : "; " + hint);
}

}  // namespace

std::span<const std::string_view> csv_columns() {
  static constexpr auto kNames = [] {
    std::array<std::string_view, kColumns.size()> names;
    for (std::size_t i = 0; i < kColumns.size(); ++i) names[i] = kColumns[i].name;
    return names;
  }();
  return kNames;
}

std::variant<CsvColumns, std::string> CsvColumns::read(const CsvTable::Row& headings,
                                                       const std::vector<std::string>& skip) {
  CsvColumns out;
  out.count_ = headings.cells.size();
  out.places_.assign(kColumns.size(), out.count_);
  for (const std::string& each : skip) {
    const bool found =
        std::any_of(headings.cells.begin(), headings.cells.end(),
                    [&](const std::string& heading) { return normal(heading) == normal(each); });
    if (!found) return no_column(each, headings.cells);
  }
  for (std::size_t i = 0; i < headings.cells.size(); ++i) {
    const std::string heading = normal(headings.cells[i]);
    const bool skipped = std::any_of(
        skip.begin(), skip.end(), [&](const std::string& each) { return normal(each) == heading; });
    if (heading.empty() || skipped) continue;
    const auto column = find_column(heading);
    if (!column) return unknown(i + 1, headings.cells[i]);
    std::size_t& place = out.places_[*column];
    if (place != out.count_) {
      return fmt::format(
          "line 1: columns {} and {} are both {}; rename one, or pass over it with "
          "`--skip`",
          place + 1, i + 1, kColumns[*column].name);
    }
    place = i;
  }
  return out;
}

std::optional<std::size_t> CsvColumns::place(std::string_view column) const {
  const auto names = csv_columns();
  const auto found = std::find(names.begin(), names.end(), column);
  const std::size_t place = places_[static_cast<std::size_t>(found - names.begin())];
  return place == count_ ? std::nullopt : std::optional(place);
}

std::string_view CsvColumns::cell(const CsvTable::Row& row, std::string_view column) const {
  const auto at = place(column);
  return at && *at < row.cells.size() ? std::string_view(row.cells[*at]) : std::string_view();
}

}  // namespace fasti
