// SPDX-License-Identifier: MIT
#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "render/listing/listing.h"
#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/opening.h"
#include "src/selecting.h"

namespace fasti {

namespace {

struct ListOptions {
  InputOptions input;
  SelectOptions selection;
  std::string format = "table";
};

struct ListFormat {
  std::string_view name;
  std::string (*write)(const Chronology&, const Reasoning&, const Part&, const std::string& lang);
};

constexpr auto kFormats = std::to_array<ListFormat>({
    {"table", render::list_table},
    {"json", render::list_json},
    {"csv", render::list_csv},
});

void run_list(const ListOptions& options, Session& session) {
  const auto days = read_days(options.selection, session);
  if (!days) return;
  const auto opened = open_part({.input = options.input, .otherwise = "nothing was listed"},
                                options.selection, *days, session);
  if (!opened) return;
  for (const ListFormat& format : kFormats) {
    if (format.name == options.format) {
      session.out +=
          format.write(opened->chronology(), opened->reasoning(), opened->part, options.input.lang);
    }
  }
  if (opened->file.checked.diagnostics.has_errors()) session.exit = Exit::findings;
}

}  // namespace

void declare_list(CLI::App& app, Session& session) {
  auto options = std::make_shared<ListOptions>();
  add_input_options(app, options->input);
  app.add_option("--format", options->format, "how the list is written")
      ->check(one_of({"table", "json", "csv"}))
      ->type_name("table|json|csv");
  add_select_options(app, options->selection);
  app.callback([options, &session] { run_list(*options, session); });
}

}  // namespace fasti
