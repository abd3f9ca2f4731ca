// SPDX-License-Identifier: MIT
#include "render/listing/as_of.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/opening.h"
#include "src/read_day.h"
#include "timeline/query/in_force.h"
#include "timeline/query/named.h"

namespace fasti {

namespace {

struct AsOfOptions {
  InputOptions input;
  std::string date;
  std::string known_by;
  std::vector<std::string> instruments;
  std::string format = "table";
};

struct AsOfFormat {
  std::string_view name;
  std::string (*write)(const render::AsOf&);
};

constexpr auto kFormats = std::to_array<AsOfFormat>({
    {"table", render::as_of_table},
    {"json", render::as_of_json},
});

/// Which of the instruments that are asked for the chronology does not have.
std::string unknown_instrument(const Chronology& chronology,
                               const std::vector<std::string>& wanted) {
  std::string wrong;
  for (const std::string& name : wanted) {
    if (wrong.empty()) find_named(chronology.instruments, "instrument", name, wrong);
  }
  return wrong;
}

/// Keeps the answers for the instruments that are asked for, or all.
void select(const Chronology& chronology, const std::vector<std::string>& wanted,
            std::vector<Answer>& answers) {
  if (wanted.empty()) return;
  std::erase_if(answers, [&](const Answer& answer) {
    const std::string& id = chronology.instruments[answer.subject.instrument].id.text;
    return std::find(wanted.begin(), wanted.end(), id) == wanted.end();
  });
}

void run_as_of(const AsOfOptions& options, Session& session) {
  const auto day = read_day(options.date, session);
  if (!day) return;
  std::optional<Day> known_by;
  if (!options.known_by.empty()) {
    known_by = read_day(options.known_by, session);
    if (!known_by) return;
  }
  const auto file = open_chronology(
      {.input = options.input,
       .otherwise = "nothing can be said of that day",
       .fault = [&](const Chronology& of) { return unknown_instrument(of, options.instruments); }},
      session);
  if (!file) return;
  const Chronology& chronology = *file->loaded.chronology;
  const InForce in_force(chronology, *file->checked.reasoning);
  render::AsOf answer{chronology, options.date, options.known_by, in_force.as_of(*day, known_by)};
  select(chronology, options.instruments, answer.answers);
  for (const AsOfFormat& format : kFormats) {
    if (format.name == options.format) session.out += format.write(answer);
  }
  if (file->checked.diagnostics.has_errors()) session.exit = Exit::findings;
}

}  // namespace

void declare_as_of(CLI::App& app, Session& session) {
  auto options = std::make_shared<AsOfOptions>();
  add_input_options(app, options->input);
  app.add_option("date", options->date, "the day, such as 2025-07-15")
      ->required()
      ->type_name("DAY");
  app.add_option("--known-by", options->known_by, "only what was public by the end of that day")
      ->type_name("DAY");
  app.add_option("--instrument", options->instruments, "only this one; may be given several times")
      ->type_name("ID")
      ->allow_extra_args(false);
  app.add_option("--format", options->format, "how the answer is written")
      ->check(one_of({"table", "json"}))
      ->type_name("table|json");
  app.callback([options, &session] { run_as_of(*options, session); });
}

}  // namespace fasti
