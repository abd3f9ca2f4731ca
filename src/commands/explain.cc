// SPDX-License-Identifier: MIT
#include <memory>
#include <string>

#include <fmt/format.h>

#include "src/command.h"
#include "timeline/text/rules.h"
#include "timeline/text/similar.h"

namespace fasti {

namespace {

void list_rules(Session& session) {
  for (const RuleInfo& row : all_rules()) {
    session.out +=
        fmt::format("{}  {:<8} {:<28} {}\n", row.code, name(row.severity), row.name, row.summary);
  }
}

void explain(const std::string& code, Session& session) {
  const std::optional<Rule> rule = find_rule(code);
  if (!rule) {
    std::vector<std::string_view> known;
    for (const RuleInfo& row : all_rules()) known.insert(known.end(), {row.code, row.name});
    const std::string hint = did_you_mean(code, known);
    session.fail(fmt::format("there is no rule `{}`; {}", code,
                             hint.empty() ? "`fasti explain` lists them" : hint));
    return;
  }
  const RuleInfo& row = info(*rule);
  session.out += fmt::format("{} {} ({})\n{}\n\n{}\n", row.code, row.name, name(row.severity),
                             row.summary, row.page);
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
