// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/output.h"
#include "timeline/import/importing.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

struct ImportCommand {
  std::string file;
  std::string format;
  std::string output;
  std::string title;
  std::vector<std::string> skip;
  std::size_t max_megabytes = 64;
  bool force = false;
  bool quiet = false;
};

/// The bytes of the file, or nothing, with the reason in the session.
std::optional<std::string> read(const ImportCommand& command, Session& session) {
  const std::size_t most = command.max_megabytes << 20;
  const bool standard_input = command.file == "-";
  FileContent content = standard_input ? session.environment.read_input(most)
                                       : session.environment.files->read(command.file, most);
  if (content.status == FileContent::Status::ok) return std::move(content.bytes);
  session.fail(fmt::format("{} cannot be read: {}",
                           standard_input ? "standard input" : command.file, content.reason));
  return std::nullopt;
}

/// Says what of the file is not in the chronology, and what is to be looked at.
void tell(const Imported& imported, Session& session) {
  constexpr std::size_t kMost = 50;
  const auto& doubts = imported.to_confirm;
  if (!doubts.empty()) {
    session.err +=
        fmt::format("to confirm (these events bear the tag `to-confirm`): {}\n", doubts.size());
    for (std::size_t i = 0; i < std::min(doubts.size(), kMost); ++i) {
      session.err += fmt::format("  {}\n", escape_controls(doubts[i]));
    }
    if (doubts.size() > kMost) session.err += fmt::format("  and {} more\n", doubts.size() - kMost);
  }
  if (imported.left_out.items().empty()) return;
  session.err += "not carried over:\n" + imported.left_out.text();
}

/// Whether the chronology reads without errors, as it is meant to; else what is wrong is said.
void check_result(const ImportCommand& command, const std::string& yaml, Session& session) {
  const std::string name = is_standard_output(command.output) ? "<stdout>" : command.output;
  Loaded loaded =
      load(name, *session.environment.files, {.max_bytes = std::size_t{4095} << 20}, yaml);
  render::CheckedFile file;
  file.name = name;
  file.loaded = std::move(loaded);
  file.checked = check(file.loaded, {});
  if (!file.checked.diagnostics.has_errors()) return;
  const auto& items = file.checked.diagnostics.items();
  const auto first = std::find_if(items.begin(), items.end(), [](const Diagnostic& each) {
    return each.severity == Severity::error;
  });
  const render::Tally found = render::tally({&file, 1});
  session.err +=
      fmt::format("fasti: warning: `fasti check` finds {} error{} in what was written{}: {}\n",
                  found.errors, found.errors == 1 ? "" : "s",
                  found.errors == 1 ? "" : ", the first of them", escape_controls(first->message));
  session.exit = Exit::findings;
}

/// Whether the result may go where it is to go; else the session says why not.
bool may_write(const ImportCommand& command, Session& session) {
  if (is_standard_output(command.output)) return true;
  FileSystem& disk = *session.environment.files;
  const std::string input = disk.canonical(command.file);
  if (!input.empty() && input == disk.canonical(command.output)) {
    session.fail(fmt::format("{} is what is imported; choose another name", command.output));
  } else if (!command.force && session.environment.path_exists(command.output)) {
    session.fail(fmt::format("{} is there already; choose another name, or replace it with --force",
                             command.output));
  } else {
    return true;
  }
  return false;
}

void run_import(const ImportCommand& command, Session& session) {
  if (!may_write(command, session)) return;
  if (!command.skip.empty() && command.format != "csv") {
    session.fail(
        fmt::format("--skip is about columns of a table, and {} has none", command.format));
    return;
  }
  const auto bytes = read(command, session);
  if (!bytes) return;
  const auto formats = import_formats();
  const auto format = std::find_if(formats.begin(), formats.end(), [&](const ImportFormat& each) {
    return each.name == command.format;
  });
  const Imported imported = format->read(*bytes, {command.title, command.skip});
  if (!imported.fault.empty()) {
    session.fail(fmt::format("{}: {}", command.file, imported.fault));
    return;
  }
  if (!command.quiet) tell(imported, session);
  check_result(command, imported.yaml, session);
  write_result(imported.yaml, command.output, session);
}

}  // namespace

void declare_import(CLI::App& app, Session& session) {
  auto command = std::make_shared<ImportCommand>();
  app.add_option("file", command->file, "the file to read, or - for standard input")
      ->required()
      ->type_name("FILE");
  std::vector<std::string> names;
  for (const ImportFormat& format : import_formats()) names.emplace_back(format.name);
  app.add_option("--from", command->format, "what the file is")
      ->required()
      ->check(one_of(names))
      ->type_name(fmt::format("{}", fmt::join(names, "|")));
  app.add_option(
         "-o,--output", command->output,
         "the chronology to write, which must not be there yet; without it, standard output")
      ->type_name("OUT");
  app.add_option("--title", command->title, "the chronology's title, where the file names none")
      ->type_name("TEXT");
  app.add_option("--skip", command->skip, "a column of a table to pass over, by its heading")
      ->type_name("HEADING")
      ->allow_extra_args(false);
  app.add_option("--max-size", command->max_megabytes, "largest file that is read, in MiB")
      ->type_name("MIB")
      ->check(whole_number(1, 4095))
      ->capture_default_str();
  app.add_flag("--force", command->force, "replace OUT if it is there already");
  app.add_flag("--quiet,-q", command->quiet,
               "list neither what is to be confirmed nor what was not carried over");
  app.callback([command, &session] { run_import(*command, session); });
}

}  // namespace fasti
