// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "render/diagnostics/report.h"
#include "src/session.h"

namespace fasti {

/// Options that every verb that reads a chronology has.
struct InputOptions {
  std::string file;
  std::string lang = "en";
  std::string colour = "auto";
  bool quiet = false;
  std::size_t max_megabytes = 64;
  std::vector<std::string> allow;
  std::vector<std::string> warn;
  std::vector<std::string> error;
};

/// Adds them; `with_file` adds the one positional FILE.
void add_input_options(CLI::App& app, InputOptions& options, bool with_file = true);

/// Says that no rule has that code or name, and which is near.
void fail_on_unknown_rule(std::string_view name, Session& session);

/// What `--allow`, `--warn` and `--error` make of the rules; nothing, with the reason in the
/// session, when one of them names no rule.
std::optional<SeverityOverrides> overrides_of(const InputOptions& options, Session& session);

/// Reads and checks `file`, or standard input for `-`. Nothing, with the reason in the session,
/// when it cannot be read or an option names no rule.
std::optional<render::CheckedFile> read_and_check(const std::string& file,
                                                  const InputOptions& options, Session& session);

/// Checks a text that is at hand: `name` is what it is called, and includes start from the folder
/// of that. Nothing, with the reason in the session, when it cannot be read or an option names no
/// rule.
std::optional<render::CheckedFile> check_text(const std::string& name, std::string text,
                                              const InputOptions& options, Session& session);

/// Standard input, or nothing, with the reason in the session.
std::optional<std::string> read_standard_input(const InputOptions& options, Session& session);

/// Says that neither the chronology nor the program has words in the language that is asked for.
void warn_of_language(const Chronology& chronology, const InputOptions& options, Session& session);

/// Whether to colour what goes to a stream: `--color` before `NO_COLOR` before `CLICOLOR_FORCE`
/// before whether it is a terminal.
bool wants_colour(const InputOptions& options, const Environment& environment, bool terminal);

/// Prints the findings to standard error, for verbs whose result is something else.
void print_findings(const render::CheckedFile& file, const InputOptions& options, Session& session);

/// Prints the errors alone, and how many other findings there are, for verbs whose result those do
/// not change.
void print_errors(const render::CheckedFile& file, const InputOptions& options, Session& session);

}  // namespace fasti
