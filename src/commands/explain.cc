// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/rules_page.h"
#include "timeline/text/rules.h"

namespace fasti {

namespace {

std::string rules_list() {
  std::string out;
  for (const RuleInfo& row : all_rules()) {
    out +=
        fmt::format("{}  {:<8} {:<28} {}\n", row.code, name(row.severity), row.name, row.summary);
  }
  return out;
}

std::string indented(std::string_view example) {
  std::string out;
  while (!example.empty()) {
    const std::size_t end = std::min(example.find('\n'), example.size() - 1) + 1;
    out += fmt::format("    {}", example.substr(0, end));
    example.remove_prefix(end);
  }
  return out;
}

std::string rule_text(const RuleInfo& row) {
  const std::string text = fmt::format("{} {} ({})\n{}\n\n{}\n", row.code, row.name,
                                       name(row.severity), row.summary, row.page);
  if (row.bad.empty()) return text;
  return fmt::format("{}\nWrong:\n\n{}\nRight:\n\n{}", text, indented(row.bad), indented(row.good));
}

}  // namespace

void declare_explain(CLI::App& app, Session& session) {
  struct Options {
    std::string code;
    std::string format = "text";
  };
  auto options = std::make_shared<Options>();
  app.add_option("code", options->code, "a rule, by its code or its name")->type_name("CODE");
  app.add_option("--format", options->format,
                 "how it is written; md without CODE is the manual's page")
      ->check(one_of({"text", "md"}))
      ->type_name("text|md");
  app.callback([options, &session] {
    const bool markdown = options->format == "md";
    if (options->code.empty()) {
      session.out += markdown ? rules_page() : rules_list();
    } else if (const std::optional<Rule> rule = find_rule(options->code)) {
      session.out += markdown ? rule_section(info(*rule)) : rule_text(info(*rule));
    } else {
      fail_on_unknown_rule(options->code, session);
    }
  });
}

}  // namespace fasti
