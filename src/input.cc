// SPDX-License-Identifier: MIT
#include "src/input.h"

#include <utility>

#include <fmt/format.h>

#include "timeline/text/similar.h"

namespace fasti {

namespace {

/// Turns the codes and names of an option into overrides; false when one is no rule.
bool add_overrides(const std::vector<std::string>& names, Severity severity, SeverityOverrides& out,
                   Session& session) {
  for (const std::string& name : names) {
    const std::optional<Rule> rule = find_rule(name);
    if (!rule) {
      fail_on_unknown_rule(name, session);
      return false;
    }
    out.emplace_back(*rule, severity);
  }
  return true;
}

}  // namespace

void fail_on_unknown_rule(std::string_view name, Session& session) {
  const std::string hint = did_you_mean(name, rule_names());
  session.fail(fmt::format("there is no rule `{}`; {}", name,
                           hint.empty() ? "`fasti explain` lists them" : hint));
}

void add_input_options(CLI::App& app, InputOptions& options, bool with_file) {
  if (with_file) {
    app.add_option("file", options.file, "the chronology, or - for standard input")
        ->required()
        ->type_name("FILE");
  }
  app.add_option("--lang", options.lang, "language of titles: en, en-GB, zh, zh-Hant …")
      ->type_name("TAG")
      ->capture_default_str();
  app.add_option("--color", options.colour, "colour the findings")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("auto|always|never");
  app.add_flag("--quiet,-q", options.quiet, "print no summary and no findings");
  app.add_option("--max-size", options.max_megabytes, "largest file that is read, in MiB")
      ->type_name("MIB")
      ->check(CLI::Range(std::size_t{1}, std::size_t{4095}))
      ->capture_default_str();
  app.add_option("--allow", options.allow, "turn a rule off")
      ->type_name("CODE")
      ->allow_extra_args(false);
  app.add_option("--warn", options.warn, "make a rule a warning")
      ->type_name("CODE")
      ->allow_extra_args(false);
  app.add_option("--error", options.error, "make a rule an error")
      ->type_name("CODE")
      ->allow_extra_args(false);
}

std::optional<render::CheckedFile> read_and_check(const std::string& file,
                                                  const InputOptions& options, Session& session) {
  SeverityOverrides overrides;
  const bool known = add_overrides(options.allow, Severity::off, overrides, session) &&
                     add_overrides(options.warn, Severity::warning, overrides, session) &&
                     add_overrides(options.error, Severity::error, overrides, session);
  if (!known) return std::nullopt;
  const bool standard_input = file == "-";
  std::optional<std::string> text;
  if (standard_input) {
    FileContent content = session.environment.read_input(options.max_megabytes << 20);
    if (content.status != FileContent::Status::ok) {
      session.fail(fmt::format("standard input cannot be read: {}", content.reason));
      return std::nullopt;
    }
    text = std::move(content.bytes);
  }
  render::CheckedFile out;
  out.name = standard_input ? "<stdin>" : file;
  out.loaded = load(out.name, *session.environment.files,
                    {.max_bytes = options.max_megabytes << 20}, std::move(text));
  if (out.loaded.unreadable) {
    session.fail(fmt::format("{} cannot be read: {}", out.name, out.loaded.failure));
    return std::nullopt;
  }
  out.checked = check(out.loaded, overrides);
  return out;
}

bool wants_colour(const InputOptions& options, const Environment& environment, bool terminal) {
  if (options.colour != "auto") return options.colour == "always";
  const auto set = [&](const char* name) {
    const std::optional<std::string> value = environment.variable(name);
    return value && !value->empty();
  };
  if (set("NO_COLOR")) return false;
  const std::optional<std::string> force = environment.variable("CLICOLOR_FORCE");
  if (force && !force->empty() && *force != "0") return true;
  return terminal;
}

void print_findings(const render::CheckedFile& file, const InputOptions& options,
                    Session& session) {
  if (options.quiet) return;
  const bool colour =
      wants_colour(options, session.environment, session.environment.errors_are_terminal);
  session.err += render::findings_text(file, {.colour = colour});
}

}  // namespace fasti
