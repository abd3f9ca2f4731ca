// SPDX-License-Identifier: MIT
#include "src/usage.h"

#include <algorithm>
#include <cctype>

namespace fasti {

namespace {

/// "light|dark|auto" in its parts; nothing for a kind such as "FILE".
std::vector<std::string> choices_of(const std::string& kind) {
  std::vector<std::string> out;
  const bool words = !kind.empty() && std::islower(static_cast<unsigned char>(kind.front())) != 0;
  for (std::size_t at = 0; words && at <= kind.size();) {
    const std::size_t end = std::min(kind.find('|', at), kind.size());
    out.push_back(kind.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

UsageOption option_of(const CLI::Option& option) {
  UsageOption out;
  for (const std::string& name : option.get_snames()) out.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) out.names.push_back("--" + name);
  // An argument has a name in the program's text alone.
  if (option.get_positional()) out.names.clear();
  if (option.get_type_size() != 0) {
    const std::string type = option.get_type_name();
    out.kind = type.substr(0, type.find(':'));  // behind it CLI11 names the values it allows
  }
  out.choices = choices_of(out.kind);
  out.about = option.get_description();
  out.fallback = option.get_default_str();
  out.required = option.get_required();
  out.repeats = option.get_expected_max() > 1;
  return out;
}

UsageCommand command_of(const CLI::App& app) {
  UsageCommand out{app.get_name(), app.get_description(), {}, {}, app.get_footer()};
  for (const CLI::Option* option : app.get_options({})) {
    if (option->get_group().empty()) continue;  // hidden
    (option->get_positional() ? out.arguments : out.options).push_back(option_of(*option));
  }
  return out;
}

}  // namespace

Usage usage_of(const CLI::App& any) {
  const CLI::App* app = &any;
  while (app->get_parent() != nullptr) app = app->get_parent();
  Usage out;
  out.about = app->get_description();
  for (const CLI::Option* option : app->get_options({})) out.options.push_back(option_of(*option));
  for (const CLI::App* command : app->get_subcommands({})) {
    if (!command->get_group().empty()) out.commands.push_back(command_of(*command));
  }
  return out;
}

}  // namespace fasti
