// SPDX-License-Identifier: MIT
#include "src/opening.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "src/output.h"
#include "src/shell_word.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

/// Where the findings are, when they are not to be printed here.
std::string pointer(const InputOptions& input) {
  return input.quiet ? fmt::format("; `fasti check {}` says why", shell_word(input.file)) : "";
}

bool may_go_on(const render::CheckedFile& file, const Asked& asked, Session& session) {
  if (!asked.strict || !file.checked.diagnostics.has_errors()) return true;
  session.err += fmt::format("fasti: {} has errors, so {} (--strict){}\n",
                             escape_controls(file.name), asked.otherwise, pointer(asked.input));
  session.exit = Exit::findings;
  return false;
}

}  // namespace

std::optional<render::CheckedFile> open_chronology(const Asked& asked, Session& session) {
  auto file = read_and_check(asked.input.file, asked.input, session);
  if (!file) return std::nullopt;
  if (!file->loaded.chronology) {
    print_findings(*file, asked.input, session);
    session.fail(fmt::format("{} cannot be read as a chronology, so {}{}", file->name,
                             asked.otherwise, pointer(asked.input)));
    return std::nullopt;
  }
  if (asked.fault) {
    const std::string fault = asked.fault(*file->loaded.chronology);
    if (!fault.empty()) {
      session.fail(fault);
      return std::nullopt;
    }
  }
  for (const std::string& output : asked.outputs) {
    if (is_input(file->loaded.files, output, session)) return std::nullopt;
  }
  asked.tell(*file, asked.input, session);
  return may_go_on(*file, asked, session) ? std::move(file) : std::nullopt;
}

std::optional<Opened> open_part(Asked asked, const SelectOptions& options, Selection days,
                                Session& session) {
  asked.fault = [&](const Chronology& chronology) {
    return add_subjects(options, chronology, days);
  };
  auto file = open_chronology(asked, session);
  if (!file) return std::nullopt;
  const Chronology& chronology = *file->loaded.chronology;
  Part part = select(chronology, *file->checked.reasoning, std::move(days));
  if (part.count == 0 && !part.whole()) {
    session.err += fmt::format("fasti: warning: none of the {} events is selected\n",
                               chronology.events.size());
  }
  warn_of_language(chronology, asked.input, session);
  return Opened{std::move(*file), std::move(part)};
}

}  // namespace fasti
