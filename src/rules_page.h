// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "timeline/text/rules.h"

namespace fasti {

/// All rules as a page of Markdown: a table, then each with what it means, the way out and an
/// example.
std::string rules_page();

/// One of them, under a heading of the third level.
std::string rule_section(const RuleInfo& row);

}  // namespace fasti
