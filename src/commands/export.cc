// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/exchange/exporting.h"
#include "src/command.h"
#include "src/input.h"
#include "src/output.h"
#include "src/read_day.h"
#include "src/selecting.h"

namespace fasti {

namespace {

struct ExportOptions {
  InputOptions input;
  SelectOptions selection;
  std::string format;
  std::string output;
  std::string today;
};

const render::ExportFormat& format_of(const std::string& name) {
  const auto formats = render::export_formats();
  return *std::find_if(formats.begin(), formats.end(),
                       [&](const render::ExportFormat& format) { return format.name == name; });
}

void write(const render::CheckedFile& file, const Part& part, const ExportOptions& options,
           std::optional<Day> today, Session& session) {
  const render::ExportFormat& format = format_of(options.format);
  LeftOut left_out;
  const std::string bytes = render::write_export(
      format, {*file.loaded.chronology, *file.checked.reasoning, part, options.input.lang, today},
      left_out);
  if (!options.input.quiet && !left_out.items().empty()) {
    session.err += fmt::format("not carried over, since {} has no place for it:\n{}", format.name,
                               left_out.text());
  }
  if (file.checked.diagnostics.has_errors()) session.exit = Exit::findings;
  write_result(bytes, options.output, session);
}

void run_export(const ExportOptions& options, Session& session) {
  const auto days = read_days(options.selection, session);
  if (!days) return;
  std::optional<Day> today;
  if (!options.today.empty()) {
    today = read_day(options.today, session);
    if (!today) return;
  }
  const auto file = read_and_check(options.input.file, options.input, session);
  if (!file) return;
  print_findings(*file, options.input, session);
  if (!file->loaded.chronology) {
    session.exit = Exit::impossible;
    return;
  }
  if (is_input(file->loaded.files, options.output, session)) return;
  const auto part = select_part(options.selection, *days, *file->loaded.chronology,
                                *file->checked.reasoning, session);
  if (!part) return;
  warn_of_language(*file->loaded.chronology, options.input, session);
  write(*file, *part, options, today, session);
}

}  // namespace

void declare_export(CLI::App& app, Session& session) {
  auto options = std::make_shared<ExportOptions>();
  add_input_options(app, options->input);
  std::vector<std::string> names;
  for (const render::ExportFormat& format : render::export_formats()) {
    names.emplace_back(format.name);
  }
  app.add_option("--to", options->format, "the format to write")
      ->required()
      ->check(CLI::IsMember(names))
      ->type_name(fmt::format("{}", fmt::join(names, "|")));
  app.add_option("-o,--output", options->output, "where to write it; without it, standard output")
      ->type_name("OUT");
  app.add_option("--today", options->today,
                 "the day of writing that a calendar names; without it, `verified`")
      ->type_name("DAY");
  add_select_options(app, options->selection);
  app.callback([options, &session] { run_export(*options, session); });
}

}  // namespace fasti
