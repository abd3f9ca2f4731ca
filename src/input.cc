// SPDX-License-Identifier: MIT
#include "src/input.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "src/choices.h"
#include "timeline/text/similar.h"
#include "timeline/text/utf8.h"

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

/// A tag of BCP 47 by its form: letters and digits, in parts of one to eight. `_` stands for `-` in
/// names of locales.
std::string read_language(std::string& tag) {
  std::replace(tag.begin(), tag.end(), '_', '-');
  std::size_t length = 0;
  bool formed = !tag.empty() && tag.back() != '-';
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    length = c == '-' ? 0 : length + 1;
    formed = formed && length <= 8 && (letter || c == '-' || (c >= '0' && c <= '9'));
  }
  if (formed && tag.front() != '-' && tag.find("--") == std::string::npos) return {};
  return fmt::format(
      "`{}` is no language; write en, en-GB, zh or zh-Hant, or another that the "
      "chronology has",
      escape_controls(tag));
}

/// The first part of a tag, in small letters.
std::string base_language(std::string_view tag) {
  std::string base(tag.substr(0, tag.find('-')));
  for (char& c : base) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return base;
}

bool written_in(const Text& text, std::string_view base) {
  return std::any_of(text.entries.begin(), text.entries.end(),
                     [&](const Text::Entry& entry) { return base_language(entry.lang) == base; });
}

/// Whether anything that a picture shows is in that language.
bool written_in(const Chronology& chronology, std::string_view base) {
  const auto titled = [&](const auto& record) { return written_in(record.title, base); };
  const auto any = [&](const auto& table) {
    return std::any_of(table.begin(), table.end(), titled);
  };
  return written_in(chronology.title, base) || any(chronology.events) || any(chronology.actors) ||
         any(chronology.instruments) || any(chronology.sources) || any(chronology.lanes);
}

std::optional<render::CheckedFile> load_and_check(const std::string& name,
                                                  std::optional<std::string> text,
                                                  const InputOptions& options, Session& session) {
  const auto overrides = overrides_of(options, session);
  if (!overrides) return std::nullopt;
  render::CheckedFile out;
  out.name = name;
  out.loaded = load(out.name, *session.environment.files,
                    {.max_bytes = options.max_megabytes << 20}, std::move(text));
  if (out.loaded.unreadable) {
    session.fail(fmt::format("{} cannot be read: {}", out.name, out.loaded.failure));
    return std::nullopt;
  }
  out.checked = check(out.loaded, *overrides);
  return out;
}

}  // namespace

std::optional<SeverityOverrides> overrides_of(const InputOptions& options, Session& session) {
  SeverityOverrides overrides;
  const bool known = add_overrides(options.allow, Severity::off, overrides, session) &&
                     add_overrides(options.warn, Severity::warning, overrides, session) &&
                     add_overrides(options.error, Severity::error, overrides, session);
  return known ? std::optional(std::move(overrides)) : std::nullopt;
}

void warn_of_language(const Chronology& chronology, const InputOptions& options, Session& session) {
  constexpr std::array<std::string_view, 4> kOwn{"en", "zh", "cmn", "yue"};
  const std::string base = base_language(options.lang);
  const bool own = std::find(kOwn.begin(), kOwn.end(), base) != kOwn.end();
  if (own || written_in(chronology, base)) return;
  session.err += fmt::format(
      "fasti: warning: nothing is written in `{}`, so titles are in English or as they are; the "
      "program itself has en, en-GB, zh and zh-Hant\n",
      options.lang);
}

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
      ->transform(CLI::Validator(read_language, {}))
      ->capture_default_str();
  app.add_option("--color", options.colour, "colour the findings")
      ->check(one_of({"auto", "always", "never"}))
      ->type_name("auto|always|never");
  app.add_flag("--quiet,-q", options.quiet, "print no summary and no findings");
  app.add_option("--max-size", options.max_megabytes, "largest file that is read, in MiB")
      ->type_name("MIB")
      ->check(whole_number(1, 4095))
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

std::optional<std::string> read_standard_input(const InputOptions& options, Session& session) {
  FileContent content = session.environment.read_input(options.max_megabytes << 20);
  if (content.status == FileContent::Status::ok) return std::move(content.bytes);
  session.fail(fmt::format("standard input cannot be read: {}", content.reason));
  return std::nullopt;
}

std::optional<render::CheckedFile> check_text(const std::string& name, std::string text,
                                              const InputOptions& options, Session& session) {
  return load_and_check(name, std::move(text), options, session);
}

std::optional<render::CheckedFile> read_and_check(const std::string& file,
                                                  const InputOptions& options, Session& session) {
  if (file != "-") return load_and_check(file, std::nullopt, options, session);
  std::optional<std::string> text = read_standard_input(options, session);
  if (!text) return std::nullopt;
  return load_and_check("<stdin>", std::move(text), options, session);
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

void print_errors(const render::CheckedFile& file, const InputOptions& options, Session& session) {
  if (options.quiet) return;
  const bool colour =
      wants_colour(options, session.environment, session.environment.errors_are_terminal);
  session.err += render::findings_text(file, {.colour = colour, .errors_alone = true});
  const render::Tally found = render::tally({&file, 1});
  if (found.warnings + found.notes > 0) {
    session.err += fmt::format("{}`fasti check` tells of each.\n", render::summary_text(file));
  }
}

}  // namespace fasti
