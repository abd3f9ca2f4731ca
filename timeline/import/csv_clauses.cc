// SPDX-License-Identifier: MIT
#include "timeline/import/csv_clauses.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "timeline/import/readable.h"

namespace fasti {

namespace {

void declare_instrument(const std::string& each, Draft& draft) {
  const std::size_t hash = each.find('#');
  YamlValue& record = draft.instruments[each.substr(0, hash)];
  if (hash == std::string::npos) return;
  YamlValue& parts = record.member("parts");
  if (parts.is_text()) parts = YamlValue::list();
  const std::string part = each.substr(hash + 1);
  const bool listed = std::any_of(parts.items().begin(), parts.items().end(),
                                  [&](const YamlValue& item) { return item.text() == part; });
  if (!listed) parts.add(YamlValue::text(part));
}

/// Makes what the clause names, or says what is wrong with the events that it names.
std::string declare(const Clause& clause, const std::string& own, Draft& draft) {
  for (const std::string& event : clause.events) {
    if (event == own) return "lead from an event to itself";
    if (!draft.event_ids.has(event)) return "name an event that is not in the table";
  }
  for (const std::string& source : clause.sources) {
    if (!draft.has_source(source)) draft.source({source, {}, {}, {}, {}, {}, {}});
  }
  for (const std::string& each : clause.instruments) declare_instrument(each, draft);
  return {};
}

}  // namespace

void add_csv_clauses(const CsvTable::Row& row, const CsvColumns& columns, std::size_t index,
                     Draft& draft) {
  const std::string own = draft.events()[index].members().front().second.text();
  std::map<std::string, std::vector<YamlValue>> found;
  std::vector<std::string> order;
  for (const std::string_view column : {"relations", "effects", "figures"}) {
    for (const std::string& each : lines_of(columns.cell(row, column))) {
      if (each.empty()) continue;
      const auto clause = read_clause(each, column == "figures" ? column : "");
      const std::string fault =
          clause ? declare(*clause, own, draft) : "are not as the format has them";
      if (!fault.empty()) {
        draft.out.left_out.add(fmt::format("{} that {}", column, fault),
                               fmt::format("line {}: `{}`", row.line, each));
        continue;
      }
      if (!found.contains(clause->key)) order.push_back(clause->key);
      found[clause->key].push_back(clause->value);
    }
  }
  for (const std::string& key : order) {
    draft.events()[index].set(key, one_or_list(std::move(found[key])));
  }
}

}  // namespace fasti
