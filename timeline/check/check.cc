// SPDX-License-Identifier: MIT
#include "timeline/check/check.h"

#include <algorithm>
#include <array>

#include "timeline/check/contradictions.h"
#include "timeline/check/suppress.h"

namespace fasti {

namespace {

using Family = void (*)(const Loaded&, const Reasoning&, Diagnostics&);

/// The families that need a chronology and its reasoning; F01 to F03 are found while loading.
constexpr auto kFamilies = std::to_array<Family>({
    check_contradictions,
});

/// Default severities by rule, then the chronology's own, then the command line's.
std::vector<Severity> severities(const Loaded& loaded, const SeverityOverrides& overrides) {
  std::vector<Severity> out;
  for (const RuleInfo& row : all_rules()) out.push_back(row.severity);
  const auto apply = [&](const SeverityOverrides& list) {
    for (const auto& [rule, severity] : list) out[static_cast<std::size_t>(rule)] = severity;
  };
  if (loaded.chronology) apply(loaded.chronology->severities);
  apply(overrides);
  return out;
}

}  // namespace

Checked check(const Loaded& loaded, const SeverityOverrides& overrides) {
  Checked checked;
  checked.diagnostics = loaded.diagnostics;
  if (loaded.chronology) {
    checked.reasoning = reason(*loaded.chronology);
    for (const Family family : kFamilies) family(loaded, *checked.reasoning, checked.diagnostics);
  }
  checked.diagnostics.sort();
  suppress(loaded, checked);
  const std::vector<Severity> by_rule = severities(loaded, overrides);
  const auto severity_of = [&](Rule rule) { return by_rule[static_cast<std::size_t>(rule)]; };
  std::vector<Diagnostic>& items = checked.diagnostics.items();
  for (Diagnostic& item : items) item.severity = severity_of(item.rule);
  for (Suppressed& item : checked.suppressed) {
    item.finding.severity = severity_of(item.finding.rule);
  }
  std::erase_if(items, [](const Diagnostic& item) { return item.severity == Severity::off; });
  std::erase_if(checked.suppressed,
                [](const Suppressed& item) { return item.finding.severity == Severity::off; });
  checked.diagnostics.sort();
  return checked;
}

}  // namespace fasti
