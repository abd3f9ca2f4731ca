// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

/// The commands with their options as plain data, read from what `--help` is made of: for the
/// manual page and for the completions of shells.
namespace fasti {

/// An option, or an argument when it has no names.
struct UsageOption {
  std::vector<std::string> names;    ///< "-o", "--output"
  std::string kind;                  ///< of its value, "OUT", "light|dark|auto"; empty for a flag
  std::vector<std::string> choices;  ///< the values that it takes, where they are a few words
  std::string about;
  std::string fallback;  ///< what holds when it is not given; empty for nothing
  bool required = false;
  bool repeats = false;
};

struct UsageCommand {
  std::string name;
  std::string summary;
  std::vector<UsageOption> arguments;
  std::vector<UsageOption> options;
  std::string footer;
};

struct Usage {
  std::string about;
  std::vector<UsageOption> options;
  std::vector<UsageCommand> commands;  ///< those that `--help` lists
};

/// Of the whole program; `any` is its app, or one of its commands.
Usage usage_of(const CLI::App& any);

}  // namespace fasti
