// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

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

void run_check(const CheckOptions& options, Session& session) {
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
  add_input_options(app, options->input, false);
  app.callback([options, &session] { run_check(*options, session); });
}

}  // namespace fasti
