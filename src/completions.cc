// SPDX-License-Identifier: MIT
//
// What a shell completes, as a script in its own language, made once and complete: pressing tab
// starts no program. After the command's name come its options; after an option that takes a value
// the words that it may be, names of rules, or files. Values of other kinds (days, ids) are the
// user's.
#include "src/completions.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "timeline/text/rules.h"

namespace fasti {

namespace {

enum class Values { none, words, rules, files, folders };

Values values_of(const UsageOption& option) {
  struct Row {
    std::string_view kind;
    Values values;
  };
  static constexpr auto kRows = std::to_array<Row>({
      {"FILE", Values::files},
      {"OUT", Values::files},
      {"OLD", Values::files},
      {"NEW", Values::files},
      {"HTML", Values::files},
      {"DIR", Values::folders},
      {"CODE", Values::rules},
  });
  if (!option.choices.empty()) return Values::words;
  for (const Row& row : kRows) {
    if (row.kind == option.kind) return row.values;
  }
  return Values::none;
}

std::string rules(std::string_view separator) {
  return fmt::format("{}", fmt::join(rule_names(), separator));
}

/// Within single quotes of a shell.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

/// Every name of the options, and those among them that take a value.
std::string names_of(const std::vector<UsageOption>& options) {
  std::vector<std::string> names;
  for (const UsageOption& option : options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return fmt::format("{}", fmt::join(names, " "));
}

std::string command_names(const Usage& usage) {
  std::vector<std::string> names;
  for (const UsageCommand& command : usage.commands) names.push_back(command.name);
  return fmt::format("{}", fmt::join(names, " "));
}

// bash

std::string bash_reply(const UsageOption& option) {
  switch (values_of(option)) {
    case Values::words:
      return fmt::format("words={}",
                         shell_quoted(fmt::format("{}", fmt::join(option.choices, " "))));
    case Values::rules:
      return "words=$rules";
    case Values::files:
      return "kind=-f";
    case Values::folders:
      return "kind=-d";
    case Values::none:
      break;
  }
  return "kind=none";
}

std::string bash_command(const UsageCommand& command) {
  std::string out = fmt::format("    {})\n      case $prev in\n", command.name);
  for (const UsageOption& option : command.options) {
    if (option.kind.empty()) continue;
    out += fmt::format("        {}) {} ;;\n", fmt::join(option.names, "|"), bash_reply(option));
  }
  const std::string argument =
      command.arguments.empty() ? "kind=none" : bash_reply(command.arguments.front());
  out += fmt::format(
      "        *)\n          case $cur in\n            -*) words={} ;;\n"
      "            *) {} ;;\n          esac ;;\n      esac ;;\n",
      shell_quoted(names_of(command.options)), argument);
  return out;
}

std::string bash(const Usage& usage) {
  std::string out = fmt::format(
      "# Completions of fasti {} for bash, written by `fasti completion bash`.\n"
      "_fasti() {{\n"
      "  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} words= kind=\n"
      "  local rules={}\n"
      // bash takes `--view=graph` for three words.
      "  if [[ $prev == = ]]; then prev=${{COMP_WORDS[COMP_CWORD-2]}}; fi\n"
      "  if [[ $cur == = ]]; then cur= prev=${{COMP_WORDS[COMP_CWORD-1]}}; fi\n"
      "  case $COMP_CWORD,${{COMP_WORDS[1]}} in\n"
      "    1,*) words={} ;;\n"
      "    *)\n"
      "  case ${{COMP_WORDS[1]}} in\n",
      FASTI_VERSION, shell_quoted(rules(" ")),
      shell_quoted(command_names(usage) + " " + names_of(usage.options)));
  for (const UsageCommand& command : usage.commands) out += bash_command(command);
  return out +
         "  esac ;;\n"
         "  esac\n"
         "  COMPREPLY=()\n"
         "  local word\n"
         "  case $kind in\n"
         "    none) ;;\n"
         "    -*) compopt -o filenames 2>/dev/null\n"
         "      while IFS= read -r word; do COMPREPLY+=(\"$word\"); done"
         " < <(compgen \"$kind\" -- \"$cur\") ;;\n"
         "    *) while IFS= read -r word; do COMPREPLY+=(\"$word\"); done"
         " < <(compgen -W \"$words\" -- \"$cur\") ;;\n"
         "  esac\n"
         "}\n"
         "complete -F _fasti fasti\n";
}

// zsh

/// What stands between the brackets, or after a colon, of a specification for `_arguments`.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(const UsageOption& option) {
  switch (values_of(option)) {
    case Values::words:
      return fmt::format("({})", fmt::join(option.choices, " "));
    case Values::rules:
      return "($rules)";
    case Values::files:
      return "_files";
    case Values::folders:
      return "_files -/";
    case Values::none:
      break;
  }
  return " ";
}

/// In double quotes where `$rules` is to be put in, in single ones else.
std::string zsh_word(const std::string& text, Values values) {
  if (values != Values::rules) return shell_quoted(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '`' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string zsh_option(const UsageOption& option) {
  std::string out;
  for (const std::string& name : option.names) {
    const bool may_join = name.starts_with("--") && !option.kind.empty();
    const std::string text = fmt::format(
        "{}{}{}[{}]{}", option.repeats ? "*" : "", name, may_join ? "=" : "",
        zsh_text(option.about),
        option.kind.empty() ? std::string()
                            : fmt::format(":{}:{}", zsh_text(option.kind), zsh_action(option)));
    out += " \\\n        " + zsh_word(text, values_of(option));
  }
  return out;
}

std::string zsh_command(const UsageCommand& command) {
  std::string out = fmt::format("    {})\n      _arguments -s", command.name);
  for (const UsageOption& option : command.options) out += zsh_option(option);
  for (const UsageOption& argument : command.arguments) {
    const std::string text = fmt::format("{}:{}:{}", argument.repeats ? "*" : "",
                                         zsh_text(argument.kind), zsh_action(argument));
    out += " \\\n        " + zsh_word(text, values_of(argument));
  }
  return out + " ;;\n";
}

std::string zsh(const Usage& usage) {
  std::string out = fmt::format(
      "#compdef fasti\n"
      "# Completions of fasti {} for zsh, written by `fasti completion zsh`.\n"
      "_fasti() {{\n"
      "  local rules={}\n"
      "  if (( CURRENT == 2 )); then\n"
      "    local -a commands=(\n",
      FASTI_VERSION, shell_quoted(rules(" ")));
  for (const UsageCommand& command : usage.commands) {
    out += fmt::format("      {}\n", shell_quoted(command.name + ":" + zsh_text(command.summary)));
  }
  for (const UsageOption& option : usage.options) {
    out +=
        fmt::format("      {}\n", shell_quoted(option.names.back() + ":" + zsh_text(option.about)));
  }
  out +=
      "    )\n"
      "    _describe 'command' commands\n"
      "    return\n"
      "  fi\n"
      "  local command=$words[2]\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case $command in\n";
  for (const UsageCommand& command : usage.commands) out += zsh_command(command);
  return out +
         "  esac\n"
         "}\n"
         "if [[ $funcstack[1] == _fasti ]]; then _fasti \"$@\"; else compdef _fasti fasti; fi\n";
}

// fish

std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string fish_values(const UsageOption& option) {
  switch (values_of(option)) {
    case Values::words:
      return " -x -a " + fish_quoted(fmt::format("{}", fmt::join(option.choices, " ")));
    case Values::rules:
      return " -x -a \"$fasti_rules\"";
    case Values::files:
      return " -r -F";
    case Values::folders:
      return " -x -a '(__fish_complete_directories)'";
    case Values::none:
      break;
  }
  return " -x";
}

std::string fish_names(const UsageOption& option) {
  std::string out;
  for (const std::string& name : option.names) {
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  return out;
}

std::string fish_command(const UsageCommand& command) {
  const std::string after = fish_quoted("__fish_seen_subcommand_from " + command.name);
  std::string out;
  for (const UsageOption& option : command.options) {
    out += fmt::format("complete -c fasti -n {}{}{} -d {}\n", after, fish_names(option),
                       option.kind.empty() ? "" : fish_values(option), fish_quoted(option.about));
  }
  for (const UsageOption& argument : command.arguments) {
    const Values values = values_of(argument);
    const std::string_view flag = values == Values::files ? " -F" : "";
    out += fmt::format("complete -c fasti -n {}{}\n", after,
                       flag.empty() ? fish_values(argument) : flag);
  }
  return out;
}

std::string fish(const Usage& usage) {
  std::string out = fmt::format(
      "# Completions of fasti {} for fish, written by `fasti completion fish`.\n"
      "set -l fasti_rules {}\n"
      "complete -c fasti -f\n",
      FASTI_VERSION, fish_quoted(rules(" ")));
  for (const UsageOption& option : usage.options) {
    out += fmt::format("complete -c fasti -n __fish_use_subcommand{} -d {}\n", fish_names(option),
                       fish_quoted(option.about));
  }
  for (const UsageCommand& command : usage.commands) {
    out += fmt::format("complete -c fasti -n __fish_use_subcommand -a {} -d {}\n", command.name,
                       fish_quoted(command.summary));
  }
  for (const UsageCommand& command : usage.commands) out += fish_command(command);
  return out;
}

constexpr auto kShells = std::to_array<CompletionShell>({
    {"bash", bash},
    {"zsh", zsh},
    {"fish", fish},
});

}  // namespace

std::span<const CompletionShell> all_shells() { return kShells; }

}  // namespace fasti
