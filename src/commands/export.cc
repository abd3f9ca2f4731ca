// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/exchange/exporting.h"
#include "src/command.h"
#include "src/input.h"
#include "src/opening.h"
#include "src/output.h"
#include "src/read_day.h"
#include "src/selecting.h"
#include "timeline/text/similar.h"

namespace fasti {

namespace {

struct ExportOptions {
  InputOptions input;
  SelectOptions selection;
  std::vector<std::string> to;  ///< the format, and perhaps the last day of the selection
  std::string format;
  std::string output;
  std::string today;
};

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> out;
  for (const render::ExportFormat& format : render::export_formats()) out.push_back(format.name);
  return out;
}

/// Tells the format from the day among the values of `--to`; false, with the reason in the session,
/// where they are not one format and at most one day.
bool read_to(ExportOptions& options, Session& session) {
  const std::vector<std::string_view> names = format_names();
  for (const std::string& value : options.to) {
    const bool is_format = std::find(names.begin(), names.end(), value) != names.end();
    const bool is_day = !value.empty() && value.front() >= '0' && value.front() <= '9';
    std::string& target = is_format ? options.format : options.selection.to;
    if (!is_format && !is_day) {
      const std::string hint = did_you_mean(value, names);
      session.fail(
          fmt::format("--to: `{}` is no format; {}", value,
                      hint.empty() ? fmt::format("there are {}", fmt::join(names, ", ")) : hint));
      return false;
    }
    if (!target.empty()) {
      session.fail(fmt::format("--to names two {}, `{}` and `{}`", is_format ? "formats" : "days",
                               target, value));
      return false;
    }
    target = value;
  }
  if (!options.format.empty()) return true;
  session.fail(fmt::format("--to names no format; there are {}", fmt::join(names, ", ")));
  return false;
}

const render::ExportFormat& format_of(const std::string& name) {
  const auto formats = render::export_formats();
  return *std::find_if(formats.begin(), formats.end(),
                       [&](const render::ExportFormat& format) { return format.name == name; });
}

bool has_ending_of(const render::ExportFormat& format, const std::string& path) {
  return std::any_of(format.endings.begin(), format.endings.end(),
                     [&](std::string_view ending) { return has_ending(path, ending); });
}

/// Whether the format has what the other options ask for; else the session says what it has not.
bool fits_format(const ExportOptions& options, Session& session) {
  if (!options.today.empty() && options.format != "ics") {
    session.fail(fmt::format("--today is for calendars, and {} is none", options.format));
    return false;
  }
  const auto formats = render::export_formats();
  const auto meant = std::find_if(formats.begin(), formats.end(), [&](const auto& each) {
    return has_ending_of(each, options.output);
  });
  if (meant == formats.end() || has_ending_of(format_of(options.format), options.output)) {
    return true;
  }
  session.fail(fmt::format("{} is called like a file of {}, and --to asks for {}", options.output,
                           meant->name, options.format));
  return false;
}

void write(const render::CheckedFile& file, const Part& part, const ExportOptions& options,
           std::optional<Day> today, Session& session) {
  const render::ExportFormat& format = format_of(options.format);
  LeftOut left_out;
  const std::string bytes = render::write_export(
      format, {*file.loaded.chronology, *file.checked.reasoning, part, options.input.lang, today},
      left_out);
  if (file.checked.diagnostics.has_errors()) session.exit = Exit::findings;
  write_result(bytes, options.output, session);
  if (session.exit == Exit::impossible || options.input.quiet || left_out.items().empty()) return;
  session.err += fmt::format("not carried over, since {} has no place for it:\n{}", format.name,
                             left_out.text());
}

void run_export(ExportOptions& options, Session& session) {
  if (!read_to(options, session) || !fits_format(options, session)) return;
  const auto days = read_days(options.selection, session);
  if (!days) return;
  std::optional<Day> today;
  if (!options.today.empty()) {
    today = read_day(options.today, session);
    if (!today) return;
  }
  const auto opened = open_part({.input = options.input,
                                 .otherwise = "nothing was exported",
                                 .outputs = {&options.output, 1},
                                 .tell = print_errors},
                                options.selection, *days, session);
  if (opened) write(opened->file, opened->part, options, today, session);
}

}  // namespace

void declare_export(CLI::App& app, Session& session) {
  auto options = std::make_shared<ExportOptions>();
  add_input_options(app, options->input);
  app.get_option("--quiet")->description(
      "print no errors and no count of findings, nor the list of what is not carried over");
  app.add_option("--to", options->to,
                 "the format to write; beside it, a day, month or year up to which to select")
      ->required()
      ->allow_extra_args(false)
      ->type_name(fmt::format("{}", fmt::join(format_names(), "|")));
  app.add_option("-o,--output", options->output, "where to write it; without it, standard output")
      ->type_name("OUT");
  app.add_option("--today", options->today,
                 "the day of writing that a calendar names; without it, `verified`")
      ->type_name("DAY");
  add_select_options(app, options->selection, false);
  app.callback([options, &session] { run_export(*options, session); });
}

}  // namespace fasti
