// SPDX-License-Identifier: MIT
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "src/choices.h"
#include "src/command.h"
#include "src/completions.h"
#include "src/output.h"
#include "src/usage.h"

namespace fasti {

void declare_completion(CLI::App& app, Session& session) {
  struct Options {
    std::string shell;
    std::string output;
  };
  auto options = std::make_shared<Options>();
  std::vector<std::string> names;
  for (const CompletionShell& shell : all_shells()) names.emplace_back(shell.name);
  app.add_option("shell", options->shell, "the shell")
      ->required()
      ->check(one_of(names))
      ->type_name(fmt::format("{}", fmt::join(names, "|")));
  app.add_option("-o,--output", options->output, "where to write it; without it, standard output")
      ->type_name("OUT");
  app.callback([options, &app, &session] {
    for (const CompletionShell& shell : all_shells()) {
      if (shell.name != options->shell) continue;
      write_result(shell.write(usage_of(app)), options->output, session);
    }
  });
}

}  // namespace fasti
