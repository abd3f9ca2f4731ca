// SPDX-License-Identifier: MIT
#include "src/program.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <sstream>

#include <fmt/format.h>

#include "src/command.h"
#include "src/help.h"
#include "src/usage_fault.h"
#include "timeline/text/similar.h"

namespace fasti {

namespace {

/// A verb that does not exist is answered before the options are read, with the nearest that do.
bool unknown_verb(const std::vector<std::string>& arguments, Session& session) {
  if (arguments.empty() || arguments.front().rfind('-', 0) == 0) return false;
  std::vector<std::string_view> names;
  for (const Command& command : all_commands()) names.push_back(command.name);
  const std::string& verb = arguments.front();
  if (std::find(names.begin(), names.end(), verb) != names.end()) return false;
  const std::string hint = did_you_mean(verb, names);
  session.fail(fmt::format("there is no command `{}`; {}", verb,
                           hint.empty() ? "`fasti --help` lists them" : hint));
  return true;
}

/// CLI11 splits `[a,b]` where it takes many arguments; as a path it is another name of that file.
void keep_brackets(std::vector<std::string>& arguments) {
  for (std::string& each : arguments) {
    if (each.starts_with('[') && each.ends_with(']')) each.insert(0, "./");
  }
}

/// CLI11 refuses what follows `--` where no argument has a name; dates are told from options
/// anyway.
void drop_divider(std::vector<std::string>& arguments) {
  const auto divider = std::find(arguments.begin(), arguments.end(), "--");
  if (divider != arguments.end()) arguments.erase(divider);
}

void declare_all(CLI::App& app, Session& session) {
  app.set_version_flag("--version", "fasti " FASTI_VERSION);
  app.formatter(std::make_shared<HelpFormatter>());
  app.require_subcommand(1);
  for (const Command& command : all_commands()) {
    CLI::App* verb = app.add_subcommand(std::string(command.name), std::string(command.summary));
    if (!command.listed) verb->group("");
    command.declare(*verb, session);
  }
}

/// The command of that name, or null.
const CLI::App* verb_of(const CLI::App& app, const std::string& name) {
  const auto verbs =
      app.get_subcommands([&](const CLI::App* verb) { return verb->get_name() == name; });
  return verbs.empty() ? nullptr : verbs.front();
}

/// Help and version are thrown as errors are; of those that are some it says what is wrong.
void tell(const CLI::App& app, const std::string& name, const CLI::ParseError& error,
          Session& session) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    std::ostringstream out;
    app.exit(error, out, out);
    session.out += out.str();
    return;
  }
  const CLI::App* const verb = verb_of(app, name);
  session.fail(usage_fault(app, verb, error));
  // A value that does not fit is told with those that do.
  if (error.get_name() == "ValidationError") return;
  session.err += verb == nullptr
                     ? "fasti: `fasti --help` shows how it is used\n"
                     : fmt::format("fasti: `fasti {} --help` shows how it is used\n", name);
}

}  // namespace

void run_program(const std::vector<std::string>& arguments, Session& session) {
  if (unknown_verb(arguments, session)) return;
  CLI::App app("Fasti checks chronologies of policy and draws them.", "fasti");
  declare_all(app, session);
  // CLI11 takes its arguments from the back.
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  const std::string verb = arguments.empty() ? "" : arguments.front();
  if (verb == "check") keep_brackets(reversed);
  if (verb == "edtf") drop_divider(reversed);
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    tell(app, verb, error, session);
  } catch (const std::exception& error) {
    session.fail(fmt::format("internal error: {}; please report it", error.what()));
  }
}

}  // namespace fasti
