// SPDX-License-Identifier: MIT
//
// Goes over the table of rules: every example is run, and every rule is shown by a transcript.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/support/memory_files.h"
#include "timeline/check/check.h"

using namespace fasti;

namespace {

/// What the examples may include.
constexpr const char* kIncluded = "events: [{id: included, date: 2025-04-09}]\n";

/// The codes that are found in `example`. Whether sources, figures and titles are good enough is
/// only asked of the examples of those families: the others are short.
std::string findings(const RuleInfo& rule, std::string_view example) {
  test::MemoryFiles disk({{"main.yaml", std::string(example)}, {"more-events.yaml", kIncluded}});
  const Loaded loaded = load("main.yaml", disk);
  const Checked checked = check(loaded);
  std::string out;
  for (const Diagnostic& item : checked.diagnostics.items()) {
    const std::string_view code = info(item.rule).code;
    if (code >= "F05" && code.substr(0, 3) != rule.code.substr(0, 3)) continue;
    out += fmt::format("{} ", code);
  }
  return out;
}

/// Only chronologies too large for a page are ever undecided.
bool can_be_shown(const RuleInfo& rule) { return rule.rule != Rule::undecided; }

std::string all_transcripts() {
  std::string out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(FASTI_ROOT "/tests/cli")) {
    if (entry.path().extension() != ".test") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.append(std::istreambuf_iterator<char>(in), {});
  }
  return out;
}

}  // namespace

TEST_CASE("the wrong example of a rule has that fault alone, and the right one none") {
  for (const RuleInfo& rule : all_rules()) {
    if (!can_be_shown(rule) || rule.severity == Severity::off) continue;
    INFO(rule.code << ' ' << rule.name);
    REQUIRE_FALSE(rule.bad.empty());
    REQUIRE_FALSE(rule.good.empty());
    CHECK(findings(rule, rule.bad) == fmt::format("{} ", rule.code));
    CHECK(findings(rule, rule.good).empty());
  }
}

TEST_CASE("every rule is shown by a transcript") {
  const std::string text = all_transcripts();
  for (const RuleInfo& rule : all_rules()) {
    if (!can_be_shown(rule)) continue;
    INFO(rule.code << ' ' << rule.name);
    CHECK(text.find(fmt::format("[{}]: ", rule.code)) != std::string::npos);
  }
}
