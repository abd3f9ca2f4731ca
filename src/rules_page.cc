// SPDX-License-Identifier: MIT
#include "src/rules_page.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace fasti {

namespace {

constexpr std::string_view kHead = R"(# Rules

Everything that `fasti check` looks at. This page is what `fasti explain --format md` prints;
`fasti explain CODE` prints a single rule.

An error says that the chronology cannot be read or cannot be true, a warning that somebody should
look, a note that something is worth knowing. A rule that is off does nothing until it is asked for.
`rules: {F0404: error}` in the main file gives another severity, and `--error`, `--warn`, `--allow`
do so for one run. One finding is silenced by a comment on its line, with the reason:
`# fasti: allow F0404 -- a slip, see ¶23`.
)";

/// A family of rules: the first digits of its codes, and what it is about.
struct Family {
  std::string_view prefix;
  std::string_view title;
};

constexpr auto kFamilies = std::to_array<Family>({
    {"F01", "The file"},
    {"F02", "Dates and zones"},
    {"F03", "Names"},
    {"F04", "Order and contradiction"},
    {"F05", "Instruments"},
    {"F06", "Sources"},
    {"F07", "Figures"},
    {"F08", "Style"},
});

/// As GitHub makes the anchor of the rule's heading.
std::string anchor(const RuleInfo& row) {
  std::string out;
  for (const char c : row.code) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return fmt::format("{}-{}", out, row.name);
}

std::string example(std::string_view heading, std::string_view yaml) {
  return yaml.empty() ? "" : fmt::format("\n{}:\n\n```yaml\n{}```\n", heading, yaml);
}

}  // namespace

std::string rule_section(const RuleInfo& row) {
  return fmt::format("### {} {}\n\n*{}*: {}.\n\n{}\n{}{}", row.code, row.name, name(row.severity),
                     row.summary, row.page, example("Wrong", row.bad), example("Right", row.good));
}

std::string rules_page() {
  std::string out(kHead);
  for (const Family& family : kFamilies) {
    out += fmt::format("\n**{}**\n\n| | | |\n|---|---|---|\n", family.title);
    for (const RuleInfo& row : all_rules()) {
      if (!row.code.starts_with(family.prefix)) continue;
      out += fmt::format("| [{}](#{}) | {} | {} |\n", row.code, anchor(row), name(row.severity),
                         row.summary);
    }
  }
  for (const Family& family : kFamilies) {
    out += fmt::format("\n## {}\n", family.title);
    for (const RuleInfo& row : all_rules()) {
      if (row.code.starts_with(family.prefix)) out += "\n" + rule_section(row);
    }
  }
  return out;
}

}  // namespace fasti
