// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Severities that the command line sets; they win over the chronology's `rules:`.
using SeverityOverrides = std::vector<std::pair<Rule, Severity>>;

/// A finding that a comment silences, with the reason that the comment gives.
struct Suppressed {
  Diagnostic finding;
  std::string reason;
};

/// Everything that was found, in order, and what was reasoned on the way.
struct Checked {
  Diagnostics diagnostics;
  std::vector<Suppressed> suppressed;  ///< in the same order
  std::optional<Reasoning> reasoning;  ///< none when there was no chronology to reason on
};

/// Runs every rule on what was loaded. Findings that are `off` are left out.
Checked check(const Loaded& loaded, const SeverityOverrides& overrides = {});

}  // namespace fasti
