// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/certificate/certificate.h"
#include "render/diagnostics/report.h"
#include "src/command.h"
#include "src/input.h"

namespace fasti {

namespace {

struct CheckOptions {
  InputOptions input;
  std::vector<std::string> files;
  std::string format = "text";
  std::vector<std::string> deny;
  std::size_t most = 50;
  std::string certificate;
};

void print_text(const std::vector<render::CheckedFile>& files, const CheckOptions& options,
                Session& session) {
  const bool colour =
      wants_colour(options.input, session.environment, session.environment.output_is_terminal);
  for (const render::CheckedFile& file : files) {
    session.out += render::findings_text(file, {.colour = colour, .most = options.most});
    session.out += render::summary_text(file);
  }
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
  const std::string output = session.environment.files->canonical(path);
  for (FileId id = 0; id < file.loaded.files.size(); ++id) {
    const std::string input = session.environment.files->canonical(file.loaded.files[id].name());
    if (output.empty() || input != output) continue;
    session.fail(fmt::format("{} is part of the chronology; choose another name", path));
    return;
  }
  const std::string why = session.environment.write_file(path, render::certificate_json(file));
  if (!why.empty()) session.fail(fmt::format("{} cannot be written: {}", path, why));
}

void run_check(const CheckOptions& options, Session& session) {
  if (!options.certificate.empty() && options.files.size() > 1) {
    session.fail("--certificate goes with one chronology at a time");
    return;
  }
  std::vector<render::CheckedFile> files;
  for (const std::string& name : options.files) {
    auto file = read_and_check(name, options.input, session);
    if (file) files.push_back(std::move(*file));
  }
  const render::Tally sum = render::tally(files);
  if (options.format == "json") {
    session.out += render::findings_json(files);
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
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("text|json");
  app.add_option("--deny", options->deny, "exit 1 on warnings too")
      ->check(CLI::IsMember({"warnings"}))
      ->type_name("warnings")
      ->allow_extra_args(false);
  app.add_option("--most", options->most, "findings shown in text; 0 for all")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--certificate", options->certificate,
                 "write what proves the answer, for others to check (JSON)")
      ->type_name("OUT");
  add_input_options(app, options->input, false);
  app.callback([options, &session] { run_check(*options, session); });
}

}  // namespace fasti
