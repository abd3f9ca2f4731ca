// SPDX-License-Identifier: MIT
//
// Workflow commands of GitHub Actions: `::error file=…,line=…::message`. A runner takes every line
// of a log that begins with `::` for a command, so that no text of a user may begin a line: line
// breaks are written `%0A`, as the runner's own toolkit does.
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "render/diagnostics/report.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    default:
      return "notice";
  }
}

/// Escapes the message of a command, or the value of one of its properties.
std::string escape(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool separator = property && (c == ':' || c == ',');
    if (c == '%' || c == '\r' || c == '\n' || separator) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string place(const Diagnostic& item, const SourceSet& files) {
  if (item.span.file >= files.size()) return {};
  const SourceText& file = files[item.span.file];
  const Position begin = file.position(item.span.begin);
  const Position end = file.position(item.span.end);
  return fmt::format("file={},line={},endLine={},col={},endColumn={},",
                     escape(escape_controls(file.name()), true), begin.line, end.line, begin.column,
                     end.column);
}

/// The message, then the claims, notes and help, each on a line of its own.
std::string body(const Diagnostic& item, const SourceSet& files) {
  std::string out = escape_controls(item.message);
  if (item.claims.empty() && !item.label.empty()) out += ": " + escape_controls(item.label);
  for (std::size_t i = 0; i < item.claims.size(); ++i) {
    const CitedClaim& claim = item.claims[i];
    out += fmt::format("\n[{}] {}", i + 1, escape_controls(claim.text));
    if (claim.span.file >= files.size()) continue;
    const SourceText& file = files[claim.span.file];
    out +=
        fmt::format(" ({}:{})", escape_controls(file.name()), file.position(claim.span.begin).line);
  }
  for (const std::string& note : item.notes) out += "\nnote: " + escape_controls(note);
  for (const std::string& help : item.help) out += "\nhelp: " + escape_controls(help);
  return out;
}

}  // namespace

std::string findings_github(std::span<const CheckedFile> files) {
  std::string out;
  for (const CheckedFile& file : files) {
    for (const Diagnostic& item : file.checked.diagnostics.items()) {
      const RuleInfo& rule = info(item.rule);
      out += fmt::format("::{} {}title={} {}::{}\n", command(item.severity),
                         place(item, file.loaded.files), rule.code, rule.name,
                         escape(body(item, file.loaded.files), false));
    }
  }
  return out;
}

}  // namespace fasti::render
