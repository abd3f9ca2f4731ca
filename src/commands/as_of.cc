// SPDX-License-Identifier: MIT
#include "render/listing/as_of.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "src/command.h"
#include "src/input.h"
#include "src/read_day.h"
#include "timeline/query/in_force.h"
#include "timeline/text/similar.h"

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

/// Keeps the answers for the instruments that are asked for; false when one of them is unknown.
bool select(const Chronology& chronology, const std::vector<std::string>& wanted,
            std::vector<Answer>& answers, Session& session) {
  if (wanted.empty()) return true;
  std::vector<std::string_view> known;
  for (const Instrument& instrument : chronology.instruments) known.push_back(instrument.id.text);
  for (const std::string& name : wanted) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string hint = did_you_mean(name, known);
    session.fail(
        fmt::format("there is no instrument `{}`{}{}", name, hint.empty() ? "" : "; ", hint));
    return false;
  }
  std::erase_if(answers, [&](const Answer& answer) {
    const std::string& id = chronology.instruments[answer.subject.instrument].id.text;
    return std::find(wanted.begin(), wanted.end(), id) == wanted.end();
  });
  return true;
}

void run_as_of(const AsOfOptions& options, Session& session) {
  const auto day = read_day(options.date, session);
  if (!day) return;
  std::optional<Day> known_by;
  if (!options.known_by.empty()) {
    known_by = read_day(options.known_by, session);
    if (!known_by) return;
  }
  const auto file = open_chronology(options.input, session);
  if (!file) return;
  const Chronology& chronology = *file->loaded.chronology;
  const InForce in_force(chronology, *file->checked.reasoning);
  render::AsOf answer{chronology, options.date, options.known_by, in_force.as_of(*day, known_by)};
  if (!select(chronology, options.instruments, answer.answers, session)) return;
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
      ->check(CLI::IsMember({"table", "json"}))
      ->type_name("table|json");
  app.callback([options, &session] { run_as_of(*options, session); });
}

}  // namespace fasti
