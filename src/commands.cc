// SPDX-License-Identifier: MIT
#include <array>

#include "src/command.h"

namespace fasti {

std::span<const Command> all_commands() {
  static constexpr auto kCommands = std::to_array<Command>({
      {"check", "find everything that is wrong with a chronology", declare_check},
      {"list", "list the events in order of time, with what is inferred of their dates",
       declare_list},
      {"render", "draw a timeline or a dependency graph", declare_render},
      {"report", "write a report: HTML, Markdown, LaTeX or Word", declare_report},
      {"export", "write the events for other programs: tables, calendars, linked data, diagrams",
       declare_export},
      {"import", "make a chronology of a table or of what another program wrote", declare_import},
      {"why", "prove an event's window, or the order of two, claim by claim", declare_why},
      {"as-of", "say what was in force on a day", declare_as_of},
      {"diff", "say what two versions of a chronology tell otherwise", declare_diff},
      {"serve", "show a live preview in the browser, redrawn on every save", declare_serve},
      {"explain", "explain a rule, or list them all", declare_explain},
      {"edtf", "say what a date means", declare_edtf},
      {"new", "write a chronology to start from, with settings for editors", declare_new},
      {"schema", "print the JSON Schema of the format", declare_schema},
      {"completion", "print the completions of a shell", declare_completion, false},
      {"man", "print the manual page", declare_man, false},
  });
  return kCommands;
}

}  // namespace fasti
