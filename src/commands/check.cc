// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/certificate/certificate.h"
#include "render/diagnostics/report.h"
#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/mend.h"
#include "src/output.h"

namespace fasti {

namespace {

struct CheckOptions {
  InputOptions input;
  std::vector<std::string> files;
  std::string format = "text";
  std::vector<std::string> deny;
  std::size_t most = 50;
  std::string certificate;
  bool fix = false;
};

/// How the findings are written for other programs; text is for people.
struct Format {
  std::string_view name;
  std::string (*write)(std::span<const render::CheckedFile> files);
};

constexpr auto kFormats = std::to_array<Format>({
    {"text", nullptr},
    {"json", render::findings_json},
    {"sarif",
     [](std::span<const render::CheckedFile> files) {
       return render::findings_sarif(files, FASTI_VERSION);
     }},
    {"github", render::findings_github},
});

/// Says how many findings `--fix` would mend.
void point_to_fix(const std::vector<render::CheckedFile>& files, Session& session) {
  std::size_t count = 0;
  for (const render::CheckedFile& file : files) {
    for (const Diagnostic& item : file.checked.diagnostics.items()) {
      if (item.fix && item.fix->certain) ++count;
    }
  }
  if (count > 0) session.out += fmt::format("`fasti check --fix` would mend {} of these\n", count);
}

void print_text(const std::vector<render::CheckedFile>& files, const CheckOptions& options,
                Session& session) {
  const bool colour =
      wants_colour(options.input, session.environment, session.environment.output_is_terminal);
  for (const render::CheckedFile& file : files) {
    session.out += render::findings_text(file, {.colour = colour, .most = options.most});
    session.out += render::summary_text(file);
  }
  point_to_fix(files, session);
}

/// Whether the files can be read together: standard input once, and never written to.
bool can_read(const CheckOptions& options, Session& session) {
  const auto inputs = std::count(options.files.begin(), options.files.end(), "-");
  if (inputs > 1) session.fail("standard input can be read only once: `-` is given twice");
  if (inputs > 0 && options.fix) session.fail("`--fix` cannot write to standard input");
  return session.exit == Exit::clean;
}

/// Writes what proves the answer; says why when it cannot.
void write_certificate(const std::vector<render::CheckedFile>& files, const std::string& path,
                       Session& session) {
  if (files.size() != 1) return;  // it could not be read, which has been said
  const render::CheckedFile& file = files.front();
  if (file.loaded.chronology == nullptr) {
    session.fail(fmt::format("{} cannot be read as a chronology, so there is nothing to certify",
                             file.name));
    return;
  }
  if (is_input(file.loaded.files, path, session)) return;
  write_result(render::certificate_json(file), path, session);
}

void run_check(const CheckOptions& options, Session& session) {
  if (!options.certificate.empty() && options.files.size() > 1) {
    session.fail("--certificate goes with one chronology at a time");
    return;
  }
  if (!can_read(options, session)) return;
  std::vector<render::CheckedFile> files;
  for (std::string name : options.files) {
    if (name.starts_with("./[")) name.erase(0, 2);
    auto file = options.fix ? mend_and_check(name, options.input, session)
                            : read_and_check(name, options.input, session);
    if (file) files.push_back(std::move(*file));
  }
  const render::Tally sum = render::tally(files);
  const auto format = std::find_if(kFormats.begin(), kFormats.end(),
                                   [&](const Format& row) { return row.name == options.format; });
  if (format->write != nullptr) {
    session.out += format->write(files);
  } else if (!options.input.quiet) {
    print_text(files, options, session);
  }
  const bool denied = !options.deny.empty() && sum.warnings > 0;
  // A file that is no chronology is never clean, whatever rules are turned off.
  const bool unread = std::any_of(files.begin(), files.end(), [](const render::CheckedFile& file) {
    return file.loaded.chronology == nullptr;
  });
  const bool found = sum.errors > 0 || denied || unread;
  if (found && session.exit == Exit::clean) session.exit = Exit::findings;
  if (!options.certificate.empty()) write_certificate(files, options.certificate, session);
}

}  // namespace

void declare_check(CLI::App& app, Session& session) {
  auto options = std::make_shared<CheckOptions>();
  app.add_option("file", options->files, "chronologies, or - for standard input")
      ->required()
      ->type_name("FILE");
  app.add_option("--format", options->format, "how the findings are written")
      ->check(one_of({"text", "json", "sarif", "github"}))
      ->type_name("text|json|sarif|github");
  app.add_option("--deny", options->deny, "exit 1 on warnings too")
      ->check(one_of({"warnings"}))
      ->type_name("warnings")
      ->allow_extra_args(false);
  app.add_option("--most", options->most, "findings shown in text; 0 for all")
      ->type_name("N")
      ->check(whole_number(0, 1000000))
      ->capture_default_str();
  app.add_option("--certificate", options->certificate,
                 "write what proves the answer, for others to check (JSON)")
      ->type_name("OUT");
  app.add_flag("--fix", options->fix,
               "write into the files what is certain to have been meant, then check again");
  add_input_options(app, options->input, false);
  app.callback([options, &session] { run_check(*options, session); });
}

}  // namespace fasti
