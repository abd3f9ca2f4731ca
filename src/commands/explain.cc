// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "src/command.h"
#include "src/input.h"
#include "timeline/text/rules.h"

namespace fasti {

namespace {

void list_rules(Session& session) {
  for (const RuleInfo& row : all_rules()) {
    session.out +=
        fmt::format("{}  {:<8} {:<28} {}\n", row.code, name(row.severity), row.name, row.summary);
  }
}

void print_example(std::string_view example, Session& session) {
  while (!example.empty()) {
    const std::size_t end = std::min(example.find('\n'), example.size() - 1) + 1;
    session.out += fmt::format("    {}", example.substr(0, end));
    example.remove_prefix(end);
  }
}

void explain(const std::string& code, Session& session) {
  const std::optional<Rule> rule = find_rule(code);
  if (!rule) {
    fail_on_unknown_rule(code, session);
    return;
  }
  const RuleInfo& row = info(*rule);
  session.out += fmt::format("{} {} ({})\n{}\n\n{}\n", row.code, row.name, name(row.severity),
                             row.summary, row.page);
  if (row.bad.empty()) return;
  session.out += "\nWrong:\n\n";
  print_example(row.bad, session);
  session.out += "\nRight:\n\n";
  print_example(row.good, session);
}

}  // namespace

void declare_explain(CLI::App& app, Session& session) {
  auto code = std::make_shared<std::string>();
  app.add_option("code", *code, "a rule, by its code or its name")->type_name("CODE");
  app.callback([code, &session] {
    if (code->empty()) {
      list_rules(session);
    } else {
      explain(*code, session);
    }
  });
}

}  // namespace fasti
