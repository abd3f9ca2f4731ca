// SPDX-License-Identifier: MIT
#include "timeline/check/check.h"

#include <algorithm>
#include <array>

#include "timeline/check/contradictions.h"
#include "timeline/check/effect_dates.h"
#include "timeline/check/figures.h"
#include "timeline/check/instruments.h"
#include "timeline/check/orders.h"
#include "timeline/check/sourcing.h"
#include "timeline/check/style.h"
#include "timeline/check/suppress.h"
#include "timeline/check/texts.h"
#include "timeline/check/unused.h"

namespace fasti {

namespace {

using Family = void (*)(const Loaded&, const Reasoning&, Diagnostics&);

/// The families that need a chronology and its reasoning; what can be found while loading is.
constexpr auto kFamilies = std::to_array<Family>({
    check_texts,
    check_unused,
    check_contradictions,
    check_orders,
    check_instruments,
    check_sourcing,
    check_figures,
    check_style,
});

/// What is run only when its rule is asked for, because it finds much and rarely matters.
struct OnRequest {
  Rule rule;
  Family check;
};

constexpr auto kOnRequest = std::to_array<OnRequest>({
    {Rule::implied_relation, check_implied_orders},
    {Rule::until_beyond_record, check_last_days_ahead},
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
  const std::vector<Severity> by_rule = severities(loaded, overrides);
  const auto severity_of = [&](Rule rule) { return by_rule[static_cast<std::size_t>(rule)]; };
  if (loaded.chronology) {
    checked.reasoning = reason(*loaded.chronology);
    for (const Family family : kFamilies) family(loaded, *checked.reasoning, checked.diagnostics);
    for (const OnRequest& row : kOnRequest) {
      if (severity_of(row.rule) == Severity::off) continue;
      row.check(loaded, *checked.reasoning, checked.diagnostics);
    }
  }
  checked.diagnostics.sort();
  suppress(loaded, checked);
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
