// SPDX-License-Identifier: MIT
#include "render/why/why.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "src/command.h"
#include "src/input.h"
#include "timeline/text/similar.h"

namespace fasti {

namespace {

struct WhyOptions {
  InputOptions input;
  std::string event;
  std::string other;
  std::string format = "text";
};

/// The event of that id; says which it could be when there is none.
std::optional<Id<Event>> find_event(const Chronology& chronology, const std::string& name,
                                    Session& session) {
  std::vector<std::string_view> names;
  for (const Event& event : chronology.events) {
    if (event.id.text == name) return chronology.events.id_of(event);
    names.push_back(event.id.text);
  }
  const std::string hint = did_you_mean(name, names);
  session.fail(fmt::format("there is no event `{}`; {}", name,
                           hint.empty() ? "`fasti list` shows them" : hint));
  return std::nullopt;
}

void answer(const render::CheckedFile& file, const WhyOptions& options, Session& session) {
  const Chronology& chronology = *file.loaded.chronology;
  const Reasoning& reasoning = *file.checked.reasoning;
  const std::string& lang = options.input.lang;
  const bool json = options.format == "json";
  const auto event = find_event(chronology, options.event, session);
  if (!event) return;
  std::optional<Id<Event>> other;
  if (!options.other.empty()) {
    other = find_event(chronology, options.other, session);
    if (!other) return;
    if (*other == *event) {
      session.fail("the two events are one; name another, or one alone");
      return;
    }
  }
  if (!reasoning.account_consistent || reasoning.undecided) {
    session.exit = Exit::findings;
    session.err +=
        reasoning.undecided
            ? "fasti: the chronology is too entangled to be decided, so nothing follows\n"
            : "fasti: the account contradicts itself, so nothing follows from it; mend "
              "that first\n";
    return;
  }
  if (other) {
    const WhyOrder why = why_order(chronology, reasoning, *event, *other);
    session.out += json ? render::why_json(file, why, lang) : render::why_text(file, why, lang);
  } else {
    const WhyEvent why = why_event(chronology, reasoning, *event);
    session.out += json ? render::why_json(file, why, lang) : render::why_text(file, why, lang);
  }
  if (file.checked.diagnostics.has_errors()) session.exit = Exit::findings;
}

void run_why(const WhyOptions& options, Session& session) {
  const auto file = read_and_check(options.input.file, options.input, session);
  if (!file) return;
  if (!file->loaded.chronology) {
    print_findings(*file, options.input, session);
    session.exit = Exit::impossible;
    return;
  }
  // Warnings have no say in the answer; errors may be why there is none.
  if (file->checked.diagnostics.has_errors()) print_findings(*file, options.input, session);
  answer(*file, options, session);
}

}  // namespace

void declare_why(CLI::App& app, Session& session) {
  auto options = std::make_shared<WhyOptions>();
  add_input_options(app, options->input);
  app.add_option("event", options->event, "the event whose window is asked for")
      ->required()
      ->type_name("EVENT");
  app.add_option("other", options->other, "another event: which of the two comes first")
      ->type_name("OTHER");
  app.add_option("--format", options->format, "how the answer is written")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("text|json");
  app.callback([options, &session] { run_why(*options, session); });
}

}  // namespace fasti
