// SPDX-License-Identifier: MIT
#include "render/why/why.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/opening.h"
#include "timeline/query/named.h"

namespace fasti {

namespace {

struct WhyOptions {
  InputOptions input;
  std::string event;
  std::string other;
  std::string format = "text";
};

/// What is asked about.
struct Question {
  std::optional<Id<Event>> event;
  std::optional<Id<Event>> other;
};

/// Finds the events that are named; else why there is nothing to ask.
std::string find_events(const Chronology& chronology, const WhyOptions& options,
                        Question& question) {
  std::string wrong;
  question.event = find_named(chronology.events, "event", options.event, wrong);
  if (!question.event || options.other.empty()) return wrong;
  question.other = find_named(chronology.events, "event", options.other, wrong);
  const bool one = question.other == question.event;
  return one ? "the two events are one; name another, or one alone" : wrong;
}

/// Warnings have no say in the answer; errors may be why there is none.
void tell_errors(const render::CheckedFile& file, const InputOptions& options, Session& session) {
  if (file.checked.diagnostics.has_errors()) print_findings(file, options, session);
}

void answer(const render::CheckedFile& file, const Question& question, const WhyOptions& options,
            Session& session) {
  const Chronology& chronology = *file.loaded.chronology;
  const Reasoning& reasoning = *file.checked.reasoning;
  const std::string& lang = options.input.lang;
  const bool json = options.format == "json";
  if (!reasoning.account_consistent || reasoning.undecided) {
    session.exit = Exit::findings;
    session.err +=
        reasoning.undecided
            ? "fasti: the chronology is too entangled to be decided, so nothing follows\n"
            : "fasti: the account contradicts itself, so nothing follows from it; mend "
              "that first\n";
    return;
  }
  if (question.other) {
    const WhyOrder why = why_order(chronology, reasoning, *question.event, *question.other);
    session.out += json ? render::why_json(file, why, lang) : render::why_text(file, why, lang);
  } else {
    const WhyEvent why = why_event(chronology, reasoning, *question.event);
    session.out += json ? render::why_json(file, why, lang) : render::why_text(file, why, lang);
  }
  if (file.checked.diagnostics.has_errors()) session.exit = Exit::findings;
}

void run_why(const WhyOptions& options, Session& session) {
  Question question;
  const auto file = open_chronology(
      {.input = options.input,
       .otherwise = "nothing can be proved",
       .fault = [&](const Chronology& of) { return find_events(of, options, question); },
       .tell = tell_errors},
      session);
  if (file) answer(*file, question, options, session);
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
      ->check(one_of({"text", "json"}))
      ->type_name("text|json");
  app.callback([options, &session] { run_why(*options, session); });
}

}  // namespace fasti
