// SPDX-License-Identifier: MIT
//
// The manual page and the completions hold every command and option of the help. What the shells
// make of the latter is asked in tests/install.
#include "src/usage.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "src/command.h"
#include "src/completions.h"
#include "src/man_page.h"
#include "tests/support/run_fasti.h"

using namespace fasti;  // NOLINT(google-build-using-namespace)

namespace {

Usage whole_usage() {
  static const Environment environment;
  static Session session{environment, {}, {}, Exit::clean};
  CLI::App app("Fasti");
  for (const Command& command : all_commands()) {
    CLI::App* verb = app.add_subcommand(std::string(command.name), std::string(command.summary));
    if (!command.listed) verb->group("");
    command.declare(*verb, session);
  }
  return usage_of(app);
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string printed(const std::string& arguments) {
  test::MemoryFiles files;
  const test::Run run = test::run_fasti(files, arguments);
  CHECK(run.exit == 0);
  return run.out;
}

}  // namespace

TEST_CASE("the table of commands is read from what the help is made of") {
  const Usage usage = whole_usage();
  CHECK(usage.commands.size() >= 12);
  const auto render = std::find_if(usage.commands.begin(), usage.commands.end(),
                                   [](const UsageCommand& each) { return each.name == "render"; });
  REQUIRE(render != usage.commands.end());
  REQUIRE(render->arguments.size() == 1);
  CHECK(render->arguments[0].kind == "FILE");
  CHECK(render->arguments[0].required);
  const auto option = [&](const std::string& name) {
    return *std::find_if(render->options.begin(), render->options.end(),
                         [&](const UsageOption& each) { return each.names.back() == name; });
  };
  CHECK(option("--output").names == std::vector<std::string>{"-o", "--output"});
  CHECK(option("--output").required);
  CHECK(option("--theme").choices == std::vector<std::string>{"light", "dark", "auto"});
  CHECK(option("--theme").fallback == "auto");
  CHECK(option("--reduce").kind.empty());
  CHECK(option("--actor").repeats);
  CHECK_FALSE(option("--from").repeats);
}

TEST_CASE("the manual page tells of every command and option, in ASCII") {
  const std::string page = man_page(whole_usage());
  const auto as_roff = [](std::string name) {
    for (std::size_t at = 0; (at = name.find('-', at)) != std::string::npos; at += 2) {
      name.insert(at, "\\");
    }
    return name;
  };
  for (const UsageCommand& command : whole_usage().commands) {
    INFO(command.name);
    CHECK(holds(page, "\n.SS fasti " + as_roff(command.name)));
    for (const UsageOption& each : command.options) {
      for (const std::string& name : each.names) CHECK(holds(page, "\\fB" + as_roff(name)));
    }
  }
  CHECK(std::all_of(page.begin(), page.end(),
                    [](char c) { return c == '\n' || (c >= ' ' && c < 127); }));
  CHECK_FALSE(holds(page, "\n.SS fasti man"));
}

TEST_CASE("roff's own characters are text in the manual page") {
  Usage usage;
  usage.commands.push_back({"odd", "the '.' of a \\ path", {}, {}, ".so /etc/passwd\n.ab `x` …"});
  const std::string page = man_page(usage);
  CHECK(holds(page, "The \\(aq.\\(aq of a \\e path."));
  CHECK(holds(page, "\n\\&.so /etc/passwd .ab \\(gax\\(ga \\[u2026]\n"));
}

TEST_CASE("completions hold every command and option") {
  for (const CompletionShell& shell : all_shells()) {
    const std::string script = shell.write(whole_usage());
    INFO(shell.name);
    for (const UsageCommand& command : whole_usage().commands) {
      CHECK(holds(script, command.name));
      for (const UsageOption& each : command.options) {
        CHECK(holds(script, shell.name == "fish" ? " -l " + each.names.back().substr(2)
                                                 : each.names.back()));
      }
    }
    CHECK(holds(script, "sources-contradict"));
    CHECK(printed("completion " + std::string(shell.name)).size() > 1000);
  }
  CHECK(holds(printed("man"), ".TH FASTI 1"));
  CHECK_FALSE(holds(printed("--help"), "completion"));
}
