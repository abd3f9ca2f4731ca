// SPDX-License-Identifier: MIT
#include "timeline/text/rules.h"

#include <array>
#include <vector>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

/// The families, in order of codes. A new rule is a row of its family's file and a word of `Rule`.
constexpr auto kFamilies = std::to_array<std::span<const RuleInfo> (*)()>({
    structure_rules,
    date_rules,
    reference_rules,
    contradiction_rules,
    instrument_rules,
    source_rules,
    figure_rules,
    style_rules,
});

std::vector<RuleInfo> join_families() {
  std::vector<RuleInfo> rows;
  for (const auto family : kFamilies) {
    const std::span<const RuleInfo> more = family();
    rows.insert(rows.end(), more.begin(), more.end());
  }
  return rows;
}

struct SeverityWord {
  Severity severity;
  std::string_view word;
};

constexpr auto kSeverities = std::to_array<SeverityWord>({
    {Severity::off, "off"},
    {Severity::note, "note"},
    {Severity::warning, "warning"},
    {Severity::error, "error"},
});

}  // namespace

std::span<const RuleInfo> all_rules() {
  static const std::vector<RuleInfo> rows = join_families();
  return rows;
}

const RuleInfo& info(Rule rule) { return all_rules()[static_cast<std::size_t>(rule)]; }

std::optional<Rule> find_rule(std::string_view code_or_name) {
  for (const RuleInfo& row : all_rules()) {
    if (row.code == code_or_name || row.name == code_or_name) return row.rule;
  }
  return std::nullopt;
}

std::span<const std::string_view> rule_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> out;
    for (const RuleInfo& row : all_rules()) out.insert(out.end(), {row.code, row.name});
    return out;
  }();
  return names;
}

std::string_view name(Severity severity) {
  return kSeverities[static_cast<std::size_t>(severity)].word;
}

std::optional<Severity> parse_severity(std::string_view word) {
  for (const SeverityWord& row : kSeverities) {
    if (row.word == word) return row.severity;
  }
  return std::nullopt;
}

}  // namespace fasti
