// SPDX-License-Identifier: MIT
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/report/sections/sections.h"
#include "render/text/rule_words.h"

namespace fasti::render {

namespace {

std::string severity(const Telling& tell, Severity severity) {
  if (severity == Severity::error) return tell.say(Phrase::severity_error);
  return tell.say(severity == Severity::warning ? Phrase::severity_warning : Phrase::severity_note);
}

std::string place(const Subjects& of, const Diagnostic& item) {
  if (item.span.file >= of.file.loaded.files.size()) return {};
  const SourceText& file = of.file.loaded.files[item.span.file];
  return fmt::format("{}:{}", file.name(), file.position(item.span.begin).line);
}

/// The program's messages are in English; in Chinese the rule comes before them.
Cell message(const Telling& tell, const Diagnostic& item) {
  Run run = Telling::plain(item.message);
  run.lang = "en";
  if (!tell.chinese()) return {{std::move(run)}};
  run.voice = Voice::quiet;
  const std::string_view rule = rule_words(item.rule, tell.language());
  return {{Telling::plain(std::string(rule))}, {std::move(run)}};
}

Row row(const Subjects& of, const Diagnostic& item, std::string level) {
  Row row;
  Run code = Telling::plain(std::string(info(item.rule).code), Voice::code);
  row.cells = {{{std::move(code), Telling::plain(" " + std::move(level))}},
               message(of.tell, item),
               {{Telling::plain(place(of, item), Voice::code)}}};
  return row;
}

}  // namespace

Blocks write_findings(const Subjects& of) {
  const Telling& tell = of.tell;
  const Checked& checked = of.file.checked;
  Table table;
  table.caption = tell.say(Phrase::findings);
  table.columns = {{tell.say(Phrase::severity), 1.2},
                   {tell.say(Phrase::finding), 4},
                   {tell.say(Phrase::place), 2}};
  for (const Diagnostic& item : checked.diagnostics.items()) {
    table.rows.push_back(row(of, item, severity(tell, item.severity)));
  }
  for (const Suppressed& item : checked.suppressed) {
    const std::string reason =
        item.reason.empty() ? severity(tell, item.finding.severity) : item.reason;
    table.rows.push_back(row(of, item.finding, severity(tell, item.finding.severity)));
    table.rows.back().cells[1].push_back(
        {Telling::plain(tell.say(Phrase::silenced, reason), Voice::quiet)});
  }
  if (table.rows.empty()) return {Paragraph{{Telling::plain(tell.say(Phrase::no_findings))}}};
  return {std::move(table)};
}

}  // namespace fasti::render
